package recoil.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.constraint.Constraint;
import recoil.mediator.Presets;
import recoil.verdict.Assessment;
import recoil.verdict.Assessor;

class SourcesTest {
  private static final String SCAN =
      """
      model: mine/model.yaml
      setup: mine/setup.yaml
      axes: {mass: {list: [10MeV, 1GeV]}, coupling: {list: [1e-4, 1e-3]}}
      """;

  private static final String ABOUT =
      """
      title: A line
      source: x
      kind: observed
      confidence: 0.9
      production: e+ e- -> gamma X
      coupling: muon
      quantity: g
      hypothesis: none
      digitised: by hand
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

  /** Errors, CLs and constraints as in a verdict with the same. */
  @Test
  void errorsAndConstraintsOfOnesOwn() throws IOException {
    StringBuilder covariance = new StringBuilder("a,b\n");
    covariance.append("1e-12,1e-13\n1e-13,1e-12\n");
    write("c.csv", covariance.toString());
    write("n.csv", "bin,relative_change\n1,1e-6\n2,-1e-6\n");
    write(
        "own/mine.yaml",
        "{title: Mine, type: mass, bound: {value: 0.02, unit: GeV, source: x}, caveat: none}");
    write("own/line.lmt", "0.001 1e-4\n1 1e-3\n");
    write("own/line.about", ABOUT);
    write("own/.hidden", "");
    write(
        "setup.yaml",
        """
        base: paper
        name: two
        title: Two bins
        axes: [{variable: recoil-GeV, ends: [1, 139], bins: [2]}]
        """);
    Scan scan =
        Scan.read(
            """
            model: lmu-ltau
            world: "2020"
            setup: setup.yaml
            method: cls
            normalisation: 1e-5
            systematics: [n.csv=0.5, beam-energy=1e-6]
            covariance: c.csv
            constraints: own
            axes: {mass: {list: [10MeV, 1GeV]}, coupling: {list: [1e-4, 1e-3, 1e-2]}}
            """,
            folder.resolve("scan.yaml"));
    assertThat(scan.constraints())
        .extracting(Constraint::key)
        .endsWith("line", "mine")
        .startsWith("electron-moment");
    assertThat(scan.configuration().systematics().nuisances()).hasSize(3);
    Assessor assessor = new Assessor(scan.configuration(), scan.constraints());
    Rows rows = rows(scan);
    int chi2 = rows.columns().size() - 1;
    for (int row = 0; row < rows.size(); row++) {
      Assessment truth =
          assessor.assess(Presets.model("lmu-ltau"), rows.column(0)[row], rows.column(1)[row]);
      // The assessor adds and subtracts the threshold, which rounds.
      double expected = Objects.requireNonNull(truth.sensitivity()).chiSquare();
      assertThat(rows.column(chi2)[row]).isCloseTo(expected, within(1e-12 * (3 + expected)));
      assertThat(rows.column(2)[row]).isEqualTo(truth.excludedBy().isEmpty() ? 0 : 1);
    }
    assertThat(scan.description())
        .anyMatch(line -> line.matches("table n\\.csv: sha256 [0-9a-f]{64}"))
        .anyMatch(line -> line.startsWith("table own/mine.yaml: sha256 "))
        .noneMatch(line -> line.contains("hidden"));
    Scan elsewhere = Scan.of(scan.sources());
    assertThat(elsewhere.description()).isEqualTo(scan.description());
    assertThat(new CsvText(elsewhere).rows(rows(elsewhere)))
        .isEqualTo(new CsvText(scan).rows(rows));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "systematics: [resolution=0.1] | resolution",
        "systematics: [x] | systematics: x; allowed is NAME=WIDTH",
        "systematics: [x=1] | systematics: x; allowed are beam-energy",
        "normalisation: some | normalisation: some",
        "method: best | best; allowed are delta-chi2, cls",
        "{method: cls, limit-parameters: 2} | parameters: 2; allowed with CLs is 1",
      })
  void wrongErrorsAreRefusedInOneLine(String text, String message) {
    String inside = text.startsWith("{") ? text.substring(1, text.length() - 1) : text;
    assertThatThrownBy(
            () -> Scan.read("{model: np1, axes: {}, " + inside + "}", folder.resolve("scan.yaml")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
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
