package recoil.scan;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the output of a scan says of itself. */
public final class Findings {
  private static final String WORLD = "# world: ";

  private Findings() {}

  /**
   * The name of its world; null where the comments at its head have none.
   *
   * @throws IOException if it cannot be read
   */
  public static @Nullable String world(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      String line = reader.readLine();
      while (line != null && line.startsWith("#")) {
        if (line.startsWith(WORLD)) {
          return line.substring(WORLD.length()).strip();
        }
        line = reader.readLine();
      }
    }
    return null;
  }

  /**
   * Those of the columns asked for that are there and have a number in one row at least.
   *
   * @throws IllegalArgumentException for a cell that is no number, with its line
   * @throws IOException if it cannot be read
   */
  public static List<String> said(Path file, List<String> columns) throws IOException {
    ScanTable all = new ScanTable(file, List.of(), List.of());
    List<String> there = columns.stream().filter(all::has).toList();
    boolean[] says = new boolean[there.size()];
    new ScanTable(file, List.of(), there)
        .read(
            row -> {
              for (int i = 0; i < says.length; i++) {
                says[i] |= !Double.isNaN(row[i]);
              }
            });
    List<String> said = new ArrayList<>();
    for (int i = 0; i < says.length; i++) {
      if (says[i]) {
        said.add(there.get(i));
      }
    }
    return said;
  }
}
