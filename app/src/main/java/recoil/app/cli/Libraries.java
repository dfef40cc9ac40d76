package recoil.app.cli;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.sql.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** What is too large to come with the program, and is fetched by who asks for it. */
final class Libraries {
  /** System property: where they are. Default: beside the jar of the program. */
  static final String FOLDER = "recoil.libraries";

  private static final String DUCKDB = "org.duckdb.";

  private Libraries() {}

  /** A folder of them, which need not exist. */
  static Path folder(String name) {
    String given = System.getProperty(FOLDER);
    return given == null ? home().resolve(name) : Path.of(given, name);
  }

  private static Path home() {
    CodeSource source = Libraries.class.getProtectionDomain().getCodeSource();
    try {
      return source == null
          ? Path.of("")
          : Path.of(source.getLocation().toURI()).resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The driver of DuckDB, which writes Parquet.
   *
   * @throws IOException where it is not there
   */
  static Driver duckDb() throws IOException {
    Path folder = folder("parquet");
    ClassLoader loader =
        new URLClassLoader(
            jars(folder).toArray(URL[]::new), Libraries.class.getClassLoader()); // stays open
    for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
      if (driver.getClass().getName().startsWith(DUCKDB)) {
        return driver;
      }
    }
    throw new FileSystemException(
        folder.toString(),
        null,
        "no DuckDB, which writes Parquet; './mvnw -q -N dependency:copy@parquet' fetches it, 80 MB");
  }

  private static List<URL> jars(Path folder) throws IOException {
    List<URL> jars = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
          jars.add(url(file));
        }
      }
    }
    return jars;
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }
}
