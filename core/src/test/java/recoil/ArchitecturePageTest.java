package recoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of packages in {@code docs/architecture.md} has the rows that the tests hold. */
class ArchitecturePageTest {
  private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| `recoil\\.([a-z]+)` \\| .+");

  @Test
  void rowsAreThoseOfTheTest() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("../docs/architecture.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        int index = Integer.parseInt(row.group(1)) - 1;
        while (rows.size() <= index) {
          rows.add(new ArrayList<>());
        }
        rows.get(index).add(row.group(2));
      }
    }
    assertThat(rows).hasSameSizeAs(ArchitectureTest.ROWS);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i))
          .as("row %d", i + 1)
          .containsExactlyInAnyOrderElementsOf(ArchitectureTest.ROWS.get(i));
    }
  }
}
