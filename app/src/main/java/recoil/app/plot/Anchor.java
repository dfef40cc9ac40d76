package recoil.app.plot;

/** Which point of a text lies at its position. */
public enum Anchor {
  /** Middle of the left edge. */
  LEFT(0, 0.5),
  /** The centre. */
  CENTRE(0.5, 0.5),
  /** Middle of the right edge. */
  RIGHT(1, 0.5),
  /** Middle of the top. */
  TOP(0.5, 0),
  /** Middle of the bottom. */
  BOTTOM(0.5, 1),
  /** Upper left corner. */
  TOP_LEFT(0, 0),
  /** Upper right corner. */
  TOP_RIGHT(1, 0),
  /** Lower left corner. */
  BOTTOM_LEFT(0, 1),
  /** Lower right corner. */
  BOTTOM_RIGHT(1, 1);

  private final double right;
  private final double down;

  Anchor(double right, double down) {
    this.right = right;
    this.down = down;
  }

  /** Share of the width left of the point. */
  double right() {
    return right;
  }

  /** Share of the height above the point. */
  double down() {
    return down;
  }
}
