package recoil.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Contact;
import recoil.mediator.Coupling;
import recoil.mediator.Decays;
import recoil.mediator.Model;
import recoil.mediator.Neutrinos;
import recoil.mediator.Pair;
import recoil.mediator.Quarks;
import recoil.nature.Lepton;

/**
 * A model and its point in the form of a model file: what an output repeats can be saved and run.
 * Numbers are in full precision; what is absent is zero or follows from the couplings.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ModelEcho(
    String name,
    String title,
    String spin,
    Map<String, Map<String, Double>> couplings,
    Map<String, Double> charges,
    @Nullable Double mixing,
    Map<String, Double> neutrinos,
    Map<String, Double> quarks,
    @Nullable DecaysEcho decays,
    Map<String, Double> contact,
    @Nullable String mass,
    @Nullable Double coupling,
    @JsonProperty("coupling-label") String couplingLabel,
    @JsonProperty("mass-label") String massLabel) {

  /** What is said about decays. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DecaysEcho(
      double invisible, @Nullable Double width, @Nullable Map<String, Double> fractions) {
    static @Nullable DecaysEcho of(Decays decays) {
      if (decays.equals(Decays.COMPUTED)) {
        return null;
      }
      Map<Pair, Double> given = decays.fractions();
      if (given == null) {
        return new DecaysEcho(decays.invisible(), decays.width(), null);
      }
      Map<String, Double> fractions = new LinkedHashMap<>();
      given.forEach((pair, fraction) -> fractions.put(pair.symbol(), fraction));
      return new DecaysEcho(decays.invisible(), decays.width(), fractions);
    }
  }

  /** The echo of a model, and of its point where it has one. */
  public static ModelEcho of(Choice choice) {
    Model model = choice.model();
    Map<String, Map<String, Double>> couplings = new LinkedHashMap<>();
    Map<String, Double> charges = new LinkedHashMap<>();
    for (Pair pair : Pair.values()) {
      Coupling coupling = model.couplings().get(pair);
      Map<String, Double> parts = new LinkedHashMap<>();
      if (!model.loops() || !pair.diagonal()) {
        put(parts, model.spin().even(), coupling.even());
      }
      put(parts, model.spin().odd(), coupling.odd());
      if (!parts.isEmpty()) {
        couplings.put(pair.symbol(), parts);
      }
    }
    for (Lepton lepton : Lepton.values()) {
      put(charges, lepton.symbol(), model.gauge().charges().of(lepton));
    }
    Map<String, Double> contact = new LinkedHashMap<>();
    model.contact().coefficients().forEach((s, value) -> contact.put(Contact.name(s), value));
    return new ModelEcho(
        model.name(),
        model.title(),
        Echo.word(model.spin()),
        couplings,
        charges,
        model.gauge().mixing() == 0 ? null : model.gauge().mixing(),
        neutrinos(model),
        quarks(model.loops() ? model.gauge().quarks() : model.quarks()),
        DecaysEcho.of(model.decays()),
        contact,
        choice.mass() == null ? null : choice.mass() + " GeV",
        choice.coupling(),
        model.couplingLabel(),
        model.massLabel());
  }

  /** All of them with charges, whose neutrinos would follow from the charges otherwise. */
  private static Map<String, Double> neutrinos(Model model) {
    Neutrinos given = model.neutrinos();
    Map<String, Double> neutrinos = new LinkedHashMap<>();
    put(neutrinos, "e", given.e());
    put(neutrinos, "mu", given.mu());
    put(neutrinos, "tau", given.tau());
    if (model.loops() && neutrinos.isEmpty()) {
      neutrinos.put("mu", 0.0);
    }
    return neutrinos;
  }

  private static Map<String, Double> quarks(Quarks given) {
    Map<String, Double> quarks = new LinkedHashMap<>();
    put(quarks, "charge", given.charge());
    put(quarks, "baryon", given.baryon());
    return quarks;
  }

  private static void put(Map<String, Double> map, String key, double value) {
    if (value != 0) {
      map.put(key, value);
    }
  }
}
