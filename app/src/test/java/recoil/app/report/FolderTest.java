package recoil.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
  @TempDir private Path temp;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void writesAndReplacesAndLeavesNothingElse() throws IOException {
    Path root = temp.resolve("new/folder");
    try (Folder folder = Folder.open(root, "figures")) {
      folder.write("figures/a/b.csv", bytes("first"));
      folder.write("figures/a/b.csv", bytes("second"));
      folder.write("index.html", bytes("page"));
    }
    assertThat(files(root)).containsExactly("figures/a/b.csv", "index.html");
    assertThat(root.resolve("figures/a/b.csv")).hasContent("second");
  }

  @Test
  void removesFilesAndEmptyFoldersOnly() throws IOException {
    try (Folder folder = Folder.open(temp, "figures")) {
      folder.write("a/b.csv", bytes("x"));
      folder.write("a/c.txt", bytes("x"));
      assertThat(folder.files("a", ".csv")).containsExactly("b.csv");
      assertThat(folder.files("none", ".csv")).isEmpty();
      folder.remove("a");
      folder.remove("a/b.csv");
      folder.remove("a/none.csv");
      assertThat(files(temp)).contains("a/c.txt").doesNotContain("a/b.csv");
      assertThat(folder.read("a/c.txt")).isEqualTo(bytes("x"));
      assertThat(folder.read("a")).isNull();
      folder.remove("a/c.txt");
      folder.remove("a");
    }
    assertThat(temp.resolve("a")).doesNotExist();
  }

  @Test
  void removesWhatAKilledProcessLeftAndNothingElse() throws IOException {
    Path deep = Files.createDirectories(temp.resolve("figures/a"));
    Files.writeString(temp.resolve(".index.html" + Folder.PART), "half");
    Files.writeString(deep.resolve(".b.csv" + Folder.PART), "half");
    Files.writeString(deep.resolve(".b.part"), "someone's");
    Files.writeString(temp.resolve("notes.txt"), "someone's");
    Folder.open(temp, "figures").close();
    assertThat(files(temp)).containsExactly("figures/a/.b.part", "notes.txt");
  }

  @Test
  void aFileThatCannotBeWrittenLeavesNoPart() throws IOException {
    Files.createDirectories(temp.resolve("index.html/not-empty"));
    try (Folder folder = Folder.open(temp, "figures")) {
      assertThatThrownBy(() -> folder.write("index.html", bytes("page")))
          .isInstanceOf(FileSystemException.class);
    }
    assertThat(files(temp)).isEmpty();
  }

  @Test
  void belongsToOneProcessAtATime() throws IOException {
    try (Folder first = Folder.open(temp, "figures")) {
      assertThatThrownBy(() -> Folder.open(temp, "figures"))
          .isInstanceOf(FileSystemException.class)
          .hasMessageContaining("in use by another process");
      first.write("a", bytes("still works"));
    }
    Folder.open(temp, "figures").close();
  }

  @Test
  void aFileInItsPlaceIsAnError() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");
    assertThatThrownBy(() -> Folder.open(file, "figures"))
        .isInstanceOf(FileAlreadyExistsException.class);
  }
}
