package recoil.mediator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The decays as a data file says them.
 *
 * @param invisible branching fraction into invisible particles other than neutrinos
 * @param width total width over mass at the coupling factor 1
 * @param fractions branching fractions by pair of charged leptons
 */
record DecaysFile(
    @JsonProperty("invisible") double invisible,
    @JsonProperty("width") @Nullable Double width,
    @JsonProperty("fractions") @Nullable Map<String, @Nullable Double> fractions) {

  Decays decays() {
    if (width != null && !(width >= Expression.SMALLEST && width <= Expression.LARGEST)) {
      throw new IllegalArgumentException(
          "decays.width: "
              + width
              + "; a width over mass of "
              + Expression.SMALLEST
              + " to "
              + Expression.LARGEST
              + " is needed");
    }
    EnumMap<Pair, Double> pairs = new EnumMap<>(Pair.class);
    Map<String, @Nullable Double> given = fractions == null ? Map.of() : fractions;
    given.forEach(
        (symbol, fraction) -> {
          Pair pair = ModelFile.pair("decays.fractions", symbol);
          if (fraction == null) {
            throw new IllegalArgumentException(
                "decays.fractions." + symbol + ": null; a number is needed");
          }
          pairs.put(pair, fraction);
        });
    try {
      return new Decays(invisible, width, fractions == null ? null : pairs);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("decays." + e.getMessage(), e);
    }
  }
}
