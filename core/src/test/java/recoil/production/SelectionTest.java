package recoil.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.mediator.Coupling;
import recoil.mediator.Pair;
import recoil.mediator.Spin;
import recoil.nature.Constants;
import recoil.nature.World;
import recoil.production.Cuts.Range;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.Kinematics;

/** Which events count, and where they are counted, at events whose numbers are known. */
class SelectionTest {
  private static final Constants CONSTANTS = World.named("2020").constants();
  private static final double MMU = CONSTANTS.muonMass().value();
  private static final Kinematics ELASTIC = new Kinematics(CONSTANTS, 150);

  private static Emission emission(double mass) {
    return new Emission(
        CONSTANTS,
        new Beam(150, Charge.PLUS),
        Spin.VECTOR,
        mass,
        new Coupling(1, 0),
        new Coupling(1, 0));
  }

  /** Electron with 5 GeV at 10 mrad, muon with 50 GeV at 2 mrad, X with 80 GeV along the beam. */
  private static Event event(double weight) {
    double[] numbers = new double[Event.SIZE];
    numbers[0] = weight;
    set(numbers, 1, 50, 2e-3, MMU);
    set(numbers, 5, 5, -10e-3, 0);
    set(numbers, 9, 80, 0, 0.1);
    numbers[22] = Double.POSITIVE_INFINITY;
    Event event = new Event(emission(0.1));
    event.load(numbers, 0);
    return event;
  }

  private static void set(double[] numbers, int at, double energy, double angle, double mass) {
    double p = Math.sqrt(energy * energy - mass * mass);
    numbers[at] = energy;
    numbers[at + 2] = p * Math.sin(angle);
    numbers[at + 3] = p * Math.cos(angle);
  }

  @Test
  void ranges() {
    assertThat(new Range(1, 2).contains(1)).isTrue();
    assertThat(new Range(1, 2).contains(2)).isFalse();
    assertThat(Range.above(1)).isEqualTo(new Range(1, Double.POSITIVE_INFINITY));
    assertThat(Range.below(1)).isEqualTo(new Range(0, 1));
    assertThat(Range.ALL.all()).isTrue();
    assertThat(Range.above(1).all()).isFalse();
    assertThat(Range.below(1).all()).isFalse();
    assertThatThrownBy(() -> new Range(1, 1))
        .hasMessage("range: 1.0 to 1.0; allowed is 0 or more, rising");
    assertThatThrownBy(() -> new Range(-1, 1)).hasMessageContaining("-1.0 to 1.0");
    assertThat(new Range(0, 1).contains(0)).isTrue();
  }

  /** Each cut takes the event where its value is in the range, and refuses it beside. */
  @Test
  void eachCutAlone() {
    Event event = event(1);
    double band = Math.abs(2e-3 - ELASTIC.muonAngle(ELASTIC.recoilOfElectronAngle(10e-3)));
    assertThat(event.fromElastic(ELASTIC)).isCloseTo(2e-3 - elastic(10e-3), within(1e-12));
    for (double step : new double[] {0.99, 1.01}) {
      boolean inside = step < 1;
      assertThat(accepts(Cuts.NONE.withElectronEnergy(Range.above(5 * step)))).isEqualTo(inside);
      assertThat(accepts(Cuts.NONE.withElectronAngle(Range.above(10e-3 * step)))).isEqualTo(inside);
      assertThat(accepts(Cuts.NONE.withMuonAngle(Range.above(2e-3 * step)))).isEqualTo(inside);
      assertThat(accepts(Cuts.NONE.withBand(Range.above(band * step)))).isEqualTo(inside);
      assertThat(accepts(Cuts.NONE.withElectronEnergy(Range.below(5 * step)))).isEqualTo(!inside);
      assertThat(accepts(Cuts.NONE.withElectronAngle(Range.below(10e-3 * step))))
          .isEqualTo(!inside);
      assertThat(accepts(Cuts.NONE.withMuonAngle(Range.below(2e-3 * step)))).isEqualTo(!inside);
      assertThat(accepts(Cuts.NONE.withBand(Range.below(band * step)))).isEqualTo(!inside);
    }
    assertThat(accepts(Cuts.NONE)).isTrue();
    assertThat(event.electronEnergy()).isEqualTo(5);
  }

  private static boolean accepts(Cuts cuts) {
    return cuts.accept(event(1), ELASTIC);
  }

  /** sin and cos of both angles from t alone. */
  private static double elastic(double electronAngle) {
    double me = CONSTANTS.electronMass().value();
    double p = Math.sqrt(150 * 150 - MMU * MMU);
    double ratio = p * Math.cos(electronAngle) / (150 + me);
    double energy = me * (1 + ratio * ratio) / (1 - ratio * ratio);
    double transverse = Math.sqrt(energy * energy - me * me) * Math.sin(electronAngle);
    return Math.atan2(
        transverse, p - Math.sqrt(energy * energy - me * me) * Math.cos(electronAngle));
  }

  /** The largest energy of the electron: muon and X at rest to each other, the electron forward. */
  @ParameterizedTest
  @ValueSource(doubles = {2e-4, 0.03, 0.28})
  void largestElectronEnergy(double mass) {
    Emission emission = emission(mass);
    Momenta momenta = new Momenta();
    new PhaseSpace(emission, false, Range.ALL)
        .at(new double[] {1e-9, 1 - 1e-12, 0.5, 0.5}, momenta);
    Event event = new Event(emission);
    event.set(momenta);
    double most = event.electronEnergy();
    assertThat(Cuts.NONE.withElectronEnergy(Range.above(0.9999 * most)).possible(emission))
        .isTrue();
    assertThat(Cuts.NONE.withElectronEnergy(Range.above(1.0001 * most)).possible(emission))
        .isFalse();
    double me = CONSTANTS.electronMass().value();
    assertThat(Cuts.NONE.withElectronEnergy(Range.below(me)).possible(emission)).isFalse();
    assertThat(Cuts.NONE.withElectronEnergy(Range.below(1.01 * me)).possible(emission)).isTrue();
  }

  /** The share of decays of which both leptons are seen, by counting angles. */
  @ParameterizedTest
  @CsvSource({"3, 0.1, 0.9, 0", "80, 0.1, 1, 0", "2.1, 0.1, 1, 0", "30, 0.25, 0.4, 0.3"})
  void leptonsThatAreSeen(double energy, double mass, double electrons, double muons) {
    double[] numbers = new double[Event.SIZE];
    set(numbers, 9, energy, 1e-3, mass);
    Event event = new Event(emission(mass));
    event.load(numbers, 0);
    double momentum = Math.sqrt(energy * energy - mass * mass);
    assertThat(event.mediatorMomentum()).isCloseTo(momentum, within(1e-12 * momentum));
    int steps = 200_000;
    double[] counts = new double[2];
    double[] leptons = {CONSTANTS.electronMass().value(), MMU};
    for (int i = 0; i < steps; i++) {
      double cos = (i + 0.5) / steps * 2 - 1;
      for (int k = 0; k < 2; k++) {
        double beta2 = 1 - 4 * leptons[k] * leptons[k] / (mass * mass);
        double part = Math.sqrt(Math.max(0, beta2)) * momentum * cos;
        counts[k] += Math.min(energy - part, energy + part) >= 2 ? 1.0 / steps : 0;
      }
    }
    Lifetime lifetime = new Lifetime(1e-12, electrons, muons, 1);
    double expected = electrons * counts[0] + (muons == 0 ? 0 : muons * counts[1]);
    assertThat(SearchRegion.named("displaced").seen(event, lifetime, emission(mass)))
        .isCloseTo(expected, within(1e-5));
    assertThat(SearchRegion.named("invisible").seen(event, lifetime, emission(mass))).isZero();
  }

  @Test
  void tooLittleEnergyIsNotSeen() {
    double[] numbers = new double[Event.SIZE];
    set(numbers, 9, 1.9, 0, 0.1);
    Event event = new Event(emission(0.1));
    event.load(numbers, 0);
    Lifetime lifetime = new Lifetime(1e-12, 1, 0, 1);
    assertThat(SearchRegion.named("displaced").seen(event, lifetime, emission(0.1))).isZero();
  }

  @Test
  void cutsOfTheSearches() {
    assertThat(SearchRegion.named("invisible").cuts())
        .isEqualTo(Cuts.NONE.withElectronEnergy(new Range(1, 25)).withMuonAngle(Range.above(1e-3)));
    assertThat(SearchRegion.named("displaced").cuts())
        .isEqualTo(Cuts.NONE.withElectronEnergy(Range.above(1)));
    assertThatThrownBy(() -> SearchRegion.named("x"))
        .hasMessage("search: x; not in " + SearchRegion.FILE);
  }

  /** Values in the units of their keys, and the bin that they fall into. */
  @ParameterizedTest
  @CsvSource({
    "ELECTRON_ENERGY, 5, 0, 150",
    "ELECTRON_ANGLE, 10, 0, 50",
    "MUON_ANGLE, 2, 0, 10",
    "MEDIATOR_ENERGY, 80, 0, 150"
  })
  void quantities(EventQuantity quantity, double value, double low, double high) {
    assertThat(quantity.of(event(1))).isCloseTo(value, within(1e-9));
    assertThat(quantity.range(emission(0.1), Cuts.NONE)).containsExactly(low, high);
    Distribution bins =
        new Distribution(
            quantity,
            new double[] {0.99 * value, 1.01 * value, 1.03 * value},
            new double[2],
            new double[2],
            new double[2]);
    quantity.fill(bins, event(3));
    assertThat(bins.values()).containsExactly(3, 0);
    assertThat(bins.errors()).containsExactly(9, 0);
    bins.add(0.98 * value, 2);
    bins.add(1.031 * value, 4);
    bins.add(1.029 * value, 0.5);
    assertThat(bins.values()).containsExactly(3, 0.5);
    assertThat(bins.outside()).containsExactly(2, 4);
    assertThat(bins.shareOutside()).isCloseTo(6 / 9.5, within(1e-12));
    bins.addBeyond(1);
    assertThat(bins.outside()[1]).isEqualTo(5);
  }

  /** Ranges that are cut, in the units of their keys. */
  @Test
  void rangesWithCuts() {
    Emission emission = emission(0.1);
    Cuts cuts =
        Cuts.NONE
            .withElectronEnergy(new Range(1, 25))
            .withElectronAngle(Range.above(60e-3))
            .withMuonAngle(Range.above(1e-3));
    assertThat(EventQuantity.ELECTRON_ENERGY.range(emission, cuts)).containsExactly(1, 25);
    assertThat(EventQuantity.ELECTRON_ANGLE.range(emission, cuts)).containsExactly(60, 110);
    assertThat(EventQuantity.MUON_ANGLE.range(emission, cuts)).containsExactly(1, 10);
    double[] recoil = EventQuantity.RECOIL_MASS.range(emission, cuts);
    assertThat(recoil[0]).isCloseTo(MMU + 0.1, within(1e-12));
    assertThat(recoil[1] - recoil[0]).isCloseTo(emission.threshold() - 0.1, within(1e-12));
  }

  /** The mass of muon and X together; turning an event around the beam changes no size. */
  @Test
  void invariants() {
    Event event = event(1);
    double e = 50 + 80;
    double[] m = event.muon();
    double[] x = event.mediator();
    double square = e * e - m[2] * m[2] - (m[3] + x[3]) * (m[3] + x[3]);
    assertThat(event.recoilMass()).isCloseTo(Math.sqrt(square), within(1e-8));
    event.turn(0.5 * Math.PI);
    assertThat(event.muon()[1]).isCloseTo(-50 * 2e-3, within(1e-4));
    assertThat(event.muon()[2]).isCloseTo(0, within(1e-12));
    assertThat(event.electron()[1]).isCloseTo(5 * 10e-3, within(1e-4));
    assertThat(event.recoilMass()).isCloseTo(Math.sqrt(square), within(1e-8));
    double[] stored = new double[Event.SIZE + 1];
    event.store(7, stored, 1);
    Event other = new Event(emission(0.1));
    other.load(stored, 1);
    assertThat(other.weight()).isEqualTo(7);
    assertThat(other.muonAngle()).isEqualTo(event.muonAngle());
    assertThat(other.pair()).isNull();
    assertThat(other.flight()).isInfinite();
  }

  /** The pair has the momentum of X, is on its mass shell, and is back to back for X. */
  @Test
  void pairsOfDecays() {
    double mass = 0.25;
    double[] numbers = new double[Event.SIZE];
    set(numbers, 9, 8, 3e-3, mass);
    Event event = new Event(emission(mass));
    event.load(numbers, 0);
    double[] k = event.mediator();
    SplittableRandom random = new SplittableRandom(1);
    double[] mean = new double[3];
    for (int n = 0; n < 2000; n++) {
      event.decay(Pair.MUMU, mass, MMU, 3, random);
      double product = k[0] * event.minus()[0];
      double square = event.minus()[0] * event.minus()[0];
      for (int i = 0; i < 4; i++) {
        assertThat(event.minus()[i] + event.plus()[i]).isCloseTo(k[i], within(1e-12));
        product -= i == 0 ? 0 : k[i] * event.minus()[i];
        square -= i == 0 ? 0 : event.minus()[i] * event.minus()[i];
        mean[Math.max(0, i - 1)] += i == 0 ? 0 : event.minus()[i] / 2000;
      }
      assertThat(product / mass).isCloseTo(0.5 * mass, within(1e-10));
      assertThat(Math.sqrt(square)).isCloseTo(MMU, within(1e-8));
    }
    // half of the momentum each on average; across the beam four standard deviations
    double across = Math.sqrt((0.25 * mass * mass - MMU * MMU) / 3 / 2000);
    assertThat(mean[0]).isCloseTo(0.5 * k[1], within(4 * across));
    assertThat(mean[1]).isCloseTo(0.5 * k[2], within(4 * across));
    assertThat(mean[2]).isCloseTo(0.5 * k[3], within(4 * across * k[0] / mass));
    assertThat(event.pair()).isEqualTo(Pair.MUMU);
    assertThat(event.flight()).isEqualTo(3);
    event.decay(null, mass, 0, Double.POSITIVE_INFINITY, random);
    assertThat(event.pair()).isNull();
  }

  @Test
  void lengths() {
    Lifetime lifetime = new Lifetime(1, 0.25, 0.5, 3);
    assertThat(lifetime.length(8, 2)).isEqualTo(12);
    assertThat(lifetime.visible()).isEqualTo(0.75);
    assertThat(lifetime.pairs()).containsExactly(Pair.EE, Pair.MUMU);
    assertThat(new Lifetime(1, 0, 0.5, 3).pairs()).containsExactly(Pair.MUMU);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1.5, 100, stations: 0.0; allowed is 1 or more",
    "1, 0, 100, target-cm: 0.0; allowed is 0 to 1000",
    "1, 1000, 2000, target-cm: 1000.0; allowed is 0 to 1000",
    "1, 1.5, 1.5, 'spacing-cm: 1.5; allowed is above target-cm, below 1e6'",
    "1, 1.5, 1e6, 'spacing-cm: 1000000.0; allowed is above target-cm, below 1e6'"
  })
  void wrongStations(int count, double target, double spacing, String message) {
    assertThatThrownBy(() -> new Stations(count, target, spacing, "x")).hasMessage(message);
  }
}
