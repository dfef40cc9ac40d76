package recoil.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recoil.app.answer.Program;
import recoil.reproduction.Reproduction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole command, in this process. */
class ReproduceRunTest {
  @TempDir private Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  @Test
  void everything() throws IOException {
    Path result = temp.resolve("result");
    assertThat(run("reproduce", "--out", result.toString())).isEqualTo(Main.DONE);
    assertThat(err.toString()).endsWith("recoil: reproduce: 100%\n").doesNotContain("Exception");
    JsonNode ledger = JsonMapper.shared().readTree(Files.readString(result.resolve("ledger.json")));
    assertThat(ledger.get("version").asString()).isEqualTo(Program.version());
    for (int figure : Reproduction.FIGURES) {
      assertThat(ledger.get("figures").findValuesAsString("figure"))
          .contains(String.valueOf(figure));
    }
    for (JsonNode figure : ledger.get("figures")) {
      for (JsonNode file : figure.get("files")) {
        assertThat(result.resolve(file.asString())).isNotEmptyFile();
      }
    }
    assertThat(ledger.get("claims")).isNotEmpty();
    assertThat(out.toString())
        .contains("Verdict", "confirmed", "index.html", "Computed in")
        .contains(ledger.get("claims").size() + " claims");
    assertThat(result.resolve("index.html")).isNotEmptyFile();
    assertThat(Files.size(result.resolve("index.html"))).isLessThan(8_000_000);
  }

  @Test
  void oneFigureAsJson() throws IOException {
    String folder = temp.toString();
    int code = run("reproduce", "--figure", "5", "--out", folder, "--bins", "10", "--json");
    assertThat(code).isEqualTo(Main.DONE);
    JsonNode document = JsonMapper.shared().readTree(out.toString());
    assertThat(document.get("figures")).hasSize(1);
    assertThat(document.get("figures").get(0).get("key").asString()).isEqualTo("fig05");
    assertThat(document.get("settings").get("bins").asInt()).isEqualTo(10);
    assertThat(document.has("claims")).isFalse();
    assertThat(document.has("verdicts")).isFalse();
    assertThat(temp.resolve("ledger.json")).doesNotExist();
    assertThat(temp.resolve("figures/fig05.pdf")).isNotEmptyFile();
  }

  @Test
  void oneFigureAmongThoseOfOtherSettingsIsRefused() throws IOException {
    Path ledger = Files.writeString(temp.resolve("ledger.json"), "{\"settings\": {\"bins\": 50}}");
    String folder = temp.toString();
    int code = run("reproduce", "--figure", "5", "--out", folder, "--bins", "10");
    assertThat(code).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString().lines().filter(line -> line.startsWith("recoil: --out: " + folder)))
        .hasSize(1);
    assertThat(temp.resolve("figures")).doesNotExist();
    assertThat(ledger).content().contains("50");
  }

  @Test
  void oneFigureIsSingular() {
    assertThat(run("reproduce", "--figure", "5", "--out", temp.toString(), "--bins", "10"))
        .isEqualTo(Main.DONE);
    assertThat(out.toString()).startsWith("1 figure of arXiv");
  }

  @Test
  void aFileInPlaceOfTheFolderIsOneLine() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");
    assertThat(run("reproduce", "--out", file.toString())).isEqualTo(Main.FAILED);
    assertThat(err.toString())
        .isEqualTo("recoil: " + file + ": exists already and is not a directory\n");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aFolderInUseIsOneLine() throws IOException {
    Path lock = temp.resolve(".recoil-lock");
    try (FileChannel other =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      assertThat(other.tryLock()).isNotNull();
      assertThat(run("reproduce", "--out", temp.toString())).isEqualTo(Main.FAILED);
    }
    assertThat(err.toString()).isEqualTo("recoil: " + temp + ": in use by another process\n");
  }
}
