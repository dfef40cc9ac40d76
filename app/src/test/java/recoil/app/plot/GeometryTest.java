package recoil.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Frame, polylines, contours, hatching: distances on the page in pt. */
class GeometryTest {
  private static final Rectangle2D BOX = new Rectangle2D.Double(30, 10, 200, 100);
  private static final Frame LINEAR =
      new Frame(BOX, Axis.linear("", -1, 1), Axis.linear("", -1, 1));
  private static final Frame LOG = new Frame(BOX, Axis.log("", 1, 1e4), Axis.log("", 1e-5, 1));

  @Test
  void theFrameMapsItsCornersAndDecades() {
    assertThat(LOG.px(1)).isEqualTo(30);
    assertThat(LOG.px(1e4)).isEqualTo(230);
    assertThat(LOG.px(100)).isCloseTo(130, within(1e-10));
    assertThat(LOG.py(1e-5)).isEqualTo(110);
    assertThat(LOG.py(1e-3)).isCloseTo(70, within(1e-10));
    assertThat(LINEAR.py(0.5)).isCloseTo(35, within(1e-10));
  }

  @Test
  void whatIsBeyondTheFrameStaysFinite() {
    assertThat(LOG.py(0)).isEqualTo(610);
    assertThat(LOG.py(-3)).isEqualTo(610);
    assertThat(LOG.px(Double.POSITIVE_INFINITY)).isEqualTo(730);
    assertThat(LOG.px(Double.NaN)).isNaN();
  }

  @Test
  void aGapSplitsALine() {
    double nan = Double.NaN;
    Series series =
        Series.of(
            new double[] {0, 0.1, nan, 0.3, 0.4, 0.5, 0.6}, new double[] {0, 0, 0, 0, nan, 0, 0});
    List<Polyline> parts = Polyline.of(series, LINEAR);
    // The single point between two gaps has no line.
    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).length()).isCloseTo(10, within(1e-10));
    assertThat(parts.get(1).x(0)).isCloseTo(180, within(1e-10));
  }

  @Test
  void aGapSplitsARegion() {
    double nan = Double.NaN;
    Region region = Region.above(new double[] {1, 2, 3, 4, 5}, new double[] {1, 1, nan, 1, 1});
    assertThat(region.polygons()).hasSize(2);
    assertThat(region.polygons().get(1).x(0)).isEqualTo(4);
    assertThat(Region.above(new double[0], new double[0]).polygons()).isEmpty();
    assertThat(Region.above(new double[] {1}, new double[] {1}).polygons()).isEmpty();
  }

  @Test
  void aContourOfTheDistanceIsACircle() {
    double[] grid = Gallery.grid(-1, 1, 81);
    double[][] values = new double[81][81];
    for (int j = 0; j < 81; j++) {
      for (int i = 0; i < 81; i++) {
        values[j][i] = grid[i] * grid[i] + grid[j] * grid[j];
      }
    }
    List<Polyline> lines = Isolines.of(Field.of(grid, grid, values), LINEAR, 0.49);
    assertThat(lines).hasSize(1);
    Polyline circle = lines.get(0);
    assertThat(circle.x(0)).isEqualTo(circle.x(circle.size() - 1));
    for (int i = 0; i < circle.size(); i++) {
      double r = Math.hypot((circle.x(i) - 130) / 100, (circle.y(i) - 60) / 50);
      // Linear interpolation over a step of 1/40 errs by at most step^2 / (8 r).
      assertThat(r).isCloseTo(0.7, within(1.2e-4));
    }
  }

  @Test
  void contoursEndAtHolesAndAtTheEdge() {
    double[] grid = Gallery.grid(-1, 1, 21);
    double[][] values = new double[21][21];
    for (int j = 0; j < 21; j++) {
      for (int i = 0; i < 21; i++) {
        values[j][i] = grid[j] - 0.03;
      }
    }
    Field whole = Field.of(grid, grid, values);
    assertThat(Isolines.of(whole, LINEAR, 0)).hasSize(1);
    assertThat(Isolines.of(whole, LINEAR, 0).get(0).length()).isCloseTo(200, within(1e-9));
    assertThat(Isolines.of(whole, LINEAR, 5)).isEmpty();
    values[10][10] = Double.NaN;
    List<Polyline> cut = Isolines.of(Field.of(grid, grid, values), LINEAR, 0);
    assertThat(cut).hasSize(2);
    assertThat(cut.get(0).length() + cut.get(1).length()).isCloseTo(180, within(1e-9));
  }

  @Test
  void aSaddleGivesTwoLinesThatDoNotCross() {
    double[] grid = {-1, 1};
    Field field = Field.of(grid, grid, new double[][] {{1, -1}, {-1, 1}});
    for (double level : new double[] {-0.2, 0.2}) {
      List<Polyline> lines = Isolines.of(field, LINEAR, level);
      assertThat(lines).hasSize(2);
      Polyline a = lines.get(0);
      Polyline b = lines.get(1);
      assertThat(
              Line2D.linesIntersect(a.x(0), a.y(0), a.x(1), a.y(1), b.x(0), b.y(0), b.x(1), b.y(1)))
          .isFalse();
    }
  }

  @Test
  void aGapForALabelTakesItsLengthOutOfTheLine() {
    Polyline line = new Polyline(new double[] {0, 30, 30}, new double[] {0, 0, 40});
    assertThat(line.length()).isEqualTo(70);
    assertThat(line.at(50).getY()).isEqualTo(20);
    assertThat(length(line.pathWithout(20, 45))).isCloseTo(45, within(1e-9));
  }

  @Test
  void hatchingFillsAnAreaAndNothingElse() {
    Ellipse2D disc = new Ellipse2D.Double(60, 20, 80, 80);
    double step = 2;
    Path2D lines = Hatching.lines(disc, BOX, 30, step);
    Ellipse2D larger = new Ellipse2D.Double(59.8, 19.8, 80.4, 80.4);
    double[] c = new double[6];
    for (PathIterator it = lines.getPathIterator(null); !it.isDone(); it.next()) {
      it.currentSegment(c);
      assertThat(larger.contains(c[0], c[1])).isTrue();
    }
    // Lines a step apart: length times step is the area, up to the rim.
    assertThat(length(lines) * step).isCloseTo(Math.PI * 1600, within(Math.PI * 1600 * 0.01));
  }

  private static double length(Path2D path) {
    double[] c = new double[6];
    double x = 0;
    double y = 0;
    double sum = 0;
    for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
      if (it.currentSegment(c) == PathIterator.SEG_LINETO) {
        sum += Math.hypot(c[0] - x, c[1] - y);
      }
      x = c[0];
      y = c[1];
    }
    return sum;
  }
}
