package recoil.app.plot;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The entries of a legend and their size. */
final class Key {
  private static final double SWATCH = 16;
  private static final double GAP = 4;
  private static final double ROW = 11;
  private static final double SIZE = Layout.TEXT_SIZE;

  private final List<Layer> layers = new ArrayList<>();
  private double width;

  private Key() {}

  /** The entries of a plot's layers, in their order. */
  static Key of(Plot plot) {
    Key key = new Key();
    if (plot.legend() != Legend.NONE) {
      for (Layer layer : plot.layers()) {
        if (!layer.legend().isEmpty()) {
          key.layers.add(layer);
          key.width = Math.max(key.width, SWATCH + GAP + Label.of(layer.legend()).width(SIZE));
        }
      }
    }
    return key;
  }

  int entries() {
    return layers.size();
  }

  double width() {
    return width;
  }

  double height() {
    return ROW * layers.size();
  }

  /** Draws the entries with their upper left corner here. */
  void draw(Canvas canvas, double left, double top) {
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      double middle = top + ROW * (i + 0.5);
      swatch(canvas, layer, left, middle);
      Shape text = Label.of(layer.legend()).at(left + SWATCH + GAP, middle + 0.3 * SIZE, SIZE);
      canvas.text(text, Colour.BLACK, false);
    }
  }

  private static void swatch(Canvas canvas, Layer layer, double left, double middle) {
    Rectangle2D box = new Rectangle2D.Double(left, middle - 3.2, SWATCH, 6.4);
    Line2D line = new Line2D.Double(left, middle, left + SWATCH, middle);
    if (layer instanceof Line it) {
      canvas.draw(line, it.pen(), null);
    } else if (layer instanceof Steps it) {
      if (it.fill() != null) {
        canvas.fill(box, it.fill(), null);
      }
      canvas.draw(line, it.pen(), null);
    } else if (layer instanceof Contours it && !it.levels().isEmpty()) {
      canvas.draw(line, it.levels().get(0).pen(), null);
    } else if (layer instanceof Band it) {
      canvas.fill(box, it.fill(), null);
    } else if (layer instanceof Points it) {
      canvas.fill(it.marker().shape(left + SWATCH / 2, middle, it.size()), it.colour(), null);
    } else if (layer instanceof Region it) {
      canvas.fill(box, it.fill(), null);
      Painter.hatch(canvas, box, it, box);
      if (it.outline() != null) {
        canvas.draw(box, it.outline(), null);
      }
    }
  }
}
