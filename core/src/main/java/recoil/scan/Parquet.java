package recoil.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The output of a scan as Parquet, made of its CSV by DuckDB: the same rows in the same order,
 * numbers as doubles, flags as booleans, no value as null. What stands above the rows of the CSV is
 * the value of the key {@value #KEY} in the metadata of the file.
 */
public final class Parquet {
  /** Key of the configuration in the metadata of the file. */
  public static final String KEY = "recoil";

  private static final String MEMORY = "1GB";

  private final Driver driver;
  private final List<Column> columns;
  private final byte[] head;
  private final long rows;
  private final int threads;

  /**
   * Parquet of a scan.
   *
   * @param driver DuckDB's
   * @param shard what part of the scan it is
   * @param head what its CSV begins with
   * @param threads number of threads, 1 or more
   */
  public Parquet(Driver driver, Scan scan, Shard shard, byte[] head, int threads) {
    this.driver = driver;
    this.threads = threads;
    columns = scan.columns();
    this.head = head.clone();
    rows =
        Math.min(scan.points(), shard.end(scan.chunks()) * Chunk.SIZE)
            - Math.min(scan.points(), shard.first(scan.chunks()) * Chunk.SIZE);
  }

  /**
   * The configuration of a CSV.
   *
   * @param head what it begins with
   */
  public static String configuration(byte[] head) {
    return new String(head, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("# "))
        .map(line -> line.substring(2) + "\n")
        .collect(Collectors.joining());
  }

  /**
   * Whether a file is whole already.
   *
   * @throws IllegalArgumentException where it is something else
   */
  public boolean whole(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    String sql =
        "SELECT decode(value) FROM parquet_kv_metadata(%s) WHERE key::VARCHAR = %s"
            .formatted(quoted(file.toString()), quoted(KEY));
    try (Connection connection = open();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      if (found.next() && configuration(head).equals(found.getString(1))) {
        return true;
      }
    } catch (SQLException e) {
      throw PartFile.other(file, e);
    }
    throw PartFile.other(file, null);
  }

  /**
   * Makes it.
   *
   * @param csv the CSV, whole
   * @param file is made
   * @throws IOException if it cannot be written
   */
  public void convert(Path csv, Path file) throws IOException {
    String types =
        columns.stream()
            .map(
                column -> quoted(column.name()) + ": " + (column.flag() ? "'BOOLEAN'" : "'DOUBLE'"))
            .collect(Collectors.joining(", "));
    long skip = new String(head, StandardCharsets.UTF_8).lines().count();
    String sql =
        """
        COPY (SELECT * FROM read_csv(%s, auto_detect = false, header = false, skip = %d, delim = ',',
          quote = '', escape = '', nullstr = '', columns = {%s}))
        TO %s (FORMAT parquet, COMPRESSION zstd, KV_METADATA {%s: %s})
        """
            .formatted(
                quoted(csv.toString()),
                skip,
                types,
                quoted(file.toString()),
                KEY,
                quoted(configuration(head)));
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + threads);
      statement.execute("SET memory_limit = '" + MEMORY + "'");
      statement.execute("SET temp_directory = " + quoted(file + ".swap"));
      long written = statement.executeLargeUpdate(sql);
      if (written != rows) {
        throw new FileSystemException(
            file.toString(), null, written + " rows; " + rows + " are needed");
      }
    } catch (SQLException e) {
      throw (IOException)
          new FileSystemException(file.toString(), null, e.getMessage()).initCause(e);
    }
  }

  private Connection open() throws SQLException {
    return Objects.requireNonNull(driver.connect("jdbc:duckdb:", new Properties()));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
