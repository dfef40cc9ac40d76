package recoil.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import recoil.mediator.Coupling;
import recoil.mediator.Model;
import recoil.mediator.Pair;
import recoil.muone.Setup;
import recoil.verdict.Configuration;

/**
 * With what an output was made, so that it can be made again; part of every output. Units as in the
 * names.
 *
 * @param program name of the program
 * @param version its version
 * @param arguments the words after the program's name
 * @param model the model; null where there is none
 * @param world name of the world
 * @param setup the experiment
 * @param formulas where cross sections come from
 * @param recast how published limits are taken over
 * @param level confidence level of MUonE's limits
 * @param parameters number of parameters that they are for
 * @param deltaChi2 chi^2 that they exceed
 */
record Echo(
    String program,
    String version,
    List<String> arguments,
    @Nullable ModelEcho model,
    String world,
    SetupEcho setup,
    String formulas,
    String recast,
    double level,
    int parameters,
    double deltaChi2) {

  /** A model, by what it is. */
  record ModelEcho(
      String name,
      String title,
      String spin,
      Map<String, Map<String, Double>> couplings,
      Map<String, Double> neutrinos,
      Map<String, Double> quarks,
      boolean loops,
      double mixing,
      double invisible,
      @Nullable Double width,
      @Nullable Map<String, Double> fractions,
      String contact,
      List<String> notes) {
    static ModelEcho of(Model model) {
      Map<String, Map<String, Double>> couplings = new LinkedHashMap<>();
      for (Pair pair : Pair.values()) {
        Coupling coupling = model.couplings().get(pair);
        if (!coupling.isZero()) {
          Map<String, Double> parts = new LinkedHashMap<>();
          put(parts, model.spin().even(), coupling.even());
          put(parts, model.spin().odd(), coupling.odd());
          couplings.put(pair.symbol(), parts);
        }
      }
      Map<String, Double> neutrinos = new LinkedHashMap<>();
      put(neutrinos, "e", model.neutrinos().e());
      put(neutrinos, "mu", model.neutrinos().mu());
      put(neutrinos, "tau", model.neutrinos().tau());
      Map<String, Double> quarks = new LinkedHashMap<>();
      put(quarks, "charge", model.quarks().charge());
      put(quarks, "baryon", model.quarks().baryon());
      return new ModelEcho(
          model.name(),
          model.title(),
          word(model.spin()),
          couplings,
          neutrinos,
          quarks,
          model.loops(),
          model.mixing(),
          model.invisible(),
          model.decays().width(),
          fractions(model),
          model.contact().isZero() ? "" : model.contact().toString(),
          model.notes());
    }

    private static @Nullable Map<String, Double> fractions(Model model) {
      Map<Pair, Double> given = model.decays().fractions();
      if (given == null) {
        return null;
      }
      Map<String, Double> fractions = new LinkedHashMap<>();
      given.forEach((pair, fraction) -> fractions.put(pair.symbol(), fraction));
      return fractions;
    }

    private static void put(Map<String, Double> map, String key, double value) {
      if (value != 0) {
        map.put(key, value);
      }
    }
  }

  /** The experiment. */
  record SetupEcho(
      String name,
      double beamEnergyGev,
      int beamCharge,
      double beamPolarisation,
      String finalState,
      double luminosityPerNb,
      double thresholdGev,
      int bins,
      double systematic) {
    static SetupEcho of(Setup setup) {
      return new SetupEcho(
          setup.name(),
          setup.beam().energy(),
          setup.beam().charge().sign(),
          setup.beam().polarisation(),
          setup.finalState().symbol(),
          setup.luminosity(),
          setup.threshold(),
          setup.bins(),
          setup.systematic());
    }
  }

  /** The echo of a command. */
  static Echo of(CommandSpec spec, @Nullable Model model, Configuration configuration)
      throws IOException {
    return new Echo(
        "recoil",
        Version.number(),
        List.copyOf(spec.root().commandLine().getParseResult().originalArgs()),
        model == null ? null : ModelEcho.of(model),
        configuration.world().name(),
        SetupEcho.of(configuration.setup()),
        word(configuration.formulas()),
        word(configuration.recast()),
        configuration.level(),
        configuration.parameters(),
        configuration.threshold());
  }

  /** The same for another model. */
  Echo with(Model other) {
    return new Echo(
        program,
        version,
        arguments,
        ModelEcho.of(other),
        world,
        setup,
        formulas,
        recast,
        level,
        parameters,
        deltaChi2);
  }

  /** As YAML, a line each, each with a mark in front. */
  List<String> lines(String mark) {
    List<String> lines = new ArrayList<>();
    Text.yaml(Map.of("configuration", this)).lines().forEach(line -> lines.add(mark + line));
    return lines;
  }

  /** The word for a constant, as in options. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
