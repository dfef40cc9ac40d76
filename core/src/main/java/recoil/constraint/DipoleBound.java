package recoil.constraint;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Coupling;
import recoil.mediator.Model;
import recoil.mediator.Pair;
import recoil.mediator.Spin;
import recoil.mediator.Unit;
import recoil.moment.Moment;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.nature.Measured;

/**
 * The electric dipole moment of a lepton at one loop: of a scalar that has a scalar and a
 * pseudoscalar coupling to the same pair. Real vector and axial couplings give none.
 *
 * @param key name of the data file
 * @param title one line
 * @param label short name for figures, plain text
 * @param lepton whose moment it is
 * @param moment largest |d| in e cm
 * @param confidence its confidence level
 * @param caveat what to keep in mind
 * @param constants constants of the world
 */
public record DipoleBound(
    String key,
    String title,
    String label,
    Lepton lepton,
    Measured moment,
    @Nullable Double confidence,
    String caveat,
    Constants constants)
    implements Constraint {
  private static final Bound.NotApplicable NO_VIOLATION =
      new Bound.NotApplicable("no pair with a scalar and a pseudoscalar coupling");
  private static final Lepton[] LEPTONS = Lepton.values();

  /**
   * Checks the moment.
   *
   * @throws IllegalArgumentException if it is not above 0
   */
  public DipoleBound {
    if (!(moment.value() > 0)) {
      throw new IllegalArgumentException("bound: " + moment.value() + " e cm; must be above 0");
    }
  }

  @Override
  public List<String> sources() {
    return List.of(moment.source());
  }

  @Override
  public String statement() {
    return "electric dipole moment below " + moment.value() + " e cm";
  }

  /**
   * The moment d in e cm at the coupling factor 1; pairs add with their signs.
   *
   * @param mass mass of the mediator in GeV, positive
   */
  public double dipole(Model model, double mass) {
    Here here = new Here();
    here.go(mass);
    return here.dipole(model);
  }

  @Override
  public AtMass at(double mass) {
    AtMass here = new Here();
    here.go(mass);
    return here;
  }

  private final class Here implements AtMass {
    /** By lepton in the loop, once it is needed: d in e cm for s p = 1. */
    private final double[] unit = new double[LEPTONS.length];

    private double mass;

    @Override
    public void go(double mass) {
      if (mass != this.mass) {
        Arrays.fill(unit, Double.NaN);
        this.mass = mass;
      }
    }

    double dipole(Model model) {
      double sum = 0;
      if (model.spin() == Spin.SCALAR) {
        for (int i = 0; i < LEPTONS.length; i++) {
          Coupling coupling = model.couplings().get(Pair.of(lepton, LEPTONS[i]));
          double product = coupling.even() * coupling.odd();
          if (product != 0) {
            sum += product * unit(i);
          }
        }
      }
      return sum;
    }

    private double unit(int i) {
      if (Double.isNaN(unit[i])) {
        unit[i] =
            constants.hbarc()
                * Moment.dipole(mass, constants.mass(lepton), constants.mass(LEPTONS[i]));
      }
      return unit[i];
    }

    @Override
    public Bound bound(Unit unit) {
      double dipole = Math.abs(dipole(unit.model()));
      return dipole == 0
          ? NO_VIOLATION
          : new Bound.Excluded(Math.sqrt(moment.value() / dipole), Double.POSITIVE_INFINITY);
    }
  }
}
