package recoil.mediator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A model as its data file says it. A coupling is a number or the name of a parameter, with or
 * without a minus sign.
 *
 * @param name short name
 * @param title one line that says what it is
 * @param spin spin of the mediator
 * @param parameters parameters with their defaults
 * @param couplings by pair and parity, such as {@code mu: {vector: 1}}
 * @param neutrinos couplings to neutrinos by flavour
 * @param loops whether couplings induced by loops count
 * @param invisible branching fraction into invisible particles other than neutrinos
 * @param couplingLabel TeX of the common factor
 * @param massLabel TeX of the mass
 */
record ModelFile(
    @JsonProperty(value = "name", required = true) String name,
    @JsonProperty(value = "title", required = true) String title,
    @JsonProperty(value = "spin", required = true) Spin spin,
    @JsonProperty("parameters") @Nullable Map<String, Double> parameters,
    @JsonProperty(value = "couplings", required = true) Map<String, Map<String, String>> couplings,
    @JsonProperty("neutrinos") @Nullable Map<String, String> neutrinos,
    @JsonProperty("loops") boolean loops,
    @JsonProperty("invisible") double invisible,
    @JsonProperty(value = "coupling-label", required = true) String couplingLabel,
    @JsonProperty(value = "mass-label", required = true) String massLabel) {

  /**
   * The model with its parameters set.
   *
   * @param set parameters that differ from their defaults
   * @throws IllegalArgumentException for an unknown parameter, pair, parity or flavour
   */
  Model model(Map<String, Double> set) {
    Map<String, Double> values = new TreeMap<>(parameters == null ? Map.of() : parameters);
    set.forEach(
        (key, value) -> {
          if (!values.containsKey(key)) {
            throw new IllegalArgumentException(
                "parameter: " + key + "; allowed for " + name + " are " + list(values));
          }
          values.put(key, value);
        });
    Map<Pair, Coupling> pairs = new EnumMap<>(Pair.class);
    couplings.forEach(
        (symbol, parities) -> pairs.put(Pair.named(symbol), coupling(symbol, parities, values)));
    return new Model(
        name,
        title,
        spin,
        Couplings.of(pairs),
        neutrinos == null ? Neutrinos.NONE : neutrinos(neutrinos, values),
        loops,
        invisible,
        couplingLabel,
        massLabel);
  }

  private Coupling coupling(
      String symbol, Map<String, String> parities, Map<String, Double> values) {
    Map<String, String> rest = new LinkedHashMap<>(parities);
    String field = "couplings." + symbol;
    double even = number(rest.remove(spin.even()), field + "." + spin.even(), values);
    double odd = number(rest.remove(spin.odd()), field + "." + spin.odd(), values);
    if (!rest.isEmpty()) {
      throw new IllegalArgumentException(
          field + "." + list(rest) + ": allowed are " + spin.even() + ", " + spin.odd());
    }
    return new Coupling(even, odd);
  }

  private static Neutrinos neutrinos(Map<String, String> given, Map<String, Double> values) {
    Map<String, String> rest = new LinkedHashMap<>(given);
    double e = number(rest.remove("e"), "neutrinos.e", values);
    double mu = number(rest.remove("mu"), "neutrinos.mu", values);
    double tau = number(rest.remove("tau"), "neutrinos.tau", values);
    if (!rest.isEmpty()) {
      throw new IllegalArgumentException("neutrinos." + list(rest) + ": allowed are e, mu, tau");
    }
    return new Neutrinos(e, mu, tau);
  }

  private static double number(@Nullable String text, String field, Map<String, Double> values) {
    if (text == null) {
      return 0;
    }
    boolean minus = text.startsWith("-");
    Double parameter = values.get(minus ? text.substring(1) : text);
    if (parameter != null) {
      return minus ? -parameter : parameter;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          field
              + ": "
              + text
              + "; a number"
              + (values.isEmpty() ? "" : " or a parameter (" + list(values) + ")")
              + " is needed",
          e);
    }
  }

  private static String list(Map<String, ?> map) {
    return map.isEmpty() ? "none" : String.join(", ", map.keySet());
  }
}
