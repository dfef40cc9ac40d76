package recoil.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A file of the page.
 *
 * @param type its media type
 * @param content all of it
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to be sent, never compared
record Asset(String type, byte[] content) {
  private static final String FOLDER = "page/";
  private static final List<String> NAMES =
      List.of("index.html", "explore.js", "explore.css", "licences.txt", "openapi.json");

  /** All files by their path, the page itself by {@code /}. */
  static Map<String, Asset> all() {
    Map<String, Asset> all = new LinkedHashMap<>();
    for (String name : NAMES) {
      all.put(name.equals("index.html") ? "/" : "/" + name, of(name));
    }
    return all;
  }

  private static Asset of(String name) {
    String type =
        switch (name.substring(name.lastIndexOf('.'))) {
          case ".html" -> "text/html; charset=utf-8";
          case ".js" -> "text/javascript; charset=utf-8";
          case ".css" -> "text/css; charset=utf-8";
          case ".json" -> "application/json";
          default -> "text/plain; charset=utf-8";
        };
    String path = FOLDER + name;
    try (InputStream in = Objects.requireNonNull(Asset.class.getResourceAsStream(path), path)) {
      return new Asset(type, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
