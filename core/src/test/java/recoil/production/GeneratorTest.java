package recoil.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import recoil.mediator.Coupling;
import recoil.mediator.Pair;
import recoil.mediator.Presets;
import recoil.mediator.Spin;
import recoil.nature.Constants;
import recoil.nature.World;
import recoil.scattering.Beam;
import recoil.scattering.Charge;

class GeneratorTest {
  private static final Constants CONSTANTS = World.named("2020").constants();
  private static final Beam BEAM = new Beam(160, Charge.PLUS);

  private static Emission emission(double mass, double e, double mu) {
    return new Emission(
        CONSTANTS, BEAM, Spin.VECTOR, mass, new Coupling(e, 0), new Coupling(mu, 0));
  }

  private static double mass(double[] p) {
    return Math.sqrt((p[0] - p[3]) * (p[0] + p[3]) - p[1] * p[1] - p[2] * p[2]);
  }

  /** Momentum is conserved and every particle is on its mass shell. */
  @Test
  void eventsAreWhole() {
    Emission emission = emission(0.05, 0.3, 1);
    double me = emission.electronMass();
    double mmu = emission.muonMass();
    double momentum = Math.sqrt((160 - mmu) * (160 + mmu));
    int[] count = new int[1];
    Generator.Summary summary =
        new Generator(new DirectProduction(emission, 3, 2), Cuts.NONE, null)
            .unweighted(
                5000,
                event -> {
                  count[0]++;
                  double[] k = event.mediator();
                  double[] sum = new double[4];
                  for (int i = 0; i < 4; i++) {
                    sum[i] = k[i] + event.muon()[i] + event.electron()[i];
                  }
                  assertThat(sum[0]).isCloseTo(160 + me, within(1e-10));
                  assertThat(sum[1]).isCloseTo(0, within(1e-12));
                  assertThat(sum[2]).isCloseTo(0, within(1e-12));
                  assertThat(sum[3]).isCloseTo(momentum, within(1e-10));
                  assertThat(mass(k)).isCloseTo(0.05, within(1e-8));
                  assertThat(mass(event.muon())).isCloseTo(mmu, within(1e-8));
                  assertThat(event.electron()[0]).isGreaterThanOrEqualTo(me);
                  assertThat(event.recoilMass()).isGreaterThan(mmu + 0.05 - 1e-8);
                  assertThat(event.weight()).isGreaterThanOrEqualTo(1);
                  assertThat(event.pair()).isNull();
                });
    assertThat(count[0]).isEqualTo(5000);
    assertThat(summary.events()).isEqualTo(5000);
    assertThat(summary.efficiency()).isGreaterThan(0.3);
    assertThat(summary.excess()).isLessThan(1e-2);
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() {
    List<List<Double>> all = new ArrayList<>();
    for (int threads : new int[] {1, 3}) {
      List<Double> energies = new ArrayList<>();
      new Generator(
              new DirectProduction(emission(0.01, 1, 1), 5, threads),
              Cuts.NONE,
              new Lifetime(1e-9, 1, 0, 1))
          .unweighted(
              3000,
              event -> {
                energies.add(event.electronEnergy());
                energies.add(event.minus()[1]);
                energies.add(event.flight());
              });
      all.add(energies);
    }
    assertThat(all.get(0)).hasSize(9000).isEqualTo(all.get(1));
  }

  /** Unweighted, weighted and integrated fractions of the same events agree. */
  @Test
  void weightsAddToTheCrossSection() {
    DirectProduction production = new DirectProduction(emission(0.1, 0.2, 1), 9, 2);
    Generator generator = new Generator(production, Cuts.NONE, null);
    double[] sums = new double[4];
    long trials = 200_000;
    generator.weighted(
        trials,
        event -> {
          sums[0] += event.weight();
          sums[1] += event.muonAngle() > 1e-3 ? event.weight() : 0;
        });
    double sigma = generator.crossSection().value();
    assertThat(sums[0] / sigma).isCloseTo(1, within(1e-2));
    Generator.Summary summary =
        generator.unweighted(
            trials,
            event -> {
              sums[2] += event.weight();
              sums[3] += event.muonAngle() > 1e-3 ? event.weight() : 0;
            });
    double part =
        production.crossSection(Cuts.NONE.withMuonAngle(Cuts.Range.above(1e-3)), 3e-3).value();
    assertThat(sums[1] / sums[0] * sigma / part).isCloseTo(1, within(1.5e-2));
    assertThat(sums[3] / sums[2] * sigma / part).isCloseTo(1, within(1.5e-2));
    assertThat(sums[2] / trials - 1).isCloseTo(summary.excess(), within(1e-9));
  }

  @Test
  void cutsHoldForEveryEvent() {
    Cuts cuts =
        Cuts.NONE.withElectronEnergy(new Cuts.Range(1, 25)).withMuonAngle(Cuts.Range.above(1e-3));
    new Generator(new DirectProduction(emission(0.05, 0, 1), 1, 2), cuts, null)
        .unweighted(
            2000,
            event -> {
              assertThat(event.electronEnergy()).isBetween(1.0, 25.0);
              assertThat(event.muonAngle()).isGreaterThan(1e-3);
            });
  }

  /** Decays: momentum, masses, branching fractions, an isotropic direction, the mean flight. */
  @Test
  void decays() {
    double mass = 0.25;
    Lifetime lifetime = new Lifetime(1e-12, 0.5, 0.3, 2);
    int[] counts = new int[3];
    double[] sums = new double[2];
    int events = 20_000;
    new Generator(new DirectProduction(emission(mass, 0, 1), 1, 2), Cuts.NONE, lifetime)
        .unweighted(
            events,
            event -> {
              Pair pair = event.pair();
              counts[pair == null ? 2 : pair == Pair.EE ? 0 : 1]++;
              if (pair == null) {
                assertThat(event.flight()).isInfinite();
                return;
              }
              double lepton = CONSTANTS.mass(pair.first());
              double[] k = event.mediator();
              double product = k[0] * event.minus()[0];
              for (int i = 1; i < 4; i++) {
                product -= k[i] * event.minus()[i];
                assertThat(event.minus()[i] + event.plus()[i]).isCloseTo(k[i], within(1e-10));
              }
              // energy of the lepton in the rest frame of X
              assertThat(product / mass).isCloseTo(0.5 * mass, within(1e-9));
              assertThat(mass(event.minus())).isCloseTo(lepton, within(3e-7));
              assertThat(mass(event.plus())).isCloseTo(lepton, within(3e-7));
              double momentum = Math.sqrt(k[1] * k[1] + k[2] * k[2] + k[3] * k[3]);
              double beta = Math.sqrt(1 - 4 * lepton * lepton / (mass * mass));
              double cos = (2 * event.minus()[0] / k[0] - 1) / (momentum / k[0] * beta);
              sums[0] += cos * cos;
              sums[1] += event.flight() / lifetime.length(momentum, mass);
            });
    double seen = counts[0] + counts[1];
    assertThat(counts[0] / (double) events).isCloseTo(0.5, within(0.015));
    assertThat(counts[1] / (double) events).isCloseTo(0.3, within(0.015));
    assertThat(sums[0] / seen).isCloseTo(1.0 / 3, within(0.01));
    assertThat(sums[1] / seen).isCloseTo(1, within(0.03));
  }

  /** c tau of a dark photon that decays to e e: 3 hbar c/(alpha epsilon^2 m) for m >> m_e. */
  @Test
  void lifetimes() {
    double coupling = 1e-4;
    double mass = 0.05;
    Lifetime lifetime = Lifetime.of(Presets.model("t-vector").at(mass, coupling), CONSTANTS);
    assertThat(lifetime.electrons()).isEqualTo(1);
    assertThat(lifetime.muons()).isZero();
    double hbarc = 1.973269804e-14;
    double expected = 12 * Math.PI * hbarc / (coupling * coupling * mass);
    assertThat(lifetime.length() / expected).isCloseTo(1, within(1e-4));
    assertThat(
            Lifetime.of(Presets.model("t-vector").withInvisible(1).at(mass, coupling), CONSTANTS))
        .isEqualTo(Lifetime.STABLE);
    assertThat(Objects.requireNonNull(Lifetime.STABLE).visible()).isZero();
  }

  /** Boxes of which the cuts leave a corner have their events too. */
  @Test
  void weightsAddToTheCrossSectionWithTightCuts() {
    Cuts cuts = Cuts.NONE.withBand(Cuts.Range.below(1e-5));
    DirectProduction production = new DirectProduction(emission(0.0295, 0.64, 1), 1, 2);
    Generator generator = new Generator(production, cuts, null, 1e-2);
    double[] sums = new double[2];
    generator.weighted(
        400_000,
        event -> {
          sums[0] += event.weight();
          sums[1] += event.weight() * event.weight();
        });
    double sigma = generator.crossSection().value();
    double error = Math.hypot(Math.sqrt(sums[1]) / sigma, generator.crossSection().relativeError());
    assertThat(error).isLessThan(0.05);
    assertThat(sums[0] / sigma).isCloseTo(1, within(4 * error));
  }

  /** Distributions hold the cross section, and none outside of the cuts. */
  @Test
  void distributions() {
    Cuts cuts = Cuts.NONE.withMuonAngle(new Cuts.Range(1e-3, 4e-3));
    Generator generator =
        new Generator(new DirectProduction(emission(0.1, 0, 1), 1, 2), cuts, null, 1e-2);
    List<EventQuantity> quantities = List.of(EventQuantity.values());
    List<Distribution> all = Distribution.of(generator, quantities, 50_000, 30);
    assertThat(all).extracting(Distribution::quantity).isEqualTo(quantities);
    double sigma = generator.crossSection().value();
    for (Distribution one : all) {
      double sum = Arrays.stream(one.values()).sum();
      double error = Math.sqrt(Arrays.stream(one.errors()).map(x -> x * x).sum());
      assertThat(error / sigma).isBetween(1e-3, 2e-2);
      double outside = one.outside()[0] + one.outside()[1];
      assertThat((sum + outside) / sigma).as(one.quantity().key()).isCloseTo(1, within(0.04));
      assertThat(one.shareOutside()).isCloseTo(outside / (sum + outside), within(1e-12));
      boolean cut = one.quantity() == EventQuantity.ELECTRON_ANGLE;
      assertThat(one.outside()[0]).isZero();
      assertThat(outside > 0).as(one.quantity().key()).isEqualTo(cut);
    }
    assertThat(all.get(2).edges()).startsWith(1.0).endsWith(4.0);
    assertThatThrownBy(() -> Distribution.of(generator, quantities, 10, 0))
        .hasMessageStartingWith("bins: 0");
  }

  @Test
  void keysOfQuantities() {
    assertThat(Quantity.keys())
        .hasSize(EventQuantity.values().length + 1)
        .contains("electron-angle-mrad", "decay-place-cm");
    assertThat(Quantity.known("X-Energy-gev")).isEqualTo("X-energy-GeV");
    assertThatThrownBy(() -> Quantity.known("mass"))
        .hasMessage("distribution: mass; allowed are " + String.join(", ", Quantity.keys()));
  }

  /** The share that has decayed at each place, of X that all fly 1 m on average and some 2 cm. */
  @Test
  void placesOfDecay() {
    Generator generator =
        new Generator(
            new DirectProduction(emission(0.1, 0, 1), 1, 2), Cuts.NONE, Lifetime.STABLE, 1e-2);
    Stations stations = Stations.load();
    for (double length : new double[] {0.1, 1e-3}) {
      DecayPlace place = new DecayPlace(new Lifetime(1, 1, 0, length), stations, 0.1);
      Distribution one = Distribution.of(generator, List.of(place), 5000, 100).get(0);
      double[] sums = new double[3];
      generator.weighted(
          5000,
          event -> {
            double mean = length * event.mediator()[3] / 0.1;
            sums[0] += event.weight();
            sums[1] += event.weight() * stations.inTarget(mean);
            sums[2] += event.weight() * stations.behind(mean, 0, stations.gap());
          });
      assertThat(one.edges()[0]).isEqualTo(-1.5);
      assertThat(one.edges()[100]).isEqualTo(98.5);
      // 1 cm a bin: half of the second one is in the target
      double inside = one.values()[0];
      double all = Arrays.stream(one.values()).sum();
      assertThat(sums[1]).isBetween(inside, inside + one.values()[1]);
      assertThat(all).isCloseTo(sums[1] + sums[2], withinPercentage(1e-6));
      assertThat(one.outside()[1]).isCloseTo(sums[0] - all, within(1e-9 * sums[0]));
    }
  }

  @Test
  void whatIsNotProducedIsRefusedWithItsReason() {
    DirectProduction heavy = new DirectProduction(emission(0.5, 0, 1), 1, 1);
    assertThatThrownBy(() -> new Generator(heavy, Cuts.NONE, null))
        .hasMessage("events: none are produced; mass: 0.500000 GeV; below 0.311782 GeV is needed");
    DirectProduction free = new DirectProduction(emission(0.1, 0, 0), 1, 1);
    assertThatThrownBy(() -> new Generator(free, Cuts.NONE, null))
        .hasMessage(
            "events: none are produced; couplings to electron and muon: 0; one other than 0 is"
                + " needed");
    DirectProduction light = new DirectProduction(emission(0.1, 0, 1), 1, 1);
    Cuts high = Cuts.NONE.withElectronEnergy(Cuts.Range.above(1000));
    assertThatThrownBy(() -> new Generator(light, high, null))
        .hasMessage("events: none are produced; cuts: no electron has such an energy");
    Cuts corner =
        Cuts.NONE
            .withElectronAngle(new Cuts.Range(10e-3, 10.001e-3))
            .withMuonAngle(new Cuts.Range(2e-3, 2.001e-3));
    assertThatThrownBy(() -> new Generator(light, corner, null))
        .hasMessageMatching("events: none are produced; cuts: none of \\d+ points passed them");
  }
}
