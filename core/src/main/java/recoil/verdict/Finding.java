package recoil.verdict;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import recoil.constraint.Bound;
import recoil.constraint.Constraint;
import recoil.constraint.Kind;
import recoil.constraint.MomentBound;
import recoil.mediator.Mediator;
import recoil.mediator.Model;

/**
 * What one constraint says about one point.
 *
 * @param key key of the constraint
 * @param title one line that says what the constraint is
 * @param kind observed, expected or projected
 * @param omitted whether the source of the world leaves the constraint out, which existed: such a
 *     finding is for information
 * @param status allowed, excluded, or why neither
 * @param reason why it is not applicable; empty otherwise
 * @param from smallest excluded coupling factor; null where none is excluded
 * @param to largest excluded coupling factor; null where none is excluded or nothing bounds it
 * @param ratio coupling factor of the point over {@code from}; null where there is no such edge
 * @param moment the comparison with a measured moment; null for other constraints
 * @param chiSquare -2 ln L of a measurement without its constant; null where the publication gives
 *     a limit only
 * @param standardChiSquare the same without the mediator
 * @param confidence confidence level of the exclusion; null where the publication does not say
 * @param sources bibliography keys
 * @param caveat what to keep in mind; empty where nothing
 */
public record Finding(
    String key,
    String title,
    Kind kind,
    boolean omitted,
    Status status,
    String reason,
    @Nullable Double from,
    @Nullable Double to,
    @Nullable Double ratio,
    @Nullable MomentShift moment,
    @Nullable Double chiSquare,
    @Nullable Double standardChiSquare,
    @Nullable Double confidence,
    List<String> sources,
    String caveat) {

  /** What a constraint says. */
  public enum Status {
    /** The point is not excluded. */
    ALLOWED,
    /** The point is excluded. */
    EXCLUDED,
    /** The constraint says nothing about the point. */
    NOT_APPLICABLE
  }

  /** Copies the list. */
  public Finding {
    sources = List.copyOf(sources);
  }

  /** Asks a constraint. */
  static Finding of(
      Constraint constraint, boolean omitted, Model model, double mass, double coupling) {
    Bound bound =
        model.contact().isZero()
            ? constraint.bound(model, mass)
            : new Bound.NotApplicable("needs a mediator, not a contact interaction");
    Double from = null;
    Double to = null;
    Double ratio = null;
    if (bound instanceof Bound.Excluded excluded) {
      from = excluded.from();
      to = Double.isInfinite(excluded.to()) ? null : Double.valueOf(excluded.to());
      ratio = from > 0 ? Double.valueOf(Math.abs(coupling) / from) : null;
    }
    String reason = bound instanceof Bound.NotApplicable none ? none.reason() : "";
    MomentShift shift =
        constraint instanceof MomentBound moment && reason.isEmpty()
            ? MomentShift.of(moment, model.at(mass, coupling))
            : null;
    return new Finding(
        constraint.key(),
        constraint.title(),
        constraint.kind(),
        omitted,
        status(bound, coupling),
        reason,
        from,
        to,
        ratio,
        shift,
        reason.isEmpty() ? chiSquare(constraint, model.at(mass, coupling)) : null,
        reason.isEmpty() ? chiSquare(constraint, model.at(mass, 0)) : null,
        constraint.confidence(),
        constraint.sources(),
        constraint.caveat());
  }

  private static @Nullable Double chiSquare(Constraint constraint, Mediator mediator) {
    OptionalDouble value = constraint.minusTwoLogLikelihood(mediator);
    return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
  }

  private static Status status(Bound bound, double coupling) {
    if (bound instanceof Bound.NotApplicable) {
      return Status.NOT_APPLICABLE;
    }
    return bound.excludes(coupling) ? Status.EXCLUDED : Status.ALLOWED;
  }
}
