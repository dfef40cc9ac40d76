package recoil.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import recoil.nature.TextFile;

/**
 * The texts of the files that a scan is made of, by their names relative to the scan, its own
 * first. Either they are read from the disk when they are asked for, or all are there.
 */
final class Sources {
  private final Path scan;
  private final boolean disk;
  private final Map<String, String> texts = new LinkedHashMap<>();

  /**
   * Those of a scan on the disk.
   *
   * @param text that of the scan
   * @param scan its file; the others are looked for beside it
   */
  Sources(String text, Path scan) {
    this.scan = scan;
    disk = true;
    texts.put(scan.toString(), text);
  }

  /** Those that another one holds. */
  Sources(Map<String, String> texts) {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("sources: none; the text of a scan is needed");
    }
    this.texts.putAll(texts);
    scan = Path.of(texts.keySet().iterator().next());
    disk = false;
  }

  /** File of the scan. */
  Path scan() {
    return scan;
  }

  /** Text of the scan. */
  String text() {
    return read(scan.toString());
  }

  /** Text of a file that the scan names. */
  String text(String name) throws IOException {
    if (disk && !texts.containsKey(name)) {
      texts.put(name, TextFile.read(scan.resolveSibling(name)));
    }
    return read(name);
  }

  /** Text of a table that such a file names. */
  String table(String file, String table) {
    try {
      return text(Path.of(file).resolveSibling(table).toString());
    } catch (IOException e) {
      throw new IllegalArgumentException(table + ": cannot be read", e);
    }
  }

  /** Text of a file that need not be there: then null. */
  @Nullable String find(String name) {
    if (disk && !texts.containsKey(name)) {
      if (!Files.exists(scan.resolveSibling(name))) {
        return null;
      }
      try {
        return text(name);
      } catch (IOException e) {
        throw new IllegalArgumentException(name + ": cannot be read", e);
      }
    }
    return texts.get(name);
  }

  /** Names of the files in a folder, in alphabetical order. */
  List<String> folder(String name) throws IOException {
    String start = name.endsWith("/") ? name : name + "/";
    if (!disk) {
      return texts.keySet().stream().filter(file -> file.startsWith(start)).sorted().toList();
    }
    try (Stream<Path> files = Files.list(scan.resolveSibling(name))) {
      return files.map(file -> start + file.getFileName()).sorted().toList();
    }
  }

  /** Text of a file that was read. */
  String read(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new IllegalArgumentException(name + ": not among the files of the scan");
    }
    return text;
  }

  /** The SHA-256 of a file that was read, in UTF-8. */
  String checksum(String name) {
    try {
      byte[] bytes = read(name).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // every Java has it
    }
  }

  /** All that were read. */
  Map<String, String> all() {
    return new LinkedHashMap<>(texts);
  }
}
