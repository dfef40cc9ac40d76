package recoil.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.constraint.Recast;
import recoil.mediator.Benchmark;
import recoil.mediator.Formulas;
import recoil.mediator.Model;
import recoil.mediator.Models;
import recoil.mediator.Presets;
import recoil.muone.Setup;
import recoil.nature.World;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.verdict.Finding.Status;

class AssessorTest {
  private static Configuration of(Formulas formulas, Charge charge) {
    return new Configuration(
        World.named("2020"),
        Setup.paper().withBeam(new Beam(150, charge)),
        formulas,
        Recast.BRANCHING,
        0.9,
        1);
  }

  private static final Assessor EXACT = new Assessor(of(Formulas.EXACT, Charge.PLUS));

  private static Assessment benchmark(String name) {
    Benchmark benchmark = Presets.benchmark(name);
    return EXACT.assess(benchmark.model(), benchmark.mass(), benchmark.coupling());
  }

  private static Sensitivity muone(Assessment assessment) {
    return Objects.requireNonNull(assessment.sensitivity());
  }

  private static Finding finding(Assessment assessment, String key) {
    return Objects.requireNonNull(assessment.finding(key));
  }

  /** Claims 3, 4 and 8 of the paper; chi^2 of (3.1) is exact but for 0.03% of dressing. */
  @Test
  void np1IsInsideTheBandAndBorderline() {
    Assessment np1 = benchmark("np1");
    MomentShift muon = Objects.requireNonNull(finding(np1, "muon-moment").moment());
    assertThat(muon.shift()).isCloseTo(23.85e-10, within(0.01e-10));
    assertThat(Math.abs(muon.pull())).isLessThan(1);
    assertThat(muon.chiSquare()).isLessThan(muon.standardChiSquare());
    assertThat(muone(np1).chiSquare()).isCloseTo(2.69, within(0.01));
    assertThat(muone(np1).ratio()).isCloseTo(1, within(0.01));
    assertThat(muone(np1).excluded()).isFalse();
    // The published limit moves by a factor of 1.5 to 2 between neighbouring points.
    assertThat(finding(np1, "babar-2014-visible").status()).isEqualTo(Status.ALLOWED);
    assertThat(finding(np1, "babar-2014-visible").ratio()).isBetween(0.5, 1.0);
    assertThat(Objects.requireNonNull(muone(np1).hadronic()).bias()).isCloseTo(1.3, within(0.05));
    assertThat(finding(np1, "muonium").status()).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(finding(np1, "muonium").reason()).contains("electron to the muon");
  }

  @Test
  void np2IsAboveTheBandAndPullsBothWays() {
    MomentShift muon = Objects.requireNonNull(finding(benchmark("np2+"), "muon-moment").moment());
    assertThat(muon.shift()).isCloseTo(34.76e-10, within(0.01e-10));
    assertThat(muon.pull()).isBetween(1.0, 1.2);
    Sensitivity plus = muone(benchmark("np2+"));
    Sensitivity minus = muone(benchmark("np2-"));
    assertThat(plus.chiSquare()).isCloseTo(1.4258, within(0.002));
    assertThat(minus.chiSquare()).isCloseTo(1.4258, within(0.002));
    double up = Objects.requireNonNull(plus.hadronic()).bias();
    double down = Objects.requireNonNull(minus.hadronic()).bias();
    assertThat(up * down).isNegative();
    assertThat(Math.max(Math.abs(up), Math.abs(down))).isLessThan(1.2);
  }

  /** With couplings to e and mu only, an independent recast gives these at 50 MeV. */
  @Test
  void recastsOfTheFullTables() {
    var model = Presets.model("t-vector", Map.of("r2", 0.64));
    Double babar = finding(EXACT.assess(model, 0.05, 1e-4), "babar-2014-visible").from();
    Double na64 =
        finding(EXACT.assess(model.withInvisible(1), 0.05, 1e-4), "na64-2019-invisible").from();
    assertThat(Objects.requireNonNull(babar) / 3.189e-4).isCloseTo(1, within(0.05));
    assertThat(Objects.requireNonNull(na64) / 7.747e-5).isCloseTo(1, within(0.05));
  }

  /** mu -> e X is in the verdict of 2020, where the paper leaves it out, for information only. */
  @Test
  void whatThePaperLeavesOutIsForInformation() {
    Assessment light = EXACT.assess(Presets.model("s-vector"), 0.02, 1e-7);
    Finding decay = finding(light, "mu-to-e-x");
    assertThat(decay.omitted()).isTrue();
    assertThat(decay.status()).isEqualTo(Status.EXCLUDED);
    assertThat(light.excludedBy()).isEmpty();
  }

  /** The muon moment of 2025 puts NP1 and NP2 3.1 and 4.9 sigma off. */
  @Test
  void worldOf2025() {
    Configuration past = of(Formulas.EXACT, Charge.PLUS);
    Assessor today =
        new Assessor(
            new Configuration(
                World.named("2025"),
                past.setup(),
                past.formulas(),
                past.recast(),
                past.level(),
                past.parameters()));
    for (String name : Presets.benchmarks()) {
      Benchmark point = Presets.benchmark(name);
      Assessment visible = today.assess(point.model(), point.mass(), point.coupling());
      Finding muon = finding(visible, "muon-moment");
      assertThat(Objects.requireNonNull(muon.moment()).pull())
          .isCloseTo(name.equals("np1") ? 3.1 : 4.9, within(0.05));
      assertThat(visible.excludedBy()).contains("muon-moment");
      Assessment invisible =
          today.assess(point.model().withInvisible(1), point.mass(), point.coupling());
      assertThat(invisible.excludedBy()).contains("na64mu-2024-invisible");
    }
  }

  @Test
  void statusRatioAndEdgesAgree() {
    for (String name : Presets.benchmarks()) {
      Assessment assessment = benchmark(name);
      for (Finding finding : assessment.findings()) {
        if (finding.ratio() != null && finding.to() == null) {
          assertThat(finding.status() == Status.EXCLUDED).isEqualTo(finding.ratio() >= 1);
        }
        assertThat(finding.reason().isEmpty()).isEqualTo(finding.status() != Status.NOT_APPLICABLE);
      }
      assertThat(assessment.excludedBy())
          .allMatch(key -> finding(assessment, key).status() == Status.EXCLUDED);
    }
  }

  @Test
  void zeroCouplingIsTheStandardModel() {
    Assessment none = EXACT.assess(Presets.model("t-vector"), 0.1, 0);
    assertThat(none.excludedBy()).isEmpty();
    assertThat(muone(none).chiSquare()).isZero();
    assertThat(Objects.requireNonNull(muone(none).hadronic()).kappa()).isCloseTo(1, within(1e-12));
  }

  @Test
  void onShellInTheCrossedChannelIsRefusedWithItsReason() {
    Assessor minus = new Assessor(of(Formulas.EXACT, Charge.MINUS));
    Assessment light = minus.assess(Presets.model("s-vector"), 0.02, 1e-3);
    assertThat(light.sensitivity()).isNull();
    assertThat(light.refusal()).contains("mass: 0.02 GeV").contains("on shell");
    assertThat(finding(light, "muonium").status()).isEqualTo(Status.EXCLUDED);
    assertThat(minus.assess(Presets.model("s-vector"), 0.03, 1e-3).sensitivity()).isNotNull();
  }

  @Test
  void noPrintedFormulaIsAReason() {
    Assessor printed = new Assessor(of(Formulas.PRINTED, Charge.PLUS));
    Assessment np1 = printed.assess(Presets.benchmark("np1").model(), 0.0295, 5.89e-4);
    assertThat(muone(np1).chiSquare()).isCloseTo(2.69, within(0.01));
    var invisible = Presets.model("s-vector").withInvisible(1);
    assertThat(EXACT.assess(invisible, 0.1, 1e-3).refusal()).startsWith("invisible: 1.0;");
  }

  /** Contact interactions have no mass: any one gives the same, and no constraint applies. */
  @Test
  void contactInteractions() {
    Model contact =
        Models.parse(
                "{name: c, spin: vector, contact: {vector-vector: 1e-2}}",
                "c.yaml",
                Map.of(),
                World.named("2020").constants())
            .model();
    Assessment light = EXACT.assess(contact, 1e-3, 0.5);
    Assessment heavy = EXACT.assess(contact, 1e3, 0.5);
    assertThat(light.sensitivity()).isEqualTo(heavy.sensitivity());
    assertThat(muone(light).chiSquare()).isPositive();
    assertThat(light.findings())
        .allMatch(one -> one.status() == Status.NOT_APPLICABLE)
        .allMatch(one -> one.reason().equals("needs a mediator, not a contact interaction"));
  }

  @Test
  void allNumbersAreFiniteOnAGrid() {
    for (String preset : Presets.models()) {
      for (double mass : new double[] {1e-4, 3e-3, 0.0276, 0.10517, 0.4056, 2, 1000}) {
        for (double g : new double[] {-1e-3, 1e-12, 1, 1e6}) {
          Assessment assessment = EXACT.assess(Presets.model(preset), mass, g);
          Sensitivity muone = assessment.sensitivity();
          if (muone != null) {
            assertThat(muone.chiSquare()).as("%s %s %s", preset, mass, g).isFinite();
          } else {
            assertThat(assessment.refusal()).isNotEmpty();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void massHasToBePositive(double mass) {
    assertThatThrownBy(() -> EXACT.assess(Presets.model("t-vector"), mass, 1e-3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("mass: " + mass);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, 2e6, Double.NEGATIVE_INFINITY})
  void couplingHasToBeFinite(double coupling) {
    assertThatThrownBy(() -> EXACT.assess(Presets.model("t-vector"), 0.1, coupling))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("coupling: " + coupling);
  }

  @Test
  void configurationNamesWhatIsWrong() {
    Configuration good = of(Formulas.EXACT, Charge.PLUS);
    assertThat(good.threshold()).isCloseTo(2.7055, within(1e-4));
    assertThatThrownBy(
            () ->
                new Configuration(good.world(), good.setup(), good.formulas(), good.recast(), 1, 1))
        .hasMessageStartingWith("confidence level: 1.0");
    assertThatThrownBy(
            () ->
                new Configuration(
                    good.world(), good.setup(), good.formulas(), good.recast(), 0.9, 3))
        .hasMessage("parameters: 3; allowed are 1, 2");
  }
}
