package recoil.app.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directory that receives results. A file is written under another name beside its place and
 * renamed, so that what has its name is whole, whenever the program ends. One process at a time has
 * the directory. Safe for use by several threads.
 */
final class Folder implements AutoCloseable {
  /** Ends the name of a file that is being written; it begins with a dot. */
  static final String PART = ".recoil-part";

  private static final String LOCK = ".recoil-lock";

  private final Path root;
  private final FileChannel channel;
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
  private final Thread atExit = new Thread(this::stop, "recoil-exit");

  private Folder(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  /**
   * Makes the directory where it does not exist, and removes what a process that was killed left
   * unfinished there.
   *
   * @param subfolder the only folder below it, two levels deep, that is looked through
   * @throws FileSystemException if it cannot be written, or if another process has it
   */
  static Folder open(Path root, String subfolder) throws IOException {
    try {
      Files.createDirectories(root);
    } catch (NoSuchFileException e) {
      throw new FileSystemException(root.toString(), null, "cannot be written");
    }
    FileChannel channel =
        FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Folder folder = new Folder(root, channel);
    try {
      if (folder.lock() == null) {
        throw new FileSystemException(root.toString(), null, "in use by another process");
      }
      removeParts(root, 1);
      if (Files.isDirectory(root.resolve(subfolder))) {
        removeParts(root.resolve(subfolder), 2);
      }
      Runtime.getRuntime().addShutdownHook(folder.atExit);
      return folder;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private @Nullable FileLock lock() throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void removeParts(Path folder, int depth) throws IOException {
    List<Path> parts;
    try (Stream<Path> files = Files.walk(folder, depth)) {
      parts = files.filter(file -> file.getFileName().toString().endsWith(PART)).toList();
    }
    for (Path part : parts) {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Writes one file.
   *
   * @param name path below this directory, with slashes
   */
  void write(String name, byte[] content) throws IOException {
    Path file = root.resolve(name);
    Path part = file.resolveSibling("." + file.getFileName() + PART);
    gate.readLock().lock();
    try {
      Files.createDirectories(part.resolve("..").normalize());
      Files.write(part, content);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    } finally {
      gate.readLock().unlock();
    }
  }

  /**
   * Reads one file.
   *
   * @param name path below this directory, with slashes
   * @return null if there is none
   */
  byte @Nullable [] read(String name) throws IOException {
    Path file = root.resolve(name);
    return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
  }

  /** Sorted names of the files in a folder below this directory that end like this. */
  List<String> files(String subfolder, String suffix) throws IOException {
    Path folder = root.resolve(subfolder);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(suffix))
          .sorted()
          .toList();
    }
  }

  /** Removes a file, or a folder if it is empty; nothing happens where there is none. */
  void remove(String name) throws IOException {
    gate.readLock().lock();
    try {
      Files.deleteIfExists(root.resolve(name));
    } catch (DirectoryNotEmptyException e) {
      // holds files of somebody else
    } finally {
      gate.readLock().unlock();
    }
  }

  /** The directory's path. */
  @Override
  public String toString() {
    return root.toString();
  }

  /** When the program is interrupted: lets begun files end, begins no other. */
  private void stop() {
    gate.writeLock().lock();
    root.resolve(LOCK).toFile().delete();
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // the process ends
    }
    Files.deleteIfExists(root.resolve(LOCK));
    channel.close();
  }
}
