package recoil.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import recoil.app.answer.Choice;
import recoil.app.answer.Contamination;
import recoil.app.answer.Echo;
import recoil.app.answer.Point;
import recoil.app.answer.Question;
import recoil.app.answer.References;
import recoil.app.answer.Text;
import recoil.app.answer.VerdictDocument;
import recoil.nature.Constants;
import recoil.verdict.Assessment;
import recoil.verdict.Assessor;
import recoil.verdict.Configuration;

/** {@code recoil verdict}: one point against every constraint, and what MUonE would see of it. */
@Command(
    name = "verdict",
    description = {
      "One point of a model: what each constraint says, MUonE's chi^2 and limit, and the bias on"
          + " a_mu^had.",
      "",
      "With - for MODEL, standard input has one JSON object a line, a model as in a file or"
          + " a preset as {\"model\": \"t-vector\","
          + " \"r\": 0.8, \"mass\": \"29.5MeV\", \"coupling\": 5.89e-4}, and each gets its answer as"
          + " one line.",
      ""
    },
    sortOptions = false)
final class Verdict implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PointOptions point = new PointOptions();

  @Mixin private OutputOptions output = new OutputOptions();

  @Mixin private ConstraintOptions constraints = new ConstraintOptions();

  @Option(names = "--no-direct", description = "Leave direct production out, which takes a second.")
  private boolean elastic;

  @Override
  public Integer call() throws IOException {
    if (point.fromInput()) {
      return stream();
    }
    Point at = point.point(spec);
    Assessment assessment =
        assessor(at.configuration()).assess(at.model(), at.mass(), at.coupling());
    VerdictDocument document = VerdictDocument.of(at.echo(), assessment);
    if (!elastic) {
      document = document.with(Contamination.of(at));
    }
    output.writeBibtex(References.of(at.configuration(), assessment));
    PrintWriter out = spec.commandLine().getOut();
    out.print(output.json() ? Text.json(document) : document.table());
    return Main.DONE;
  }

  private Assessor assessor(Configuration configuration) {
    return new Assessor(configuration, constraints.of(configuration).all());
  }

  /** One answer a line; a line that is wrong gets its reason, and the end says so. */
  private int stream() throws IOException {
    Configuration configuration = point.conditions().configuration();
    Assessor assessor = assessor(configuration);
    Echo echo = point.conditions().echo(spec, configuration, null);
    PrintWriter out = spec.commandLine().getOut();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Constants constants = configuration.world().constants();
    Set<String> keys = References.of(configuration);
    int number = 0;
    int code = Main.DONE;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      Object answer;
      try {
        Choice choice = Question.choice(line, "line " + number, constants);
        Assessment assessment =
            assessor.assess(choice.model(), choice.needMass(), choice.needCoupling());
        answer = VerdictDocument.of(echo.with(choice), assessment);
        keys.addAll(References.of(configuration, assessment));
      } catch (IllegalArgumentException e) {
        answer = Map.of("line", number, "error", String.valueOf(e.getMessage()));
        code = Main.WRONG_INPUT;
      }
      out.println(Text.line(answer));
      out.flush();
    }
    output.writeBibtex(keys);
    return code;
  }
}
