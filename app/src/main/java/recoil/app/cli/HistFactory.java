package recoil.app.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import recoil.statistics.Shape;
import recoil.statistics.StandardisedBins;

/**
 * Standardised bins as samples whose counts modifiers change: the model that both forms of a
 * workspace write down.
 *
 * @param samples background, signal, and one for each free error
 * @param parameters their parameters, the strength of the signal first
 */
record HistFactory(List<Sample> samples, List<Parameter> parameters) {
  /** Name of the strength of the signal. */
  static final String STRENGTH = "mu";

  private static final String BACKGROUND = "background";
  private static final String SIGNAL = "signal";
  private static final double LARGEST_STRENGTH = 10;
  private static final double LARGEST_FREE = 1000;
  private static final double LARGEST_PULL = 5;

  /** Counts by bin, and what changes them. */
  @SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
  record Sample(String name, double[] counts, List<Modifier> modifiers) {}

  /**
   * A parameter's effect on a sample.
   *
   * @param parameter its name
   * @param change counts at +1 and -1; null where it multiplies all counts
   */
  record Modifier(String parameter, @Nullable Change change) {}

  /** Counts at a parameter of +1 and -1. */
  @SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
  record Change(double[] up, double[] down) {}

  /**
   * A parameter.
   *
   * @param start where a fit may start
   * @param least smallest value
   * @param most largest value
   * @param constrained whether it has a unit Gaussian as prior
   */
  record Parameter(String name, double start, double least, double most, boolean constrained) {}

  static HistFactory of(StandardisedBins bins) {
    Set<String> taken = new HashSet<>(Set.of(STRENGTH, BACKGROUND, SIGNAL));
    bins.constrained().forEach(shape -> taken.add(shape.name()));
    bins.free().forEach(shape -> taken.add(shape.name()));
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(new Parameter(STRENGTH, 1, 0, LARGEST_STRENGTH, false));
    List<Modifier> changes = new ArrayList<>();
    for (Shape shape : named(bins.constrained(), taken)) {
      Change change = new Change(bins.background(shape, 1), bins.background(shape, -1));
      changes.add(new Modifier(shape.name(), change));
      parameters.add(new Parameter(shape.name(), 0, -LARGEST_PULL, LARGEST_PULL, true));
    }
    List<Sample> samples = new ArrayList<>();
    double[] background = bins.counts(0, new double[0], new double[0]);
    samples.add(new Sample(BACKGROUND, background, changes));
    samples.add(new Sample(SIGNAL, bins.signal(), List.of(new Modifier(STRENGTH, null))));
    for (Shape shape : named(bins.free(), taken)) {
      samples.add(
          new Sample(shape.name(), shape.change(), List.of(new Modifier(shape.name(), null))));
      parameters.add(new Parameter(shape.name(), 0, -LARGEST_FREE, LARGEST_FREE, false));
    }
    return new HistFactory(List.copyOf(samples), List.copyOf(parameters));
  }

  /** Shapes from files are named without folder and ending, unless that name is taken. */
  private static List<Shape> named(List<Shape> shapes, Set<String> taken) {
    List<Shape> named = new ArrayList<>();
    for (Shape shape : shapes) {
      String stem = shape.name().replaceFirst("(?i)^.*?([^/\\\\]*)\\.csv$", "$1");
      String name = taken.add(stem) ? stem : shape.name();
      named.add(new Shape(name, shape.change(), shape.width()));
    }
    return named;
  }
}
