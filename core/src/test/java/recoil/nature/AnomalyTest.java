package recoil.nature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AnomalyTest {
  private static Anomaly anomaly(double difference, double uncertainty, double exclusion) {
    return new Anomaly(null, null, new Measured(difference, uncertainty, "key"), null, exclusion);
  }

  /** An independent calculation: above 65.6e-10 or below -13.4e-10 at 5 sigma. */
  @Test
  void muonOf2020() {
    Anomaly muon = World.named("2020").moment(Lepton.MUON);
    assertThat(muon.highest()).isCloseTo(65.6e-10, within(1e-22));
    assertThat(muon.lowest()).isCloseTo(-13.4e-10, within(1e-22));
    assertThat(muon.excludes(65.7e-10)).isTrue();
    assertThat(muon.excludes(65.5e-10)).isFalse();
    assertThat(muon.excludes(-13.5e-10)).isTrue();
    assertThat(muon.excludes(-13.3e-10)).isFalse();
    assertThat(muon.pull(34.0e-10)).isCloseTo(1, within(1e-12));
    assertThat(muon.pull(0)).isCloseTo(-26.1 / 7.9, within(1e-12));
  }

  /** No shift lies 3.3 sigma from the data: at 2 sigma only what is farther than it is excluded. */
  @Test
  void theStandardModelIsNeverExcluded() {
    Anomaly anomaly = anomaly(26.1, 7.9, 2);
    assertThat(anomaly.lowest()).isZero();
    assertThat(anomaly.highest()).isEqualTo(52.2);
    assertThat(anomaly.excludes(0)).isFalse();
    assertThat(anomaly.excludes(-0.1)).isTrue();
    assertThat(anomaly.excludes(52.1)).isFalse();
    assertThat(anomaly.excludes(52.3)).isTrue();
    Anomaly negative = anomaly(-26.1, 7.9, 2);
    assertThat(negative.lowest()).isEqualTo(-52.2);
    assertThat(negative.highest()).isZero();
  }

  @Test
  void electronOf2020() {
    Anomaly electron = World.named("2020").moment(Lepton.ELECTRON);
    assertThat(electron.highest()).isCloseTo(5.0e-13, within(1e-25));
    assertThat(electron.lowest()).isCloseTo(-5.0e-13, within(1e-25));
  }

  /** Exactly n sigma is not excluded yet. */
  @Test
  void edges() {
    Anomaly anomaly = anomaly(0, 2, 3);
    assertThat(anomaly.excludes(6)).isFalse();
    assertThat(anomaly.excludes(Math.nextUp(6.0))).isTrue();
    assertThat(anomaly.excludes(-6)).isFalse();
    assertThat(anomaly.excludes(Math.nextDown(-6.0))).isTrue();
    // As far from the data as no shift, though beyond n sigma.
    assertThat(anomaly(8, 2, 3).excludes(16)).isFalse();
    assertThat(anomaly(8, 2, 3).excludes(Math.nextUp(16.0))).isTrue();
  }

  @Test
  void refusesWhatCannotExclude() {
    assertThatThrownBy(() -> anomaly(1, 0, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("difference: needs an uncertainty above 0");
    for (double bad : new double[] {0, -1, Double.NaN}) {
      assertThatThrownBy(() -> anomaly(1, 1, bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("exclusion: " + bad + "; must be above 0");
    }
  }
}
