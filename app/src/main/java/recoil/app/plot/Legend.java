package recoil.app.plot;

/** Where the legend is. */
public enum Legend {
  /** Nowhere. */
  NONE,
  /** At the place inside the frame that covers least. */
  AUTO,
  /** Inside, upper left. */
  TOP_LEFT,
  /** Inside, upper right. */
  TOP_RIGHT,
  /** Inside, lower left. */
  BOTTOM_LEFT,
  /** Inside, lower right. */
  BOTTOM_RIGHT,
  /** Right of the frame. */
  OUTSIDE
}
