package recoil.app.plot;

import java.util.Arrays;
import java.util.List;

/**
 * Single points with a marker each.
 *
 * @param points where; a NaN leaves a point out
 * @param marker the sign
 * @param size of the sign in pt, above 0 and at most 40
 * @param colour of the sign; its rim is white, so that it shows on lines
 * @param labels LaTeX text beside each point, or an empty list
 * @param legend LaTeX text for the legend; empty for none
 */
public record Points(
    Series points, Marker marker, double size, Colour colour, List<String> labels, String legend)
    implements Layer {
  /** Checks the size and the number of labels. */
  public Points {
    labels = List.copyOf(labels);
    if (!(size > 0 && size <= 40)) {
      throw new IllegalArgumentException("size = " + size + " pt: allowed are 0 to 40");
    }
    if (!labels.isEmpty() && labels.size() != points.size()) {
      throw new IllegalArgumentException(
          "labels has "
              + labels.size()
              + " texts: allowed are none or one per point, "
              + points.size());
    }
  }

  /** Black discs of 4 pt. */
  public static Points of(double[] x, double[] y) {
    return new Points(Series.of(x, y), Marker.CIRCLE, 4, Colour.BLACK, List.of(), "");
  }

  /** One black disc. */
  public static Points at(double x, double y) {
    return of(new double[] {x}, new double[] {y});
  }

  /** With this sign and size in pt. */
  public Points marker(Marker newMarker, double newSize) {
    return new Points(points, newMarker, newSize, colour, labels, legend);
  }

  /** In this colour. */
  public Points colour(Colour newColour) {
    return new Points(points, marker, size, newColour, labels, legend);
  }

  /** With a text beside each point. */
  public Points labels(String... newLabels) {
    return new Points(points, marker, size, colour, Arrays.asList(newLabels), legend);
  }

  /** With an entry in the legend. */
  public Points legend(String newLegend) {
    return new Points(points, marker, size, colour, labels, newLegend);
  }
}
