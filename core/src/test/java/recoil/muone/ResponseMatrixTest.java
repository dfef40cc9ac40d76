package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.nature.Constants;

/** Response matrices. */
class ResponseMatrixTest {
  private static final Constants CONSTANTS = PaperSetup.WORLD.constants();

  /** A matrix multiplies the vector of true bins; bins that nothing reaches are left out. */
  @Test
  void responseMatrix() {
    Setup setup = PaperSetup.SETUP.withBins(3);
    ResponseMatrix matrix =
        ResponseMatrix.read("a,b,c,d\n0.5,0.25,0,0\n# no more\n0,0.5,0,0.5\n1,0,0,0\n", "r.csv");
    assertThat(matrix.trueBins()).isEqualTo(3);
    assertThat(matrix.measuredBins()).isEqualTo(4);
    Setup measured = setup.withDetector(new Detector(Acceptance.ALL, null, matrix));
    assertThat(measured.bins()).isEqualTo(4);
    assertThat(new Quadrature(measured, CONSTANTS).bins()).isEqualTo(3);
    double[] n = DetectorTest.events(setup);
    double[] seen = DetectorTest.events(measured);
    double scale = 1e-13 * n[0];
    assertThat(seen[0]).isCloseTo(0.5 * n[0] + n[2], within(scale));
    assertThat(seen[1]).isCloseTo(0.25 * n[0] + 0.5 * n[1], within(scale));
    assertThat(seen[2]).isZero();
    assertThat(seen[3]).isCloseTo(0.5 * n[1], within(scale));
    assertThat(seen[4]).isCloseTo(0.25 * n[0], within(scale));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a,b\n0.5,x\n' | r.csv:2: b: x; a number is needed",
        "'a,b\n0.5\n' | r.csv:2: 1 fields; 2 are needed",
        "'a,b\n0.5,0.1\n-0.1,0\n' | r.csv:3: a: -0.1; allowed is 0 to 1",
        "'a,b\n0.5,0.6\n' | r.csv:2: b: 0.6; allowed is a sum of the row up to 1",
        "'a,b\n0.5,NaN\n' | r.csv:2: b: NaN; must be finite",
        "'a,b\n' | r.csv: no rows; a line of names and numbers are needed",
        "'# nothing\n' | r.csv: no rows; a line of names and numbers are needed"
      })
  void wrongMatrices(String text, String message) {
    assertThatThrownBy(() -> ResponseMatrix.read(text, "r.csv"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void matricesMustFit() {
    Setup setup = PaperSetup.SETUP.withBins(3);
    ResponseMatrix two = new ResponseMatrix(List.of(List.of(1.0), List.of(0.5)));
    assertThatThrownBy(() -> setup.withDetector(new Detector(Acceptance.ALL, null, two)))
        .hasMessage("response: true bins: 2; allowed is 3");
    assertThatThrownBy(() -> new ResponseMatrix(List.of(List.of(1.0), List.of(0.5, 0.5))))
        .hasMessage("response: row 2 has 2 numbers; 1 are needed");
    assertThatThrownBy(() -> new ResponseMatrix(List.of()))
        .hasMessage("response: empty; a row for each true bin is needed");
    assertThatThrownBy(() -> new ResponseMatrix(List.of(List.of(0.6, 0.5))))
        .hasMessage("response: row 1 sums to 1.1; allowed is up to 1");
    assertThatThrownBy(() -> new ResponseMatrix(List.of(List.of(1.5))))
        .hasMessage("response: 1.5 in row 1; allowed is 0 to 1");
    assertThatThrownBy(() -> new Detector(Acceptance.ALL, new Tracking(1, 1, 0), two))
        .hasMessage("response: given together with tracking; allowed is one of them");
  }
}
