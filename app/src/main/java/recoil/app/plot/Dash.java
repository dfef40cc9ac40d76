package recoil.app.plot;

/** The pattern of a line. */
public enum Dash {
  /** Without gaps. */
  SOLID,
  /** Long dashes. */
  DASHED,
  /** Round dots. */
  DOTTED,
  /** Dash and dot in turn. */
  DASH_DOT;

  /** Whether the strokes have round ends. */
  boolean round() {
    return this == DOTTED || this == DASH_DOT;
  }

  /** Lengths of strokes and gaps in pt for a line width in pt; empty if solid. */
  float[] pattern(double width) {
    float unit = (float) Math.max(width, 0.7);
    return switch (this) {
      case SOLID -> new float[0];
      case DASHED -> new float[] {4.5f * unit, 2.5f * unit};
      case DOTTED -> new float[] {0.01f, 2.4f * unit};
      case DASH_DOT -> new float[] {5 * unit, 2.5f * unit, 0.01f, 2.5f * unit};
    };
  }
}
