package recoil.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import recoil.muone.Nuisance;
import recoil.muone.Setup;
import recoil.verdict.Configuration;
import tools.jackson.databind.JsonNode;

/**
 * With what an output was made, so that it can be made again; part of every output. Units as in the
 * names.
 *
 * @param program name of the program
 * @param version its version
 * @param arguments the words after the program's name
 * @param model the model, as a model file; null where there is none
 * @param notes what a reader has to know about the model
 * @param world name of the world
 * @param worldFile the file of a world of the user's own; null for one that comes with Recoil
 * @param setup the experiment
 * @param formulas where cross sections come from
 * @param recast how published limits are taken over
 * @param level confidence level of MUonE's limits
 * @param parameters number of parameters that they are for
 * @param deltaChi2 chi^2 that they exceed
 * @param method how they are set
 * @param normalisation how well a factor common to all bins is known: fixed, free or a width
 * @param systematics further errors that the bins share, each with its width
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Echo(
    String program,
    String version,
    List<String> arguments,
    @Nullable ModelEcho model,
    List<String> notes,
    String world,
    @Nullable JsonNode worldFile,
    SetupEcho setup,
    String formulas,
    String recast,
    double level,
    int parameters,
    double deltaChi2,
    String method,
    String normalisation,
    List<String> systematics) {

  /** The experiment. */
  public record SetupEcho(
      String name,
      double beamEnergyGev,
      int beamCharge,
      double beamPolarisation,
      String finalState,
      double luminosityPerNb,
      double thresholdGev,
      List<String> variables,
      int bins,
      double systematic,
      String beamSpectrum,
      String detector) {
    static SetupEcho of(Setup setup) {
      return new SetupEcho(
          setup.name(),
          setup.beam().energy(),
          setup.beam().charge().sign(),
          setup.beam().polarisation(),
          setup.finalState().symbol(),
          setup.luminosity(),
          setup.threshold(),
          setup.axes().stream().map(axis -> axis.variable().key()).toList(),
          setup.bins(),
          setup.systematic(),
          setup.beam().spectrum().text(),
          setup.detector().text());
    }
  }

  /**
   * The echo of a command.
   *
   * @param arguments the words after the program's name
   * @param worldFile the file of a world of the user's own
   * @param choice the model and its point; null where there are many
   */
  public static Echo of(
      List<String> arguments,
      Configuration configuration,
      @Nullable JsonNode worldFile,
      @Nullable Choice choice)
      throws IOException {
    return new Echo(
        "recoil",
        Program.version(),
        List.copyOf(arguments),
        choice == null ? null : ModelEcho.of(choice),
        choice == null ? List.of() : choice.model().notes(),
        configuration.world().name(),
        worldFile,
        SetupEcho.of(configuration.setup()),
        word(configuration.formulas()),
        word(configuration.recast()),
        configuration.level(),
        configuration.parameters(),
        configuration.threshold(),
        word(configuration.method()),
        configuration.systematics().normalisation().toString(),
        configuration.systematics().nuisances().stream().map(Nuisance::text).toList());
  }

  /** The same for another model. */
  public Echo with(Choice other) {
    return new Echo(
        program,
        version,
        arguments,
        ModelEcho.of(other),
        other.model().notes(),
        world,
        worldFile,
        setup,
        formulas,
        recast,
        level,
        parameters,
        deltaChi2,
        method,
        normalisation,
        systematics);
  }

  /** For what the limits of MUonE are, in words. */
  public String confidence() {
    return Text.number(100 * level, 6)
        + "% CL for "
        + (parameters == 1 ? "one parameter" : "two parameters");
  }

  /** As YAML, a line each, each with a mark in front. */
  public List<String> lines(String mark) {
    List<String> lines = new ArrayList<>();
    Text.yaml(Map.of("configuration", this)).lines().forEach(line -> lines.add(mark + line));
    return lines;
  }

  /** All of it and a point as lines below a table. */
  public String footer(@Nullable Double massGev, double coupling) {
    List<String> lines = lines("");
    if (massGev != null) {
      lines.add("mass_gev: " + massGev);
    }
    lines.add("coupling: " + coupling + "\n");
    return String.join("\n", lines);
  }

  /** The word for a constant, as in options. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
