package recoil.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The experiment on the command line. */
class SetupOptionsTest {
  @TempDir private static Path folder = Path.of(".");

  private static List<String> table(String command) {
    Commands run = Commands.run(command);
    assertThat(run.code()).as(run.err()).isZero();
    return run.out().lines().filter(line -> !line.startsWith("#")).toList();
  }

  private static double sum(List<String> table, int column) {
    return table.stream()
        .skip(1)
        .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[column]))
        .sum();
  }

  @Test
  void spectrumOfAnAngle() {
    List<String> table = table("spectrum np1 --setup muone-test --observable electron-angle-mrad");
    assertThat(table.get(0))
        .startsWith("low_electron_angle_mrad,high_electron_angle_mrad,standard_events,events,");
    assertThat(table).hasSize(87);
    assertThat(table.get(1)).startsWith("0.0,0.1,");
    assertThat(table.get(86)).startsWith("31.0,32.0,");
    // 245 ub above 1 GeV, and as much again from 0.6 GeV on, the electrons within 32 mrad.
    assertThat(sum(table, 2) / 5e3 / 1e3).isBetween(240.0, 300.0);
  }

  /** Two angles have bins that no event reaches; the rest sums to what one angle has. */
  @Test
  void spectrumOfTwoAngles() {
    List<String> two = table("spectrum np1 --setup muone-test");
    assertThat(two.get(0))
        .startsWith(
            "bin,low_electron_angle_mrad,high_electron_angle_mrad,low_muon_angle_mrad,"
                + "high_muon_angle_mrad,standard_events");
    assertThat(two.size()).isBetween(500, 4000);
    List<String> one = table("spectrum np1 --setup muone-test --observable electron-angle-mrad");
    assertThat(sum(two, 5) / sum(one, 2)).isBetween(1 - 1e-10, 1 + 1e-10);
  }

  @Test
  void limitsOfOtherObservables() {
    String limit = "limit t-vector --mass 10MeV --json --bins 20 --observable ";
    for (String observable : List.of("recoil-GeV", "muon-angle-mrad", "x", "transfer-GeV2")) {
      Commands run = Commands.run(limit + observable);
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).contains("\"" + observable + "\"");
    }
  }

  @Test
  void ownSetup() throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(
        file, "{base: paper, name: mine, title: Mine, beam-spectrum: {width: 0.0375, cut: 4}}");
    Commands run =
        Commands.run("limit s-vector --mass 405.54MeV --json --beam-energy 151GeV --setup " + file);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("Gaussian of relative width 0.0375, cut at 4.0 standard deviations")
        .contains("\"mine\"");
    Files.writeString(file, "{base: paper, name: mine, title: Mine, axes: []}");
    Commands wrong = Commands.run("limit s-vector --mass 1GeV --setup " + file);
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("mine.yaml: axes: 0; allowed is 1 or 2");
  }

  /** A cross section at one energy says nothing about events of a spectrum, or with a K factor. */
  @Test
  void centresAreLeftOutWhereTheyAreNotThoseOfTheEvents() throws IOException {
    Path beam = folder.resolve("beam.yaml");
    Files.writeString(
        beam, "{base: paper, name: beam, title: Beam, beam-spectrum: {width: 0.01, cut: 3}}");
    Path factor = folder.resolve("factor.yaml");
    Files.writeString(folder.resolve("k.csv"), "low-x,high-x,factor\n0,1,1.01\n");
    Files.writeString(factor, "{base: paper, name: factor, title: Factor, k-factor: k.csv}");
    for (Path setup : List.of(beam, factor)) {
      String command = "spectrum np1 --bins 3 --setup " + setup;
      assertThat(table(command).get(0)).endsWith("change_ppm,standard_nb_per_GeV,nb_per_GeV");
      assertThat(Commands.run(command + " --json").out()).doesNotContain("centre_nb");
    }
    assertThat(table("spectrum np1 --bins 3").get(0)).endsWith(",at_centre_nb_per_GeV");
    assertThat(Commands.run("spectrum np1 --bins 3 --json").out()).contains("total_at_centre_nb");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "threshold-GeV: 500 | threshold: 500.0; allowed is below T_max = 139.8",
        "beam-energy-GeV: 0.05 | beam energy: 0.05 GeV; must be above the muon mass",
        "k-factor: low.csv | k-factor: x 0.93"
      })
  void errorsNameTheFileOfTheSetup(String field, String message) throws IOException {
    Path setup = folder.resolve("wrong.yaml");
    Files.writeString(folder.resolve("low.csv"), "low-x,high-x,factor\n0,0.5,1.01\n");
    Files.writeString(setup, "{base: paper, name: w, title: W, " + field + "}");
    Commands run = Commands.run("verdict np1 --setup " + setup);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("recoil: " + setup + ": " + message);
  }

  /** An error that the setup cannot have is wrong input, not a point without a prediction. */
  @Test
  void errorsOfTheBinsAreChecked() throws IOException {
    Path shape = folder.resolve("two.csv");
    Files.writeString(shape, "bin,relative_change\n1,0.1\n2,0.1\n");
    Commands run = Commands.run("verdict np1 --systematics " + shape + "=1");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("recoil: " + shape + ": 2 bins; 50 needed\n");
    assertThat(Commands.run("verdict np1 --systematics resolution=1").err())
        .isEqualTo("recoil: resolution: setup paper has no tracking; one with it is needed\n");
    assertThat(Commands.run("fit np1 --method cls").err())
        .isEqualTo("recoil: --method: cls; a fit has no limit, allowed is delta-chi2\n");
  }

  @Test
  void figuresNeedEdges() throws IOException {
    Path setup = folder.resolve("response.yaml");
    Files.writeString(folder.resolve("r.csv"), "a,b\n0.5,0.5\n0.1,0.9\n");
    Files.writeString(
        setup,
        "{base: paper, name: response, title: Response, response: r.csv,"
            + " axes: [{variable: recoil-GeV, bins: [2]}]}");
    Path figure = folder.resolve("none.svg");
    Commands run = Commands.run("spectrum np1 --setup " + setup + " --figure " + figure);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("setup: response; the bins of a response matrix have no edges");
    assertThat(figure).doesNotExist();
  }

  @Test
  void logarithmicBinsHaveALogarithmicAxis() throws IOException {
    Path setup = folder.resolve("logarithmic.yaml");
    Files.writeString(
        setup,
        "{base: paper, name: l, title: L,"
            + " axes: [{variable: recoil-GeV, ends: [1, 100], bins: [8], logarithmic: true}]}");
    Path figure = folder.resolve("f.svg");
    Commands run = Commands.run("spectrum np1 --json --setup " + setup + " --figure " + figure);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("\"logarithmic\" : true");
    assertThat(figure).exists();
  }

  @Test
  void fitOfAnAngle() {
    Commands run = Commands.run("fit np1 --setup muone-year1 --observable electron-angle-mrad");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("electron-angle-mrad").contains("angles smeared by 1.5 cm");
  }
}
