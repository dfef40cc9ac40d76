package recoil.app.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.statistics.Shape;
import recoil.statistics.StandardisedBins;

/** Standardised bins in the HEP Statistics Serialization Standard, version 0.2. */
record Hs3Document(
    Metadata metadata,
    List<Distribution> distributions,
    List<Data> data,
    List<Likelihood> likelihoods,
    List<Domain> domains,
    List<Point> parameterPoints,
    List<Analysis> analyses) {
  private static final String MODEL = "muone";
  private static final String OBSERVED = "observed";
  private static final String DEFAULT = "default_values";
  private static final String STRENGTH = "mu";
  private static final double LARGEST_STRENGTH = 10;
  private static final double LARGEST_FREE = 1000;
  private static final double LARGEST_PULL = 5;

  record Metadata(@JsonProperty("hs3_version") String version, String description) {}

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
   */
  static Hs3Document of(String title, StandardisedBins bins, double[] observed) {
    List<Axis> axes = List.of(new Axis("bin", 0, bins.bins(), bins.bins()));
    double[] background = bins.counts(0, new double[0], new double[0]);
    List<Modifier> changes = new ArrayList<>();
    List<Interval> intervals = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    intervals.add(new Interval(STRENGTH, 0, LARGEST_STRENGTH));
    values.add(new Value(STRENGTH, 1));
    for (Shape shape : bins.constrained()) {
      changes.add(
          new Modifier(
              shape.name(),
              "histosys",
              shape.name(),
              "Gauss",
              new Change(
                  new Contents(bins.background(shape, 1)),
                  new Contents(bins.background(shape, -1)))));
      intervals.add(new Interval(shape.name(), -LARGEST_PULL, LARGEST_PULL));
      values.add(new Value(shape.name(), 0));
    }
    List<Sample> samples = new ArrayList<>();
    samples.add(new Sample("background", new Contents(background), changes));
    samples.add(new Sample("signal", new Contents(bins.signal()), List.of(factor(STRENGTH))));
    for (Shape shape : bins.free()) {
      samples.add(
          new Sample(shape.name(), new Contents(shape.change()), List.of(factor(shape.name()))));
      intervals.add(new Interval(shape.name(), -LARGEST_FREE, LARGEST_FREE));
      values.add(new Value(shape.name(), 0));
    }
    return new Hs3Document(
        new Metadata("0.2", title),
        List.of(new Distribution(MODEL, "histfactory_dist", axes, samples)),
        List.of(new Data(OBSERVED, "binned", axes, observed)),
        List.of(new Likelihood("likelihood", List.of(MODEL), List.of(OBSERVED))),
        List.of(new Domain("domain", "product_domain", intervals)),
        List.of(new Point(DEFAULT, values)),
        List.of(
            new Analysis("limit", "likelihood", List.of(STRENGTH), List.of("domain"), DEFAULT)));
  }

  private static Modifier factor(String name) {
    return new Modifier(name, "normfactor", name, null, null);
  }
}
