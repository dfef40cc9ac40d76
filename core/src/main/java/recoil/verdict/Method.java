package recoil.verdict;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How limits are set. */
public enum Method {
  /** By Delta chi^2 for one or two parameters. */
  DELTA_CHI2,
  /** By CLs on the Asimov data set of the Standard Model, for one parameter. */
  CLS;

  /** As it is written in options and files. */
  @Override
  @JsonValue
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
