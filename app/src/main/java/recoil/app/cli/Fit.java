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
import recoil.app.answer.Contamination;
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
import recoil.verdict.Method;

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

  /** What is below this part of its error is rounding. */
  private static final double ROUNDING = 1e-8;

  /** Parameters of a fit that the text shows. */
  private static final int MOST_PARAMETERS = 8;

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

  @Option(names = "--no-direct", description = "Leave direct production out, which takes a second.")
  private boolean elastic;

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
    if (configuration.method() == Method.CLS) {
      throw new IllegalArgumentException(
          "--method: cls; a fit has no limit, allowed is delta-chi2");
    }
    Experiment experiment = new Experiment(configuration);
    Experiment.Events events = experiment.events(at.model(), at.mass(), at.coupling());
    FitDocument document = FitDocument.of(at, experiment, events, scan);
    if (!elastic) {
      document = document.withDirect(at, experiment, events);
    }
    draw(at, experiment, events, scans, contours);
    output.writeBibtex(References.of(configuration));
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      out.print(Text.json(document));
    } else if (scan > 0) {
      List<double[]> rows = new ArrayList<>();
      document.scan().forEach(p -> rows.add(new double[] {p.kappa(), p.moment(), p.chiSquare()}));
      out.print(Csv.of(List.of("kappa", "a_mu_had", "chi2"), rows).text(at.echo()));
    } else {
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("Data", "kappa", "a_mu^had [1e-10]", "Shift [1e-10]", "Bias [sigma]"));
      rows.add(row("Standard Model", document.standard()));
      rows.add(row("with the mediator", document.fitted()));
      Contamination direct = document.direct();
      String contamination = direct == null ? "" : "\n" + Text.table(List.of(direct.row()));
      out.print(
          Text.table(rows)
              + "\n"
              + Text.table(table(document.variants()))
              + "\n"
              + Text.table(parameters(document.variants()))
              + contamination
              + at.footer());
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
      String name = at.name();
      String label = "\\text{" + name.replace("_", "\\_") + "}";
      HadronicPanel.Data mediator =
          at.benchmark()
              ? HadronicPanel.Data.benchmark(name, events.total())
              : new HadronicPanel.Data("mediator", label, label, Role.NP1, events.total());
      List<HadronicPanel.Data> data =
          List.of(HadronicPanel.Data.standard(events.standard()), mediator);
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
        number(unrounded(shift.shift(), shift.momentError()) / UNIT),
        number(unrounded(shift.bias(), 1)));
  }

  /** A difference without what rounding leaves of nothing. */
  private static double unrounded(double difference, double error) {
    return Math.abs(difference) < ROUNDING * error ? 0 : difference;
  }

  /** The fitted parameters, with their correlations to those before. */
  private static List<List<String>> parameters(List<FitVariant> variants) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "Form",
            "Normalisation",
            "Mediator",
            "Parameter",
            "Fitted",
            "Correlations with those above"));
    for (FitVariant variant : variants) {
      FitVariant.Fitted fit = variant.fit();
      if (fit == null) {
        continue;
      }
      int shown = Math.min(fit.parameters().size(), MOST_PARAMETERS);
      for (int k = 0; k < shown; k++) {
        FitVariant.Parameter parameter = fit.parameters().get(k);
        List<String> row = new ArrayList<>(k == 0 ? words(variant) : List.of("", "", ""));
        row.add(parameter.name());
        row.add(number(parameter.value()) + " +- " + Text.number(parameter.error(), 3));
        List<String> correlations = new ArrayList<>();
        for (int l = 0; l < k; l++) {
          correlations.add(String.format(Locale.ROOT, "%.4f", fit.correlation().get(k).get(l)));
        }
        row.add(String.join("  ", correlations));
        rows.add(row);
      }
      int left = fit.parameters().size() - shown;
      if (left > 0) {
        rows.add(List.of("", "", "", "and " + left + " more, see --json"));
      }
    }
    return rows;
  }

  private static List<String> words(FitVariant variant) {
    return List.of(
        variant.form(), variant.normalisation(), variant.mediator() ? "fitted" : "not fitted");
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
      List<String> row = new ArrayList<>(words(variant));
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
