package recoil.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.constraint.Constraint;
import recoil.constraint.Constraints;
import recoil.constraint.Recast;
import recoil.mediator.Decays;
import recoil.mediator.Formulas;
import recoil.mediator.Model;
import recoil.mediator.Models;
import recoil.mediator.Presets;
import recoil.muone.CouplingLimit;
import recoil.muone.Setup;
import recoil.nature.World;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.verdict.Finding.Status;

/** Mediators that are not in the paper go all the way, and say what does not apply to them. */
class FamiliesTest {
  private static final World WORLD = World.named("2025");
  private static final Configuration PLUS = of(Charge.PLUS);
  private static final Assessor ASSESSOR = new Assessor(PLUS);

  private static Configuration of(Charge charge) {
    Setup setup = Setup.paper().withBeam(new Beam(150, charge));
    return new Configuration(WORLD, setup, Formulas.EXACT, Recast.BRANCHING, 0.9, 1);
  }

  private static Model read(String text) {
    return Models.parse(text, "x.yaml", Map.of(), WORLD.constants()).model();
  }

  private static List<Model> families() {
    return List.of(
        Presets.model("t-pseudoscalar"),
        Presets.model("t-pseudoscalar", Map.of("r2", -0.5)),
        Presets.model("axial-vector"),
        read("{name: a, spin: vector, charges: {e: 0.3, mu: -1, tau: 0.2}, mixing: 0.01}"),
        read("{name: b, spin: vector, charges: {e: 1, mu: 0.5, tau: -1.5}}"),
        read("{name: c, spin: vector, charges: {e: 0, mu: 1, tau: 0}}"),
        read(
            "{name: d, spin: vector, decays: {invisible: 0.4},"
                + " couplings: {e: {vector: 1, axial: -1}, mu: {vector: -2}, e-mu: {axial: 0.1}}}"),
        read("{name: e, spin: scalar, couplings: {e-mu: {scalar: 1, pseudoscalar: 2}}}"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void everyFamilyGoesAllTheWay(int charge) {
    Assessor assessor = new Assessor(of(Charge.of(charge)));
    Experiment experiment = new Experiment(of(Charge.of(charge)));
    for (Model model : families()) {
      CouplingLimit limit = experiment.limit(model);
      for (double mass : new double[] {0.03, 0.2, 3}) {
        String label = model.name() + " at " + mass;
        assertThat(limit.at(mass)).as(label).isPositive().isFinite();
        Assessment point = assessor.assess(model, mass, -1e-3);
        Sensitivity muone = Objects.requireNonNull(point.sensitivity(), label);
        assertThat(muone.chiSquare()).as(label).isFinite().isNotNegative();
        assertThat(Objects.requireNonNull(muone.hadronic()).bias()).as(label).isFinite();
        assertThat(point.findings()).hasSizeGreaterThan(20);
        for (Finding finding : point.findings()) {
          assertThat(finding.reason().isEmpty())
              .as(label + ", " + finding.key())
              .isEqualTo(finding.status() != Status.NOT_APPLICABLE);
          for (Double number : numbers(finding)) {
            assertThat(number).as(label + ", " + finding.key()).isFinite();
          }
        }
      }
    }
  }

  private static List<Double> numbers(Finding finding) {
    List<Double> numbers = new ArrayList<>();
    if (finding.from() != null) {
      numbers.add(finding.from());
    }
    if (finding.to() != null) {
      numbers.add(finding.to());
    }
    if (finding.moment() != null) {
      numbers.add(finding.moment().shift());
      numbers.add(finding.moment().chiSquare());
    }
    return numbers;
  }

  @Test
  void withoutNeutrinosNothingOfThemApplies() {
    for (String name : List.of("t-pseudoscalar", "t-scalar", "axial-vector", "t-vector")) {
      Assessment point = ASSESSOR.assess(Presets.model(name), 0.05, 1e-3);
      assertNotApplicable(point, "ccfr-trident", "no coupling to the muon neutrino");
      assertNotApplicable(point, "borexino-lmultau", "needs the charges of L_mu - L_tau");
      assertNotApplicable(point, "bbn", "no coupling to neutrinos");
      assertNotApplicable(point, "mu-to-e-x", "no coupling of the electron to the muon");
      assertNotApplicable(
          point, "lhcb-2019-prompt", "needs quark couplings, those of a dark photon");
      assertThat(finding(point, "ccfr-trident").chiSquare()).isNull();
    }
    Assessment gauged = ASSESSOR.assess(Presets.model("le-lmu"), 0.05, 1e-3);
    Finding trident = finding(gauged, "ccfr-trident");
    assertThat(trident.status()).isNotEqualTo(Status.NOT_APPLICABLE);
    // 0.82 +- 0.28, and an excess by the mediator.
    assertThat(trident.standardChiSquare()).isCloseTo(Math.pow(0.18 / 0.28, 2), within(1e-9));
    assertThat(trident.chiSquare()).isGreaterThan(trident.standardChiSquare());
    assertNotApplicable(gauged, "borexino-lmultau", "needs the charges of L_mu - L_tau");
  }

  /** Without a coupling a width that is given has no size, and nothing is wrong. */
  @Test
  void aGivenWidthAllowsTheCouplingZero() {
    Model model = Presets.model("t-vector").withDecays(new Decays(0.4, 0.1, null));
    Finding muon = finding(ASSESSOR.assess(model, 0.05, 0), "muon-moment");
    assertThat(muon.chiSquare()).isEqualTo(muon.standardChiSquare()).isPositive();
  }

  private static Finding finding(Assessment point, String key) {
    return Objects.requireNonNull(point.finding(key), key);
  }

  private static void assertNotApplicable(Assessment point, String key, String reason) {
    assertThat(finding(point, key).status()).as(key).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(finding(point, key).reason()).as(key).isEqualTo(reason);
  }

  /** L_e - L_mu has r_V^2 = -1, but for its loops, and nearly the limit of r_V = 1. */
  @Test
  void oppositeChargesHaveNearlyTheLimitOfEqualOnes() {
    Experiment experiment = new Experiment(PLUS);
    CouplingLimit gauged = experiment.limit(Presets.model("le-lmu"));
    CouplingLimit opposite = experiment.limit(Presets.model("t-vector", Map.of("r2", -1.0)));
    CouplingLimit equal = experiment.limit(Presets.model("t-vector"));
    for (double mass : new double[] {0.01, 0.1, 1}) {
      assertThat(gauged.at(mass) / opposite.at(mass)).isCloseTo(1, within(0.02));
      assertThat(gauged.at(mass) / equal.at(mass)).isCloseTo(1, within(0.02));
    }
  }

  /** A preset's own file, read as a user's file, is the preset. */
  @Test
  void aPresetIsOneFile() throws IOException {
    for (String name : Presets.models()) {
      Path file = Path.of("src/main/resources/recoil/models", name + ".yaml");
      assertThat(Models.read(file, Map.of(), World.named("2020").constants()).model())
          .isEqualTo(Presets.model(name));
    }
  }

  /** One data file adds a model and one a constraint, and both meet in a verdict. */
  @Test
  void filesAddAModelAndAConstraint(@TempDir Path folder) throws IOException {
    Path model = folder.resolve("mine.yaml");
    Files.writeString(
        model,
        Files.readString(Path.of("src/main/resources/recoil/models/t-vector.yaml"))
            .replace("name: t-vector", "name: mine"));
    Path limit = folder.resolve("babar-again.csv");
    Files.copy(Path.of("src/main/resources/recoil/constraints/babar-2014-visible.csv"), limit);
    List<Constraint> all = new ArrayList<>(Constraints.of(WORLD, Recast.BRANCHING).all());
    all.add(Constraints.check(limit, Recast.BRANCHING, WORLD.constants()));
    Assessor assessor = new Assessor(PLUS, all);
    Model mine = Models.read(model, Map.of("r2", 0.64), WORLD.constants()).model();
    assertThat(mine.name()).isEqualTo("mine");
    Assessment own = assessor.assess(mine, 0.0295, 5.89e-4);
    Assessment preset =
        assessor.assess(Presets.model("t-vector", Map.of("r2", 0.64)), 0.0295, 5.89e-4);
    assertThat(own.sensitivity()).isEqualTo(preset.sensitivity());
    assertThat(own.findings()).isEqualTo(preset.findings());
    assertThat(finding(own, "babar-again").from())
        .isEqualTo(finding(own, "babar-2014-visible").from());
  }
}
