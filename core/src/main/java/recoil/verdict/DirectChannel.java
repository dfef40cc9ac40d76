package recoil.verdict;

import java.util.Arrays;
import recoil.mediator.Model;
import recoil.muone.Acceptance;
import recoil.muone.Setup;
import recoil.muone.Variable;
import recoil.nature.Constants;
import recoil.numeric.Estimate;
import recoil.production.Cuts;
import recoil.production.Cuts.Range;
import recoil.production.DirectProduction;
import recoil.production.Emission;
import recoil.production.Event;
import recoil.production.Generator;
import recoil.scattering.Kinematics;

/** Direct production mu e -> mu e X in an experiment, and what it adds to the elastic sample. */
public final class DirectChannel {
  /** Half the width in rad of the band in the muon's angle in which events pass as elastic. */
  public static final double BAND = 0.2e-3;

  /** Contamination of the elastic sample that counts as seen. */
  public static final double SEEN = 1e-5;

  /** Relative error that is enough for elastic sample and band. */
  private static final double ENOUGH = 3e-3;

  private static final long SEED = 1;
  private static final long TRIALS = 50_000;

  private final Configuration configuration;
  private final Constants constants;
  private final Experiment experiment;
  private final int threads;

  /**
   * The channel in an experiment.
   *
   * @param threads number of threads, 1 or more
   */
  public DirectChannel(Configuration configuration, int threads) {
    this.configuration = configuration;
    constants = configuration.world().constants();
    experiment = new Experiment(configuration);
    this.threads = threads;
  }

  /**
   * What of direct production is seen; cross sections in nb.
   *
   * @param total cross section
   * @param sample with an electron above the threshold of the elastic sample, in the acceptance
   * @param band of these, within {@link #BAND} of the elastic curve
   * @param elastic cross section of the elastic sample in the Standard Model
   * @param events produced in all
   * @param contamination band over elastic
   * @param seenFrom coupling factor at which the contamination reaches {@link #SEEN}; infinite
   *     where nothing is produced
   * @param consistent whether the iterations of the integrations agree
   */
  public record Answer(
      Estimate total,
      Estimate sample,
      Estimate band,
      double elastic,
      double events,
      double contamination,
      double seenFrom,
      boolean consistent) {}

  /** The production of a model at a point, at random numbers that are always the same. */
  public DirectProduction production(Model model, double mass, double coupling) {
    if (!model.contact().isZero()) {
      throw new IllegalArgumentException(
          "contact: given; direct production needs a mediator, not a contact interaction");
    }
    return new DirectProduction(
        Emission.of(model.at(mass, coupling), configuration.setup().beam(), constants),
        SEED,
        threads);
  }

  /** The elastic sample: an electron above the threshold, angles in the acceptance. */
  public Cuts sample() {
    Setup setup = configuration.setup();
    Kinematics kinematics = setup.kinematics(constants);
    Acceptance acceptance = setup.detector().acceptance();
    double angle = Math.min(acceptance.electronHigh(), kinematics.electronAngle(setup.threshold()));
    return new Cuts(
        Range.above(kinematics.electronMass() + setup.threshold()),
        new Range(acceptance.electronLow(), angle),
        new Range(acceptance.muonLow(), acceptance.muonHigh()),
        Range.ALL);
  }

  /**
   * Cross section in nb of the elastic sample within {@link #BAND} of the elastic curve.
   *
   * @param accuracy relative error wanted
   * @throws IllegalArgumentException for a model that direct production is not computed for
   */
  public Estimate band(Model model, double mass, double coupling, double accuracy) {
    return production(model, mass, coupling)
        .crossSection(sample().withBand(Range.below(BAND)), accuracy);
  }

  /**
   * Direct production at a point.
   *
   * @param accuracy relative error of the total cross section, and of those of sample and band, but
   *     for these 3e-3 at best
   * @throws IllegalArgumentException for a model that direct production is not computed for
   */
  public Answer at(Model model, double mass, double coupling, double accuracy) {
    DirectProduction one = production(model, mass, 1);
    double square = coupling * coupling;
    Estimate total = one.crossSection(Cuts.NONE, accuracy);
    Estimate sample = one.crossSection(sample(), Math.max(accuracy, ENOUGH));
    Estimate band = band(model, mass, 1, Math.max(accuracy, ENOUGH));
    double elastic = elastic(model, mass);
    double unit = band.value() / elastic;
    return new Answer(
        total.times(square),
        sample.times(square),
        band.times(square),
        elastic,
        square * total.value() * configuration.setup().luminosity(),
        square * unit,
        unit == 0 ? Double.POSITIVE_INFINITY : Math.sqrt(SEEN / unit),
        total.consistent() && sample.consistent() && band.consistent());
  }

  /**
   * Events of direct production per bin of a model's elastic events, as its measured variable has
   * them: those in the band, at their electron's energy or angle or their muon's angle.
   *
   * @throws IllegalArgumentException for a setup whose bins are not those of one variable, or a
   *     model that direct production is not computed for
   */
  public double[] events(Model model, double mass, double coupling, double accuracy) {
    Setup setup = configuration.setup();
    if (setup.axes().size() != 1 || setup.detector().response() != null) {
      throw new IllegalArgumentException(
          "setup: " + setup.name() + "; allowed are setups with bins in one variable");
    }
    int[] places = experiment.places(model);
    double[] all = new double[setup.bins()];
    DirectProduction production = production(model, mass, 1);
    Cuts cuts = sample().withBand(Range.below(BAND));
    if (production.emission().open()) {
      double[] edges = experiment.edges(0);
      Kinematics kinematics = setup.kinematics(constants);
      Variable variable = setup.axes().get(0).variable();
      double unit = setup.luminosity() * coupling * coupling;
      new Generator(production, cuts, null, accuracy)
          .weighted(
              TRIALS,
              event -> {
                int bin = bin(edges, value(variable, event, kinematics));
                if (bin >= 0) {
                  all[bin] += unit * event.weight();
                }
              });
    }
    double[] reached = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      reached[i] = all[places[i]];
    }
    return reached;
  }

  private static double value(Variable variable, Event event, Kinematics kinematics) {
    double recoil = event.electronEnergy() - kinematics.electronMass();
    return switch (variable) {
      case RECOIL -> recoil;
      case ELECTRON_ANGLE -> event.electronAngle();
      case MUON_ANGLE -> event.muonAngle();
      case X -> kinematics.feynman(recoil);
      case TRANSFER -> -kinematics.transfer(recoil);
    };
  }

  private static int bin(double[] edges, double value) {
    int place = Arrays.binarySearch(edges, value);
    int bin = place >= 0 ? place : -place - 2;
    return bin >= edges.length - 1 ? -1 : bin;
  }

  private double elastic(Model model, double mass) {
    double events = 0;
    for (double bin : experiment.events(model, mass, 0).standard()) {
      events += bin;
    }
    return events / configuration.setup().luminosity();
  }
}
