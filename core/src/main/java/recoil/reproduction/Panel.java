package recoil.reproduction;

import java.util.List;

/**
 * One panel of a figure: numbers and what they mean, without appearance.
 *
 * @param key file name without ending, such as {@code fig04-r0.8-visible}
 * @param figure number of the figure in the paper, 0 for a figure that the paper lacks
 * @param title one line, plain text
 * @param caption what is shown, with which settings and choices; plain text
 * @param note short TeX text for a corner of the panel; may be empty
 * @param x horizontal axis
 * @param y vertical axis
 * @param series what is drawn, from back to front
 */
public record Panel(
    String key,
    int figure,
    String title,
    String caption,
    String note,
    Axis x,
    Axis y,
    List<Series> series) {

  /** Copies the list. */
  public Panel {
    series = List.copyOf(series);
  }

  /**
   * An axis.
   *
   * @param quantity name of the column in files, with its unit, such as {@code mass_GeV}
   * @param tex label in TeX, with its unit
   * @param logarithmic whether the scale is logarithmic
   * @param low first value shown
   * @param high last value shown
   */
  public record Axis(String quantity, String tex, boolean logarithmic, double low, double high) {}
}
