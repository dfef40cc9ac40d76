package recoil.reproduction;

import java.util.EnumSet;
import java.util.Set;
import recoil.mediator.Formulas;
import recoil.muone.Setup;
import recoil.nature.World;

/**
 * With what the paper is recomputed.
 *
 * @param world inputs
 * @param setup the experiment
 * @param level confidence level of MUonE's limits for one parameter, above 0 and below 1
 * @param formulas the sets of formulas to use, at least one
 * @param masses number of masses of a curve, from 1 MeV to 10 GeV, at least 2
 */
public record Settings(World world, Setup setup, double level, Set<Formulas> formulas, int masses) {

  /** Copies the set and checks the numbers. */
  public Settings {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "confidence level: " + level + "; allowed is above 0 and below 1");
    }
    if (formulas.isEmpty()) {
      throw new IllegalArgumentException("formulas: none; allowed are printed, exact or both");
    }
    if (masses < 2) {
      throw new IllegalArgumentException("masses: " + masses + "; at least 2 are needed");
    }
    formulas = Set.copyOf(EnumSet.copyOf(formulas));
  }

  /** The same with one set of formulas. */
  public Settings with(Formulas only) {
    return new Settings(world, setup, level, Set.of(only), masses);
  }

  /** The same with another setup. */
  public Settings with(Setup setup) {
    return new Settings(world, setup, level, formulas, masses);
  }

  /** The formulas of the paper's own figures: printed unless only exact ones are asked for. */
  public Formulas headline() {
    return formulas.contains(Formulas.PRINTED) ? Formulas.PRINTED : Formulas.EXACT;
  }

  /** Whether both sets are used, and so compared. */
  public boolean compares() {
    return formulas.size() == Formulas.values().length;
  }
}
