package recoil.app.plot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure with one frame, and perhaps a second one below that shares its x axis.
 *
 * @param width of the page in mm, 30 to 400
 * @param height of the page in mm, 30 to 400
 * @param x horizontal axis
 * @param y vertical axis
 * @param layers what is drawn, in this order
 * @param legend where the legend is
 * @param ranges rows of a strip below the frame that shares its x axis; empty for no strip
 * @param below the frame below that; null for none
 * @param title LaTeX text above the frame; empty for none
 * @param description plain text, the title in the file's metadata
 */
public record Plot(
    double width,
    double height,
    Axis x,
    Axis y,
    List<Layer> layers,
    Legend legend,
    List<Range> ranges,
    @Nullable Below below,
    String title,
    String description) {
  /**
   * A frame below the first, half as high, whose lines have no labels of their own.
   *
   * @param y its vertical axis
   * @param layers what is drawn in it, in this order
   */
  public record Below(Axis y, List<Layer> layers) {
    /** Copies the list. */
    public Below {
      layers = List.copyOf(layers);
    }
  }

  /** Checks the size and copies the lists. */
  public Plot {
    side("width", width);
    side("height", height);
    layers = List.copyOf(layers);
    ranges = List.copyOf(ranges);
    if (below != null && !ranges.isEmpty()) {
      throw new IllegalArgumentException("below and ranges: allowed is one of the two");
    }
  }

  /** An empty plot of one journal column, 85 mm x 70 mm. */
  public static Plot of(Axis x, Axis y) {
    return new Plot(85, 70, x, y, List.of(), Legend.AUTO, List.of(), null, "", "");
  }

  /** With this size in mm. */
  public Plot size(double newWidth, double newHeight) {
    return new Plot(newWidth, newHeight, x, y, layers, legend, ranges, below, title, description);
  }

  /** As wide as a page's text, 150 mm x 85 mm. */
  public Plot wide() {
    return size(150, 85);
  }

  /** With one more layer on top. */
  public Plot add(Layer layer) {
    return addAll(List.of(layer));
  }

  /** With more layers on top. */
  public Plot addAll(List<? extends Layer> more) {
    List<Layer> all = new ArrayList<>(layers);
    all.addAll(more);
    return new Plot(width, height, x, y, all, legend, ranges, below, title, description);
  }

  /** With the legend there. */
  public Plot legend(Legend newLegend) {
    return new Plot(width, height, x, y, layers, newLegend, ranges, below, title, description);
  }

  /** With a strip of error bars below the frame. */
  public Plot ranges(List<Range> newRanges) {
    return new Plot(width, height, x, y, layers, legend, newRanges, below, title, description);
  }

  /** With a frame below. */
  public Plot below(Below newBelow) {
    return new Plot(width, height, x, y, layers, legend, ranges, newBelow, title, description);
  }

  /** With a title (LaTeX) above the frame. */
  public Plot title(String newTitle) {
    return new Plot(width, height, x, y, layers, legend, ranges, below, newTitle, description);
  }

  /** With a description (plain text) in the file's metadata. */
  public Plot description(String newDescription) {
    return new Plot(width, height, x, y, layers, legend, ranges, below, title, newDescription);
  }

  private static void side(String name, double value) {
    if (!(value >= 30 && value <= 400)) {
      throw new IllegalArgumentException(name + " = " + value + " mm: allowed are 30 to 400");
    }
  }
}
