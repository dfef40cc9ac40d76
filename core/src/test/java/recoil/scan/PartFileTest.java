package recoil.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartFileTest {
  private static final byte[] HEAD = bytes("# head\na,b\n");

  @TempDir private Path folder;
  private Path file = Path.of("");
  private Path part = Path.of("");
  private Path journal = Path.of("");

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @BeforeEach
  void nameFiles() {
    file = folder.resolve("new/scan.csv");
    part = folder.resolve("new/scan.csv.part");
    journal = folder.resolve("new/scan.csv.journal");
  }

  private void begin() throws IOException {
    try (PartFile rows = PartFile.open(file, HEAD)) {
      assertThat(rows.chunks()).isZero();
      rows.append(bytes("1,2\n"));
      rows.append(bytes("3,4\n"));
    }
  }

  @Test
  void whatWasBegunIsTakenUp() throws IOException {
    begin();
    assertThat(file).doesNotExist();
    assertThat(PartFile.whole(file, HEAD)).isFalse();
    try (PartFile rows = PartFile.open(file, HEAD)) {
      assertThat(rows.chunks()).isEqualTo(2);
      rows.append(bytes("5,6\n"));
      rows.finish();
    }
    assertThat(file).hasContent("# head\na,b\n1,2\n3,4\n5,6\n");
    assertThat(PartFile.whole(file, HEAD)).isTrue();
    try (Stream<Path> files = Files.list(folder.resolve("new"))) {
      assertThat(files).containsExactly(file);
    }
  }

  /** What a crash may leave: where the chunks go on, and with what. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "part | 6,7\\n | 2",
        "part | -1 | 1",
        "part | -5 | 0",
        "part | -9 | 0",
        "part | -100 | 0",
        "journal | 2 24 0 | 2",
        "journal | 2 15 00000000\\n | 2",
        "journal | 3 19 00000000\\n | 2",
        "journal | nonsense\\n | 2",
        "journal | -1 | 1",
        "journal | -100 | 0",
      })
  void whatIsNotWholeIsCutOff(String which, String change, int chunks) throws IOException {
    begin();
    Path changed = which.equals("part") ? part : journal;
    if (change.startsWith("-")) {
      byte[] all = Files.readAllBytes(changed);
      int kept = Math.max(0, all.length + Integer.parseInt(change));
      Files.write(changed, Arrays.copyOf(all, kept));
    } else {
      Files.writeString(changed, change.replace("\\n", "\n"), StandardOpenOption.APPEND);
    }
    try (PartFile rows = PartFile.open(file, HEAD)) {
      assertThat(rows.chunks()).isEqualTo(chunks);
      for (long i = rows.chunks(); i < 2; i++) {
        rows.append(bytes(i == 0 ? "1,2\n" : "3,4\n"));
      }
      rows.finish();
    }
    assertThat(file).hasContent("# head\na,b\n1,2\n3,4\n");
  }

  @Test
  void anotherOutputIsNotTouched() throws IOException {
    begin();
    byte[] other = bytes("# other\n");
    assertThatThrownBy(() -> PartFile.open(file, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "--out: "
                + part
                + "; holds something else than this scan, allowed is another"
                + " name");
    Files.write(file, other);
    assertThatThrownBy(() -> PartFile.whole(file, HEAD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("--out: " + file + "; holds something else");
    assertThat(part).hasContent("# head\na,b\n1,2\n3,4\n");
  }

  @Test
  void onlyOneWritesAtATime() throws IOException {
    try (PartFile rows = PartFile.open(file, HEAD)) {
      assertThatThrownBy(() -> PartFile.open(file, HEAD))
          .isInstanceOf(FileSystemException.class)
          .hasMessage(part + ": another process writes it");
      assertThat(rows.chunks()).isZero();
    }
    Files.createDirectories(folder.resolve("x.csv.journal"));
    assertThatThrownBy(() -> PartFile.open(folder.resolve("x.csv"), HEAD))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aConversionThatFailsLeavesThePart() throws IOException {
    begin();
    try (PartFile rows = PartFile.open(file, HEAD)) {
      assertThatThrownBy(
              () ->
                  rows.finish(
                      (from, to) -> {
                        Files.copy(from, to);
                        throw new IOException("no");
                      }))
          .hasMessage("no");
      assertThat(file).doesNotExist();
      rows.finish((from, to) -> Files.writeString(to, "" + Files.size(from)));
    }
    assertThat(file).hasContent("19");
    try (Stream<Path> files = Files.list(folder.resolve("new"))) {
      assertThat(files).containsExactly(file);
    }
  }
}
