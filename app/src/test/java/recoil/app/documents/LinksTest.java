package recoil.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a document points to inside the project exists. */
class LinksTest {
  private static final Pattern LINK = Pattern.compile("(?:]\\(|src=\")([^)#\"]+)");
  private static final Pattern SOURCE =
      Pattern.compile("`((?:core|app|bench|docs|tools|\\.ci)/[\\w./-]+)`");

  @Test
  void everyPathExists() {
    List<String> broken = new ArrayList<>();
    int found = 0;
    for (Document document : Document.all()) {
      Path folder = document.file().resolveSibling("");
      for (Matcher link = LINK.matcher(document.text()); link.find(); ) {
        String target = link.group(1);
        if (!target.contains("://")) {
          found++;
          if (!Files.exists(folder.resolve(target))) {
            broken.add(document.file() + ": " + target);
          }
        }
      }
      for (Matcher path = SOURCE.matcher(document.text()); path.find(); ) {
        String target = path.group(1);
        if (!target.contains("target/")) {
          found++;
          if (!Files.exists(Document.TOP.resolve(target))) {
            broken.add(document.file() + ": " + target);
          }
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(found).isGreaterThan(20);
  }
}
