package recoil.scan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The points of a scan, each from its number alone: parameters of the model change slowest, the
 * coupling fastest. A sample stands where the slowest of its ranges stands. For one thread.
 */
final class Points {
  /** Places of the mass and the coupling among the axes and the columns. */
  static final int MASS_AT = 0;

  static final int COUPLING_AT = 1;

  /** Place of the first parameter. */
  static final int FIRST_PARAMETER = 2;

  private final List<Axis> axes;
  private final @Nullable Sample sample;
  private final @Nullable Sampler sampler;
  private final double[][] values;
  private final int[] sampled;

  /** Places of the last point's values in the lists of their axes. */
  private final int[] places;

  /** Places of the axes from the fastest to the slowest; -1 is the sample. */
  private final int[] order;

  /**
   * Points.
   *
   * @param axes mass, coupling, then the parameters
   * @param sample fills those that are ranges; null where there are none
   */
  Points(List<Axis> axes, @Nullable Sample sample) {
    this.axes = List.copyOf(axes);
    this.sample = sample;
    values = new double[axes.size()][];
    places = new int[axes.size()];
    List<Integer> ranges = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (axes.get(i) instanceof Axis.Values list) {
        values[i] = list.values().stream().mapToDouble(Double::doubleValue).toArray();
      } else {
        values[i] = new double[0];
        ranges.add(i);
      }
    }
    sampled = ranges.stream().mapToInt(Integer::intValue).toArray();
    sampler = sample == null ? null : new Sampler(sample, sampled.length);
    order = order();
  }

  private int[] order() {
    List<Integer> places = new ArrayList<>(List.of(COUPLING_AT, MASS_AT));
    for (int i = axes.size() - 1; i >= FIRST_PARAMETER; i--) {
      places.add(i);
    }
    int slowest = -1;
    for (int i = 0; i < places.size(); i++) {
      if (axes.get(places.get(i)) instanceof Axis.Range) {
        slowest = i;
      }
    }
    if (slowest >= 0) {
      places.set(slowest, -1);
    }
    places.removeIf(place -> place >= 0 && axes.get(place) instanceof Axis.Range);
    return places.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * How many there are.
   *
   * @throws IllegalArgumentException for more than a long can count
   */
  long count() {
    long count = 1;
    try {
      for (int place : order) {
        count = Math.multiplyExact(count, size(place));
      }
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("axes: more points than can be counted", e);
    }
    return count;
  }

  private long size(int place) {
    return place >= 0 ? values[place].length : sample == null ? 1 : sample.points();
  }

  /**
   * A point.
   *
   * @param number its number, 0 to {@link #count} - 1
   * @param point is filled in the order of the axes
   */
  void at(long number, double[] point) {
    long rest = number;
    for (int place : order) {
      long size = size(place);
      long index = rest % size;
      rest /= size;
      if (place >= 0) {
        places[place] = (int) index;
        point[place] = values[place][places[place]];
      } else if (sampler != null) {
        double[] u = sampler.at(index);
        for (int d = 0; d < sampled.length; d++) {
          point[sampled[d]] = ((Axis.Range) axes.get(sampled[d])).at(u[d]);
        }
      }
    }
  }

  /** Number of values of an axis; 0 where a sample fills it. */
  int values(int axis) {
    return values[axis].length;
  }

  /** Place of the last point among the values of an axis. */
  int place(int axis) {
    return places[axis];
  }
}
