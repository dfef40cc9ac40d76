package recoil.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import recoil.app.cli.Main;
import recoil.app.web.Server;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser on the page, opened once for the tests of a class; they are skipped where there is no
 * Chromium.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnThePage {
  static final String NP1 = "model=np1";

  @TempDir static Path directory;

  private Server server = Server.start(0, false);
  private @Nullable Chromium browser;

  @SuppressWarnings("NullAway.Init") // set before the first test
  Chromium page;

  @BeforeAll
  void open() {
    String missing = Chromium.missing();
    if (!missing.isEmpty()) {
      server.close();
    }
    assumeTrue(missing.isEmpty(), missing);
    browser = Chromium.open(server.address(), directory);
    browser.size(1280, 900);
    page = browser;
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
      server.close();
    }
  }

  @AfterEach
  void theConsoleIsQuiet() {
    assertThat(page.complaints()).isEmpty();
  }

  static JsonNode command(String line) {
    assertThat(line).startsWith("./recoil ");
    List<String> words =
        new ArrayList<>(List.of(line.substring("./recoil ".length()).split(" ", -1)));
    words.add("--json");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
    assertThat(code).as(err.toString()).isEqualTo(Main.DONE);
    return new JsonMapper().readTree(out.toString());
  }

  /** The numbers on the page are those of the command that it shows. */
  void numbersAreThoseOfTheCommand() {
    numbersAre(command(page.text("#command-verdict")));
  }

  void numbersAre(JsonNode verdict) {
    assertThat(page.number("#n-chi2")).isEqualTo(verdict.at("/muone/chi_square").asDouble());
    assertThat(page.number("#n-limit")).isEqualTo(verdict.at("/muone/limit").asDouble());
    assertThat(page.number("#n-bias")).isEqualTo(verdict.at("/muone/hadronic/bias").asDouble());
    for (JsonNode finding : verdict.get("constraints")) {
      String row = "#table tr[data-key='" + finding.get("key").asString() + "']";
      if (!finding.get("ratio").isNull()) {
        assertThat(page.number(row + " .number")).isEqualTo(finding.get("ratio").asDouble());
      }
      assertThat(page.has(row + "." + finding.get("status").asString())).isTrue();
    }
    boolean excluded = verdict.get("excluded_by").size() > 0;
    assertThat(page.has("#answer." + (excluded ? "excluded" : "allowed"))).isTrue();
  }

  Path download(String button, String name) throws Exception {
    Path folder = Files.createDirectories(directory.resolve("downloads"));
    Path file = folder.resolve(name);
    Files.deleteIfExists(file);
    page.click(button);
    for (int i = 0; i < 600 && !Files.exists(file); i++) {
      Thread.sleep(50);
    }
    assertThat(file).exists();
    return file;
  }

  String field(String key) {
    return String.valueOf(page.find("#f-" + key).getDomProperty("value"));
  }
}
