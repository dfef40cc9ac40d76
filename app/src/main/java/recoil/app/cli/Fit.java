package recoil.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import recoil.app.answer.Csv;
import recoil.app.answer.FitDocument;
import recoil.app.answer.MassList;
import recoil.app.answer.Point;
import recoil.app.answer.References;
import recoil.app.answer.Text;
import recoil.app.figure.Figure;
import recoil.app.figure.PlanePanel;
import recoil.muone.Normalisation;
import recoil.muone.TemplateFit;
import recoil.nature.World;
import recoil.reproduction.HadronicPanel;
import recoil.reproduction.Panel;
import recoil.reproduction.Role;
import recoil.verdict.Configuration;
import recoil.verdict.Experiment;
import recoil.verdict.FitVariant;
import recoil.verdict.HadronicShift;

/** {@code recoil fit}: what MUonE would extract for a_mu^had with a mediator in the data. */
@Command(
    name = "fit",
    description = {
      "What MUonE would extract for a_mu^had with a mediator in the data: by one factor kappa on the"
          + " hadronic running, as in Fig. 5 of arXiv:2002.04822, by K and M of the lepton-like form,"
          + " and by Pade approximants; each with the normalisation fixed and free, without the"
          + " mediator in the fit and with its coupling fitted too.",
      ""
    },
    sortOptions = false)
final class Fit implements Callable<Integer> {
  private static final int DIGITS = 6;
  private static final double UNIT = 1e-10;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PointOptions point = new PointOptions();

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--scan",
      paramLabel = "N",
      defaultValue = "0",
      description = "Print chi^2 at N values of kappa within 4 standard deviations, as CSV.")
  private int scan;

  @Option(
      names = "--figure",
      paramLabel = "FILE",
      description = "Draw chi^2 against a_mu^had as Fig. 5 does; FILE ends with .pdf, .svg, .png.")
  private @Nullable Path figure;

  @Option(
      names = "--plane",
      paramLabel = "FILE",
      description = "Draw the plane of K and M with contours; FILE ends with .pdf, .svg, .png.")
  private @Nullable Path plane;

  @Override
  public Integer call() throws IOException {
    if (scan != 0 && (scan < 2 || scan > MassList.MOST)) {
      throw new IllegalArgumentException(
          "--scan: " + scan + "; allowed 0, or 2 to " + MassList.MOST);
    }
    FigureFile scans = figure == null ? null : FigureFile.of("--figure", figure);
    FigureFile contours = plane == null ? null : FigureFile.of("--plane", plane);
    Point at = point.point(spec);
    Configuration configuration = at.configuration();
    Experiment experiment = new Experiment(configuration);
    Experiment.Events events = experiment.events(at.model(), at.mass(), at.coupling());
    FitDocument document = FitDocument.of(at, experiment, events, scan);
    draw(at, experiment, events, scans, contours);
    output.writeBibtex(References.of(configuration));
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      out.print(Text.json(document));
    } else if (scan > 0) {
      List<double[]> rows = new ArrayList<>();
      document.scan().forEach(p -> rows.add(new double[] {p.kappa(), p.moment(), p.chiSquare()}));
      out.print(new Csv(List.of("kappa", "a_mu_had", "chi2"), rows).text(at.echo()));
    } else {
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("Data", "kappa", "a_mu^had [1e-10]", "Shift [1e-10]", "Bias [sigma]"));
      rows.add(row("Standard Model", document.standard()));
      rows.add(row("with the mediator", document.fitted()));
      out.print(Text.table(rows) + "\n" + Text.table(table(document.variants())) + at.footer());
    }
    return Main.DONE;
  }

  private static void draw(
      Point at,
      Experiment experiment,
      Experiment.Events events,
      @Nullable FigureFile scans,
      @Nullable FigureFile contours)
      throws IOException {
    World world = at.configuration().world();
    if (scans != null) {
      String name = at.model().name();
      String label = "\\text{" + name.replace("_", "\\_") + "}";
      List<HadronicPanel.Data> data =
          List.of(
              HadronicPanel.Data.standard(events.standard()),
              new HadronicPanel.Data("mediator", label, label, Role.NP1, events.total()));
      String what = "data of the Standard Model and with " + name;
      Panel panel =
          new HadronicPanel(world, experiment.fit(at.model())).panel("fit", 0, what, data);
      scans.write(Figure.of(panel));
    }
    if (contours != null) {
      Normalisation normalisation = at.configuration().systematics().normalisation();
      TemplateFit fit = experiment.fit(at.model(), experiment.forms().get(1), normalisation);
      PlanePanel panel = new PlanePanel(fit);
      contours.write(Figure.of(panel.panel(events.standard(), events.total(), normalisation)));
    }
  }

  private static List<String> row(String data, HadronicShift shift) {
    return List.of(
        data,
        number(shift.kappa()) + " +- " + number(shift.kappaError()),
        number(shift.moment() / UNIT) + " +- " + number(shift.momentError() / UNIT),
        number(shift.shift() / UNIT),
        number(shift.bias()));
  }

  private static List<List<String>> table(List<FitVariant> variants) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "Form",
            "Normalisation",
            "Mediator",
            "a_mu^had [1e-10]",
            "Bias [sigma]",
            "Inside the range",
            "chi2"));
    for (FitVariant variant : variants) {
      List<String> row = new ArrayList<>();
      row.add(variant.form());
      row.add(variant.normalisation());
      row.add(variant.mediator() ? "fitted" : "not fitted");
      FitVariant.Fitted fit = variant.fit();
      if (fit == null) {
        row.add(variant.reason());
      } else {
        row.add(decimals(fit.moment() / UNIT) + " +- " + decimals(fit.momentError() / UNIT));
        row.add(decimals(fit.bias()));
        row.add(decimals(fit.inside() / UNIT) + " +- " + decimals(fit.insideError() / UNIT));
        row.add(Text.number(fit.chiSquare(), 3));
      }
      rows.add(row);
    }
    return rows;
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceFirst("^-(0\\.00)$", "$1");
  }

  private static String number(double value) {
    return Text.number(value, DIGITS);
  }
}
