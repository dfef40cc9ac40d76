package recoil.production;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a distribution of direct production is in. */
public sealed interface Quantity permits EventQuantity, DecayPlace {
  /** The name in files and on the command line, with its unit. */
  String key();

  /** Label in TeX. */
  String tex();

  /** First and last value shown of events with cuts, in the unit that the key names. */
  double[] range(Emission emission, Cuts cuts);

  /** Adds an event to the bins, or to what is outside of them. */
  void fill(Distribution bins, Event event);

  /** The keys of all. */
  static List<String> keys() {
    return Stream.concat(
            Stream.of(EventQuantity.values()).map(EventQuantity::key), Stream.of(DecayPlace.KEY))
        .toList();
  }

  /**
   * A key in the form that {@link #key()} has, whatever its letters' case.
   *
   * @throws IllegalArgumentException for another
   */
  static String known(String key) {
    return keys().stream()
        .filter(one -> one.toLowerCase(Locale.ROOT).equals(key.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "distribution: " + key + "; allowed are " + String.join(", ", keys())));
  }
}
