package recoil.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {
  /** Widths and heights of Computer Modern at 10 pt, from the fonts' own metric files (cmr10). */
  @Test
  void charactersHaveTheSizeOfTheirFont() {
    // The height of capitals and of digits is 0.683 and 0.644 em, the depth of p 0.194 em.
    assertThat(Label.of("H").ascent(10)).isCloseTo(6.83, within(0.02));
    assertThat(Label.of("1").ascent(10)).isCloseTo(6.66, within(0.25));
    assertThat(Label.of("p").height(10)).isCloseTo(4.42 + 1.94, within(0.15));
    // Two digits are one advance, 0.5 em, further apart than one.
    assertThat(Label.of("00").width(10) - Label.of("0").width(10)).isCloseTo(5, within(0.02));
    assertThat(Label.of("MM").width(10) - Label.of("M").width(10)).isCloseTo(9.17, within(0.02));
  }

  @Test
  void scriptsAreSmallerAndInPlace() {
    Rectangle2D base = Label.of("$x$").ink();
    Rectangle2D raised = Label.of("$x^2$").ink();
    Rectangle2D lowered = Label.of("$x_2$").ink();
    assertThat(raised.getMinY()).isLessThan(base.getMinY() - 0.3);
    assertThat(lowered.getMaxY()).isGreaterThan(base.getMaxY() + 0.1);
    double script = raised.getMaxX() - base.getMaxX();
    assertThat(script).isBetween(0.25, 0.55);
  }

  @Test
  void aSpaceAfterAScriptIsNarrow() {
    double width = Label.of("$(q^2)$").width(1);
    double parts = Label.of("$(q$").width(1) + Label.of("$)$").width(1) + 0.7 * 0.5;
    assertThat(width).isCloseTo(parts, within(0.3));
  }

  @Test
  void punctuationIsNotSpacedAsInFormulas() {
    // A dot or a comma between digits is as wide as its own advance, 0.278 em in cmr10.
    for (String sign : new String[] {".", ",", ":", ";"}) {
      double advance = Label.of("0" + sign + "0").width(1) - Label.of("00").width(1);
      assertThat(advance).as(sign).isCloseTo(0.278, within(0.002));
      String words = "a" + sign + " b";
      assertThat(Label.of("$\\text{" + words + "}$").width(1)).isEqualTo(Label.of(words).width(1));
    }
  }

  @Test
  void anEmptyTextHasNoInk() {
    assertThat(Label.of("").ink().isEmpty()).isTrue();
    assertThat(Label.of("").width(9)).isZero();
  }

  @Test
  void theSameTextIsSetOnce() {
    assertThat(Label.of("$m_{Z'}$ [MeV]")).isSameAs(Label.of("$m_{Z'}$ [MeV]"));
  }

  @Test
  void aTextIsPlacedByItsInk() {
    Label label = Label.of("$g_{Z'}^\\mu$");
    Rectangle2D at = label.at(100, 50, 9).getBounds2D();
    assertThat(at.getMinX()).isCloseTo(100, within(1e-4));
    assertThat(at.getMinY()).isCloseTo(50 - label.ascent(9), within(1e-4));
    Rectangle2D turned = label.centred(10, 20, 9, -Math.PI / 2).getBounds2D();
    assertThat(turned.getCenterX()).isCloseTo(10, within(1e-4));
    assertThat(turned.getHeight()).isCloseTo(label.width(9), within(1e-4));
  }

  @Test
  void accentedLettersAndDashesAreDrawn() {
    Gallery.LETTERS
        .chars()
        .forEach(
            c -> {
              String letter = Character.toString(c);
              assertThat(Label.of(letter).ink().isEmpty()).as(letter).isFalse();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$\\nonsense$",
        "$x",
        "}",
        "$\\left($",
        "\u03b1",
        "\u00b5",
        "\u00f0\u00fe",
        "1% more"
      })
  void whatIsNotLatexIsNamed(String text) {
    assertThatThrownBy(() -> Label.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("label = '" + text + "': allowed is LaTeX")
        .hasMessageNotContaining("\n");
  }
}
