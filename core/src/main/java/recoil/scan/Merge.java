package recoil.scan;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts the outputs of all shards of a scan together to that of the whole. */
public final class Merge {
  private static final int BLOCK = 1 << 20;
  private static final int LONGEST_HEAD = 1 << 26;
  private static final String POINTS = "# points: ";

  /**
   * The head of an output.
   *
   * @param text head of the whole scan
   * @param points number of points of the whole scan
   * @param shard what part it is; null where it is none
   * @param length its length in bytes in the output
   */
  private record Head(String text, long points, @Nullable Shard shard, int length) {}

  private Merge() {}

  /**
   * Merges.
   *
   * @param out output of the whole scan
   * @param parts outputs of the shards, in any order
   * @throws IllegalArgumentException where they are not all shards of one scan, whole
   * @throws IOException if a file cannot be read or written
   */
  public static void merge(Path out, List<Path> parts) throws IOException {
    Map<Integer, Path> ordered = new TreeMap<>();
    Head first = head(parts.get(0));
    int count = shard(parts.get(0), first).count();
    for (Path part : parts) {
      Head head = head(part);
      Shard shard = shard(part, head);
      if (!head.text().equals(first.text()) || shard.count() != count) {
        throw new IllegalArgumentException(
            part + ": of another scan, or of another number of shards, than " + parts.get(0));
      }
      Path twice = ordered.put(shard.index(), part);
      if (twice != null) {
        throw new IllegalArgumentException(
            part + ": shard " + shard + " is there already: " + twice);
      }
    }
    for (int i = 1; i <= count; i++) {
      if (!ordered.containsKey(i)) {
        throw new IllegalArgumentException("PARTS: shard " + i + "/" + count + " is missing");
      }
    }
    byte[] head = first.text().getBytes(StandardCharsets.UTF_8);
    if (PartFile.whole(out, head)) {
      return;
    }
    Path whole = out.toAbsolutePath();
    Path aside = whole.resolveSibling(whole.getFileName() + ".merge");
    try {
      try (OutputStream stream = Files.newOutputStream(aside)) {
        stream.write(head);
        for (Map.Entry<Integer, Path> part : ordered.entrySet()) {
          copy(part.getValue(), new Shard(part.getKey(), count), stream);
        }
      }
      Files.move(aside, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static Shard shard(Path part, Head head) {
    if (head.shard() == null) {
      throw new IllegalArgumentException(part + ": not the output of a shard");
    }
    return head.shard();
  }

  /** Reads the comments and the names of the columns. */
  private static Head head(Path part) throws IOException {
    StringBuilder text = new StringBuilder();
    Shard shard = null;
    long points = 0;
    int length = 0;
    if (Files.isDirectory(part)) {
      throw new FileSystemException(part.toString(), null, "is a directory, a file is needed");
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(part))) {
      boolean comment = true;
      while (comment) {
        byte[] bytes = line(in, part);
        length += bytes.length;
        String line = new String(bytes, StandardCharsets.UTF_8);
        comment = line.startsWith("#");
        if (line.startsWith(CsvText.SHARD)) {
          shard = Shard.of(line.substring(CsvText.SHARD.length()).strip());
        } else {
          text.append(line);
        }
        if (points == 0 && line.matches(POINTS + "\\d{1,18}\\R")) {
          points = Long.parseLong(line.substring(POINTS.length()).strip());
        }
      }
    }
    if (!text.toString().startsWith("# recoil ") || points == 0) {
      throw new IllegalArgumentException(part + ": not the output of a scan");
    }
    return new Head(text.toString(), points, shard, length);
  }

  private static byte[] line(InputStream in, Path part) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next;
    do {
      next = in.read();
      if (next < 0 || line.size() > LONGEST_HEAD) {
        throw new IllegalArgumentException(part + ": not the output of a scan");
      }
      line.write(next);
    } while (next != '\n');
    return line.toByteArray();
  }

  private static void copy(Path part, Shard shard, OutputStream out) throws IOException {
    Head head = head(part);
    long chunks = (head.points() - 1) / Chunk.SIZE + 1;
    long expected =
        Math.min(head.points(), shard.end(chunks) * Chunk.SIZE) - shard.first(chunks) * Chunk.SIZE;
    long rows = 0;
    try (InputStream in = Files.newInputStream(part)) {
      in.skipNBytes(head.length());
      byte[] block = new byte[BLOCK];
      boolean ended = true;
      for (int size = in.read(block); size > 0; size = in.read(block)) {
        for (int i = 0; i < size; i++) {
          rows += block[i] == '\n' ? 1 : 0;
        }
        ended = block[size - 1] == '\n';
        out.write(block, 0, size);
      }
      if (rows != expected || !ended) {
        throw new IllegalArgumentException(
            part + ": " + rows + " rows; " + expected + " are needed");
      }
    }
  }
}
