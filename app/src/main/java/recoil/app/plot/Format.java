package recoil.app.plot;

/** The formats of a figure file. */
public enum Format {
  /** Vector, text as outlines. */
  PDF("pdf"),
  /** Vector, text as outlines. */
  SVG("svg"),
  /** Pixels, 300 per inch. */
  PNG("png");

  private final String suffix;

  Format(String suffix) {
    this.suffix = suffix;
  }

  /** The usual end of the file's name, without the dot. */
  public String suffix() {
    return suffix;
  }
}
