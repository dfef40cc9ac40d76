package recoil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of packages in {@code docs/architecture.md} has the order that the test holds. */
class ArchitecturePageTest {
  private static final Pattern ROW =
      Pattern.compile("\\| \\d+ \\| `(recoil\\.app\\.[a-z]+)` \\| .+");

  @Test
  void orderIsThatOfTheTest() throws IOException {
    List<String> upward = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("../docs/architecture.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        upward.add(0, row.group(1));
      }
    }
    assertThat(upward).isEqualTo(ArchitectureTest.UPWARD);
  }
}
