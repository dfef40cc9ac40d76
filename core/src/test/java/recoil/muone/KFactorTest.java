package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.nature.Constants;

/** K factors. */
class KFactorTest {
  private static final Constants CONSTANTS = PaperSetup.WORLD.constants();

  /** A K factor multiplies the events of its bins, wherever the edges of the others lie. */
  @Test
  void kFactor() {
    Setup setup = PaperSetup.SETUP.withBins(4);
    double[] edges = setup.edges(CONSTANTS);
    KFactor factor =
        KFactor.read(
            "low-recoil-GeV,high-recoil-GeV,factor\n0,10,2\n10,%s,0.5\n%s,200,3\n"
                .formatted(edges[2], edges[2]),
            "k.csv");
    double[] n = DetectorTest.events(setup);
    double[] times = DetectorTest.events(setup.withKFactor(factor));
    double below =
        DetectorTest.events(
            setup.withAxes(DetectorTest.axis(Variable.RECOIL, new double[] {1, 10})))[0];
    assertThat(times[0]).isCloseTo(2 * below + 0.5 * (n[0] - below), within(1e-12 * n[0]));
    assertThat(times[1]).isCloseTo(0.5 * n[1], within(1e-12 * n[1]));
    assertThat(times[2]).isCloseTo(3 * n[2], within(1e-12 * n[2]));
    assertThat(times[3]).isCloseTo(3 * n[3], within(1e-12 * n[3]));
    KFactor angle =
        KFactor.read("low-electron-angle-mrad,high-electron-angle-mrad,factor\n0,33,2\n", "k.csv");
    assertThat(angle.edges()).containsExactly(0.0, 0.033);
    assertThat(Arrays.stream(DetectorTest.events(setup.withKFactor(angle))).sum())
        .isCloseTo(2 * Arrays.stream(n).sum(), within(1e-12 * n[0]));
    KFactor narrow = new KFactor(Variable.RECOIL, List.of(0.0, 100.0), List.of(1.0));
    assertThatThrownBy(() -> new Quadrature(setup.withKFactor(narrow), CONSTANTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("k-factor: recoil-GeV 1")
        .hasMessageEndingWith("; the histogram covers 0.0 to 100.0");
  }

  /** An edge inside belongs to the bin below it; both ends belong to the histogram. */
  @Test
  void edgesBelongToTheHistogram() {
    KFactor factor =
        new KFactor(Variable.ELECTRON_ANGLE, List.of(0.001, 0.002, 0.004), List.of(1.0, 2.0));
    assertThat(factor.at(0.001)).isEqualTo(1);
    assertThat(factor.at(0.002)).isEqualTo(1);
    assertThat(factor.at(0.0021)).isEqualTo(2);
    assertThat(factor.at(0.004)).isEqualTo(2);
    assertThatThrownBy(() -> factor.at(0.008))
        .hasMessage("k-factor: electron-angle-mrad 8.0; the histogram covers 1.0 to 4.0");
    assertThatThrownBy(() -> factor.at(0.0005))
        .hasMessage("k-factor: electron-angle-mrad 0.5; the histogram covers 1.0 to 4.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'low-x,high-x,factor\n0,1,0\n' | k.csv:2: factor: 0.0; allowed is above 0",
        "'low-x,high-x,factor\n0,0,1\n' | k.csv:2: high-x: 0.0; allowed is above 0.0",
        "'low-x,high-x,factor\n0,0.5,1\n0.6,1,1\n' | k.csv:3: low-x: 0.6; allowed is the end of the line before, 0.5",
        "'low-x,high-x\n0,0.5\n' | k.csv: columns low-x, high-x; needed are low-x, high-x, factor",
        "'low-y,high-y,factor\n0,1,1\n' | k.csv: variable: y; allowed are recoil-GeV, electron-angle-mrad, muon-angle-mrad, x, transfer-GeV2"
      })
  void wrongFactors(String text, String message) {
    assertThatThrownBy(() -> KFactor.read(text, "k.csv"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void wrongNumbers() {
    assertThatThrownBy(() -> new KFactor(Variable.X, List.of(1.0), List.of(1.0)))
        .hasMessage("k-factor: 1 edges and 1 factors; one more edge than factors is needed");
    assertThatThrownBy(() -> new KFactor(Variable.X, List.of(1.0, 1.0), List.of(1.0)))
        .hasMessage("k-factor: edge 1.0; allowed is above 1.0");
    assertThatThrownBy(() -> new KFactor(Variable.X, List.of(0.0, 1.0), List.of(-1.0)))
        .hasMessage("k-factor: -1.0; allowed is above 0");
  }

  /** Checked with a setup: its range, to rounding, must be covered. */
  @Test
  void theRangeOfTheSetupIsCovered() {
    Setup setup = PaperSetup.SETUP;
    double[] range = Variable.X.range(setup.kinematics(CONSTANTS), setup.threshold());
    List<Double> exact = List.of(range[0], range[1]);
    setup.withKFactor(new KFactor(Variable.X, exact, List.of(1.1))).check(CONSTANTS);
    for (int end = 0; end < 2; end++) {
      List<Double> narrow =
          List.of(range[0] + (end == 0 ? 1e-4 : 0), range[1] - (end == 1 ? 1e-4 : 0));
      Setup wrong = setup.withKFactor(new KFactor(Variable.X, narrow, List.of(1.1)));
      assertThatThrownBy(() -> wrong.check(CONSTANTS))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("k-factor: x 0.");
    }
  }
}
