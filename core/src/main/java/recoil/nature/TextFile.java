package recoil.nature;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the files of a user. */
public final class TextFile {
  private TextFile() {}

  /**
   * The text of a file.
   *
   * @throws IllegalArgumentException where it is not a text in UTF-8
   * @throws FileSystemException with its name, if it cannot be read
   */
  public static String read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "is a directory, a file is needed");
    }
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw new IllegalArgumentException(file + ": not a text in UTF-8", e);
    }
  }
}
