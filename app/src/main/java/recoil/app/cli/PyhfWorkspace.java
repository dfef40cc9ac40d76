package recoil.app.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.statistics.Shape;
import recoil.statistics.StandardisedBins;

/**
 * Standardised bins as a workspace of HistFactory, version 1.0.0 of its JSON form, which pyhf
 * reads. Its schema has no place for comments: what the counts mean is in the name of the
 * measurement.
 */
record PyhfWorkspace(
    List<Channel> channels,
    List<Observation> observations,
    List<Measurement> measurements,
    String version) {
  private static final String CHANNEL = "muone";
  private static final String STRENGTH = "mu";
  private static final double LARGEST_STRENGTH = 10;
  private static final double LARGEST_FREE = 1000;

  record Channel(String name, List<Sample> samples) {}

  record Sample(String name, double[] data, List<Modifier> modifiers) {}

  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Modifier(String name, String type, @Nullable Change data) {}

  record Change(@JsonProperty("hi_data") double[] high, @JsonProperty("lo_data") double[] low) {}

  record Observation(String name, double[] data) {}

  record Measurement(String name, Config config) {}

  record Config(String poi, List<Parameter> parameters) {}

  record Parameter(String name, List<Double> inits, List<List<Double>> bounds) {}

  /**
   * A workspace.
   *
   * @param title what the counts are
   * @param observed observed counts
   */
  static PyhfWorkspace of(String title, StandardisedBins bins, double[] observed) {
    List<Modifier> changes = new ArrayList<>();
    double[] background = bins.counts(0, new double[0], new double[0]);
    for (Shape shape : bins.constrained()) {
      changes.add(
          new Modifier(
              shape.name(),
              "histosys",
              new Change(bins.background(shape, 1), bins.background(shape, -1))));
    }
    List<Sample> samples = new ArrayList<>();
    samples.add(new Sample("background", background, changes));
    samples.add(
        new Sample("signal", bins.signal(), List.of(new Modifier(STRENGTH, "normfactor", null))));
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(parameter(STRENGTH, 1, 0, LARGEST_STRENGTH));
    for (Shape shape : bins.free()) {
      samples.add(
          new Sample(
              shape.name(),
              shape.change(),
              List.of(new Modifier(shape.name(), "normfactor", null))));
      parameters.add(parameter(shape.name(), 0, -LARGEST_FREE, LARGEST_FREE));
    }
    return new PyhfWorkspace(
        List.of(new Channel(CHANNEL, samples)),
        List.of(new Observation(CHANNEL, observed)),
        List.of(new Measurement(title, new Config(STRENGTH, parameters))),
        "1.0.0");
  }

  private static Parameter parameter(String name, double start, double least, double most) {
    return new Parameter(name, Collections.singletonList(start), List.of(List.of(least, most)));
  }
}
