package recoil.constraint;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.hipparchus.special.Erf;
import recoil.mediator.Coupling;
import recoil.mediator.Mediator;
import recoil.mediator.Model;
import recoil.mediator.Pair;
import recoil.mediator.Spin;
import recoil.moment.Moment;
import recoil.nature.Anomaly;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.nature.Measured;
import recoil.nature.World;

/**
 * The magnetic moment of the electron or the muon. Contributions of tree-level couplings only: a
 * coupling that loops induce shifts the moment at a higher order.
 *
 * @param lepton electron or muon
 * @param anomaly what is measured, and when a shift is excluded
 * @param magnitude whether the absolute value of a shift is compared, as in Figs. 6 and 12 of
 *     arXiv:2002.04822, instead of the shift with its sign
 * @param constants constants of the world
 */
public record MomentBound(Lepton lepton, Anomaly anomaly, boolean magnitude, Constants constants)
    implements Constraint {

  /** The moment of a world, shifts with their sign. */
  public static MomentBound of(Lepton lepton, World world) {
    return new MomentBound(lepton, world.moment(lepton), false, world.constants());
  }

  /** The same moment, with the absolute value of a shift. */
  public MomentBound ofMagnitude() {
    return new MomentBound(lepton, anomaly, true, constants);
  }

  @Override
  public String key() {
    return name() + "-moment";
  }

  @Override
  public String title() {
    return "Magnetic moment of the " + name() + (magnitude ? ", absolute value" : "");
  }

  @Override
  public String label() {
    return "g-2 of the " + name();
  }

  private String name() {
    return lepton == Lepton.ELECTRON ? "electron" : "muon";
  }

  @Override
  public List<String> sources() {
    return Stream.of(anomaly.difference(), anomaly.experiment(), anomaly.standardModel())
        .flatMap(Stream::ofNullable)
        .map(Measured::source)
        .distinct()
        .toList();
  }

  @Override
  public Double confidence() {
    return Erf.erf(anomaly.exclusion() / Math.sqrt(2));
  }

  @Override
  public String caveat() {
    return "";
  }

  /** Shift of a = (g - 2)/2 by a mediator, with its sign; without unit. */
  public double shift(Mediator mediator) {
    double external = constants.mass(lepton);
    double shift = 0;
    for (Lepton internal : Lepton.values()) {
      Coupling coupling = mediator.couplings().get(Pair.of(lepton, internal));
      double m = constants.mass(internal);
      double even = coupling.even() * coupling.even();
      double odd = coupling.odd() * coupling.odd();
      boolean vector = mediator.spin() == Spin.VECTOR;
      if (even > 0) {
        shift +=
            even
                * (vector
                    ? Moment.vector(mediator.mass(), external, m)
                    : Moment.scalar(mediator.mass(), external, m));
      }
      if (odd > 0) {
        shift +=
            odd
                * (vector
                    ? Moment.axial(mediator.mass(), external, m)
                    : Moment.pseudoscalar(mediator.mass(), external, m));
      }
    }
    return shift;
  }

  @Override
  public OptionalDouble minusTwoLogLikelihood(Mediator mediator) {
    double shift = shift(mediator);
    double pull = anomaly.pull(magnitude ? Math.abs(shift) : shift);
    return OptionalDouble.of(pull * pull);
  }

  @Override
  public Bound bound(Model model, double mass) {
    if (!couples(model)) {
      return new Bound.NotApplicable("no coupling to the " + name());
    }
    double unit = unit(model, mass);
    if (unit == 0) {
      return new Bound.Allowed();
    }
    double edge = unit > 0 ? anomaly.highest() : anomaly.lowest();
    return new Bound.Excluded(Math.sqrt(Math.abs(edge / unit)), Double.POSITIVE_INFINITY);
  }

  /**
   * The factors whose shift is within some standard deviations of the measured difference; none
   * where the shift has the wrong sign.
   *
   * @param sigmas number of standard deviations, above 0
   */
  public Optional<Band> band(Model model, double mass, double sigmas) {
    double unit = couples(model) ? unit(model, mass) : 0;
    if (unit == 0) {
      return Optional.empty();
    }
    double reach = sigmas * anomaly.difference().uncertainty();
    double one = (anomaly.difference().value() - reach) / unit;
    double other = (anomaly.difference().value() + reach) / unit;
    double to = Math.max(one, other);
    return to < 0
        ? Optional.empty()
        : Optional.of(new Band(Math.sqrt(Math.max(0, Math.min(one, other))), Math.sqrt(to)));
  }

  private double unit(Model model, double mass) {
    double shift = shift(model.at(mass, 1));
    return magnitude ? Math.abs(shift) : shift;
  }

  private boolean couples(Model model) {
    for (Lepton internal : Lepton.values()) {
      if (!model.couplings().get(Pair.of(lepton, internal)).isZero()) {
        return true;
      }
    }
    return false;
  }
}
