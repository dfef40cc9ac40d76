package recoil.app.answer;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Mediator;
import recoil.numeric.Grid;

/**
 * Masses in GeV, increasing.
 *
 * @param values the masses
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
public record MassList(double[] values) {
  /** Largest number of masses that is accepted. */
  public static final int MOST = 100_000;

  private static final Pattern COUNT = Pattern.compile("\\d{1,6}");

  /** The masses that are taken where none are given. */
  private static final MassList DEFAULT = parse("1MeV:10GeV:200");

  /**
   * The masses for a model: those that are given or the usual ones, none for contact interactions.
   *
   * @param drawn the option that needs masses; null where none does
   * @throws IllegalArgumentException for contact interactions where masses are given or needed
   */
  public static double[] of(@Nullable MassList given, Choice choice, @Nullable String drawn) {
    if (!Choice.massless(choice.model())) {
      return (given == null ? DEFAULT : given).values;
    }
    if (given != null || drawn != null) {
      throw new IllegalArgumentException(
          (drawn == null ? "--mass" : drawn)
              + ": given; not allowed, contact interactions have no mass");
    }
    return new double[0];
  }

  /**
   * Reads {@code 1MeV:10GeV:200}, equally spaced in the logarithm, or a list with commas.
   *
   * @throws IllegalArgumentException for what cannot be read, or masses out of range
   */
  public static MassList parse(String text) {
    if (text.indexOf(':') < 0) {
      String[] words = text.split(",", -1);
      double[] values = new double[words.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = within(words[i]);
      }
      return new MassList(Arrays.stream(values).sorted().distinct().toArray());
    }
    String[] parts = text.split(":", -1);
    if (parts.length == 3 && COUNT.matcher(parts[2]).matches()) {
      int count = Integer.parseInt(parts[2]);
      double from = within(parts[0]);
      double to = within(parts[1]);
      if (count >= 2 && count <= MOST && from < to) {
        return new MassList(Grid.logarithmic(from, to, count));
      }
    }
    throw new IllegalArgumentException(
        "masses: " + text + "; allowed is FROM:TO:N with FROM below TO and N from 2 to " + MOST);
  }

  private static double within(String word) {
    double mass = Energy.gev(word);
    if (!Mediator.isMass(mass)) {
      throw new IllegalArgumentException(
          "masses: " + word + "; allowed are masses from " + Mediator.MASSES);
    }
    return mass;
  }
}
