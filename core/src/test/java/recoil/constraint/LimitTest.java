package recoil.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import recoil.mediator.Coupling;
import recoil.mediator.Couplings;
import recoil.mediator.Decays;
import recoil.mediator.Model;
import recoil.mediator.Neutrinos;
import recoil.mediator.Pair;
import recoil.mediator.Presets;
import recoil.mediator.Spin;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.nature.World;
import recoil.paper.Bibliography;

class LimitTest {
  private static final Constants CONSTANTS = World.named("2020").constants();

  private static final String FILE =
      """
      # title: A test
      # source: Dev:2020drf
      # kind: observed
      # confidence: 0.90
      # production: e+ e- -> gamma X
      # coupling: electron
      # quantity: g
      # hypothesis: dark-photon
      # channels: e, mu
      # digitised: invented
      segment,mass_GeV,coupling
      1,0.1,1e-3
      1,0.4,4e-3
      2,1.0,1e-3
      """;

  private static Limit limit(String key, Recast recast) {
    return (Limit) Constraints.load(key, recast, CONSTANTS);
  }

  private static Limit read(String text, Recast recast) {
    return (Limit) LimitFile.read(text, "x.csv", recast, CONSTANTS);
  }

  private static Model tVector(double r2) {
    return Presets.model("t-vector", Map.of("r2", r2));
  }

  private static Model vector(Map<Pair, Coupling> couplings, Neutrinos neutrinos) {
    return new Model(
        "mine", "A test", Spin.VECTOR, Couplings.of(couplings), neutrinos, false, 0, "g", "m");
  }

  private static void assertClose(double actual, double expected, double relative) {
    assertThat(actual).isCloseTo(expected, within(relative * Math.abs(expected)));
  }

  /** An independent recast of the full tables; 5% is the effect of the resampling. */
  @Test
  void recastAgreesWithAnIndependentOne() {
    for (Recast recast : Recast.values()) {
      Bound visible = limit("babar-2014-visible", recast).bound(tVector(0.64), 0.05);
      assertClose(visible.smallest(), 3.189e-4, 0.05);
      Bound invisible =
          limit("na64-2019-invisible", recast).bound(tVector(0.64).withInvisible(1), 0.05);
      assertClose(invisible.smallest(), 7.747e-5, 0.05);
    }
  }

  static List<String> tables() {
    return Constraints.known().stream()
        .filter(key -> Constraints.load(key, Recast.BRANCHING, CONSTANTS) instanceof Limit)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyTableIsDescribedAndRises(String key) {
    Limit limit = limit(key, Recast.BRANCHING);
    assertThat(limit.key()).isEqualTo(key);
    assertThat(limit.title()).isNotBlank();
    assertThat(limit.search().production()).contains("->");
    assertThat(limit.search().digitised()).contains("read");
    assertThat(Bibliography.load().keys()).containsAll(limit.sources()).isNotEmpty();
    double last = 0;
    for (Limit.Segment segment : limit.segments()) {
      assertThat(segment.lower().first()).isGreaterThan(last);
      last = segment.lower().last();
      double middle = Math.sqrt(segment.lower().first() * last);
      assertThat(segment.lower().value(middle)).isBetween(1e-8, 0.2);
    }
  }

  /** A bound on the electron coupling, quoted for the muon coupling, goes as 1/r2. */
  @ParameterizedTest
  @MethodSource("tables")
  void electronBoundsScaleWithTheRatio(String key) {
    Limit limit = limit(key, Recast.AS_PUBLISHED);
    boolean invisible = limit.search().hypothesis() == Hypothesis.INVISIBLE;
    boolean electron = limit.search().lepton() == Lepton.ELECTRON;
    double mass = limit.segments().get(0).lower().first() * 1.01;
    double one = limit.bound(tVector(1).withInvisible(invisible ? 1 : 0), mass).smallest();
    for (double r2 : new double[] {0.64, 0.16, -0.16, 4}) {
      double other = limit.bound(tVector(r2).withInvisible(invisible ? 1 : 0), mass).smallest();
      if (limit.search().need() != Need.NOTHING) {
        assertThat(other).isEqualTo(Double.POSITIVE_INFINITY);
      } else {
        assertClose(other, electron ? one / Math.abs(r2) : one, 1e-14);
      }
    }
  }

  @Test
  void gapsHaveNoLimit() {
    Limit limit = limit("babar-2014-visible", Recast.AS_PUBLISHED);
    for (double mass : new double[] {0.01, 3.097, 11}) {
      assertThat(limit.bound(tVector(1), mass))
          .isEqualTo(new Bound.NotApplicable("no limit at this mass"));
    }
    assertThat(limit.bound(tVector(1), 3.3)).isInstanceOf(Bound.Excluded.class);
    assertThat(limit("babar-2016-4mu", Recast.AS_PUBLISHED).bound(tVector(1), 3.1).smallest())
        .isEqualTo(Double.POSITIVE_INFINITY);
    Limit own = read(FILE, Recast.AS_PUBLISHED);
    assertThat(own.bound(tVector(1), 0.4).smallest()).isCloseTo(4e-3, within(1e-16));
    assertThat(own.bound(tVector(1), 1.0).smallest()).isCloseTo(1e-3, within(1e-16));
    assertThat(own.bound(tVector(1), 0.401)).isInstanceOf(Bound.NotApplicable.class);
    assertThat(own.bound(tVector(1), 0.2).smallest()).isCloseTo(2e-3, within(1e-15));
  }

  @Test
  void hypothesesOfTheRaysArePublishedOrNot() {
    Limit visible = limit("babar-2014-visible", Recast.AS_PUBLISHED);
    Limit invisible = limit("babar-2017-invisible", Recast.AS_PUBLISHED);
    assertThat(visible.bound(tVector(1).withInvisible(1), 0.1))
        .isEqualTo(new Bound.NotApplicable("published for visible decays only"));
    assertThat(invisible.bound(tVector(1), 0.1))
        .isEqualTo(new Bound.NotApplicable("published for invisible decays only"));
    assertThat(visible.bound(Presets.model("s-vector"), 0.1))
        .isEqualTo(new Bound.NotApplicable("no flavour-conserving coupling to the electron"));
    assertThat(limit("babar-2016-4mu", Recast.BRANCHING).bound(Presets.model("s-scalar"), 1))
        .isEqualTo(new Bound.NotApplicable("no flavour-conserving coupling to the muon"));
    for (String key : List.of("lhcb-2019-prompt", "na48-2015-visible", "babar-2014-visible")) {
      Limit limit = limit(key, Recast.BRANCHING);
      double mass = limit.segments().get(0).lower().first() * 1.01;
      double own = limit.segments().get(0).lower().value(mass);
      assertClose(limit.bound(Presets.model("dark-photon"), mass).smallest(), own, 1e-12);
    }
    assertThat(limit("lhcb-2019-prompt", Recast.BRANCHING).bound(tVector(1), 1))
        .isEqualTo(new Bound.NotApplicable("needs quark couplings, those of a dark photon"));
  }

  /** Below 2 m_mu a dark photon decays to e+ e- only; above, hadrons weaken its limit. */
  @Test
  void leptophilicMediatorsAreBoundMoreStronglyWhereHadronsAreOpen() {
    Limit published = limit("babar-2014-visible", Recast.AS_PUBLISHED);
    Limit recast = limit("babar-2014-visible", Recast.BRANCHING);
    Model model = tVector(1);
    assertClose(recast.bound(model, 0.1).smallest(), published.bound(model, 0.1).smallest(), 1e-14);
    double rho = recast.bound(model, 0.7).smallest() / published.bound(model, 0.7).smallest();
    double r = CONSTANTS.mass(Lepton.MUON) / 0.7;
    double mumu = Math.sqrt(1 - 4 * r * r) * (1 + 2 * r * r);
    double hadrons = recoil.nature.RRatio.load().at(0.7);
    assertThat(hadrons).isBetween(4.0, 6.0);
    assertClose(rho, Math.sqrt((1 + mumu) / (1 + mumu + hadrons)), 1e-6);
  }

  /** 4 mu: multiply by sqrt(BR_LmuLtau / BR), BR_LmuLtau = f/(1+f) below 2 m_tau. */
  @Test
  void fourMuonLimitIsRecastFromLmuLtau() {
    Limit published = limit("babar-2016-4mu", Recast.AS_PUBLISHED);
    Limit recast = limit("babar-2016-4mu", Recast.BRANCHING);
    Model muons = vector(Map.of(Pair.MUMU, new Coupling(1, 0)), Neutrinos.NONE);
    double m = 0.8;
    double r = Math.pow(CONSTANTS.mass(Lepton.MUON) / m, 2);
    double f = (1 + 2 * r) * Math.sqrt(1 - 4 * r);
    double ratio = recast.bound(muons, m).smallest() / published.bound(muons, m).smallest();
    assertClose(ratio, Math.sqrt(f / (1 + f)), 1e-9);
    Model own = Presets.model("lmu-ltau");
    for (double mass : new double[] {0.22, 1, 3.4, 5}) {
      assertClose(recast.bound(own, mass).smallest(), published.bound(own, mass).smallest(), 1e-14);
    }
    assertThat(recast.bound(own.withInvisible(1), 1))
        .isEqualTo(new Bound.NotApplicable("no decay into what was measured"));
  }

  @Test
  void partlyInvisibleMediatorsAreBoundByBoth() {
    Limit visible = limit("babar-2014-visible", Recast.BRANCHING);
    Limit invisible = limit("na64-2019-invisible", Recast.BRANCHING);
    Model model = tVector(0.64);
    Model mixed = model.withInvisible(0.4);
    assertClose(
        visible.bound(mixed, 0.1).smallest(),
        visible.bound(model, 0.1).smallest() / Math.sqrt(0.6),
        1e-14);
    assertClose(
        invisible.bound(mixed, 0.1).smallest(),
        invisible.bound(model.withInvisible(1), 0.1).smallest() / Math.sqrt(0.4),
        1e-14);
    assertThat(invisible.bound(model, 0.1))
        .isEqualTo(new Bound.NotApplicable("no decay into what was measured"));
    assertThat(limit("babar-2014-visible", Recast.AS_PUBLISHED).bound(mixed, 0.1))
        .isInstanceOf(Bound.NotApplicable.class);
  }

  /** A scalar takes the bound unchanged; an axial coupling counts as a vector one. */
  @Test
  void scalarsAndAxialVectorsTakeTheBound() {
    Limit limit = limit("babar-2014-visible", Recast.AS_PUBLISHED);
    double vector = limit.bound(tVector(1), 0.1).smallest();
    assertThat(limit.bound(Presets.model("t-scalar"), 0.1).smallest()).isEqualTo(vector);
    Model mixed = vector(Map.of(Pair.EE, new Coupling(0.6, -0.8)), Neutrinos.NONE);
    assertClose(limit.bound(mixed, 0.1).smallest(), vector, 1e-14);
  }

  /** The published model itself gets the published band; a shorter life lowers the upper edge. */
  @Test
  void beamDumpsAreTwoSided() {
    Limit limit = limit("beamdump-e137", Recast.BRANCHING);
    double e = CONSTANTS.e();
    Limit.Segment segment = limit.segments().get(0);
    double mass = 0.01;
    Model electron = vector(Map.of(Pair.EE, new Coupling(1, 0)), Neutrinos.NONE);
    Bound.Excluded own = (Bound.Excluded) limit.bound(electron, mass);
    assertClose(own.from(), e * segment.lower().value(mass), 1e-14);
    assertThat(segment.upper()).isNotNull();
    double top = e * java.util.Objects.requireNonNull(segment.upper()).value(mass);
    assertClose(own.to(), top, 1e-14);
    assertThat(own.excludes(own.from() * 1.01)).isTrue();
    assertThat(own.excludes(-own.from() * 1.01)).isTrue();
    assertThat(own.excludes(own.to() * 1.01)).isFalse();
    Bound.Excluded open =
        (Bound.Excluded)
            limit.bound(vector(Map.of(Pair.EE, new Coupling(1, 0)), new Neutrinos(1, 1, 1)), mass);
    assertClose(open.from(), own.from(), 1e-14);
    double r = Math.pow(CONSTANTS.mass(Lepton.ELECTRON) / mass, 2);
    double f = (1 + 2 * r) * Math.sqrt(1 - 4 * r);
    assertClose(open.to(), top / Math.sqrt(1 + 1.5 / f), 1e-12);
    Bound.Excluded scaled =
        (Bound.Excluded)
            limit.bound(vector(Map.of(Pair.EE, new Coupling(0.5, 0)), Neutrinos.NONE), mass);
    assertClose(scaled.from(), 2 * own.from(), 1e-14);
    assertClose(scaled.to(), 2 * own.to(), 1e-14);
    // A total width of one's own counts in the branching fraction and in the lifetime.
    double total = electron.at(mass, 1).width(CONSTANTS);
    Bound.Excluded wide =
        (Bound.Excluded)
            limit.bound(electron.withDecays(new Decays(0, 4 * total / mass, null)), mass);
    assertClose(wide.to(), own.to() / 2, 1e-12);
    assertClose(wide.from(), own.from() / Math.sqrt(2), 1e-12);
    // 10% into e+ e- at ten times the width: as many decays per length, a tenth of the lifetime.
    Decays fractions = new Decays(0.9, 10 * total / mass, Map.of(Pair.EE, 0.1));
    Bound.Excluded shared = (Bound.Excluded) limit.bound(electron.withDecays(fractions), mass);
    assertClose(shared.from(), own.from(), 1e-12);
    assertClose(shared.to(), own.to() / Math.sqrt(10), 1e-12);
    Model dark = vector(Map.of(Pair.EE, new Coupling(1, 0)), new Neutrinos(1e9, 0, 0));
    assertThat(limit.bound(dark, mass)).isEqualTo(new Bound.Allowed());
  }

  @Test
  void virtualExchangeNeedsTheNeutrinos() {
    Model own = Presets.model("lmu-ltau");
    Constraint trident = Constraints.load("ccfr-trident", Recast.BRANCHING, CONSTANTS);
    assertThat(trident.bound(own, 0.02).smallest()).isBetween(8e-4, 9e-4);
    assertThat(trident.bound(tVector(1), 0.02))
        .isEqualTo(new Bound.NotApplicable("no coupling to the muon neutrino"));
    Limit borexino = limit("borexino-lmultau", Recast.BRANCHING);
    assertThat(borexino.bound(own, 0.01)).isInstanceOf(Bound.Excluded.class);
    assertThat(
            borexino.bound(
                vector(Map.of(Pair.MUMU, new Coupling(1, 0)), new Neutrinos(0, 1, 0)), 0.01))
        .isEqualTo(new Bound.NotApplicable("needs the charges of L_mu - L_tau"));
  }

  @Test
  void wrongFilesAreToldWithTheirLine() {
    assertWrong("kind: observed", "kind: rumoured", "x.csv:3: kind: rumoured; allowed are obse");
    assertWrong("quantity: g", "quantity: h", "x.csv:7: quantity: h; allowed are g, epsilon");
    assertWrong("coupling: electron", "coupling: tau", "x.csv:6: coupling: tau; allowed are ele");
    assertWrong("confidence: 0.90", "confidence: 90", "x.csv:4: confidence: 90.0; must be above");
    assertWrong("confidence: 0.90", "confidence: high", "x.csv:4: confidence: high; allowed are");
    assertWrong("# title: A test\n", "", "x.csv: title: missing");
    assertWrong("# title: A test", "# titel: A test", "x.csv:1: titel: unknown field; allowed");
    assertWrong("# title: A test", "# title", "x.csv:1: title; '# field: value' is needed");
    assertWrong("# source: Dev:2020drf", "# title: B", "x.csv:2: title: given twice");
    assertWrong("# channels: e, mu\n", "", "x.csv: channels: none; needed for");
    assertWrong("dark-photon", "invisible", "x.csv:9: channels: given; needed for");
    assertWrong("e, mu", "e, nu", "x.csv: pair: nu; allowed are e, mu, tau");
    assertWrong("1,0.4,4e-3", "1,0.4,-4e-3", "x.csv:13: coupling: -4e-3; must be above 0");
    assertWrong("1,0.4,4e-3", "1,0.4,many", "x.csv:13: coupling: many; a number is needed");
    assertWrong("1,0.4,4e-3", "1,0.1,4e-3", "x.csv:13: mass_GeV: 0.1; must rise");
    assertWrong("1,0.4,4e-3", "1,NaN,4e-3", "x.csv:13: mass_GeV: NaN; must be above 0");
    assertWrong("1,0.4,4e-3", "1,0.4", "x.csv:13: row: 3 values needed");
    assertWrong("1,0.4,4e-3", "# late: 1", "x.csv:13: a comment; allowed above the table only");
    assertWrong("mass_GeV", "mass_MeV", "x.csv:11: columns: [segment, mass_MeV, coupling]; ");
    assertWrong("1,0.1,1e-3\n1,0.4,4e-3\n2,1.0,1e-3\n", "", "x.csv: table: empty");
    String band =
        FILE.replace("coupling\n", "coupling,coupling_upper\n").replaceAll("(?m)e-3$", "e-3,1e-4");
    assertThatThrownBy(() -> read(band, Recast.BRANCHING))
        .hasMessage("x.csv:12: coupling_upper: must be above coupling");
  }

  private static void assertWrong(String from, String to, String message) {
    assertThat(FILE).contains(from);
    assertThatThrownBy(() -> read(FILE.replace(from, to), Recast.BRANCHING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }
}
