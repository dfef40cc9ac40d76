package recoil.scan;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * An output that is written chunk by chunk and can be taken up after any interruption. Beside the
 * file stand {@code FILE.part}, its beginning, and {@code FILE.journal}, a line for each chunk with
 * where it ends and its checksum; when all is there, the part becomes the file.
 */
public final class PartFile implements Closeable {
  private static final Pattern LINE = Pattern.compile("(\\d{1,18}) (\\d{1,18}) ([0-9a-f]{8})");
  private static final long FORCE_EVERY = TimeUnit.SECONDS.toNanos(1);
  private static final int BLOCK = 1 << 16;

  private final Path file;
  private final Path partPath;
  private final Path journalPath;
  private final FileChannel part;
  private final FileChannel journal;
  private long chunks;
  private long forced = System.nanoTime();

  private PartFile(Path file, byte[] head) throws IOException {
    this.file = file;
    partPath = beside(file, ".part");
    journalPath = beside(file, ".journal");
    part = open(partPath);
    try {
      lock();
      journal = open(journalPath);
    } catch (IOException | RuntimeException e) {
      part.close();
      throw e;
    }
    try {
      takeUp(head);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Opens an output, with what is there of it.
   *
   * @param file the output; its directory is made where it does not exist
   * @param head what the file begins with
   * @throws IllegalArgumentException where the part is that of another output
   * @throws IOException if it cannot be opened, or another process has it open
   */
  public static PartFile open(Path file, byte[] head) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return new PartFile(file.toAbsolutePath(), head);
  }

  /**
   * Whether a file is whole already.
   *
   * @param head what it begins with
   * @throws IllegalArgumentException where it is something else
   */
  public static boolean whole(Path file, byte[] head) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (var in = Files.newInputStream(file)) {
      if (!Arrays.equals(in.readNBytes(head.length), head)) {
        throw other(file, null);
      }
    }
    return true;
  }

  static IllegalArgumentException other(Path file, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "--out: " + file + "; holds something else than this scan, allowed is another name", cause);
  }

  /** Removes what an interruption at the very end left beside a file that is whole. */
  public static void discard(Path file) throws IOException {
    Files.deleteIfExists(beside(file, ".part"));
    Files.deleteIfExists(beside(file, ".journal"));
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private static FileChannel open(Path path) throws IOException {
    return FileChannel.open(
        path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private void lock() throws IOException {
    FileLock lock;
    try {
      lock = part.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new FileSystemException(partPath.toString(), null, "another process writes it");
    }
  }

  /** Finds the last chunk that is whole and cuts off what follows. */
  private void takeUp(byte[] head) throws IOException {
    byte[] start = read(0, (int) Math.min(head.length, part.size()));
    if (!Arrays.equals(start, Arrays.copyOf(head, start.length))) {
      throw other(partPath, null);
    }
    if (start.length < head.length) {
      part.truncate(0);
      journal.truncate(0);
      write(part, partPath, head);
      return;
    }
    long end = head.length;
    long kept = 0;
    String lines = new String(read(journal, 0, (int) journal.size()), StandardCharsets.US_ASCII);
    int newline = lines.indexOf('\n');
    for (int from = 0; newline >= 0; newline = lines.indexOf('\n', from)) {
      Matcher line = LINE.matcher(lines.substring(from, newline));
      if (!line.matches() || Long.parseLong(line.group(1)) != chunks) {
        break;
      }
      long next = Long.parseLong(line.group(2));
      if (next < end || next > part.size() || !checksum(end, next).equals(line.group(3))) {
        break;
      }
      end = next;
      from = newline + 1;
      kept = from;
      chunks++;
    }
    part.truncate(end);
    journal.truncate(kept);
    part.position(end);
    journal.position(kept);
  }

  private byte[] read(long from, int length) throws IOException {
    return read(part, from, length);
  }

  private static byte[] read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        break;
      }
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private String checksum(long from, long to) throws IOException {
    CRC32C crc = new CRC32C();
    for (long at = from; at < to; at += BLOCK) {
      crc.update(read(at, (int) Math.min(BLOCK, to - at)));
    }
    return hex(crc);
  }

  private static String hex(CRC32C crc) {
    return String.format("%08x", crc.getValue());
  }

  /** Number of chunks that are there. */
  public long chunks() {
    return chunks;
  }

  /**
   * Appends a chunk. Once in a second all is forced onto the disk.
   *
   * @throws IOException if it cannot be written; what was there stays
   */
  public void append(byte[] rows) throws IOException {
    write(part, partPath, rows);
    CRC32C crc = new CRC32C();
    crc.update(rows);
    String line = chunks + " " + part.position() + " " + hex(crc) + "\n";
    write(journal, journalPath, line.getBytes(StandardCharsets.US_ASCII));
    chunks++;
    long now = System.nanoTime();
    if (now - forced > FORCE_EVERY) {
      force();
      forced = now;
    }
  }

  private static void write(FileChannel channel, Path path, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      FileSystemException named =
          new FileSystemException(path.toString(), null, String.valueOf(e.getMessage()));
      named.initCause(e);
      throw named;
    }
  }

  private void force() throws IOException {
    part.force(false);
    journal.force(false);
  }

  /**
   * Makes the part the file; all chunks are there.
   *
   * @throws IOException if it cannot be renamed
   */
  public void finish() throws IOException {
    part.force(true);
    Files.move(partPath, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    close();
    Files.deleteIfExists(journalPath);
  }

  /** Makes of a whole part a file of another form. */
  public interface Conversion {
    /**
     * Makes it.
     *
     * @throws IOException if it cannot be written
     */
    void convert(Path part, Path file) throws IOException;
  }

  /**
   * Makes the file out of the part by a conversion; all chunks are there.
   *
   * @throws IOException if it cannot be written; the part stays
   */
  public void finish(Conversion conversion) throws IOException {
    Path aside = beside(file, ".new");
    try {
      conversion.convert(partPath, aside);
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
    close();
    discard(file);
  }

  /** Leaves what is there, to be taken up. */
  @Override
  public void close() throws IOException {
    part.close();
    journal.close();
  }
}
