package recoil.constraint;

import java.util.Arrays;
import recoil.mediator.Coupling;
import recoil.mediator.Couplings;
import recoil.mediator.Pair;
import recoil.mediator.Spin;
import recoil.mediator.Unit;
import recoil.moment.Moment;
import recoil.nature.Lepton;

/** A magnetic moment at one mass, for any couplings. */
final class MomentAtMass implements Constraint.AtMass {
  private static final Lepton[] LEPTONS = Lepton.values();

  private final MomentBound moment;
  private double mass;
  private final Pair[] pairs = new Pair[LEPTONS.length];

  /** Shifts per squared coupling by spin, parity and lepton; NaN where not asked for yet. */
  private final double[] shifts = new double[4 * LEPTONS.length];

  MomentAtMass(MomentBound moment, double mass) {
    this.moment = moment;
    this.mass = mass;
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = Pair.of(moment.lepton(), LEPTONS[i]);
    }
    Arrays.fill(shifts, Double.NaN);
  }

  @Override
  public void go(double mass) {
    this.mass = mass;
    Arrays.fill(shifts, Double.NaN);
  }

  @Override
  public Bound bound(Unit unit) {
    Couplings couplings = unit.model().couplings();
    if (!couples(couplings)) {
      return moment.notCoupled();
    }
    double shift = shift(unit.model().spin(), couplings);
    if (shift == 0) {
      return new Bound.Allowed();
    }
    boolean positive = shift > 0 || moment.magnitude();
    double edge = positive ? moment.anomaly().highest() : moment.anomaly().lowest();
    return new Bound.Excluded(Math.sqrt(Math.abs(edge / shift)), Double.POSITIVE_INFINITY);
  }

  /** Whether there is a coupling to the lepton. */
  boolean couples(Couplings couplings) {
    for (Pair pair : pairs) {
      if (!couplings.get(pair).isZero()) {
        return true;
      }
    }
    return false;
  }

  /** The shift of a = (g - 2)/2 with its sign; opposite parities do not interfere. */
  double shift(Spin spin, Couplings couplings) {
    double shift = 0;
    for (int i = 0; i < pairs.length; i++) {
      Coupling coupling = couplings.get(pairs[i]);
      double even = coupling.even() * coupling.even();
      double odd = coupling.odd() * coupling.odd();
      if (even > 0) {
        shift += even * perSquare(spin, false, i);
      }
      if (odd > 0) {
        shift += odd * perSquare(spin, true, i);
      }
    }
    return shift;
  }

  private double perSquare(Spin spin, boolean odd, int internal) {
    boolean vector = spin == Spin.VECTOR;
    int place = internal + LEPTONS.length * ((vector ? 0 : 1) + (odd ? 2 : 0));
    if (Double.isNaN(shifts[place])) {
      double external = moment.constants().mass(moment.lepton());
      double m = moment.constants().mass(LEPTONS[internal]);
      if (vector) {
        shifts[place] = odd ? Moment.axial(mass, external, m) : Moment.vector(mass, external, m);
      } else {
        shifts[place] =
            odd ? Moment.pseudoscalar(mass, external, m) : Moment.scalar(mass, external, m);
      }
    }
    return shifts[place];
  }
}
