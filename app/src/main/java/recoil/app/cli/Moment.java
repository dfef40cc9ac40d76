package recoil.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import recoil.app.answer.MomentDocument;
import recoil.app.answer.Point;
import recoil.app.answer.References;
import recoil.app.answer.Text;
import recoil.verdict.MomentShift;

/** {@code recoil moment}: what a mediator adds to the moments of electron and muon. */
@Command(
    name = "moment",
    description = {
      "What a mediator adds to a = (g - 2)/2 of electron and muon at one loop, by its tree-level"
          + " couplings, against the measurements.",
      ""
    },
    sortOptions = false)
final class Moment implements Callable<Integer> {
  private static final int DIGITS = 6;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PointOptions point = new PointOptions();

  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() throws IOException {
    Point at = point.point(spec);
    MomentDocument document = MomentDocument.of(at);
    output.writeBibtex(References.ofMoments(at.configuration().world()));
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      out.print(Text.json(document));
      return Main.DONE;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Moment", "Shift", "Measured - SM", "Pull", "-2 ln L", "-2 ln L of SM"));
    rows.add(row("electron", document.electron()));
    rows.add(row("muon", document.muon()));
    out.print(Text.table(rows) + at.footer());
    return Main.DONE;
  }

  private static List<String> row(String name, MomentShift shift) {
    return List.of(
        name,
        Text.number(shift.shift(), DIGITS),
        Text.number(shift.measured(), DIGITS) + " +- " + Text.number(shift.uncertainty(), DIGITS),
        Text.number(shift.pull(), DIGITS),
        Text.number(shift.chiSquare(), DIGITS),
        Text.number(shift.standardChiSquare(), DIGITS));
  }
}
