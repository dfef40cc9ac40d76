package recoil.app.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.statistics.StandardisedBins;

/**
 * Standardised bins as a workspace of HistFactory, version 1.0.0 of its JSON form, which pyhf
 * reads. Its schema has no place for comments: what the counts and bins mean is in the name of the
 * measurement.
 */
record PyhfWorkspace(
    List<Channel> channels,
    List<Observation> observations,
    List<Measurement> measurements,
    String version) {
  private static final String CHANNEL = "muone";

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
    HistFactory model = HistFactory.of(bins);
    List<Parameter> parameters =
        model.parameters().stream()
            .filter(parameter -> !parameter.constrained())
            .map(PyhfWorkspace::parameter)
            .toList();
    return new PyhfWorkspace(
        List.of(new Channel(CHANNEL, model.samples().stream().map(PyhfWorkspace::sample).toList())),
        List.of(new Observation(CHANNEL, observed)),
        List.of(new Measurement(title, new Config(HistFactory.STRENGTH, parameters))),
        "1.0.0");
  }

  private static Sample sample(HistFactory.Sample sample) {
    return new Sample(
        sample.name(),
        sample.counts(),
        sample.modifiers().stream().map(PyhfWorkspace::modifier).toList());
  }

  private static Modifier modifier(HistFactory.Modifier modifier) {
    HistFactory.Change change = modifier.change();
    return change == null
        ? new Modifier(modifier.parameter(), "normfactor", null)
        : new Modifier(modifier.parameter(), "histosys", new Change(change.up(), change.down()));
  }

  private static Parameter parameter(HistFactory.Parameter parameter) {
    return new Parameter(
        parameter.name(),
        Collections.singletonList(parameter.start()),
        List.of(List.of(parameter.least(), parameter.most())));
  }
}
