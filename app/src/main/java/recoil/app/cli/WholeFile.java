package recoil.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes files that are whole whenever they exist; an interruption leaves nothing of them. */
final class WholeFile {
  private WholeFile() {}

  /**
   * Writes a file aside and renames it; makes its directory where that does not exist.
   *
   * @throws IOException if it cannot be written
   */
  static void write(Path file, byte[] content) throws IOException {
    write(file, out -> out.write(content));
  }

  /** What goes into a file, piece by piece. */
  interface Content {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * The same for content that is made while it is written.
   *
   * @throws IOException if it cannot be written
   */
  static void write(Path file, Content content) throws IOException {
    Path whole = file.toAbsolutePath();
    Path folder = whole.getParent();
    if (folder == null) {
      throw new java.nio.file.FileSystemException(file.toString(), null, "is a directory");
    }
    Files.createDirectories(folder);
    // Not a temporary file, which nobody else may read.
    Path part = folder.resolve(".recoil" + UUID.randomUUID() + ".part");
    try (Interruption interruption = new Interruption(() -> part.toFile().delete())) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.writeTo(out);
      }
      interruption.step(
          () ->
              Files.move(
                  part,
                  whole,
                  StandardCopyOption.REPLACE_EXISTING,
                  StandardCopyOption.ATOMIC_MOVE));
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
