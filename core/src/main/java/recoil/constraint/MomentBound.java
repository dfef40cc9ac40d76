package recoil.constraint;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.hipparchus.special.Erf;
import recoil.mediator.Mediator;
import recoil.mediator.Model;
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
  private static final Bound.NotApplicable NO_ELECTRON =
      new Bound.NotApplicable("no coupling to the electron");
  private static final Bound.NotApplicable NO_MUON =
      new Bound.NotApplicable("no coupling to the muon");

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
    return new MomentAtMass(this, mediator.mass()).shift(mediator.spin(), mediator.couplings());
  }

  @Override
  public OptionalDouble minusTwoLogLikelihood(Mediator mediator) {
    double shift = shift(mediator);
    double pull = anomaly.pull(magnitude ? Math.abs(shift) : shift);
    return OptionalDouble.of(pull * pull);
  }

  @Override
  public AtMass at(double mass) {
    return new MomentAtMass(this, mass);
  }

  /** What it says about a model without coupling to the lepton. */
  Bound.NotApplicable notCoupled() {
    return lepton == Lepton.ELECTRON ? NO_ELECTRON : NO_MUON;
  }

  /**
   * The factors whose shift is within some standard deviations of the measured difference; none
   * where the shift has the wrong sign.
   *
   * @param sigmas number of standard deviations, above 0
   */
  public Optional<Band> band(Model model, double mass, double sigmas) {
    MomentAtMass here = new MomentAtMass(this, mass);
    double shift = here.shift(model.spin(), model.couplings());
    double unit = magnitude ? Math.abs(shift) : shift;
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
}
