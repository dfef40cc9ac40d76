package recoil.mediator;

import org.jspecify.annotations.Nullable;
import recoil.nature.Constants;

/**
 * A model at one mass and the coupling factor 1, with widths that all who ask share. For one
 * thread.
 */
public final class Unit {
  private final Model model;
  private final Mediator mediator;
  private final Constants constants;
  private @Nullable Widths widths;

  /**
   * A model at a mass.
   *
   * @param mass in GeV, above 0 and finite
   * @throws IllegalArgumentException for another mass
   */
  public Unit(Model model, double mass, Constants constants) {
    this.model = model;
    this.constants = constants;
    mediator = model.at(mass, 1);
  }

  /** The model. */
  public Model model() {
    return model;
  }

  /** The mediator of factor 1. */
  public Mediator mediator() {
    return mediator;
  }

  /** Its widths, made when they are first asked for. */
  public Widths widths() {
    Widths made = widths;
    if (made == null) {
      made = mediator.widths(constants);
      widths = made;
    }
    return made;
  }
}
