package recoil.reproduction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import recoil.constraint.Constraint;
import recoil.constraint.Constraints;
import recoil.constraint.MassBound;
import recoil.constraint.MomentBound;
import recoil.constraint.Recast;
import recoil.curve.Masses;
import recoil.mediator.Benchmark;
import recoil.mediator.CrossSections;
import recoil.mediator.Formulas;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.muone.ChiSquare;
import recoil.muone.CouplingLimit;
import recoil.muone.HadronicFit;
import recoil.muone.Quadrature;
import recoil.muone.Setup;
import recoil.muone.Yields;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.numeric.Grid;
import recoil.scattering.HadronicRunning;
import recoil.scattering.Kinematics;
import recoil.scattering.LeptonLikeRunning;
import recoil.statistics.DeltaChiSquare;

/** What every panel and claim is computed from. Immutable; what it hands out is for one thread. */
final class Inputs {
  /** Range of masses of the paper's figures in GeV. */
  static final double LIGHTEST = 1e-3;

  static final double HEAVIEST = 10;

  /** How close to a resonance a curve goes, relative to the mass. */
  private static final double CLOSEST = 1e-8;

  private static final int PER_DECADE = 8;

  private final Settings settings;
  private final Constants constants;
  private final HadronicRunning running;
  private final Constraints constraints;
  private final Quadrature quadrature;
  private final double threshold;
  private final Quoted quoted = Quoted.load();

  private final Map<PlaneKey, Plane> planes = new ConcurrentHashMap<>();

  Inputs(Settings settings) {
    this(
        settings,
        LeptonLikeRunning.of(settings.world()),
        Constraints.of(settings.world(), Recast.AS_PUBLISHED));
  }

  Inputs(Settings settings, HadronicRunning running, Constraints constraints) {
    this.settings = settings;
    this.running = running;
    this.constraints = constraints;
    constants = settings.world().constants();
    quadrature = new Quadrature(settings.setup(), constants);
    threshold = DeltaChiSquare.threshold(settings.level(), 1);
  }

  /** The same with one set of formulas. */
  Inputs with(Formulas formulas) {
    return new Inputs(settings.with(formulas), running, constraints);
  }

  /** The same with another setup. */
  Inputs with(Setup setup) {
    return new Inputs(settings.with(setup), running, constraints);
  }

  /** Numbers that the paper quotes. */
  Quoted quoted() {
    return quoted;
  }

  Settings settings() {
    return settings;
  }

  Setup setup() {
    return settings.setup();
  }

  Constants constants() {
    return constants;
  }

  HadronicRunning running() {
    return running;
  }

  Constraints constraints() {
    return constraints;
  }

  Quadrature quadrature() {
    return quadrature;
  }

  double threshold() {
    return threshold;
  }

  ChiSquare chiSquare() {
    return new ChiSquare(setup().systematic());
  }

  Kinematics kinematics() {
    return quadrature.nodes().kinematics();
  }

  /** The masses of a curve, the narrow structures of the s-channel included. */
  double[] masses() {
    return Grid.logarithmic(LIGHTEST, HEAVIEST, settings.masses());
  }

  /** The masses with more of them around sqrt(s), m_e + m_mu and m_mu. */
  double[] massesOfCrossedChannel() {
    double me = constants.mass(Lepton.ELECTRON);
    double mmu = constants.mass(Lepton.MUON);
    double[] masses = Masses.refined(masses(), Math.sqrt(kinematics().s()), CLOSEST, PER_DECADE);
    masses = Masses.refined(masses, mmu + me, CLOSEST, PER_DECADE);
    return Masses.refined(masses, mmu - me, CLOSEST, PER_DECADE);
  }

  /** The yields of a model. */
  Yields yields(Model model, Formulas formulas) {
    return new Yields(
        CrossSections.of(formulas, model, constants, setup().beam(), running, quadrature.nodes()),
        quadrature);
  }

  /** MUonE's limit on a model. */
  CouplingLimit limit(Model model, Formulas formulas) {
    return new CouplingLimit(yields(model, formulas), chiSquare(), threshold);
  }

  /** The fit of a_mu^had. */
  HadronicFit hadronicFit() {
    return new HadronicFit(quadrature, constants, running, chiSquare());
  }

  /** Events per bin with a mediator. */
  double[] events(Benchmark benchmark, Formulas formulas) {
    return events(benchmark.model(), benchmark.mass(), benchmark.coupling(), formulas);
  }

  /** Events per bin with a mediator. */
  double[] events(Model model, double mass, double coupling, Formulas formulas) {
    Yields yields = yields(model, formulas);
    yields.at(mass);
    double[] events = new double[yields.bins()];
    yields.shift(coupling, events);
    for (int i = 0; i < events.length; i++) {
      events[i] += yields.standard()[i];
    }
    return events;
  }

  /** Ratios r_V of Fig. 4. */
  static final List<Double> VECTOR_RATIOS = List.of(1.0, 0.8, 0.6, 0.4);

  /** Ratios r_S of Fig. 11. */
  static final List<Double> SCALAR_RATIOS = List.of(1.0, 2.0, 0.5);

  /** r^2 of a ratio given with few decimals, as the nearest double to the decimal number. */
  static double square(double r) {
    return BigDecimal.valueOf(r).pow(2).doubleValue();
  }

  private record PlaneKey(String preset, double r2, double invisible, boolean magnitude) {}

  /**
   * The plane of a preset with the headline formulas; computed once.
   *
   * @param r2 parameter of a t-channel preset; 1 for the others
   * @param invisible invisible branching fraction
   * @param magnitude whether the shift of a moment is compared by its absolute value
   */
  Plane plane(String preset, double r2, double invisible, boolean magnitude) {
    return planes.computeIfAbsent(
        new PlaneKey(preset, r2, invisible, magnitude),
        key -> {
          boolean crossed = preset.startsWith("s-");
          Model model = r2 == 1 ? Presets.model(preset) : Presets.model(preset, Map.of("r2", r2));
          return new Plane(
              this,
              model.withInvisible(invisible),
              settings.headline(),
              magnitude,
              crossed ? massesOfCrossedChannel() : masses());
        });
  }

  /** The moment of a lepton; its magnitude where the paper's figures compare that. */
  MomentBound moment(Lepton lepton, boolean magnitude) {
    MomentBound moment = constraints.moment(lepton);
    return magnitude ? moment.ofMagnitude() : moment;
  }

  /** The smallest coupling factor that any constraint excludes; infinite where none does. */
  double strongest(Model model, double mass, boolean magnitude) {
    double smallest = Double.POSITIVE_INFINITY;
    for (Constraint constraint : constraints.all()) {
      Constraint applied =
          constraint instanceof MomentBound moment && magnitude ? moment.ofMagnitude() : constraint;
      smallest = Math.min(smallest, applied.bound(model, mass).smallest());
    }
    return smallest;
  }

  /** The bound on the mass from the early universe, of the world. */
  MassBound bbn() {
    return (MassBound) constraints.get("bbn");
  }
}
