package recoil.constraint;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import recoil.nature.Constants;
import recoil.numeric.LogLog;

/**
 * A published limit: the excluded coupling against mass, straight between the points on logarithmic
 * axes, with gaps between segments, and its recast.
 *
 * @param key name of the data file
 * @param search what it is about
 * @param segments the table
 * @param recast how it is taken over to other models
 * @param constants constants of the world
 */
public record Limit(
    String key, Search search, List<Segment> segments, Recast recast, Constants constants)
    implements Constraint {

  /**
   * A range of masses without a gap.
   *
   * @param lower smallest excluded coupling against mass in GeV
   * @param upper largest excluded coupling, null where there is none
   */
  public record Segment(LogLog lower, @Nullable LogLog upper) {}

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException for an empty table
   */
  public Limit {
    segments = List.copyOf(segments);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("table: empty; at least one row is needed");
    }
  }

  @Override
  public double[] masses() {
    DoubleStream.Builder masses = DoubleStream.builder();
    for (int i = 0; i < segments.size(); i++) {
      for (double mass : segments.get(i).lower().abscissae()) {
        masses.add(mass);
      }
      if (i > 0) {
        double before = segments.get(i - 1).lower().last();
        masses.add(Math.sqrt(before * segments.get(i).lower().first()));
      }
    }
    return masses.build().sorted().toArray();
  }

  @Override
  public String title() {
    return search.title();
  }

  @Override
  public String label() {
    return search.label();
  }

  @Override
  public List<String> sources() {
    return search.sources();
  }

  @Override
  public @Nullable Double confidence() {
    return search.confidence();
  }

  @Override
  public String caveat() {
    return search.caveat();
  }

  @Override
  public AtMass at(double mass) {
    return new LimitAtMass(this, mass);
  }

  /** Where a mass lies; null where there is no limit. */
  @Nullable Segment segment(double mass) {
    for (Segment segment : segments) {
      if (segment.lower().contains(mass)) {
        return segment;
      }
    }
    return null;
  }
}
