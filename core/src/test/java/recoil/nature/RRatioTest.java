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

  private static final double INVERSE_ALPHA = 137.035999139;

  private double baryon(double e) {
    return r.at(e, 0, 1, INVERSE_ALPHA);
  }

  @Test
  void electricChargeAloneHasTheMeasuredRatio() {
    for (double e : new double[] {0.1, 0.3, 0.7827, 1.3, 3, 5, 50}) {
      assertThat(r.at(e, -0.5, 0, INVERSE_ALPHA)).isEqualTo(0.25 * r.at(e));
    }
  }

  /**
   * Peaks are 9 B_ee / alpha^2 times the squared weight; three pions and nothing of the rho below.
   */
  @Test
  void baryonNumberHasTheOmegaAndThePhi() {
    double unit = 9 * INVERSE_ALPHA * INVERSE_ALPHA;
    assertThat(baryon(0.78265)).isCloseTo(4 * unit * 7.36e-5, within(0.01));
    assertThat(baryon(1.019461)).isCloseTo(unit * 2.973e-4, within(0.03));
    assertThat(baryon(0.41)).isZero();
    assertThat(baryon(0.6)).isLessThan(0.1 * r.at(0.6));
    // The measured peak of the phi is the phi: the same size, on some continuum.
    assertThat(baryon(1.019461) / r.at(1.0195)).isBetween(0.7, 1.3);
    // Equal charges cancel in the coupling of the strange quark, 1/3 (B - Q_el).
    assertThat(r.at(1.019461, 1, 1, INVERSE_ALPHA)).isLessThan(0.3 * r.at(1.019461));
  }

  /** Sums over quarks of 1/9 against those of Q^2: 3, 4 and 5 quarks. */
  @Test
  void baryonNumberOfFreeQuarks() {
    assertThat(baryon(2) / r.at(2)).isCloseTo(1 / 2.0, within(1e-14));
    assertThat(baryon(5) / r.at(5)).isCloseTo(2 / 5.0, within(1e-14));
    assertThat(baryon(50) / r.at(50)).isCloseTo(5 / 11.0, within(1e-14));
    // Q_el - B: u has 1/3, d and s -2/3.
    assertThat(r.at(2, 1, -1, INVERSE_ALPHA) / r.at(2)).isCloseTo(1.5, within(1e-14));
  }

  @Test
  void ratiosAreNeverNegative() {
    for (double e = 0.01; e < 20; e *= 1.003) {
      for (double charge : new double[] {-1, 0, 0.5, 1}) {
        for (double baryon : new double[] {-1, 0.5, 1, 2}) {
          assertThat(r.at(e, charge, baryon, INVERSE_ALPHA)).isNotNegative().isFinite();
        }
      }
    }
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
