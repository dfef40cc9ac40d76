package recoil.app.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.app.answer.Echo;
import recoil.app.answer.LimitDocument;
import recoil.app.answer.MeasuredDocument;
import recoil.app.answer.SpectrumDocument;
import recoil.app.answer.Text;
import recoil.app.plot.Format;
import recoil.app.plot.Output;
import recoil.app.plot.Plot;

/**
 * A table in the form of HEPData's submissions.
 *
 * @param key name of its files, without ending
 * @param name of the table, at most 64 characters
 * @param description what it shows
 * @param phrases keywords
 * @param echo with what it was made
 * @param independent the columns that the others depend on
 * @param dependent the others
 */
record HepData(
    String key,
    String name,
    String description,
    List<String> phrases,
    Echo echo,
    List<Column> independent,
    List<Column> dependent) {
  private static final double PPM = 1e6;

  /**
   * A column.
   *
   * @param header its name and unit
   * @param values its numbers
   */
  record Column(Header header, List<Value> values) {
    /** Numbers; null is no number. */
    static Column of(String name, @Nullable String units, List<@Nullable Double> values) {
      List<Value> all = new ArrayList<>();
      values.forEach(value -> all.add(new Value(value == null ? "-" : value, null, null, null)));
      return new Column(new Header(name, units), all);
    }

    /** Numbers with errors. */
    static Column of(String name, @Nullable String units, double[] values, double[] errors) {
      List<Value> all = new ArrayList<>();
      for (int i = 0; i < values.length; i++) {
        Uncertainty error = new Uncertainty(errors[i], "stat+sys");
        all.add(new Value(values[i], null, null, List.of(error)));
      }
      return new Column(new Header(name, units), all);
    }

    /** Bins. */
    static Column bins(String name, @Nullable String units, double[] low, double[] high) {
      List<Value> all = new ArrayList<>();
      for (int i = 0; i < low.length; i++) {
        all.add(new Value(null, low[i], high[i], null));
      }
      return new Column(new Header(name, units), all);
    }
  }

  /** A name with its unit, if there is one. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Header(String name, @Nullable String units) {}

  /** A number, or "-" for none, or a bin. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Value(
      @Nullable Object value,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable List<Uncertainty> errors) {}

  /** A symmetric error. */
  record Uncertainty(double symerror, String label) {}

  /** A limit. */
  static HepData of(LimitDocument limit) {
    return new HepData(
        "limit",
        "Limit on the coupling",
        limit.description(),
        List.of("Exclusion", "Elastic Scattering"),
        limit.configuration(),
        List.of(Column.of("mass", "GeV", Arrays.stream(limit.massGev()).boxed().toList())),
        List.of(Column.of("coupling", null, limit.coupling())));
  }

  /** A spectrum. */
  static HepData of(SpectrumDocument spectrum) {
    return of(
        spectrum.configuration(),
        spectrum.description(),
        List.of(
            bins(
                spectrum.variable(),
                spectrum.column(SpectrumDocument.Bin::low),
                spectrum.column(SpectrumDocument.Bin::high))),
        spectrum.column(SpectrumDocument.Bin::standard),
        spectrum.column(SpectrumDocument.Bin::total),
        spectrum.column(SpectrumDocument.Bin::error));
  }

  /** A spectrum in bins of two variables. */
  static HepData of(MeasuredDocument spectrum) {
    List<Column> variables = new ArrayList<>();
    for (int axis = 0; axis < spectrum.variables().size(); axis++) {
      variables.add(
          bins(
              spectrum.variables().get(axis),
              spectrum.edges(axis, false),
              spectrum.edges(axis, true)));
    }
    return of(
        spectrum.configuration(),
        spectrum.description(),
        variables,
        spectrum.standard(),
        spectrum.total(),
        spectrum.error());
  }

  private static Column bins(String variable, double[] low, double[] high) {
    int hyphen = variable.lastIndexOf('-');
    return Column.bins(variable, hyphen < 0 ? null : variable.substring(hyphen + 1), low, high);
  }

  private static HepData of(
      Echo echo,
      String description,
      List<Column> variables,
      double[] standard,
      double[] total,
      double[] error) {
    List<@Nullable Double> expected = new ArrayList<>();
    double[] change = new double[total.length];
    double[] changeError = new double[total.length];
    for (int i = 0; i < total.length; i++) {
      expected.add(standard[i]);
      change[i] = PPM * (total[i] - standard[i]) / standard[i];
      changeError[i] = PPM * error[i] / standard[i];
    }
    return new HepData(
        "spectrum",
        "Events per bin",
        description,
        List.of("Elastic Scattering"),
        echo,
        variables,
        List.of(
            Column.of("events, Standard Model", null, expected),
            Column.of("events, with the mediator", null, total, error),
            Column.of("change", "ppm", change, changeError)));
  }

  private record Resource(String description, String location) {}

  private record Keyword(String name, List<Object> values) {}

  private record General(String comment) {}

  private record Table(
      String name,
      String description,
      List<Keyword> keywords,
      String dataFile,
      List<Resource> additionalResources) {}

  private record Qualifier(String name, Object value) {}

  private record Dependent(Header header, List<Qualifier> qualifiers, List<Value> values) {}

  private record Data(List<Column> independentVariables, List<Dependent> dependentVariables) {}

  /** Writes {@code submission.yaml}, the data file, the picture and its thumbnail. */
  void write(Path folder, Plot picture) throws IOException {
    String image = key + ".png";
    String thumbnail = "thumb_" + image;
    WholeFile.write(folder.resolve(image), Output.bytes(picture, Format.PNG));
    WholeFile.write(folder.resolve(thumbnail), Output.thumbnail(picture));
    write(folder.resolve(key + ".yaml"), Text.yaml(data()));
    Table table =
        new Table(
            name,
            description,
            List.of(
                new Keyword("reactions", List.of("MU E --> MU E")),
                new Keyword("phrases", List.copyOf(phrases))),
            key + ".yaml",
            List.of(
                new Resource("Image file", image),
                new Resource("Thumbnail image file", thumbnail)));
    String comment =
        "Made by recoil "
            + echo.version()
            + ": recoil "
            + String.join(" ", echo.arguments())
            + "\n"
            + String.join("\n", echo.lines(""));
    write(
        folder.resolve("submission.yaml"),
        Text.yaml(new General(comment)) + "---\n" + Text.yaml(table));
  }

  private static void write(Path file, String text) throws IOException {
    WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private Data data() {
    List<Qualifier> qualifiers =
        List.of(
            new Qualifier("model", echo.model() == null ? "" : echo.model().name()),
            new Qualifier("confidence level", echo.level()),
            new Qualifier("number of parameters", echo.parameters()),
            new Qualifier("delta chi2", echo.deltaChi2()),
            new Qualifier("formulas", echo.formulas()),
            new Qualifier("world", echo.world()),
            new Qualifier("beam energy [GeV]", echo.setup().beamEnergyGev()),
            new Qualifier("beam charge", echo.setup().beamCharge()));
    List<Dependent> columns = new ArrayList<>();
    dependent.forEach(
        column -> columns.add(new Dependent(column.header, qualifiers, column.values)));
    return new Data(independent, columns);
  }
}
