package recoil.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import recoil.app.answer.MeasuredBins;
import recoil.app.answer.MeasuredDocument;
import recoil.app.answer.Point;
import recoil.app.answer.References;
import recoil.app.answer.SpectrumDocument;
import recoil.app.answer.Text;
import recoil.app.figure.Figure;
import recoil.app.plot.Plot;
import recoil.verdict.Experiment;

/** {@code recoil spectrum}: distributions with and without a mediator. */
@Command(
    name = "spectrum",
    description = {
      "Events per bin in the Standard Model and with a mediator, the change against its error, and"
          + " the cross section: its mean over the bin, and dsigma/dv at the centre of the bin. The"
          + " variable v is that of --observable.",
      ""
    },
    sortOptions = false)
final class Spectrum implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PointOptions point = new PointOptions();

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--figure",
      paramLabel = "FILE",
      description = "Draw the change in each bin; FILE ends with .pdf, .svg, .png.")
  private @Nullable Path figure;

  @Option(
      names = "--hepdata",
      paramLabel = "DIR",
      description = "Write the bins for HEPData: submission.yaml, its data file and pictures.")
  private @Nullable Path hepdata;

  @Override
  public Integer call() throws IOException {
    FigureFile drawn = figure == null ? null : FigureFile.of("--figure", figure);
    Point at = point.point(spec);
    Experiment experiment = new Experiment(at.configuration());
    String title = at.model().title();
    boolean pictures = drawn != null || hepdata != null;
    if (SpectrumDocument.ofOneVariable(experiment.setup())) {
      SpectrumDocument document = SpectrumDocument.of(at, experiment);
      if (pictures) {
        write(drawn, Figure.of(document.panel(title)), HepData.of(document));
      }
      return print(at, output.json() ? Text.json(document) : document.csv());
    }
    MeasuredDocument document = MeasuredDocument.of(at, MeasuredBins.of(at, experiment));
    if (pictures) {
      write(drawn, Figure.of(document.panel(title)), HepData.of(document));
    }
    return print(at, output.json() ? Text.json(document) : document.csv());
  }

  private void write(@Nullable FigureFile drawn, Plot plot, HepData data) throws IOException {
    if (drawn != null) {
      drawn.write(plot);
    }
    if (hepdata != null) {
      data.write(hepdata, plot);
    }
  }

  private int print(Point at, String text) throws IOException {
    output.writeBibtex(References.of(at.configuration()));
    spec.commandLine().getOut().print(text);
    return Main.DONE;
  }
}
