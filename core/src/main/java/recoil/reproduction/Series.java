package recoil.reproduction;

/**
 * Something drawn in a {@link Panel}. Each has a key (file name of its CSV), a label in TeX (empty
 * for none) and a role. Missing values are NaN.
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers for drawing and writing, never compared
public sealed interface Series {
  /** File name of the CSV, without ending; unique in a panel. */
  String key();

  /** Label in TeX; empty for none. */
  String label();

  /** What it is. */
  Role role();

  /** What it is, from which source, with which settings; plain text for the CSV's header. */
  String about();

  /** A line y(x). */
  record Curve(String key, String label, Role role, String about, double[] x, double[] y)
      implements Series {}

  /**
   * A region between {@code low} and {@code high} at each x; {@code high} is infinite where nothing
   * bounds it from above.
   */
  record Region(
      String key, String label, Role role, String about, double[] x, double[] low, double[] high)
      implements Series {}

  /** Everything left of one x. */
  record LeftOf(String key, String label, Role role, String about, double x) implements Series {}

  /**
   * Numbers per bin with their standard deviations.
   *
   * @param edges one more than values
   */
  record Histogram(
      String key,
      String label,
      Role role,
      String about,
      double[] edges,
      double[] values,
      double[] errors)
      implements Series {}

  /** A point. */
  record Point(String key, String label, Role role, String about, double x, double y)
      implements Series {}

  /** A range of x with its central value, drawn as a bar in a row of its own. */
  record Range(
      String key, String label, Role role, String about, double low, double centre, double high)
      implements Series {}

  /** A vertical band over the whole height. */
  record Band(String key, String label, Role role, String about, double low, double high)
      implements Series {}

  /**
   * Numbers in rectangles, such as the bins of two variables, shown by colours; label at the bar.
   */
  record Cells(
      String key,
      String label,
      Role role,
      String about,
      double[] lowX,
      double[] highX,
      double[] lowY,
      double[] highY,
      double[] z)
      implements Series {}

  /**
   * A field z(x, y), shown by contours.
   *
   * @param z by x, then y
   */
  record Field(
      String key, String label, Role role, String about, double[] x, double[] y, double[][] z)
      implements Series {}
}
