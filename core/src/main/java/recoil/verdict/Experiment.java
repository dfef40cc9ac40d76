package recoil.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import recoil.mediator.CrossSections;
import recoil.mediator.Model;
import recoil.mediator.Pair;
import recoil.muone.ChiSquare;
import recoil.muone.CouplingLimit;
import recoil.muone.Normalisation;
import recoil.muone.Quadrature;
import recoil.muone.Setup;
import recoil.muone.TemplateFit;
import recoil.muone.Variable;
import recoil.muone.Yields;
import recoil.nature.Constants;
import recoil.scattering.CrossSection;
import recoil.scattering.Expansion;
import recoil.scattering.Kinematics;
import recoil.scattering.LeptonLikeForm;
import recoil.scattering.LeptonLikeRunning;
import recoil.scattering.Nodes;
import recoil.scattering.PadeForm;
import recoil.scattering.RunningForm;
import recoil.scattering.ScaledForm;
import recoil.statistics.Shape;

/** MUonE as a configuration has it, for any model. What it hands out is for one thread. */
public final class Experiment {
  private final Configuration configuration;
  private final Constants constants;
  private final LeptonLikeRunning running;

  /** Quadratures by whether they are for a model with a pole beyond T_max. */
  private final Map<Boolean, Quadrature> quadratures = new HashMap<>();

  private final Map<Boolean, TemplateFit> fits = new HashMap<>();

  /** What models share at the nodes of a slice. */
  private final Map<Nodes, CrossSections> crossSections = new HashMap<>();

  private final Map<Boolean, List<Shape>> nuisances = new HashMap<>();

  /** The experiment of a configuration. */
  public Experiment(Configuration configuration) {
    this.configuration = configuration;
    constants = configuration.world().constants();
    running = LeptonLikeRunning.of(configuration.world());
  }

  /** The setup. */
  public Setup setup() {
    return configuration.setup();
  }

  /**
   * Edges of the bins of a variable, in GeV, rad or GeV^2.
   *
   * @param axis 0 or 1
   */
  public double[] edges(int axis) {
    return setup().edges(constants, axis);
  }

  /** Place, among all bins of the setup, of each bin that a model's events can reach. */
  public int[] places(Model model) {
    Quadrature quadrature = quadrature(model);
    return IntStream.range(0, quadrature.bins()).map(quadrature::place).toArray();
  }

  /** The chi^2 of the bins of a model's events. */
  public ChiSquare chiSquare(Model model) {
    return chiSquare(model, configuration.systematics().normalisation());
  }

  private ChiSquare chiSquare(Model model, Normalisation normalisation) {
    Quadrature quadrature = quadrature(model);
    List<Shape> shapes = new ArrayList<>(normalisation.shapes(quadrature.bins()));
    shapes.addAll(
        nuisances.computeIfAbsent(
            Quadrature.pole(setup(), model),
            pole -> configuration.systematics().shapes(setup(), quadrature, constants, running)));
    return new ChiSquare(setup().systematic(), shapes);
  }

  private Quadrature quadrature(Model model) {
    return quadratures.computeIfAbsent(
        Quadrature.pole(setup(), model), pole -> Quadrature.of(setup(), constants, model));
  }

  /**
   * MUonE's limit on the common coupling factor of a model. Asked for a mass that is on shell in
   * the u-channel of a mu- beam, it throws an {@link IllegalArgumentException}.
   *
   * @throws IllegalArgumentException if there is no formula for the model
   */
  public CouplingLimit limit(Model model) {
    return new CouplingLimit(yields(model), chiSquare(model), configuration.threshold());
  }

  /**
   * Events per bin of the Standard Model and with a mediator.
   *
   * @param standard expected events of the Standard Model
   * @param total expected events with the mediator
   */
  @SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
  public record Events(double[] standard, double[] total) {}

  /**
   * Events per bin.
   *
   * @param mass in GeV
   * @param coupling common factor of the couplings
   * @throws IllegalArgumentException if there is no formula for the model, or if the mediator is on
   *     shell in the u-channel of a mu- beam
   */
  public Events events(Model model, double mass, double coupling) {
    Yields yields = yields(model);
    yields.at(mass);
    double[] total = new double[yields.bins()];
    yields.shift(coupling, total);
    for (int i = 0; i < total.length; i++) {
      total[i] += yields.standard()[i];
    }
    return new Events(yields.standard().clone(), total);
  }

  /**
   * dsigma/dT in nb/GeV at some recoil energies.
   *
   * @param standard of the Standard Model
   * @param total with the mediator
   */
  @SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
  public record Density(double[] standard, double[] total) {}

  /**
   * dsigma/dT at the nominal energy of the beam, before anything that a detector does.
   *
   * @param mass in GeV
   * @param coupling common factor of the couplings
   * @param recoil recoil energies in GeV, in (0, T_max]
   * @throws IllegalArgumentException for a recoil energy that the beam cannot give, if there is no
   *     formula for the model, or if the mediator is on shell in the u-channel of a mu- beam
   */
  public Density density(Model model, double mass, double coupling, double[] recoil) {
    checkWidth(model);
    CrossSection crossSection =
        crossSections(new Nodes(constants, setup().beam().energy(), recoil)).of(model);
    Expansion parts = new Expansion(recoil.length);
    crossSection.at(mass, parts);
    double s = new Kinematics(constants, setup().beam().energy()).s();
    double f = coupling * coupling;
    double[] total = crossSection.standard().clone();
    for (int i = 0; i < total.length; i++) {
      total[i] += f * (parts.linear[i] + f * parts.square[i]);
      if (crossSection.resonant() && f > 0) {
        total[i] += parts.resonance(i, f, s - mass * mass);
      }
    }
    return new Density(crossSection.standard().clone(), total);
  }

  /**
   * dsigma/dv in nb per GeV, rad or GeV^2 at values of a variable v, above the threshold; where two
   * recoil energies share a value, of both together. At the nominal energy of the beam, before
   * anything that a detector does. 0 for a value that no event has.
   *
   * @param mass in GeV
   * @param coupling common factor of the couplings
   * @param values in GeV, rad or GeV^2
   * @throws IllegalArgumentException as {@link #density(Model, double, double, double[])}
   */
  public Density density(
      Model model, double mass, double coupling, Variable variable, double[] values) {
    Kinematics kinematics = setup().kinematics(constants);
    List<Double> recoil = new ArrayList<>();
    List<Integer> place = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      int index = i;
      variable.recoils(
          kinematics,
          values[i],
          t -> {
            if (t >= setup().threshold() && t <= kinematics.maximumRecoil()) {
              recoil.add(t);
              place.add(index);
            }
          });
    }
    double[] t = recoil.stream().mapToDouble(Double::doubleValue).toArray();
    Density density = density(model, mass, coupling, t);
    Density sum = new Density(new double[values.length], new double[values.length]);
    for (int i = 0; i < t.length; i++) {
      double slope = variable.slope(kinematics, t[i]);
      sum.standard[place.get(i)] += slope * density.standard[i];
      sum.total[place.get(i)] += slope * density.total[i];
    }
    return sum;
  }

  /** The fit of one factor kappa on the hadronic running to a model's events. */
  public TemplateFit fit(Model model) {
    return fits.computeIfAbsent(
        Quadrature.pole(setup(), model),
        pole -> fit(model, new ScaledForm(running), configuration.systematics().normalisation()));
  }

  /** The fit of a form of the hadronic running to a model's events. */
  public TemplateFit fit(Model model, RunningForm form, Normalisation normalisation) {
    return new TemplateFit(
        setup(), quadrature(model), constants, form, chiSquare(model, normalisation));
  }

  /** The forms of the hadronic running that are fitted. */
  public List<RunningForm> forms() {
    Kinematics kinematics = setup().kinematics(constants);
    double t = kinematics.transfer(kinematics.maximumRecoil());
    return List.of(
        new ScaledForm(running),
        new LeptonLikeForm(running),
        PadeForm.constant(running, t),
        PadeForm.linear(running, t));
  }

  /**
   * Events per bin of a model, at a mass yet to be set.
   *
   * @throws IllegalArgumentException if there is no formula for the model
   */
  public Yields yields(Model model) {
    checkWidth(model);
    return new Yields(
        quadrature(model),
        nodes -> crossSections.computeIfAbsent(nodes, this::crossSections).of(model));
  }

  private static void checkWidth(Model model) {
    if (model.invisible() == 1 && !model.couplings().get(Pair.EMU).isZero()) {
      throw new IllegalArgumentException(
          "invisible: 1.0; below 1 is needed for a coupling of e to mu, whose resonance has a width"
              + " that a fraction of 1 leaves open");
    }
  }

  private CrossSections crossSections(Nodes nodes) {
    return new CrossSections(
        configuration.formulas(), constants, setup().beam(), setup().finalState(), running, nodes);
  }
}
