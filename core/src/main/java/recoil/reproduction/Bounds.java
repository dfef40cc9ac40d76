package recoil.reproduction;

import java.util.List;
import recoil.constraint.Constraint;
import recoil.mediator.Model;

/** From which coupling factor on every constraint excludes a model, on one grid of masses. */
final class Bounds {
  private final Model model;
  private final double[] masses;
  private final List<Constraint> constraints;
  private final double[][] smallest;

  /** The bounds on a model at masses in GeV, which rise. */
  Bounds(Model model, List<Constraint> constraints, double[] masses) {
    this.model = model;
    this.constraints = constraints;
    this.masses = masses;
    smallest = new double[constraints.size()][masses.length];
    for (int c = 0; c < smallest.length; c++) {
      for (int i = 0; i < masses.length; i++) {
        smallest[c][i] = constraints.get(c).bound(model, masses[i]).smallest();
      }
    }
  }

  Model model() {
    return model;
  }

  double mass(int i) {
    return masses[i];
  }

  /** What a constraint excludes from; infinite where it excludes nothing or does not apply. */
  double of(String key, int i) {
    for (int c = 0; c < smallest.length; c++) {
      if (constraints.get(c).key().equals(key)) {
        return smallest[c][i];
      }
    }
    throw new IllegalArgumentException("constraint: " + key + "; not in this world");
  }

  /** The smallest factor that any constraint excludes from. */
  double strongest(int i) {
    double least = Double.POSITIVE_INFINITY;
    for (double[] bound : smallest) {
      least = Math.min(least, bound[i]);
    }
    return least;
  }
}
