package recoil.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import recoil.mediator.Coupling;
import recoil.mediator.Couplings;
import recoil.mediator.Model;
import recoil.mediator.Neutrinos;
import recoil.mediator.Pair;
import recoil.mediator.Spin;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.nature.World;

class RelativeProductionTest {
  private static final Constants CONSTANTS = World.named("2020").constants();

  private static RelativeProduction production(
      String process, Lepton lepton, double energy, double cut) {
    Search search =
        new Search(
            "A test",
            "test",
            List.of("x"),
            Kind.OBSERVED,
            0.9,
            process,
            lepton,
            false,
            Hypothesis.INVISIBLE,
            Set.of(),
            Need.NOTHING,
            energy,
            cut,
            null,
            "invented",
            "");
    return Objects.requireNonNull(RelativeProduction.of(search, CONSTANTS.mass(lepton)));
  }

  /** Traces of explicit matrices and adaptive quadrature: see production.py. */
  @ParameterizedTest
  @CsvFileSource(resources = "/recoil/constraint/production.csv", numLinesToSkip = 1)
  void agreesWithTracesAndQuadrature(
      String process,
      String lepton,
      double energy,
      double cut,
      double mass,
      String kind,
      double ratio) {
    RelativeProduction production =
        production(process, Lepton.valueOf(lepton.toUpperCase(Locale.ROOT)), energy, cut);
    double computed =
        production.ratio(
            RelativeProduction.Interaction.valueOf(kind.toUpperCase(Locale.ROOT)), mass);
    assertThat(computed).isCloseTo(ratio, within(1e-8 * ratio));
  }

  /** A photon of no energy leaves e+ e- -> X: half as many scalars as vectors. */
  @Test
  void softPhotonsLeaveTheResonance() {
    RelativeProduction production = production("e+ e- -> gamma X", Lepton.ELECTRON, 10, 0.7);
    assertThat(production.ratio(RelativeProduction.Interaction.SCALAR, 9.99999))
        .isCloseTo(0.5, within(1e-5));
    assertThat(production.ratio(RelativeProduction.Interaction.SCALAR, 10)).isNaN();
  }

  /** A scalar that takes all of the beam's energy is made half as often as a vector. */
  @Test
  void hardBremsstrahlungHasHalf() {
    RelativeProduction production = production("e- Z -> e- Z X", Lepton.ELECTRON, 1000, 0.999);
    assertThat(production.ratio(RelativeProduction.Interaction.SCALAR, 0.3))
        .isCloseTo(0.5, within(2e-3));
    assertThat(production.ratio(RelativeProduction.Interaction.SCALAR, 1000)).isNaN();
  }

  /** A light axial vector is a pseudoscalar of coupling 2 m_l / m. */
  @Test
  void lightAxialVectorsAreGoldstones() {
    RelativeProduction production = production("mu Z -> mu Z X", Lepton.MUON, 160, 0.5);
    double mass = 1e-6;
    double equivalent =
        Math.pow(2 * CONSTANTS.mass(Lepton.MUON) / mass, 2)
            * production.ratio(RelativeProduction.Interaction.PSEUDOSCALAR, mass);
    assertThat(production.ratio(RelativeProduction.Interaction.AXIAL, mass))
        .isCloseTo(equivalent, within(1e-6 * equivalent));
  }

  /** Both parities add up; the paper's way takes a scalar for a vector. */
  @Test
  void limitsOnScalarsFollow() {
    Model scalar = model(Spin.SCALAR, 0.6, 0.8);
    Model vector = model(Spin.VECTOR, 1, 0);
    Limit published = limit("na64-2019-invisible", Recast.AS_PUBLISHED);
    Limit recast = limit("na64-2019-invisible", Recast.BRANCHING);
    double g = recast.bound(vector, 0.01).smallest();
    assertThat(published.bound(scalar, 0.01).smallest()).isCloseTo(g, within(1e-14 * g));
    double ratio = 0.36 * 0.406444117 + 0.64 * 0.404982458;
    assertThat(recast.bound(scalar, 0.01).smallest())
        .isCloseTo(g / Math.sqrt(ratio), within(1e-6 * g));
    Limit muons = limit("babar-2016-4mu", Recast.BRANCHING);
    assertThat(muons.bound(model(Spin.SCALAR, 1, 0), 1))
        .isEqualTo(
            new Bound.NotApplicable(
                "published for a vector; the production of this one is not known"));
  }

  private static Limit limit(String key, Recast recast) {
    return (Limit) Constraints.load(key, recast, CONSTANTS);
  }

  private static Model model(Spin spin, double even, double odd) {
    Coupling coupling = new Coupling(even, odd);
    Couplings couplings = Couplings.of(Map.of(Pair.EE, coupling, Pair.MUMU, coupling));
    return new Model("mine", "A test", spin, couplings, Neutrinos.NONE, false, 1, "g", "m");
  }
}
