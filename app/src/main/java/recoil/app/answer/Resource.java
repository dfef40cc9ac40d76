package recoil.app.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import recoil.nature.World;

/** Data files that come with Recoil, as text. */
public final class Resource {
  private Resource() {}

  /** The file at a path below {@code /recoil/}. */
  public static String text(String path) {
    try (InputStream stream =
        Objects.requireNonNull(World.class.getResourceAsStream("/recoil/" + path), path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
