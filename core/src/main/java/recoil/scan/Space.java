package recoil.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Candidate;
import recoil.mediator.Model;

/** What a scan runs over: its axes, and the models at their points. Immutable. */
final class Space {
  /** Number of points that are tried for one that makes a model. */
  private static final int TRIES = 64;

  private final List<Axis> axes;
  private final @Nullable Sample sample;
  private final Function<Map<String, Double>, Candidate> family;
  private final boolean massless;

  /**
   * A space.
   *
   * @param given axes by name; mass and coupling may be missing where the model says them
   * @param sample fills those that are ranges; null where there are none
   * @param family the model at some parameters
   * @throws IllegalArgumentException for axes that the model does not have, or lacks
   */
  Space(
      Map<String, Axis> given,
      @Nullable Sample sample,
      Function<Map<String, Double>, Candidate> family) {
    this.sample = sample;
    this.family = family;
    axes = all(given);
    massless = !any().contact().isZero();
  }

  /** Mass, coupling, then the parameters. */
  List<Axis> axes() {
    return axes;
  }

  /** Whether it is about contact interactions, which have no mass. */
  boolean massless() {
    return massless;
  }

  /** Its points. */
  Points points() {
    return new Points(axes, sample);
  }

  /** A model at one of its points. */
  Model any() {
    return any(axes).model();
  }

  /**
   * The model at a point.
   *
   * @param values in the order of the axes
   * @throws IllegalArgumentException where the parameters make no model
   */
  Model model(double[] values) {
    Model model = family.apply(parameters(axes, values)).model();
    for (int i = Points.FIRST_PARAMETER; i < axes.size(); i++) {
      if (axes.get(i).name().equals(Axis.INVISIBLE)) {
        return model.withInvisible(values[i]);
      }
    }
    return model;
  }

  private List<Axis> all(Map<String, Axis> named) {
    boolean ranges = named.values().stream().anyMatch(axis -> axis instanceof Axis.Range);
    if (ranges != (sample != null)) {
      throw new IllegalArgumentException(
          ranges
              ? "sample: none; needed for axes without points"
              : "sample: given; needs an axis without points");
    }
    List<Axis> parameters = new ArrayList<>();
    named.forEach(
        (name, axis) -> {
          if (!name.equals(Axis.MASS) && !name.equals(Axis.COUPLING)) {
            parameters.add(axis);
          }
        });
    List<Axis> open = new ArrayList<>();
    open.add(named.getOrDefault(Axis.MASS, new Axis.Values(Axis.MASS, List.of(1.0))));
    open.add(named.getOrDefault(Axis.COUPLING, new Axis.Values(Axis.COUPLING, List.of(1.0))));
    open.addAll(parameters);
    Candidate candidate = any(open);
    boolean massless = !candidate.model().contact().isZero();
    if (massless && named.containsKey(Axis.MASS)) {
      throw new IllegalArgumentException(
          "axes.mass: given; allowed is none, contact interactions have no mass");
    }
    List<Axis> all = new ArrayList<>();
    all.add(axis(Axis.MASS, named, massless ? Double.valueOf(1) : candidate.mass()));
    all.add(axis(Axis.COUPLING, named, candidate.coupling()));
    all.addAll(parameters);
    return all;
  }

  /**
   * The model at the first of some points that makes one.
   *
   * @throws IllegalArgumentException as the first of them throws it, where none does
   */
  private Candidate any(List<Axis> open) {
    Points all = new Points(open, sample);
    double[] values = new double[open.size()];
    IllegalArgumentException first = null;
    long step = (all.count() - 1) / TRIES + 1;
    for (long number = 0; number >= 0 && number < all.count(); number += step) {
      all.at(number, values);
      try {
        return family.apply(parameters(open, values));
      } catch (IllegalArgumentException e) {
        first = first == null ? e : first;
      }
    }
    throw first == null ? new IllegalArgumentException("axes: no points") : first;
  }

  private static Map<String, Double> parameters(List<Axis> axes, double[] values) {
    Map<String, Double> parameters = new LinkedHashMap<>();
    for (int i = Points.FIRST_PARAMETER; i < values.length; i++) {
      if (!axes.get(i).name().equals(Axis.INVISIBLE)) {
        parameters.put(axes.get(i).name(), values[i]);
      }
    }
    return parameters;
  }

  private static Axis axis(String name, Map<String, Axis> named, @Nullable Double fixed) {
    Axis axis = named.get(name);
    if (axis != null) {
      return axis;
    }
    if (fixed == null) {
      throw new IllegalArgumentException(
          "axes." + name + ": missing; needed where the model does not say it");
    }
    return new Axis.Values(name, List.of(fixed));
  }
}
