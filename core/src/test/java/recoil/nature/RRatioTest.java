package recoil.nature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RRatioTest {
  private final RRatio r = RRatio.load();

  /** Zero below two pions, the points themselves, straight lines between, QCD above. */
  @Test
  void linesThroughThePoints() {
    double threshold = 2 * 0.13957;
    assertThat(r.energy(0)).isCloseTo(threshold, within(1e-4));
    assertThat(r.size()).isGreaterThan(100);
    assertThat(r.at(0.1)).isZero();
    assertThat(r.at(r.energy(0))).isZero();
    for (int i = 1; i < r.size(); i++) {
      assertThat(r.energy(i)).isGreaterThan(r.energy(i - 1));
      assertThat(r.at(r.energy(i))).isEqualTo(r.ratio(i));
      double w = 0.25;
      double e = r.energy(i - 1) + w * (r.energy(i) - r.energy(i - 1));
      double line = r.ratio(i - 1) + w * (r.ratio(i) - r.ratio(i - 1));
      assertThat(r.at(e)).isCloseTo(line, within(1e-10 * (1 + line)));
    }
    assertThat(r.at(r.energy(r.size() - 1))).isEqualTo(r.perturbative());
    assertThat(r.at(1e4)).isEqualTo(r.perturbative());
  }

  /** 11/3 (1 + alpha_s/pi) with alpha_s = 0.18: five quarks. */
  @Test
  void perturbativeQcd() {
    assertThat(r.perturbative()).isCloseTo(11.0 / 3 * (1 + 0.18 / Math.PI), within(1e-14));
    assertThat(r.energy(r.size() - 1)).isBetween(10.0, 12.0);
  }

  /** The rho: R rises to about 9 near 0.76 GeV. */
  @Test
  void rhoPeak() {
    assertThat(r.at(0.76)).isBetween(7.0, 11.0);
    assertThat(r.at(0.5)).isBetween(0.3, 1.0);
  }

  @Test
  void narrowResonances() {
    assertThat(r.resonances()).isNotEmpty();
    RRatio.Resonance psi =
        r.resonances().stream()
            .filter(x -> Math.abs(x.mass() - 3.0969) < 1e-3)
            .findFirst()
            .orElseThrow();
    assertThat(psi.electronWidth()).isCloseTo(5.5e-6, within(0.1e-6));
  }
}
