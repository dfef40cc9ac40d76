package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.nature.Yaml;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.FinalState;
import recoil.scattering.Spectrum;
import tools.jackson.databind.JsonNode;

class SetupFileTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Yaml.resource("schemas/setup.schema.json", JsonNode.class));

  @TempDir private static Path folder = Path.of(".");

  private static Setup read(String text) {
    return Setup.read(text, folder.resolve("x.yaml"));
  }

  private static JsonNode tree(String text) {
    return Yaml.read(text, "x.yaml", JsonNode.class);
  }

  /** Values of an independent calculation. */
  @Test
  void setupsOfMuone() {
    assertThat(Setup.NAMES).containsExactly("paper", "muone", "muone-year1", "muone-test");
    Setup muone = Setup.named("muone");
    assertThat(muone.beam()).isEqualTo(new Beam(160, Charge.PLUS));
    assertThat(muone.finalState()).isEqualTo(FinalState.ELASTIC);
    assertThat(muone.luminosity()).isEqualTo(1.5e7);
    assertThat(Setup.named("muone-year1").luminosity()).isEqualTo(1.5e6);
    assertThat(Setup.named("muone-test").luminosity()).isEqualTo(5e3);
    assertThat(Setup.named("muone-test").withLuminosity(1.5e7).axes()).isEqualTo(muone.axes());
    assertThat(Setup.named("muone-test").detector()).isEqualTo(muone.detector());
    assertThat(muone.systematic()).isEqualTo(1e-5);
    assertThat(muone.threshold()).isEqualTo(0.2);
    assertThat(muone.detector().tracking()).isEqualTo(new Tracking(1.5, 35.28, 2e-5));
    assertThat(1.5 / 35.28).isCloseTo(0.0425, within(5e-5));
    double[] edges = muone.edges(PaperSetup.WORLD.constants());
    assertThat(edges).hasSize(87);
    assertThat(edges[1]).isCloseTo(0.1e-3, within(1e-15));
    assertThat(edges[60]).isCloseTo(6e-3, within(1e-15));
    assertThat(edges[61]).isCloseTo(7e-3, within(1e-15));
    assertThat(edges[86]).isCloseTo(32e-3, within(1e-15));
    assertThat(muone.edges(PaperSetup.WORLD.constants(), 1)).hasSize(61);
    assertThat(muone.bins()).isEqualTo(86 * 60);
  }

  @Test
  void schemaAcceptsWhatComesWithRecoil() {
    for (String name : Setup.NAMES) {
      assertThat(SCHEMA.validate(Yaml.resource("setups/" + name + ".yaml", JsonNode.class)))
          .as(name)
          .isEmpty();
    }
  }

  @Test
  void ownSetup() throws IOException {
    Files.writeString(folder.resolve("beam.csv"), "energy-GeV,density\n150,0\n160,2\n165,0\n");
    Files.writeString(folder.resolve("k.csv"), "low-x,high-x,factor\n0,1,1.1\n");
    Files.writeString(folder.resolve("r.csv"), "a\n1\n0.5\n");
    String text =
        """
        base: muone
        name: mine
        title: My own
        beam-spectrum: {table: beam.csv}
        beam-charge: -1
        beam-polarisation: 0.8
        final-state: any
        axes:
          - {variable: recoil-GeV, ends: [1, 10, 100], bins: [1, 1], logarithmic: true}
        acceptance: {muon-angle-mrad: [0.2, 4.8]}
        tracking: {intrinsic-mrad: 0.03}
        k-factor: k.csv
        """;
    assertThat(SCHEMA.validate(tree(text))).isEmpty();
    Setup setup = read(text);
    assertThat(setup.name()).isEqualTo("mine");
    assertThat(setup.beam())
        .isEqualTo(
            new Beam(
                160,
                Charge.MINUS,
                0.8,
                new Spectrum.Tabulated(List.of(150.0, 160.0, 165.0), List.of(0.0, 2.0, 0.0))));
    assertThat(setup.finalState()).isEqualTo(FinalState.ANY);
    assertThat(setup.axes())
        .containsExactly(
            new Axis(Variable.RECOIL, new Binning(List.of(1.0, 10.0, 100.0), List.of(1, 1), true)));
    assertThat(setup.detector().acceptance())
        .isEqualTo(new Acceptance(0, Double.POSITIVE_INFINITY, 0.2e-3, 4.8e-3));
    assertThat(setup.detector().tracking()).isEqualTo(new Tracking(1.5, 35.28, 3e-5));
    assertThat(setup.kFactor()).isEqualTo(new KFactor(Variable.X, List.of(0.0, 1.0), List.of(1.1)));
    Setup measured =
        read(
            "{base: paper, name: m, title: m, axes: [{variable: x, ends: [0, 0.5, 1]}],"
                + " response: r.csv, beam-spectrum: {width: 0.01, cut: 3}}");
    assertThat(measured.bins()).isEqualTo(1);
    assertThat(measured.beam().spectrum()).isEqualTo(new Spectrum.Gaussian(0.01, 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{base: nowhere, name: x, title: y} | base: nowhere; allowed are paper, muone, muone-year1, muone-test",
        "{base: paper, title: y} | name: missing",
        "{base: paper, name: y} | title: missing",
        "{name: x, title: y} | beam-energy-GeV: missing",
        "{base: paper, name: x, title: y, luminosity: 3} | luminosity: unknown field",
        "{base: paper, name: x, title: y, axes: [{variable: recoil-MeV, bins: [3]}]} | variable: recoil-MeV; allowed are recoil-GeV, electron-angle-mrad, muon-angle-mrad, x, transfer-GeV2",
        "{base: paper, name: x, title: y, axes: []} | axes: 0; allowed is 1 or 2",
        "{base: paper, name: x, title: y, axes: [{variable: x, bins: [3]}, {variable: x, bins: [2]}]} | axes: x twice; allowed is two different variables",
        "{base: paper, name: x, title: y, axes: [{variable: x}]} | ends or bins are needed",
        "{base: paper, name: x, title: y, axes: [{variable: x, ends: [0.1, 0.5], logarithmic: true}]} | bins: missing; logarithmic bins need them",
        "{base: paper, name: x, title: y, beam-spectrum: {width: 0.1}} | beam-spectrum: width and cut, or table, are needed",
        "{base: paper, name: x, title: y, beam-spectrum: {table: a.csv, cut: 1}} | beam-spectrum: width and cut, or table, are needed",
        "{base: paper, name: x, title: y, beam-spectrum: {table: none.csv}} | none.csv: cannot be read",
        "{base: paper, name: x, title: y, beam-spectrum: {width: 0.5, cut: 2}} | cut: 2.0 standard deviations; allowed is above 0 and below 2.0",
        "{base: paper, name: x, title: y, acceptance: {muon-angle-mrad: [1]}} | acceptance: muon-angle-mrad: 1 numbers; 2 are needed",
        "{base: paper, name: x, title: y, final-state: all} | final state: all; allowed are elastic, any",
        "{base: paper, name: x, title: y, tracking: {target-cm: 1}} | radiation-length-cm: missing",
        "{base: paper, name: x, title: y, threshold-GeV: -1} | threshold: -1.0; allowed is above 0 GeV",
        "{base: paper, name: x, title: y, systematic: } | systematic: a value is needed"
      })
  void wrongFiles(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("x.yaml: ")
        .hasMessageContaining(message)
        .message()
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: x, title: y}",
        "{base: nowhere, name: x, title: y}",
        "{base: paper, name: x}",
        "{base: paper, name: x, title: y, luminosity: 3}",
        "{base: paper, name: x, title: y, axes: [{variable: recoil-MeV, bins: [3]}]}",
        "{base: paper, name: x, title: y, axes: []}",
        "{base: paper, name: x, title: y, axes: [{variable: x}]}",
        "{base: paper, name: x, title: y, beam-spectrum: {width: 0.1}}",
        "{base: paper, name: x, title: y, beam-spectrum: {table: a.csv, cut: 1}}",
        "{base: paper, name: x, title: y, acceptance: {muon-angle-mrad: [1]}}",
        "{base: paper, name: x, title: y, final-state: all}",
        "{base: paper, name: x, title: y, threshold-GeV: -1}"
      })
  void schemaRefusesWhatTheReaderRefuses(String text) {
    assertThat(SCHEMA.validate(tree(text))).isNotEmpty();
    assertThatThrownBy(() -> read(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void unknownName() {
    assertThatThrownBy(() -> Setup.named("lhc"))
        .hasMessage("setup: lhc; allowed are paper, muone, muone-year1, muone-test");
  }

  @Test
  void binnings() {
    assertThat(Binning.equal(3).edges(0, 6)).containsExactly(0, 2, 4, 6);
    assertThat(Binning.listed(List.of(0.0, 1.0, 5.0)).edges(0, 9)).containsExactly(0, 1, 5);
    double[] log = new Binning(List.of(), List.of(2), true).edges(1, 100);
    assertThat(log).containsExactly(new double[] {1, 10, 100}, within(1e-12));
    double[] mixed = new Binning(List.of(0.0, 1.0, 3.0), List.of(2, 1), false).edges(0, 9);
    assertThat(mixed).containsExactly(0, 0.5, 1, 3);
    assertThatThrownBy(() -> new Binning(List.of(), List.of(2), true).edges(0, 1))
        .hasMessage("ends: 0.0; logarithmic bins need ends above 0");
    assertThatThrownBy(() -> new Binning(List.of(0.0, 1.0), List.of(2), true))
        .hasMessage("ends: 0.0; logarithmic bins need ends above 0");
    assertThatThrownBy(() -> new Binning(List.of(0.0, 1.0), List.of(2, 3), false))
        .hasMessage("bins: numbers for 2 ranges; needed for 1, one less than ends");
    assertThatThrownBy(() -> new Binning(List.of(1.0), List.of(2), false))
        .hasMessageStartingWith("bins: numbers for 1 ranges");
    assertThatThrownBy(() -> new Binning(List.of(1.0, 1.0), List.of(2), false))
        .hasMessage("ends: 1.0; rising numbers of 0 or more are needed");
    assertThatThrownBy(() -> new Binning(List.of(-1.0, 1.0), List.of(2), false))
        .hasMessage("ends: -1.0; rising numbers of 0 or more are needed");
    assertThatThrownBy(() -> new Binning(List.of(0.0, 1.0, 2.0), List.of(60_000, 60_000), false))
        .hasMessage("bins: 60000; allowed is 1 to 100000");
  }
}
