package recoil.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {
  private static final Axis X = Axis.log("$m$ [MeV]", 1, 1e4);
  private static final Axis Y = Axis.log("$g$", 1e-5, 1);

  static Stream<Plot> plots() {
    Plot plot = Gallery.ratios();
    return Stream.concat(
        Gallery.plots().values().stream(),
        Stream.of(
            Plot.of(X, Y),
            plot.size(40, 35).legend(Legend.NONE),
            plot.size(200, 150).title("$\\frac{a}{b}$ and a title"),
            Plot.of(
                Axis.linear("$\\sqrt{s}$", 0, 9.99e7), Axis.linear("$\\frac{A}{B}$", 1e-9, 2e-9)),
            Plot.of(Axis.linear("", -1000, -999), Axis.linear("", 0.001, 0.0011))));
  }

  @ParameterizedTest
  @MethodSource("plots")
  void noTextIsClippedAndNoneCoversAnother(Plot plot) {
    Scene scene = Layout.of(plot);
    assertThat(scene.width()).isCloseTo(plot.width() * 72 / 25.4, within(1e-9));
    List<Rectangle2D> texts = scene.texts();
    assertThat(texts).isNotEmpty();
    for (int i = 0; i < texts.size(); i++) {
      Rectangle2D text = texts.get(i);
      assertThat(text.getMinX()).isGreaterThanOrEqualTo(1);
      assertThat(text.getMinY()).isGreaterThanOrEqualTo(1);
      assertThat(text.getMaxX()).isLessThanOrEqualTo(scene.width() - 1);
      assertThat(text.getMaxY()).isLessThanOrEqualTo(scene.height() - 1);
      for (int j = 0; j < i; j++) {
        assertThat(text.intersects(texts.get(j)))
            .as("texts at %s and %s", text, texts.get(j))
            .isFalse();
      }
    }
  }

  /** The bounds of the text that a layer's label adds to a plot. */
  private static Rectangle2D label(Plot without, Layer labelled) {
    List<Rectangle2D> before = Layout.of(without).texts();
    List<Rectangle2D> after = Layout.of(without.add(labelled)).texts();
    assertThat(after).hasSize(before.size() + 1).containsAll(before);
    return after.stream().filter(text -> !before.contains(text)).findFirst().orElseThrow();
  }

  private static Rectangle2D frame(Plot plot) {
    return Layout.of(plot).marks().stream()
        .filter(mark -> mark.pen() != null && mark.shape() instanceof Rectangle2D)
        .map(mark -> mark.shape().getBounds2D())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRegionsLabelLiesInside() {
    Plot plot = Plot.of(X, Y);
    Rectangle2D text =
        label(plot, Region.box(10, 500, 1e-4, 1e-2).fill(Palette.SAFE.blue()).label("NA64"));
    Frame frame = new Frame(frame(plot), X, Y);
    assertThat(text.getMinX()).isGreaterThan(frame.px(10));
    assertThat(text.getMaxX()).isLessThan(frame.px(500));
    assertThat(text.getMinY()).isGreaterThan(frame.py(1e-2));
    assertThat(text.getMaxY()).isLessThan(frame.py(1e-4));
  }

  @Test
  void aLinesLabelIsNearTheLineAndNotOnIt() {
    Plot plot = Plot.of(X, Y);
    Line line = Line.of(new double[] {1, 1e4}, new double[] {1e-4, 1e-2}).label("MUonE");
    Rectangle2D text = label(plot, line);
    Frame frame = new Frame(frame(plot), X, Y);
    double x0 = frame.px(1);
    double y0 = frame.py(1e-4);
    double x1 = frame.px(1e4);
    double y1 = frame.py(1e-2);
    assertThat(text.intersectsLine(x0, y0, x1, y1)).isFalse();
    Rectangle2D around =
        new Rectangle2D.Double(
            text.getX() - 5, text.getY() - 5, text.getWidth() + 10, text.getHeight() + 10);
    assertThat(around.intersectsLine(x0, y0, x1, y1)).isTrue();
  }

  /** A name beside a tick would read like one with a dash. */
  @Test
  void aLinesLabelKeepsOffTheTicks() {
    // A line only at the left, where its label would begin at the frame.
    Line line = Line.of(new double[] {1, 2}, new double[] {1e-3, 1e-3}).label("MUonE");
    Plot plot = Plot.of(X, Y);
    assertThat(label(plot, line).getMinX()).isGreaterThan(frame(plot).getMinX() + 7);
  }

  @Test
  void theLegendGoesWhereTheLineIsNot() {
    double[] x = {0, 1};
    Axis unit = Axis.linear("", 0, 1);
    for (double[] y : new double[][] {{0, 1}, {1, 0}}) {
      Plot plot = Plot.of(unit, unit).add(Line.of(x, y).width(2));
      Rectangle2D text = label(plot, Line.of(x, y).legend("a long entry of the legend"));
      Rectangle2D box = frame(plot);
      Frame frame = new Frame(box, unit, unit);
      assertThat(text.intersectsLine(frame.px(0), frame.py(y[0]), frame.px(1), frame.py(y[1])))
          .isFalse();
      assertThat(box.contains(text)).isTrue();
    }
  }

  @Test
  void theLegendRatherCoversAreasThanALine() {
    Axis unit = Axis.linear("", 0, 1);
    Plot plot =
        Plot.of(unit, unit)
            .add(Region.box(0, 1, 0.4, 1).fill(Palette.SAFE.blue()).outline(null))
            .add(Region.box(0, 1, 0.5, 1).fill(Palette.SAFE.green()).outline(null))
            .add(Line.of(new double[] {0, 0.5, 1}, new double[] {0.1, 0.2, 0.05}).width(2));
    double[] x = {0.2};
    Rectangle2D text =
        label(plot, Points.of(x, new double[] {0.95}).legend("a long text of a key"));
    assertThat(text.getMaxY()).isLessThan(new Frame(frame(plot), unit, unit).py(0.25));
  }

  @Test
  void aLegendOutsideIsRightOfTheFrame() {
    Plot plot = Gallery.ratios().legend(Legend.OUTSIDE);
    Rectangle2D box = frame(plot);
    long outside =
        Layout.of(plot).texts().stream()
            .filter(text -> text.getMinX() > box.getMaxX() + 10)
            .count();
    assertThat(outside).isEqualTo(3);
  }

  @Test
  void emptyDataGiveAnEmptyFrame() {
    double nan = Double.NaN;
    double[] none = {};
    Plot empty = Plot.of(X, Y);
    Plot full =
        empty
            .add(Line.of(none, none).label("nothing"))
            .add(Line.of(new double[] {1, 2}, new double[] {nan, nan}))
            .add(Region.above(none, none).fill(Palette.SAFE.red()))
            .add(Points.at(nan, 1).labels("nowhere"))
            .add(Steps.of(new double[] {1, 2}, new double[] {nan}))
            .add(
                Contours.of(
                        Field.of(
                            new double[] {1, 2},
                            new double[] {1, 2},
                            new double[][] {{nan, 1}, {1, 1}}))
                    .level(1, "1", Pen.solid(Colour.BLACK, 1)));
    assertThat(Layout.of(full).texts()).isEqualTo(Layout.of(empty).texts());
  }

  @Test
  void everyTickOfTheFrameIsWhereItsValueIs() {
    Plot plot = Plot.of(X, Y);
    Rectangle2D box = frame(plot);
    Rectangle2D hundred =
        Layout.of(plot).texts().stream()
            .filter(text -> text.getMinY() > box.getMaxY())
            .sorted((a, b) -> Double.compare(a.getX(), b.getX()))
            .filter(text -> text.getMaxY() < box.getMaxY() + 14)
            .skip(2)
            .findFirst()
            .orElseThrow();
    assertThat(Math.abs(hundred.getCenterX() - box.getCenterX())).isLessThan(0.01);
  }

  @Test
  void aFrameBelowSharesTheAxisOfMasses() {
    Plot plot = Gallery.below(Axis.linear("ratio", 0, 1));
    List<Rectangle2D> frames =
        Layout.of(plot).marks().stream()
            .filter(mark -> mark.pen() != null && mark.shape() instanceof Rectangle2D)
            .map(mark -> mark.shape().getBounds2D())
            .toList();
    assertThat(frames).hasSize(2);
    Rectangle2D upper = frames.get(0);
    Rectangle2D lower = frames.get(1);
    assertThat(lower.getMinX()).isEqualTo(upper.getMinX());
    assertThat(lower.getWidth()).isEqualTo(upper.getWidth());
    assertThat(lower.getMinY()).isGreaterThan(upper.getMaxY());
    assertThat(lower.getHeight()).isBetween(0.5 * upper.getHeight(), 0.7 * upper.getHeight());
    assertThat(Layout.of(plot).texts())
        .filteredOn(text -> text.getMinY() > lower.getMaxY())
        .as("five decades and the title")
        .hasSize(6);
  }
}
