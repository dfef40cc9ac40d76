package recoil.app.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.statistics.StandardisedBins;

/** Standardised bins in the HEP Statistics Serialization Standard, version 0.2. */
record Hs3Document(
    Metadata metadata,
    List<Distribution> distributions,
    List<Data> data,
    List<Likelihood> likelihoods,
    List<Domain> domains,
    List<Point> parameterPoints,
    List<Analysis> analyses,
    Miscellaneous misc) {
  private static final String MODEL = "muone";
  private static final String OBSERVED = "observed";
  private static final String DEFAULT = "default_values";

  record Metadata(@JsonProperty("hs3_version") String version, String description) {}

  /** What the standard leaves to its users: the bins. */
  record Miscellaneous(Bins recoil) {}

  /**
   * The bins in the order of the contents.
   *
   * @param columns number of a bin in the setup from 1, its edges with their units, and its events
   * @param rows a bin each
   */
  record Bins(List<String> columns, List<List<Number>> rows) {}

  record Distribution(String name, String type, List<Axis> axes, List<Sample> samples) {}

  record Axis(String name, double min, double max, int nbins) {}

  record Sample(String name, Contents data, List<Modifier> modifiers) {}

  record Contents(double[] contents) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Modifier(
      String name,
      String type,
      String parameter,
      @Nullable String constraint,
      @Nullable Change data) {}

  record Change(Contents hi, Contents lo) {}

  record Data(String name, String type, List<Axis> axes, double[] contents) {}

  record Likelihood(String name, List<String> distributions, List<String> data) {}

  record Domain(String name, String type, List<Interval> axes) {}

  record Interval(String name, double min, double max) {}

  record Point(String name, List<Value> parameters) {}

  record Value(String name, double value) {}

  record Analysis(
      String name,
      String likelihood,
      List<String> parametersOfInterest,
      List<String> domains,
      String init) {}

  /**
   * A document.
   *
   * @param title what the counts are
   * @param observed observed counts
   * @param table the bins
   */
  static Hs3Document of(String title, StandardisedBins bins, double[] observed, Bins table) {
    HistFactory model = HistFactory.of(bins);
    List<Axis> axes = List.of(new Axis("bin", 0, bins.bins(), bins.bins()));
    return new Hs3Document(
        new Metadata("0.2", title),
        List.of(new Distribution(MODEL, "histfactory_dist", axes, samples(model))),
        List.of(new Data(OBSERVED, "binned", axes, observed)),
        List.of(new Likelihood("likelihood", List.of(MODEL), List.of(OBSERVED))),
        List.of(new Domain("domain", "product_domain", intervals(model))),
        List.of(new Point(DEFAULT, values(model))),
        List.of(
            new Analysis(
                "limit", "likelihood", List.of(HistFactory.STRENGTH), List.of("domain"), DEFAULT)),
        new Miscellaneous(table));
  }

  private static List<Sample> samples(HistFactory model) {
    return model.samples().stream()
        .map(
            sample ->
                new Sample(
                    sample.name(),
                    new Contents(sample.counts()),
                    sample.modifiers().stream().map(Hs3Document::modifier).toList()))
        .toList();
  }

  private static Modifier modifier(HistFactory.Modifier modifier) {
    String name = modifier.parameter();
    HistFactory.Change change = modifier.change();
    return change == null
        ? new Modifier(name, "normfactor", name, null, null)
        : new Modifier(
            name,
            "histosys",
            name,
            "Gauss",
            new Change(new Contents(change.up()), new Contents(change.down())));
  }

  private static List<Interval> intervals(HistFactory model) {
    return model.parameters().stream()
        .map(parameter -> new Interval(parameter.name(), parameter.least(), parameter.most()))
        .toList();
  }

  private static List<Value> values(HistFactory model) {
    return model.parameters().stream()
        .map(parameter -> new Value(parameter.name(), parameter.start()))
        .toList();
  }
}
