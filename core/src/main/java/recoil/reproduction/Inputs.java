package recoil.reproduction;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import recoil.constraint.Constraint;
import recoil.constraint.Constraints;
import recoil.constraint.Limit;
import recoil.constraint.MassBound;
import recoil.constraint.MomentBound;
import recoil.constraint.Recast;
import recoil.curve.Masses;
import recoil.mediator.Benchmark;
import recoil.mediator.CrossSections;
import recoil.mediator.Formulas;
import recoil.mediator.Model;
import recoil.mediator.Pair;
import recoil.mediator.Presets;
import recoil.muone.ChiSquare;
import recoil.muone.CouplingLimit;
import recoil.muone.Normalisation;
import recoil.muone.Quadrature;
import recoil.muone.Setup;
import recoil.muone.TemplateFit;
import recoil.muone.Yields;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.numeric.Grid;
import recoil.scattering.HadronicRunning;
import recoil.scattering.Kinematics;
import recoil.scattering.LeptonLikeRunning;
import recoil.scattering.ScaledForm;
import recoil.statistics.DeltaChiSquare;

/**
 * What every panel and claim is computed from, and what several of them need, computed once.
 * Immutable to the outside; a {@link CouplingLimit} and {@link Yields} are for one thread.
 */
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
  private final TemplateFit hadronicFit;
  private final double threshold;
  private final Quoted quoted;
  private final Computed computed;

  /** What was computed already; both sets of formulas share it. */
  private record Computed(
      Map<Boolean, double[]> masses,
      Map<Boolean, double[]> grids,
      Map<LimitsKey, double[]> limits,
      Map<BoundsKey, Bounds> bounds,
      Map<Settings, Inputs> others) {
    Computed() {
      this(
          new ConcurrentHashMap<>(),
          new ConcurrentHashMap<>(),
          new ConcurrentHashMap<>(),
          new ConcurrentHashMap<>(),
          new ConcurrentHashMap<>());
    }
  }

  private record LimitsKey(Model model, Formulas formulas) {}

  private record BoundsKey(Model model, boolean magnitude) {}

  Inputs(Settings settings) {
    this(
        settings,
        LeptonLikeRunning.of(settings.world()),
        Constraints.of(settings.world(), Recast.AS_PUBLISHED));
  }

  Inputs(Settings settings, HadronicRunning running, Constraints constraints) {
    this(settings, running, constraints, Quoted.load());
  }

  private Inputs(
      Settings settings, HadronicRunning running, Constraints constraints, Quoted quoted) {
    this.settings = settings;
    this.running = running;
    this.constraints = constraints;
    this.quoted = quoted;
    constants = settings.world().constants();
    quadrature = new Quadrature(settings.setup(), constants);
    hadronicFit = fit(Normalisation.FIXED);
    threshold = DeltaChiSquare.threshold(settings.level(), 1);
    computed = new Computed();
  }

  private Inputs(Inputs other, Formulas formulas) {
    settings = other.settings.with(formulas);
    running = other.running;
    constraints = other.constraints;
    quoted = other.quoted;
    constants = other.constants;
    quadrature = other.quadrature;
    hadronicFit = other.hadronicFit;
    threshold = other.threshold;
    computed = other.computed;
  }

  /** The same with one set of formulas. */
  Inputs with(Formulas formulas) {
    return new Inputs(this, formulas);
  }

  /** The same with another setup. */
  Inputs with(Setup setup) {
    return computed.others.computeIfAbsent(
        settings.with(setup), other -> new Inputs(other, running, constraints, quoted));
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

  double threshold() {
    return threshold;
  }

  ChiSquare chiSquare() {
    return new ChiSquare(setup().systematic());
  }

  Kinematics kinematics() {
    return setup().kinematics(constants);
  }

  private static boolean crossed(Model model) {
    return !model.couplings().get(Pair.EMU).isZero();
  }

  /** The masses of a model's curve, those around narrow structures of its channel included. */
  double[] masses(Model model) {
    return computed.masses.computeIfAbsent(
        crossed(model), crossed -> crossed ? massesOfCrossedChannel() : masses());
  }

  /** The masses of a curve. */
  double[] masses() {
    return Grid.logarithmic(LIGHTEST, HEAVIEST, settings.masses());
  }

  /** The masses with more of them around sqrt(s), m_e + m_mu and m_mu. */
  private double[] massesOfCrossedChannel() {
    double me = constants.mass(Lepton.ELECTRON);
    double mmu = constants.mass(Lepton.MUON);
    double[] masses = Masses.refined(masses(), Math.sqrt(kinematics().s()), CLOSEST, PER_DECADE);
    masses = Masses.refined(masses, mmu + me, CLOSEST, PER_DECADE);
    return Masses.refined(masses, mmu - me, CLOSEST, PER_DECADE);
  }

  /** The masses of a model's plane: those of its curve, and those of every published table. */
  double[] grid(Model model) {
    return computed.grids.computeIfAbsent(
        crossed(model),
        crossed ->
            Masses.with(
                masses(model),
                constraints.all().stream()
                    .filter(Limit.class::isInstance)
                    .flatMapToDouble(limit -> Arrays.stream(((Limit) limit).masses()))
                    .toArray()));
  }

  /** The yields of a model. */
  Yields yields(Model model, Formulas formulas) {
    Quadrature own = crossed(model) ? Quadrature.of(setup(), constants, model) : quadrature;
    return new Yields(
        own, nodes -> CrossSections.of(formulas, model, constants, setup().beam(), running, nodes));
  }

  /** MUonE's limit on a model. */
  CouplingLimit limit(Model model, Formulas formulas) {
    return new CouplingLimit(yields(model, formulas), chiSquare(), threshold);
  }

  /**
   * MUonE's limit on a model at the masses of its {@link #grid}, infinite where there is none. In
   * the t-channel the decays do not matter.
   */
  double[] limits(Model model, Formulas formulas) {
    return computed.limits.computeIfAbsent(
        new LimitsKey(crossed(model) ? model : model.withInvisible(0), formulas),
        key -> Arrays.stream(grid(model)).map(limit(key.model, formulas)::at).toArray());
  }

  /** The fit of one factor kappa on the running, with the normalisation fixed. */
  TemplateFit hadronicFit() {
    return hadronicFit;
  }

  /** The same with the normalisation fitted too. */
  TemplateFit freeFit() {
    return fit(Normalisation.FREE);
  }

  private TemplateFit fit(Normalisation normalisation) {
    ChiSquare errors = new ChiSquare(setup().systematic(), normalisation.shapes(quadrature.bins()));
    return new TemplateFit(setup(), quadrature, constants, new ScaledForm(running), errors);
  }

  /** The shift of a_mu^had by a fit, in units of its error. */
  double bias(TemplateFit.Result result) {
    return result.bias(settings.world().hadrons().moment().value());
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

  /**
   * The plane of a preset with the headline formulas.
   *
   * @param r2 parameter of a t-channel preset; 1 for the others
   * @param invisible invisible branching fraction
   * @param magnitude whether the shift of a moment is compared by its absolute value
   */
  Plane plane(String preset, double r2, double invisible, boolean magnitude) {
    Model ray = r2 == 1 ? Presets.model(preset) : Presets.model(preset, Map.of("r2", r2));
    Model model = ray.withInvisible(invisible);
    Bounds bounds =
        computed.bounds.computeIfAbsent(
            new BoundsKey(model, magnitude),
            key -> new Bounds(model, constraints(magnitude), grid(model)));
    return new Plane(bounds, limits(model, settings.headline()));
  }

  /** All constraints, the moments by the magnitude of a shift where the paper compares that. */
  List<Constraint> constraints(boolean magnitude) {
    return constraints.all().stream()
        .map(
            constraint ->
                magnitude && constraint instanceof MomentBound moment
                    ? moment.ofMagnitude()
                    : constraint)
        .toList();
  }

  /** The moment of a lepton; its magnitude where the paper's figures compare that. */
  MomentBound moment(Lepton lepton, boolean magnitude) {
    MomentBound moment = constraints.moment(lepton);
    return magnitude ? moment.ofMagnitude() : moment;
  }

  /** The smallest coupling factor that any constraint excludes; infinite where none does. */
  double strongest(Model model, double mass) {
    double smallest = Double.POSITIVE_INFINITY;
    for (Constraint constraint : constraints.all()) {
      smallest = Math.min(smallest, constraint.bound(model, mass).smallest());
    }
    return smallest;
  }

  /** The bound on the mass from the early universe, of the world. */
  MassBound bbn() {
    return (MassBound) constraints.get("bbn");
  }
}
