package recoil.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import recoil.nature.World;

/** Data files that come with Recoil, as text. */
final class Resource {
  private Resource() {}

  /**
   * The YAML file of a name.
   *
   * @param folder folder of the file
   * @throws IllegalArgumentException for a name that is not allowed
   */
  static String text(String folder, String name, List<String> allowed) {
    if (!allowed.contains(name)) {
      throw new IllegalArgumentException(
          "NAME: " + name + "; allowed are " + String.join(", ", allowed));
    }
    return text(folder + "/" + name + ".yaml");
  }

  /** The file at a path. */
  static String text(String path) {
    try (InputStream stream =
        Objects.requireNonNull(World.class.getResourceAsStream("/recoil/" + path), path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
