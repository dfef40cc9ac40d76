package recoil.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that are whole whenever they exist. */
final class WholeFile {
  private WholeFile() {}

  /**
   * Writes a file aside and renames it; makes its directory where that does not exist.
   *
   * @throws IOException if it cannot be written
   */
  static void write(Path file, byte[] content) throws IOException {
    Path whole = file.toAbsolutePath();
    Path folder = whole.getParent();
    if (folder == null) {
      throw new java.nio.file.FileSystemException(file.toString(), null, "is a directory");
    }
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, ".recoil", ".part");
    try {
      Files.write(part, content);
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
