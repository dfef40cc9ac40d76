package recoil.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import recoil.constraint.Recast;
import recoil.mediator.Formulas;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.muone.Axis;
import recoil.muone.Binning;
import recoil.muone.Setup;
import recoil.muone.Variable;
import recoil.muone.Yields;
import recoil.nature.World;
import recoil.numeric.GaussLegendre;

/** Densities are what the events of a bin are the integral of. */
class ExperimentTest {
  private final Experiment experiment = fresh();

  private static Experiment fresh() {
    return new Experiment(
        new Configuration(
            World.named("2020"),
            Setup.paper().withBins(20),
            Formulas.EXACT,
            Recast.BRANCHING,
            0.9,
            1));
  }

  @ParameterizedTest
  @CsvSource({
    "t-vector, 0.0295, 1e-3",
    "s-vector, 0.4, 3e-3",
    "s-scalar, 0.41, 0.05",
    "lmu-ltau, 0.1, 0.01"
  })
  void eventsAreTheIntegralOfTheDensity(String name, double mass, double coupling) {
    Model model = Presets.model(name, Map.of());
    double[] edges = experiment.edges(0);
    double[] events = experiment.events(model, mass, coupling).total();
    GaussLegendre rule = new GaussLegendre(24);
    double[] recoil = new double[rule.size()];
    for (int bin : new int[] {0, 7, 19}) {
      for (int i = 0; i < recoil.length; i++) {
        recoil[i] = Math.exp(rule.node(i, Math.log(edges[bin]), Math.log(edges[bin + 1])));
      }
      double[] density = experiment.density(model, mass, coupling, recoil).total();
      double sum = 0;
      for (int i = 0; i < recoil.length; i++) {
        sum +=
            rule.weight(i, Math.log(edges[bin]), Math.log(edges[bin + 1])) * recoil[i] * density[i];
      }
      assertThat(sum * experiment.setup().luminosity() / events[bin]).isCloseTo(1, within(1e-11));
    }
  }

  /** The same in every variable, also where two recoil energies share a value. */
  @ParameterizedTest
  @EnumSource
  void eventsAreTheIntegralInEveryVariable(Variable variable) {
    Setup setup = Setup.paper().withAxes(new Axis(variable, Binning.equal(20)));
    Experiment other =
        new Experiment(
            new Configuration(
                World.named("2020"), setup, Formulas.EXACT, Recast.BRANCHING, 0.9, 1));
    Model model = Presets.model("t-vector");
    double[] edges = other.edges(0);
    double[] events = other.events(model, 0.05, 1e-3).total();
    GaussLegendre rule = new GaussLegendre(40);
    double[] values = new double[rule.size()];
    for (int bin : new int[] {1, 9, 18}) {
      for (int i = 0; i < values.length; i++) {
        values[i] = rule.node(i, edges[bin], edges[bin + 1]);
      }
      double[] density = other.density(model, 0.05, 1e-3, variable, values).total();
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += rule.weight(i, edges[bin], edges[bin + 1]) * density[i];
      }
      assertThat(sum * setup.luminosity() / events[bin])
          .as("bin " + bin)
          .isCloseTo(1, within(1e-9));
    }
    assertThat(other.density(model, 0.05, 1, variable, new double[] {1e3}).total())
        .containsExactly(0);
  }

  @Test
  void withoutCouplingThereIsTheStandardModel() {
    double[] recoil = {1, 50, 139};
    Experiment.Density density = experiment.density(Presets.model("s-vector"), 0.1, 0, recoil);
    assertThat(density.total()).isEqualTo(density.standard());
    assertThatThrownBy(() -> experiment.density(Presets.model("t-vector"), 0.1, 0, new double[1]))
        .hasMessageContaining("recoil energy: 0.0 GeV");
  }

  /** Yields of one experiment share working arrays, which must not carry over. */
  @Test
  void yieldsTakeTurns() {
    List<String> names = List.of("t-vector", "s-vector", "t-scalar", "lmu-ltau", "s-scalar");
    List<Yields> together =
        names.stream().map(name -> experiment.yields(Presets.model(name))).toList();
    together.forEach(yields -> yields.at(0.2));
    for (int i = 0; i < names.size(); i++) {
      double[] shift = new double[20];
      together.get(i).shift(1e-3, shift);
      Experiment.Events alone = fresh().events(Presets.model(names.get(i)), 0.2, 1e-3);
      for (int bin = 0; bin < shift.length; bin++) {
        assertThat(shift[bin] + alone.standard()[bin]).isEqualTo(alone.total()[bin]);
      }
    }
  }
}
