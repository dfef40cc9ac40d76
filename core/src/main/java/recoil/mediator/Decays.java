package recoil.mediator;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said about the decays of a mediator beyond what its couplings say.
 *
 * @param invisible branching fraction, from 0 to 1, into invisible particles other than the
 *     neutrinos that the mediator couples to
 * @param width total width in units of its mass, above 0, at the coupling factor 1 of a model or at
 *     the couplings of a mediator; null where it follows from the couplings
 * @param fractions branching fractions into pairs of charged leptons, in place of those that follow
 *     from the couplings: a pair that is not named has none; null where they follow
 */
public record Decays(
    double invisible, @Nullable Double width, @Nullable Map<Pair, Double> fractions) {
  /** Everything follows from the couplings, nothing else is invisible. */
  public static final Decays COMPUTED = new Decays(0, null, null);

  /** How far rounding may take the sum of all fractions above 1. */
  private static final double ROUNDING = 1e-9;

  /**
   * Checks the fractions and the width.
   *
   * @throws IllegalArgumentException naming the field that is wrong
   */
  public Decays {
    if (!(invisible >= 0 && invisible <= 1)) {
      throw new IllegalArgumentException(
          "invisible: " + invisible + "; a branching fraction from 0 to 1 is needed");
    }
    if (width != null && !(width > 0 && width < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("width: " + width + "; must be above 0");
    }
    if (fractions != null) {
      EnumMap<Pair, Double> copy = new EnumMap<>(Pair.class);
      double sum = invisible;
      for (Map.Entry<Pair, Double> entry : fractions.entrySet()) {
        double fraction = entry.getValue();
        if (!(fraction >= 0 && fraction <= 1)) {
          throw new IllegalArgumentException(
              "fractions."
                  + entry.getKey().symbol()
                  + ": "
                  + fraction
                  + "; a branching fraction from 0 to 1 is needed");
        }
        sum += fraction;
        copy.put(entry.getKey(), fraction);
      }
      if (sum > 1 + ROUNDING) {
        throw new IllegalArgumentException(
            "fractions: their sum with the invisible one is " + sum + "; at most 1 is allowed");
      }
      fractions = Collections.unmodifiableMap(copy);
    }
  }

  /** Decays that follow from the couplings, and a share of invisible ones, from 0 to 1. */
  public static Decays withInvisible(double invisible) {
    return new Decays(invisible, null, null);
  }

  /** The same with the width of couplings that are larger by a factor. */
  Decays scaled(double factor) {
    return width == null
        ? this
        : new Decays(invisible, Math.max(Double.MIN_NORMAL, width * factor * factor), fractions);
  }
}
