package recoil.constraint;

import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.special.Erf;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Coupling;
import recoil.mediator.Mediator;
import recoil.mediator.Pair;
import recoil.mediator.Unit;
import recoil.nature.Constants;
import recoil.nature.Measured;

/**
 * Neutrino tridents, nu_mu N -> nu_mu N mu+ mu-: the cross section over that of the Standard Model.
 *
 * <p>A heavy mediator adds a contact interaction to the vector and axial couplings of the muon. The
 * published table, for equal couplings to the muon and its neutrino, gives the effect of a lighter
 * one, which is taken over to other couplings as if its suppression were common to both. Only an
 * excess excludes.
 *
 * @param table published limit
 * @param ratio measured ratio
 */
public record TridentBound(Limit table, Measured ratio) implements Constraint {
  private static final Bound.NotApplicable NO_MUON =
      new Bound.NotApplicable("no flavour-conserving coupling to the muon");
  private static final Bound.NotApplicable NO_LIMIT =
      new Bound.NotApplicable("no limit at this mass");

  @Override
  public String key() {
    return table.key();
  }

  @Override
  public String title() {
    return table.title();
  }

  @Override
  public String label() {
    return table.label();
  }

  @Override
  public List<String> sources() {
    return table.sources();
  }

  @Override
  public @Nullable Double confidence() {
    return table.confidence();
  }

  @Override
  public Search search() {
    return table.search();
  }

  @Override
  public double[] masses() {
    return table.masses();
  }

  @Override
  public String caveat() {
    return table.caveat();
  }

  /** Largest ratio that is not excluded. */
  public double largest() {
    double level = table.search().confidence() == null ? 0 : table.search().confidence();
    return ratio.value() + Math.sqrt(2) * Erf.erfInv(level) * ratio.uncertainty();
  }

  /**
   * Ratio of the cross sections.
   *
   * @param strength 2 v^2 / m^2 times the squared factor of the couplings
   * @param vector vector coupling of the muon times that of its neutrino, at unit factor
   * @param axial axial coupling of the muon times that of its neutrino, at unit factor
   */
  double ratio(double strength, double vector, double axial) {
    double v = standard() + vector * strength;
    double a = 1 - axial * strength;
    return (v * v + a * a) / (standard() * standard() + 1);
  }

  /** The strength at which the ratio is the largest allowed: the positive root of a quadratic. */
  private double strength(double vector, double axial) {
    double square = vector * vector + axial * axial;
    double half = (standard() * vector - axial) / square;
    double excess = (largest() - 1) * (standard() * standard() + 1) / square;
    double root = Math.sqrt(half * half + excess);
    return half > 0 ? excess / (half + root) : root - half;
  }

  /** 1 + 4 sin^2 of the weak mixing angle. */
  private double standard() {
    return 1 + 4 * constants().weakMixing().value();
  }

  /**
   * The excluded coupling for equal vector couplings to the muon and its neutrino: the table, and
   * the contact interaction above it; NaN below.
   */
  private double published(double mass) {
    Limit.Segment last = table.segments().get(table.segments().size() - 1);
    if (mass > last.lower().last()) {
      double v2 = 1 / (Math.sqrt(2) * constants().fermi().value());
      return mass * Math.sqrt(strength(1, 0) / (2 * v2));
    }
    for (Limit.Segment segment : table.segments()) {
      if (segment.lower().contains(mass)) {
        return segment.lower().value(mass);
      }
    }
    return Double.NaN;
  }

  @Override
  public AtMass at(double mass) {
    AtMass here = new Here();
    here.go(mass);
    return here;
  }

  private final class Here implements AtMass {
    private final double equal = strength(1, 0);
    private double published;

    @Override
    public void go(double mass) {
      published = published(mass);
    }

    @Override
    public Bound bound(Unit unit) {
      Coupling muon = unit.model().couplings().get(Pair.MUMU);
      double neutrino = unit.model().neutrinos().mu();
      if (muon.isZero()) {
        return NO_MUON;
      }
      if (neutrino == 0) {
        return Need.NEUTRINOS.notMet();
      }
      if (Double.isNaN(published)) {
        return NO_LIMIT;
      }
      double strength = strength(muon.even() * neutrino, muon.odd() * neutrino);
      return new Bound.Excluded(published * Math.sqrt(strength / equal), Double.POSITIVE_INFINITY);
    }
  }

  @Override
  public OptionalDouble minusTwoLogLikelihood(Mediator mediator) {
    double published = published(mediator.mass());
    Coupling muon = mediator.couplings().get(Pair.MUMU);
    double neutrino = mediator.neutrinos().mu();
    if (Double.isNaN(published)) {
      return OptionalDouble.empty();
    }
    double strength = strength(1, 0) / (published * published);
    double value = ratio(strength, muon.even() * neutrino, muon.odd() * neutrino);
    double pull = (value - ratio.value()) / ratio.uncertainty();
    return OptionalDouble.of(pull * pull);
  }

  @Override
  public Constants constants() {
    return table.constants();
  }
}
