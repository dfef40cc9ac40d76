package recoil.app.plot;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A text that stands apart from its line is tied to it. */
class PlaceTest {
  private static final List<Point2D> LINE =
      List.of(
          new Point2D.Double(30, 100), new Point2D.Double(50, 100), new Point2D.Double(70, 100));

  private final Placement placement = new Placement(new Rectangle2D.Double(0, 0, 200, 200));

  private Place at(double y) {
    return Place.of(placement, new Point2D.Double(50, y), LINE, 30, 10);
  }

  @Test
  void onlyWhatIsFarIsTied() {
    assertThat(at(110).leader()).isNull();
    assertThat(at(120).leader()).isNull();
    Line2D leader = requireNonNull(at(140).leader());
    assertThat(leader.getP1()).isEqualTo(new Point2D.Double(50, 135));
    assertThat(leader.getP2()).isEqualTo(new Point2D.Double(50, 100));
  }

  @Test
  void alsoAcrossAnotherLine() {
    placement.line(new Line2D.Double(0, 107, 200, 107), 1);
    assertThat(at(120).leader()).isNotNull();
    assertThat(at(110).leader()).isNull();
  }

  @Test
  void aroundTexts() {
    placement.text(new Rectangle2D.Double(45, 110, 10, 10));
    assertThat(requireNonNull(at(140).leader()).getX2()).isNotEqualTo(50);
  }
}
