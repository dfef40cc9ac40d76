package recoil.verdict;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.constraint.Constraint;
import recoil.constraint.Constraints;
import recoil.mediator.Mediator;
import recoil.mediator.Model;
import recoil.muone.CouplingLimit;

/** Assesses points, all in one configuration. For one thread. */
public final class Assessor {
  /** Largest size of a coupling factor that is accepted. */
  public static final double LARGEST = 1e6;

  private final Configuration configuration;
  private final List<Constraint> constraints;
  private final List<Constraint> omitted;
  private final Experiment experiment;

  /** An assessor with the constraints of the configuration's world. */
  public Assessor(Configuration configuration) {
    this(configuration, Constraints.of(configuration.world(), configuration.recast()).all());
  }

  /** An assessor with constraints of the caller's choice in place of those of the world. */
  public Assessor(Configuration configuration, List<Constraint> constraints) {
    this.configuration = configuration;
    this.constraints = List.copyOf(constraints);
    omitted = Constraints.omitted(configuration.world(), configuration.recast());
    experiment = new Experiment(configuration);
  }

  /**
   * Assesses a point.
   *
   * @param mass in GeV, as {@link Mediator#isMass} allows
   * @param coupling common factor of the couplings, of a size up to {@link #LARGEST}
   * @throws IllegalArgumentException for a mass or a coupling outside its range
   */
  public Assessment assess(Model model, double mass, double coupling) {
    if (!(Math.abs(coupling) <= LARGEST)) {
      throw new IllegalArgumentException(
          "coupling: " + coupling + "; allowed is " + -LARGEST + " to " + LARGEST);
    }
    Mediator.checkMass(mass);
    List<Finding> findings = new ArrayList<>();
    for (Constraint constraint : constraints) {
      findings.add(Finding.of(constraint, false, model, mass, coupling));
    }
    for (Constraint constraint : omitted) {
      findings.add(Finding.of(constraint, true, model, mass, coupling));
    }
    try {
      Sensitivity sensitivity = sensitivity(model, mass, coupling);
      return new Assessment(model, mass, coupling, findings, sensitivity, "");
    } catch (IllegalArgumentException e) {
      return new Assessment(model, mass, coupling, findings, null, String.valueOf(e.getMessage()));
    }
  }

  private Sensitivity sensitivity(Model model, double mass, double coupling) {
    CouplingLimit search = experiment.limit(model);
    double limit = search.at(mass);
    double chiSquare = search.chiSquare(mass, coupling);
    double[] data = experiment.events(model, mass, coupling).total();
    boolean exists = limit < Double.POSITIVE_INFINITY;
    return new Sensitivity(
        chiSquare,
        Math.sqrt(chiSquare),
        configuration.threshold(),
        chiSquare > configuration.threshold(),
        exists ? Double.valueOf(limit) : null,
        exists && limit > 0 ? Double.valueOf(Math.abs(coupling) / limit) : null,
        hadronic(model, data));
  }

  private @Nullable HadronicShift hadronic(Model model, double[] data) {
    try {
      return HadronicShift.of(experiment.fit(model).fit(data), configuration.world());
    } catch (ArithmeticException e) {
      return null;
    }
  }
}
