package recoil.mediator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.scattering.Structure;

/**
 * A model as its data file says it; numbers that depend on the model are {@link Expression}s.
 *
 * @param name short name
 * @param title one line that says what it is; the name where absent
 * @param spin spin of the mediator
 * @param parameters parameters with their defaults
 * @param couplings by pair and parity, such as {@code mu: {vector: 1}}
 * @param charges charges of e, mu, tau under a U(1): vector couplings, those of the neutrinos
 *     unless they are given, and loops
 * @param loops false to leave the loops of charges out
 * @param mixing kinetic mixing at q^2 = 0, beyond what the loops of charges induce
 * @param neutrinos couplings to neutrinos by flavour
 * @param quarks couplings to quarks: charge, baryon
 * @param decays what replaces the decays that follow from the couplings
 * @param contact contact interactions in GeV^-2
 * @param mass mass of the point that the file is about, such as 29.5 MeV
 * @param coupling common factor of that point
 * @param couplingLabel TeX of the common factor
 * @param massLabel TeX of the mass
 */
record ModelFile(
    @JsonProperty(value = "name", required = true) String name,
    @JsonProperty("title") @Nullable String title,
    @JsonProperty(value = "spin", required = true) @Nullable Spin spin,
    @JsonProperty("parameters") @Nullable Map<String, Double> parameters,
    @JsonProperty("couplings") @Nullable Map<String, Map<String, String>> couplings,
    @JsonProperty("charges") @Nullable Map<String, String> charges,
    @JsonProperty("loops") @Nullable Boolean loops,
    @JsonProperty("mixing") @Nullable String mixing,
    @JsonProperty("neutrinos") @Nullable Map<String, String> neutrinos,
    @JsonProperty("quarks") @Nullable Map<String, String> quarks,
    @JsonProperty("decays") @Nullable DecaysFile decays,
    @JsonProperty("contact") @Nullable Map<String, String> contact,
    @JsonProperty("mass") @Nullable String mass,
    @JsonProperty("coupling") @Nullable String coupling,
    @JsonProperty("coupling-label") @Nullable String couplingLabel,
    @JsonProperty("mass-label") @Nullable String massLabel) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,63}");
  private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}\\p{Zl}\\p{Zp}]{1,200}");

  /** Checks the texts. */
  ModelFile {
    text("name", name, NAME, "1 to 64 letters, digits and . _ + -, the first one no sign");
    text("title", title == null ? name : title, LINE, "one line of at most 200 characters");
    text("coupling-label", couplingLabel == null ? "g" : couplingLabel, LINE, "one line of TeX");
    text("mass-label", massLabel == null ? "m" : massLabel, LINE, "one line of TeX");
  }

  private static void text(String field, @Nullable String value, Pattern pattern, String allowed) {
    if (value == null || !pattern.matcher(value).matches()) {
      throw new IllegalArgumentException(
          field
              + ": "
              + (value == null ? "null" : value.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]", " "))
              + "; allowed are "
              + allowed);
    }
  }

  /**
   * The model with its parameters set, and the point of the file.
   *
   * @param set parameters that differ from their defaults
   * @throws IllegalArgumentException naming the field that is wrong
   */
  Candidate candidate(Map<String, Double> set, Constants constants) {
    Expression expression = new Expression(values(set), constants);
    return new Candidate(
        model(expression, constants),
        mass == null ? null : Quantity.mass(mass),
        coupling == null ? null : expression.value(coupling, "coupling"));
  }

  private Map<String, Double> values(Map<String, Double> set) {
    Map<String, Double> values = new LinkedHashMap<>(parameters == null ? Map.of() : parameters);
    set.forEach(
        (key, value) -> {
          if (!values.containsKey(key)) {
            throw new IllegalArgumentException(
                "parameter: " + key + "; allowed for " + name + " are " + Expression.list(values));
          }
          values.put(key, value);
        });
    return values;
  }

  private Model model(Expression expression, Constants constants) {
    if (spin == null) {
      throw new IllegalArgumentException("spin: null; allowed are scalar, vector");
    }
    if (charges == null && loops != null) {
      throw new IllegalArgumentException("loops: " + loops + "; allowed with charges only");
    }
    if (mixing != null && spin == Spin.SCALAR) {
      throw new IllegalArgumentException("mixing: given; allowed for spin: vector only");
    }
    if (charges != null && spin == Spin.SCALAR) {
      throw new IllegalArgumentException("charges: given; allowed for spin: vector only");
    }
    Map<Lepton, Double> gauge = charges == null ? null : byFlavour("charges", charges, expression);
    Map<Lepton, Double> nu =
        neutrinos == null ? gauge : byFlavour("neutrinos", neutrinos, expression);
    boolean vector = spin == Spin.VECTOR;
    double epsilon = mixing == null ? 0 : expression.value(mixing, "mixing");
    Couplings leptons = Couplings.of(pairs(spin, gauge, expression));
    Quarks hadrons = quarks(expression);
    return new Model(
        name,
        title == null ? name : title,
        spin,
        leptons.mixed(-epsilon * constants.e()),
        nu == null ? Neutrinos.NONE : neutrinos(nu),
        new Quarks(hadrons.charge() + epsilon * constants.e(), hadrons.baryon()),
        gauge == null || Boolean.FALSE.equals(loops)
            ? Gauge.NONE
            : new Gauge(leptons.charges(), epsilon, hadrons),
        decays == null ? Decays.COMPUTED : decays.decays(),
        contact == null ? Contact.NONE : contact(contact, spin, expression),
        couplingLabel == null ? vector ? "g" : "y" : couplingLabel,
        massLabel == null ? vector ? "m_{Z'}" : "m_S" : massLabel);
  }

  private static Neutrinos neutrinos(Map<Lepton, Double> nu) {
    return new Neutrinos(
        nu.getOrDefault(Lepton.ELECTRON, 0.0),
        nu.getOrDefault(Lepton.MUON, 0.0),
        nu.getOrDefault(Lepton.TAU, 0.0));
  }

  private Map<Pair, Coupling> pairs(
      Spin spin, @Nullable Map<Lepton, Double> gauge, Expression expression) {
    Map<Pair, Coupling> pairs = new EnumMap<>(Pair.class);
    if (gauge != null) {
      gauge.forEach((lepton, q) -> pairs.put(Pair.of(lepton, lepton), new Coupling(q, 0)));
    }
    if (couplings != null) {
      couplings.forEach(
          (symbol, parities) -> {
            Pair pair = pair("couplings", symbol);
            Coupling given = coupling(symbol, spin, parities, expression);
            if (gauge != null && pair.diagonal() && parities.containsKey(spin.even())) {
              throw new IllegalArgumentException(
                  "couplings."
                      + symbol
                      + "."
                      + spin.even()
                      + ": given; not allowed together with charges");
            }
            Coupling charge = pairs.getOrDefault(pair, Coupling.ZERO);
            pairs.put(pair, new Coupling(charge.even() + given.even(), given.odd()));
          });
    }
    return pairs;
  }

  private static Coupling coupling(
      String symbol,
      Spin spin,
      @Nullable Map<String, @Nullable String> parities,
      Expression expression) {
    String field = "couplings." + symbol;
    double even = 0;
    double odd = 0;
    if (parities == null) {
      throw new IllegalArgumentException(
          field + ": null; " + spin.even() + " or " + spin.odd() + " is needed");
    }
    for (Map.Entry<String, @Nullable String> entry : parities.entrySet()) {
      String parity = entry.getKey();
      if (parity.equals(spin.even())) {
        even = expression.value(entry.getValue(), field + "." + parity);
      } else if (parity.equals(spin.odd())) {
        odd = expression.value(entry.getValue(), field + "." + parity);
      } else {
        throw new IllegalArgumentException(
            field + "." + parity + ": allowed are " + spin.even() + ", " + spin.odd());
      }
    }
    return new Coupling(even, odd);
  }

  private Quarks quarks(Expression expression) {
    double charge = 0;
    double baryon = 0;
    Map<String, String> given = quarks == null ? Map.of() : quarks;
    for (Map.Entry<String, String> entry : given.entrySet()) {
      String field = "quarks." + entry.getKey();
      switch (entry.getKey()) {
        case "charge" -> charge = expression.value(entry.getValue(), field);
        case "baryon" -> baryon = expression.value(entry.getValue(), field);
        default -> throw new IllegalArgumentException(field + ": allowed are charge, baryon");
      }
    }
    return new Quarks(charge, baryon);
  }

  private static Contact contact(Map<String, String> given, Spin spin, Expression expression) {
    Map<Structure, Double> coefficients = new EnumMap<>(Structure.class);
    given.forEach(
        (name, text) ->
            coefficients.put(Contact.named(name, spin), expression.value(text, "contact." + name)));
    return Contact.of(coefficients);
  }

  /** The pair with a symbol, in a field. */
  static Pair pair(String field, String symbol) {
    for (Pair pair : Pair.values()) {
      if (pair.symbol().equals(symbol)) {
        return pair;
      }
    }
    throw new IllegalArgumentException(
        field + "." + symbol + ": unknown; allowed are e, mu, tau, e-mu, e-tau, mu-tau");
  }

  private static Map<Lepton, Double> byFlavour(
      String field, Map<String, String> given, Expression expression) {
    Map<Lepton, Double> values = new EnumMap<>(Lepton.class);
    given.forEach(
        (symbol, text) -> {
          for (Lepton lepton : Lepton.values()) {
            if (lepton.symbol().equals(symbol)) {
              values.put(lepton, expression.value(text, field + "." + symbol));
              return;
            }
          }
          throw new IllegalArgumentException(field + "." + symbol + ": allowed are e, mu, tau");
        });
    return values;
  }
}
