package recoil.nature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RRatioTest {
  private static final RRatio R = RRatio.load();

  /** Zero below two pions, the points themselves, straight lines between, QCD above. */
  @Test
  void linesThroughThePoints() {
    double threshold = 2 * 0.13957;
    assertThat(R.energy(0)).isCloseTo(threshold, within(1e-4));
    assertThat(R.at(0.1)).isZero();
    assertThat(R.at(R.energy(0))).isZero();
    for (int i = 1; i < R.size(); i++) {
      assertThat(R.energy(i)).isGreaterThan(R.energy(i - 1));
      assertThat(R.at(R.energy(i))).isEqualTo(R.ratio(i));
      double w = 0.25;
      double e = R.energy(i - 1) + w * (R.energy(i) - R.energy(i - 1));
      double line = R.ratio(i - 1) + w * (R.ratio(i) - R.ratio(i - 1));
      assertThat(R.at(e)).isCloseTo(line, within(1e-10 * (1 + line)));
    }
    assertThat(R.at(R.energy(R.size() - 1))).isEqualTo(R.perturbative());
    assertThat(R.at(1e4)).isEqualTo(R.perturbative());
  }

  /** 11/3 (1 + alpha_s/pi) with alpha_s = 0.18: five quarks. */
  @Test
  void perturbativeQcd() {
    assertThat(R.perturbative()).isCloseTo(11.0 / 3 * (1 + 0.18 / Math.PI), within(1e-14));
    assertThat(R.energy(R.size() - 1)).isBetween(10.0, 12.0);
  }

  /** The rho: R rises to about 9 near 0.76 GeV. */
  @Test
  void rhoPeak() {
    assertThat(R.at(0.76)).isBetween(7.0, 11.0);
    assertThat(R.at(0.5)).isBetween(0.3, 1.0);
  }

  @Test
  void narrowResonances() {
    assertThat(R.resonances()).isNotEmpty();
    RRatio.Resonance psi =
        R.resonances().stream()
            .filter(r -> Math.abs(r.mass() - 3.0969) < 1e-3)
            .findFirst()
            .orElseThrow();
    assertThat(psi.electronWidth()).isCloseTo(5.5e-6, within(0.1e-6));
  }
}
