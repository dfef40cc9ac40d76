package recoil.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.mediator.Benchmark;
import recoil.mediator.Coupling;
import recoil.mediator.Couplings;
import recoil.mediator.Model;
import recoil.mediator.Neutrinos;
import recoil.mediator.Pair;
import recoil.mediator.Presets;
import recoil.mediator.Spin;
import recoil.muonium.GroundState;
import recoil.muonium.Muonium;
import recoil.nature.Anomaly;
import recoil.nature.Lepton;
import recoil.nature.Measured;
import recoil.nature.World;
import recoil.paper.Bibliography;

class ConstraintsTest {
  private static final World WORLD = World.named("2020");
  private static final Constraints CONSTRAINTS = Constraints.of(WORLD, Recast.AS_PUBLISHED);
  private static final MomentBound ELECTRON = CONSTRAINTS.moment(Lepton.ELECTRON);
  private static final MomentBound MUON = CONSTRAINTS.moment(Lepton.MUON);

  private static void assertClose(double actual, double expected, double relative) {
    assertThat(actual).isCloseTo(expected, within(relative * Math.abs(expected)));
  }

  @Test
  void theWorldOf2020HasThePapersConstraints() {
    assertThat(CONSTRAINTS.all())
        .extracting(Constraint::key)
        .containsExactly(
            "electron-moment",
            "muon-moment",
            "babar-2014-visible",
            "babar-2016-4mu",
            "babar-2017-invisible",
            "na64-2016-invisible",
            "na64-2019-invisible",
            "muonium",
            "bbn");
    for (Constraint constraint : CONSTRAINTS.all()) {
      assertThat(CONSTRAINTS.get(constraint.key())).isSameAs(constraint);
      assertThat(constraint.title()).isNotBlank();
      assertThat(Bibliography.load().keys()).containsAll(constraint.sources());
      assertThat(constraint.sources()).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  @Test
  void everyFileIsListedOnce() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/recoil/constraints"))) {
      List<String> keys =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> !name.equals("index.yaml"))
              .map(name -> name.substring(0, name.lastIndexOf('.')))
              .toList();
      assertThat(Constraints.known()).containsExactlyInAnyOrderElementsOf(keys);
    }
  }

  @Test
  void unknownKeysAreNamed() {
    World world =
        new World(
            "w",
            "w",
            WORLD.constants(),
            WORLD.electron(),
            Map.of(),
            WORLD.muon(),
            WORLD.hadrons(),
            List.of("babar-2015"),
            List.of());
    assertThatThrownBy(() -> Constraints.of(world, Recast.BRANCHING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("constraint: babar-2015; allowed are babar-2014-visible, ");
    assertThatThrownBy(() -> CONSTRAINTS.get("kloe-2015-visible"))
        .hasMessageStartingWith(
            "constraint: kloe-2015-visible; allowed in this world are electron-moment, ");
  }

  /** Claim 3: 23.85e-10 (inside 26.1 +- 7.9) and 34.76e-10 (just above it). */
  @ParameterizedTest
  @CsvSource({"np1, 23.85e-10, true", "np2+, 34.76e-10, false", "np2-, 34.76e-10, false"})
  void benchmarksShiftTheMuonMomentAsKnown(String name, double shift, boolean inside) {
    Benchmark benchmark = Presets.benchmark(name);
    assertThat(MUON.shift(benchmark.mediator())).isCloseTo(shift, within(0.005e-10));
    Band band = MUON.band(benchmark.model(), benchmark.mass(), 1).orElseThrow();
    assertThat(benchmark.coupling() > band.from() && benchmark.coupling() < band.to())
        .isEqualTo(inside);
    assertThat(MUON.bound(benchmark.model(), benchmark.mass()).excludes(benchmark.coupling()))
        .isFalse();
  }

  /** Coefficients per coupling^2 at 126 MeV from 15-digit quadrature; edges 65.6 and -13.4e-10. */
  @Test
  void momentEdgesAreWhereTheShiftLeavesTheData() {
    Model vector = Presets.model("t-vector", Map.of("r2", 0.16));
    Bound muon = MUON.bound(vector, 0.126);
    assertClose(muon.smallest(), Math.sqrt(65.6e-10 / 2.18921614170701e-3), 1e-10);
    Bound electron = ELECTRON.bound(vector, 0.126);
    assertClose(electron.smallest(), Math.sqrt(5e-13 / 1.38811823712113e-7) / 0.16, 1e-10);
    Model changing = Presets.model("s-vector");
    assertClose(
        MUON.bound(changing, 0.126).smallest(), Math.sqrt(13.4e-10 / 1.76191671634137e-2), 1e-10);
    assertClose(
        MUON.ofMagnitude().bound(changing, 0.126).smallest(),
        Math.sqrt(65.6e-10 / 1.76191671634137e-2),
        1e-10);
    assertClose(
        ELECTRON.bound(changing, 0.126).smallest(), Math.sqrt(5e-13 / 4.67479675960115e-5), 1e-10);
    assertClose(
        MUON.bound(Presets.model("s-scalar"), 0.126).smallest(),
        Math.sqrt(65.6e-10 / 7.88315016921779e-3),
        1e-10);
  }

  @Test
  void theEdgeOfABoundIsTheEdgeOfTheAnomaly() {
    for (String name : List.of("t-vector", "s-vector", "t-scalar", "s-scalar", "lmu-ltau")) {
      Model model = Presets.model(name);
      for (double mass : new double[] {0.002, 0.06, 0.126, 1, 8}) {
        double edge = MUON.bound(model, mass).smallest();
        assertThat(WORLD.muon().excludes(MUON.shift(model.at(mass, edge * 1.0001)))).isTrue();
        assertThat(WORLD.muon().excludes(MUON.shift(model.at(mass, edge * 0.9999)))).isFalse();
      }
    }
  }

  /** The flavour-changing vector explains the muon moment in a window below m_mu only. */
  @Test
  void wrongSignHasNoBand() {
    Model changing = Presets.model("s-vector");
    assertThat(MUON.band(changing, 0.053, 1)).isEmpty();
    assertThat(MUON.band(changing, 0.062, 1)).isPresent();
    assertThat(MUON.band(changing, 0.072, 1)).isEmpty();
    assertThat(MUON.band(changing, 0.3, 1)).isEmpty();
    Band magnitude = MUON.ofMagnitude().band(changing, 0.126, 1).orElseThrow();
    assertClose(magnitude.from(), Math.sqrt(18.2e-10 / 1.76191671634137e-2), 1e-10);
    assertClose(magnitude.to(), Math.sqrt(34.0e-10 / 1.76191671634137e-2), 1e-10);
    assertThat(ELECTRON.band(Presets.model("lmu-ltau"), 0.1, 1)).isEmpty();
  }

  /** A difference compatible with zero leaves small couplings of either sign of shift. */
  @Test
  void bandsReachZeroWhereNoShiftFitsTheData() {
    Measured difference = new Measured(2e-10, 6e-10, "Dev:2020drf");
    MomentBound moment =
        new MomentBound(
            Lepton.MUON, new Anomaly(null, null, difference, null, 2), false, WORLD.constants());
    Band positive = moment.band(Presets.model("t-vector"), 0.126, 1).orElseThrow();
    assertThat(positive.from()).isZero();
    assertClose(positive.to(), Math.sqrt(8e-10 / 2.18921614170701e-3), 1e-10);
    Band negative = moment.band(Presets.model("s-vector"), 0.126, 1).orElseThrow();
    assertThat(negative.from()).isZero();
    assertClose(negative.to(), Math.sqrt(4e-10 / 1.76191671634137e-2), 1e-10);
  }

  @Test
  void momentsAddUpParitiesAndFlavours() {
    double v = MUON.shift(presets(Spin.VECTOR, Map.of(Pair.MUMU, new Coupling(1, 0))).at(0.2, 1));
    double a = MUON.shift(presets(Spin.VECTOR, Map.of(Pair.MUMU, new Coupling(0, 1))).at(0.2, 1));
    double x = MUON.shift(presets(Spin.VECTOR, Map.of(Pair.EMU, new Coupling(1, 0))).at(0.2, 1));
    Model all =
        presets(
            Spin.VECTOR,
            Map.of(Pair.MUMU, new Coupling(0.3, -0.2), Pair.EMU, new Coupling(0.1, 0)));
    assertThat(a).isNegative();
    assertClose(MUON.shift(all.at(0.2, 1)), 0.09 * v + 0.04 * a + 0.01 * x, 1e-12);
    double s = MUON.shift(presets(Spin.SCALAR, Map.of(Pair.MUMU, new Coupling(1, 0))).at(0.2, 1));
    double p = MUON.shift(presets(Spin.SCALAR, Map.of(Pair.MUMU, new Coupling(0, 1))).at(0.2, 1));
    assertThat(p).isNegative();
    assertThat(s).isPositive();
    Model mixed = presets(Spin.SCALAR, Map.of(Pair.MUMU, new Coupling(0.3, -0.2)));
    assertClose(MUON.shift(mixed.at(0.2, 1)), 0.09 * s + 0.04 * p, 1e-12);
  }

  private static Model presets(Spin spin, Map<Pair, Coupling> couplings) {
    return new Model(
        "mine", "A test", spin, Couplings.of(couplings), Neutrinos.NONE, false, 0, "g", "m");
  }

  @Test
  void momentsThatDoNotApplySaySo() {
    assertThat(ELECTRON.bound(Presets.model("lmu-ltau"), 0.1))
        .isEqualTo(new Bound.NotApplicable("no coupling to the electron"));
    assertClose(java.util.Objects.requireNonNull(ELECTRON.confidence()), 0.9545, 1e-4);
    assertThat(MUON.ofMagnitude().title()).contains("absolute");
    assertThat(MUON.caveat()).isEmpty();
    assertThat(MUON.sources())
        .containsExactly("Dev:2020drf", "Bennett:2006fi", "Tanabashi:2018oca");
  }

  /** Limits with P below 8.2e-11, 4 digits, for vector and scalar alike. */
  @ParameterizedTest
  @CsvSource({
    "0.01, 2.567e-5, 5e-9",
    "0.1, 8.660e-6, 5e-10",
    "0.3, 6.813e-5, 5e-9",
    "1, 2.415e-4, 5e-8"
  })
  void muoniumLimitsAreAsKnown(double mass, double limit, double halfDigit) {
    Constraint muonium = CONSTRAINTS.get("muonium");
    for (String name : List.of("s-vector", "s-scalar")) {
      double found = muonium.bound(Presets.model(name), mass).smallest();
      assertThat(found).isCloseTo(limit, within(halfDigit));
    }
    Model half = presets(Spin.VECTOR, Map.of(Pair.EMU, new Coupling(-0.5, 0)));
    assertThat(muonium.bound(half, mass).smallest()).isCloseTo(2 * limit, within(2 * halfDigit));
  }

  @Test
  void muoniumNeedsAFlavourChangingCoupling() {
    Constraint muonium = CONSTRAINTS.get("muonium");
    assertThat(muonium.bound(Presets.model("t-vector"), 0.1))
        .isEqualTo(new Bound.NotApplicable("no coupling of the electron to the muon"));
    Model dark = Presets.model("s-vector").withInvisible(1);
    assertThat(muonium.bound(dark, 1).smallest()).isCloseTo(2.415e-4, within(5e-8));
    assertThat(muonium.confidence()).isEqualTo(0.9);
    assertThat(muonium.caveat()).contains("0.1 T");
  }

  /** Both parities: continuous in the odd coupling, and alone the tree level in 0.1 T. */
  @ParameterizedTest
  @CsvSource({"1e-3", "0.05", "0.1061", "0.12", "3", "100"})
  void muoniumTakesCouplingsOfAnyParity(double mass) {
    Constraint muonium = CONSTRAINTS.get("muonium");
    for (Spin spin : Spin.values()) {
      double even = muonium.bound(emu(spin, 1, 0), mass).smallest();
      assertClose(muonium.bound(emu(spin, 1, 1e-9), mass).smallest(), even, 1e-9);
      assertClose(muonium.bound(emu(spin, -3, 3e-9), mass).smallest(), even / 3, 1e-9);
      double odd = muonium.bound(emu(spin, 0, 1), mass).smallest();
      assertClose(muonium.bound(emu(spin, 1e-9, 1), mass).smallest(), odd, 1e-9);
      Muonium rate = new Muonium(WORLD.constants());
      GroundState state = new GroundState(WORLD.constants(), 0.1);
      double width = emu(spin, 0, 1).at(mass, odd).width(WORLD.constants());
      double size =
          spin == Spin.VECTOR
              ? state.vector(mass, 0, odd, width)
              : state.scalar(mass, 0, odd, width);
      assertClose(rate.probability(size), 8.2e-11, 1e-9);
    }
  }

  /**
   * V - A: the published strength 3.0e-3 G_F, but for the even part, which is larger as printed.
   */
  @Test
  void muoniumBoundsLeftHandedCurrents() {
    double g = CONSTRAINTS.get("muonium").bound(emu(Spin.VECTOR, 1, -1), 10).smallest();
    double strength = g * g / (1e2 * Math.sqrt(2) * WORLD.constants().fermi().value());
    assertThat(strength).isBetween(2.3e-3, 3.05e-3);
    Model dark = emu(Spin.VECTOR, 1, -1).withInvisible(1);
    assertClose(CONSTRAINTS.get("muonium").bound(dark, 10).smallest(), g, 1e-6);
  }

  private static Model emu(Spin spin, double even, double odd) {
    return presets(spin, Map.of(Pair.EMU, new Coupling(even, odd)));
  }

  @Test
  void nucleosynthesisBoundsTheMass() {
    Constraint bbn = CONSTRAINTS.get("bbn");
    Model model = Presets.model("lmu-ltau");
    assertThat(bbn.bound(model, 5.3e-3).excludes(1e-6)).isTrue();
    assertThat(bbn.bound(model, 5.31e-3)).isEqualTo(new Bound.Allowed());
    assertThat(bbn.bound(model, 5.31e-3).excludes(1)).isFalse();
    assertThat(bbn.bound(Presets.model("t-vector"), 1e-3))
        .isEqualTo(new Bound.NotApplicable("no coupling to neutrinos"));
    assertThat(bbn.confidence()).isNull();
    assertThat(bbn.caveat()).isNotBlank();
  }

  @Test
  void bandsAndBoundsCheckTheirEdges() {
    assertThatThrownBy(() -> new Band(2, 1)).hasMessageStartingWith("band: from 2.0 to 1.0");
    assertThatThrownBy(() -> new Bound.Excluded(-1, 1)).hasMessageStartingWith("bound: from -1.0");
    assertThat(new Bound.NotApplicable("x").smallest()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Optional.of(new Band(0, 0))).isPresent();
  }
}
