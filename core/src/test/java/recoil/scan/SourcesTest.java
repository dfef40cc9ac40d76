package recoil.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  private static final String SCAN =
      """
      model: mine/model.yaml
      setup: mine/setup.yaml
      axes: {mass: {list: [10MeV, 1GeV]}, coupling: {list: [1e-4, 1e-3]}}
      """;

  @TempDir private Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Scan scan() throws IOException {
    write("mine/model.yaml", "{name: x, spin: vector, couplings: {e: {vector: 1}}}");
    write("mine/setup.yaml", "{base: paper, name: mine, title: Mine, k-factor: k.csv}");
    write("mine/k.csv", "low-x,high-x,factor\n0,1,1.1\n");
    return Scan.read(SCAN, folder.resolve("scan.yaml"));
  }

  private static Rows rows(Scan scan) {
    Rows rows = new Rows(scan.columns());
    new Evaluator(scan).evaluate(scan.chunk(0), rows);
    return rows;
  }

  @Test
  void aScanGoesWhereItsFilesAreNot() throws IOException {
    Scan scan = scan();
    assertThat(scan.sources())
        .containsOnlyKeys(
            folder.resolve("scan.yaml").toString(),
            "mine/model.yaml",
            "mine/setup.yaml",
            "mine/k.csv");
    for (String name : new String[] {"mine/model.yaml", "mine/setup.yaml", "mine/k.csv"}) {
      Files.delete(folder.resolve(name));
    }
    Scan elsewhere = Scan.of(scan.sources());
    assertThat(elsewhere.description()).isEqualTo(scan.description());
    assertThat(elsewhere.sources()).isEqualTo(scan.sources());
    assertThat(new CsvText(elsewhere).rows(rows(elsewhere)))
        .isEqualTo(new CsvText(scan).rows(rows(scan)));
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    Map<String, String> sources = new LinkedHashMap<>(scan().sources());
    sources.remove("mine/k.csv");
    assertThatThrownBy(() -> Scan.of(sources))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("mine/k.csv: not among the files of the scan");
    assertThatThrownBy(() -> Scan.of(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("sources: none");
    write("mine/setup.yaml", "{base: paper, name: mine, title: Mine, k-factor: no.csv}");
    assertThatThrownBy(() -> Scan.read(SCAN, folder.resolve("scan.yaml")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("mine/setup.yaml: no.csv: cannot be read");
  }
}
