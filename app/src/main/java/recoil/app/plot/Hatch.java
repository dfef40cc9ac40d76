package recoil.app.plot;

import java.util.List;

/** Thin parallel lines over an area, in its colour. */
public enum Hatch {
  /** No lines. */
  NONE,
  /** Lines that rise to the right. */
  RISING,
  /** Lines that fall to the right. */
  FALLING,
  /** Both. */
  CROSSED;

  /** Angles of the lines on the page, clockwise, in degrees. */
  List<Double> degrees() {
    return switch (this) {
      case NONE -> List.of();
      case RISING -> List.of(-45.0);
      case FALLING -> List.of(45.0);
      case CROSSED -> List.of(-45.0, 45.0);
    };
  }
}
