package recoil.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.constraint.Bound;
import recoil.constraint.Recast;
import recoil.mediator.Formulas;
import recoil.mediator.Mediator;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.muone.Setup;
import recoil.nature.Constants;
import recoil.nature.World;
import recoil.numeric.GaussLegendre;
import recoil.production.DirectProduction;
import recoil.production.Emission;
import recoil.production.Event;
import recoil.production.Generator;
import recoil.production.Lifetime;
import recoil.statistics.Counting;

class DirectSearchTest {
  private static final Configuration PAPER =
      new Configuration(
          World.named("2020"), Setup.paper(), Formulas.EXACT, Recast.BRANCHING, 0.9, 1);
  private static final Constants CONSTANTS = PAPER.world().constants();
  private static final Model EQUAL = Presets.model("t-vector");

  /** A target of 1.5 cm, then decays from 1 cm behind it up to the next one, 1 m away. */
  private static final double TARGET = 1.5;

  private static final double FROM = 1;
  private static final double TO = 98.5;

  private static DirectSearch search(DirectSearch.Target target, double background, int bins) {
    return new DirectSearch(PAPER, target, background, bins, 2);
  }

  private static Bound.Excluded excluded(DirectSearch search, Model model, double mass) {
    Bound bound = search.limit(model, mass);
    assertThat(bound).isInstanceOf(Bound.Excluded.class);
    return (Bound.Excluded) bound;
  }

  /** 2.30 events without background at 90%; those of Asai et al. at 100 MeV and g = 9.46e-4. */
  @Test
  void invisible() {
    Model model = Presets.model("lmu-ltau").withInvisible(1);
    DirectSearch search = search(DirectSearch.Target.INVISIBLE, 0, 1);
    assertThat(search.events(model, 0.1, 9.46e-4) / 1600).isCloseTo(1, within(0.05));
    Bound.Excluded limit = excluded(search, model, 0.1);
    assertThat(limit.to()).isInfinite();
    assertThat(search.events(model, 0.1, limit.from())).isCloseTo(Math.log(10), within(1e-6));
    double binned = search(DirectSearch.Target.INVISIBLE, 10, 10).limit(model, 0.1).smallest();
    double counted = search(DirectSearch.Target.INVISIBLE, 100, 1).limit(model, 0.1).smallest();
    assertThat(binned).isBetween(limit.from(), counted);
    assertThat(search.limit(model, 0.3)).isEqualTo(new Bound.Allowed());
    assertThat(search.limit(EQUAL, 0.1)).isEqualTo(new Bound.Allowed());
  }

  /** The displaced search by points and an integral over depth of its own. */
  private static final class Displaced {
    private static final int POINTS = 40_000;
    private static final GaussLegendre DEPTH = new GaussLegendre(12);

    private final double[] energy = new double[POINTS];
    private final double[] length = new double[POINTS];
    private int count;
    private final double unit;

    Displaced(double mass) {
      Lifetime lifetime = Lifetime.of(EQUAL.at(mass, 1), CONSTANTS);
      Generator generator = generator(mass, 1, 77);
      unit = PAPER.setup().luminosity() * generator.crossSection().value() / POINTS;
      generator.unweighted(
          POINTS,
          event -> {
            if (seen(event)) {
              energy[count] = event.electronEnergy();
              length[count++] = lifetime.length() * event.mediator()[3] / mass;
            }
          });
    }

    /** Events in equal bins from 1 GeV to the energy of the beam. */
    double[] events(double coupling, int bins) {
      double[] events = new double[bins];
      for (int i = 0; i < count; i++) {
        double l = length[i] / (coupling * coupling);
        double decays =
            DEPTH.integrate(left -> Math.exp(-left / l), 0, TARGET)
                / TARGET
                * (Math.exp(-FROM / l) - Math.exp(-TO / l));
        events[(int) ((energy[i] - 1) / 149 * bins)] += unit * coupling * coupling * decays;
      }
      return events;
    }

    double all(double coupling) {
      return events(coupling, 1)[0];
    }
  }

  private static Generator generator(double mass, double coupling, long seed) {
    Mediator mediator = EQUAL.at(mass, coupling);
    Emission emission = Emission.of(mediator, PAPER.setup().beam(), CONSTANTS);
    return new Generator(
        new DirectProduction(emission, seed, 2),
        DirectSearch.Target.DISPLACED.region().cuts(),
        Lifetime.of(mediator, CONSTANTS),
        5e-3);
  }

  private static boolean seen(Event event) {
    return event.pair() != null && event.minus()[0] > 1 && event.plus()[0] > 1;
  }

  /** Both edges are within 2% of those of another integral. */
  @ParameterizedTest
  @ValueSource(doubles = {0.005, 0.02, 0.1})
  void displacedHasTwoEdges(double mass) {
    DirectSearch search = search(DirectSearch.Target.DISPLACED, 0, 1);
    Bound.Excluded limit = excluded(search, EQUAL, mass);
    assertThat(search.events(EQUAL, mass, limit.from())).isCloseTo(Math.log(10), within(1e-6));
    assertThat(search.events(EQUAL, mass, limit.to())).isCloseTo(Math.log(10), within(1e-6));
    Displaced own = new Displaced(mass);
    assertThat(own.all(0.98 * limit.from())).isLessThan(Math.log(10));
    assertThat(own.all(1.02 * limit.from())).isGreaterThan(Math.log(10));
    assertThat(own.all(0.98 * limit.to())).isGreaterThan(Math.log(10));
    assertThat(own.all(1.02 * limit.to())).isLessThan(Math.log(10));
  }

  /** Both edges, made by an independent program, to 1%. */
  @ParameterizedTest
  @CsvFileSource(resources = "/recoil/production/displaced.csv", numLinesToSkip = 1)
  void edgesOfTheTable(double mass, String edge, double coupling, double error) {
    Bound.Excluded limit = excluded(search(DirectSearch.Target.DISPLACED, 0, 1), EQUAL, mass);
    double ours = edge.equals("from") ? limit.from() : limit.to();
    assertThat(error / coupling).isLessThan(3e-3);
    assertThat(ours / coupling).isCloseTo(1, within(1e-2));
  }

  /** The reason is the first that applies. */
  @Test
  void whyNothingIsExcluded() {
    DirectSearch search = search(DirectSearch.Target.DISPLACED, 0, 1);
    assertThat(search.reach(EQUAL.withInvisible(1), 0.02).reason())
        .isEqualTo("X does not decay to e e or mu mu");
    assertThat(search.reach(EQUAL, 1).reason()).contains("none are produced; mass: 1.00000 GeV");
    assertThat(search.reach(EQUAL, 0.2).reason()).startsWith("at most ").contains("at coupling");
    assertThat(search.reach(EQUAL, 0.02).reason()).isEmpty();
  }

  /** The boost differs from bin to bin, and so does the share that decays where it is seen. */
  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.05})
  void displacedInBins(double mass) {
    Bound.Excluded limit = excluded(search(DirectSearch.Target.DISPLACED, 10, 5), EQUAL, mass);
    Displaced own = new Displaced(mass);
    for (double step : new double[] {0.98, 1.02}) {
      double from = Counting.strength(own.events(step * limit.from(), 5), 10, 0.9);
      double to = Counting.strength(own.events(step * limit.to(), 5), 10, 0.9);
      assertThat(step < 1 ? 1 / from : from).isGreaterThan(1);
      assertThat(step < 1 ? to : 1 / to).isGreaterThan(1);
    }
  }

  /** Nothing is seen of an X that decays unseen, or that is made too seldom. */
  @Test
  void nothingIsDisplaced() {
    DirectSearch search = search(DirectSearch.Target.DISPLACED, 0, 1);
    assertThat(search.limit(EQUAL.withInvisible(1), 0.02)).isEqualTo(new Bound.Allowed());
    assertThat(search.limit(EQUAL, 0.2)).isEqualTo(new Bound.Allowed());
    assertThat(search.limit(EQUAL, 1)).isEqualTo(new Bound.Allowed());
  }

  /** Decays counted where the events of a file have them. */
  @Test
  void displacedDecaysAreCounted() {
    double mass = 0.01;
    double coupling = 1e-4;
    Generator generator = generator(mass, coupling, 5);
    SplittableRandom random = new SplittableRandom(3);
    int points = 50_000;
    int[] count = new int[1];
    generator.unweighted(
        points,
        event -> {
          double[] k = event.mediator();
          double size = Math.sqrt(k[1] * k[1] + k[2] * k[2] + k[3] * k[3]);
          double behind = event.flight() * k[3] / size - TARGET * random.nextDouble();
          count[0] += seen(event) && behind > FROM && behind < TO ? 1 : 0;
        });
    double share = count[0] / (double) points;
    double counted = PAPER.setup().luminosity() * generator.crossSection().value() * share;
    double expected = search(DirectSearch.Target.DISPLACED, 0, 1).events(EQUAL, mass, coupling);
    assertThat(count[0]).isGreaterThan(500);
    // and 1% of the events of the search, which is its own error
    double error = Math.hypot(1 / Math.sqrt(count[0]), 1e-2);
    assertThat(counted / expected).isCloseTo(1, within(4 * error));
  }

  @Test
  void wrongNumbers() {
    assertThatThrownBy(() -> search(DirectSearch.Target.DISPLACED, -1, 1))
        .hasMessageStartingWith("background: -1.0");
    assertThatThrownBy(() -> search(DirectSearch.Target.DISPLACED, 0, 0))
        .hasMessage("bins: 0; allowed is 1 to 1000");
  }
}
