package recoil.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DescriptionTest {
  private static Arguments wrong(String message, ThrowingCallable call) {
    return Arguments.of(message, call);
  }

  private static Plot below(Axis axis) {
    return Plot.of(axis, axis).below(new Plot.Below(axis, List.of()));
  }

  static Stream<Arguments> wrong() {
    double[] one = {1};
    double[] two = {1, 2};
    Axis axis = Axis.linear("x", 0, 1);
    Colour black = Colour.BLACK;
    return Stream.of(
        wrong("axis 'm' min = 0.0", () -> Axis.log("m", 0, 1)),
        wrong("axis 'm' from 2.0 to 1.0", () -> Axis.log("m", 2, 1)),
        wrong("axis 'x' from 0.0 to NaN", () -> Axis.linear("x", 0, Double.NaN)),
        wrong("width = 10.0 mm", () -> Plot.of(axis, axis).size(10, 70)),
        wrong("height = NaN mm", () -> Plot.of(axis, axis).size(80, Double.NaN)),
        wrong("below and ranges", () -> below(axis).ranges(List.of(Range.of("", 0, 1, black)))),
        wrong("y has 1 values and x has 2", () -> Line.of(two, one)),
        wrong("width = 0.0 pt", () -> Line.of(two, two).width(0)),
        wrong("lower and upper have 2 and 1", () -> Region.between(two, two, one)),
        wrong("band from 2.0 to 1.0", () -> Band.x(2, 1, Colour.BLACK)),
        wrong("edges has 2 values", () -> Steps.of(two, two)),
        wrong("edges[1] = 1.0", () -> Steps.of(new double[] {1, 1}, one)),
        wrong("errors has 2 values", () -> Steps.of(two, one).errors(two)),
        wrong("labels has 2 texts", () -> Points.of(one, one).labels("a", "b")),
        wrong("size = 0.0 pt", () -> Points.of(one, one).marker(Marker.STAR, 0)),
        wrong("x has 1 values", () -> Field.of(one, two, new double[2][1])),
        wrong("y[1] = 1.0", () -> Field.of(two, new double[] {1, 1}, new double[2][2])),
        wrong("values has 1 rows", () -> Field.of(two, two, new double[1][2])),
        wrong("values has a row of 1", () -> Field.of(two, two, new double[2][1])),
        wrong("level = NaN", () -> new Contours.Level(Double.NaN, "", Pen.solid(Colour.BLACK, 1))),
        wrong("range 2.0, 1.0, 3.0", () -> new Range("", 2, 1, 3, Colour.BLACK)),
        wrong("x, y, angle = NaN", () -> Note.at("a", Double.NaN, 0, Anchor.LEFT)),
        wrong("size = 2.0 pt", () -> Note.at("a", 0, 0, Anchor.LEFT).size(2)),
        wrong("colour = 'red'", () -> Colour.of("red")),
        wrong(
            "colours from 1.0 to 1.0",
            () -> new ColourScale(1, 1, List.of(Colour.BLACK, Colour.WHITE))),
        wrong("stops has 1 colours", () -> new ColourScale(0, 1, List.of(Colour.BLACK))),
        wrong("cell 0.0 to 0.0", () -> new Cells.Cell(0, 0, 0, 1, 1)),
        wrong("green = 256", () -> new Colour(0, 256, 0, 1)),
        wrong("alpha = 1.5", () -> Colour.BLACK.withAlpha(1.5)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void wrongInputIsNamed(String message, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .hasMessageContaining(": allowed ");
  }

  @Test
  void dataAreCopied() {
    double[] x = {1, 2};
    Line line = Line.of(x, x);
    x[0] = 9;
    assertThat(line.points().x(0)).isEqualTo(1);
  }

  @Test
  void coloursMixAndPrint() {
    assertThat(Colour.of("#0072B2").hex()).isEqualTo("#0072b2");
    assertThat(Colour.BLACK.mix(Colour.WHITE, 0.5)).isEqualTo(new Colour(128, 128, 128, 1));
    assertThat(Colour.BLACK.legible()).isEqualTo(Colour.BLACK);
    assertThat(Palette.SAFE.yellow().legible().red()).isLessThan(150);
  }

  /** Grey value, 0 to 255. */
  private static double lightness(Colour colour) {
    return 0.299 * colour.red() + 0.587 * colour.green() + 0.114 * colour.blue();
  }

  /** Without colours, too, more is darker; of both signs, far from 0 is darker. */
  @Test
  void coloursAreInOrderInGrey() {
    ColourScale rising = ColourScale.of(1, 4);
    ColourScale falling = ColourScale.of(-4, -1);
    ColourScale signed = ColourScale.of(-1, 4);
    assertThat(rising.min()).isZero();
    assertThat(falling.max()).isZero();
    assertThat(signed.min()).isEqualTo(-4);
    for (double value = 0; value < 4; value += 0.1) {
      double next = value + 0.1;
      assertThat(lightness(rising.at(next))).isLessThan(lightness(rising.at(value)));
      assertThat(lightness(falling.at(-next))).isLessThan(lightness(falling.at(-value)));
      assertThat(lightness(signed.at(next))).isLessThan(lightness(signed.at(value)));
      assertThat(lightness(signed.at(-next))).isLessThan(lightness(signed.at(-value)));
    }
    assertThat(rising.at(5)).isEqualTo(rising.at(4));
    assertThat(rising.at(-5)).isEqualTo(rising.at(0));
    assertThat(ColourScale.of(0, 0).max()).isEqualTo(1);
  }
}
