package recoil.constraint;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a limit published for one model is taken over to another. */
public enum Recast {
  /**
   * As arXiv:2002.04822 does it: the published coupling is that to the electron or the muon,
   * whatever the branching fractions; limits on visible decays apply to a mediator without
   * invisible decays, invisible ones to a mediator that decays invisibly only. A scalar's coupling
   * takes the place of a vector's.
   */
  AS_PUBLISHED,
  /**
   * The number of events stays: production, with the ratio of a scalar's or an axial vector's to
   * that of a vector, times branching fraction into the channels measured, at equal efficiency.
   */
  BRANCHING;

  /** As it is written in options and files. */
  @Override
  @JsonValue
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
