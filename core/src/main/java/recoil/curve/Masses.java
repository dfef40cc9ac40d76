package recoil.curve;

import java.util.Set;
import java.util.TreeSet;

/** Refinement of grids of masses in GeV. */
public final class Masses {
  private Masses() {}

  /**
   * A grid with more masses around a narrow structure: {@code perDecade} on either side in each
   * decade of the relative distance, from {@code closest} up to 0.3.
   */
  public static double[] refined(double[] masses, double centre, double closest, int perDecade) {
    Set<Double> all = sorted(masses);
    double ratio = Math.pow(10, 1.0 / perDecade);
    for (double distance = closest; distance < 0.3; distance *= ratio) {
      for (int side = -1; side <= 1; side += 2) {
        double mass = centre * (1 + side * distance);
        if (mass > masses[0] && mass < masses[masses.length - 1]) {
          all.add(mass);
        }
      }
    }
    return array(all);
  }

  /** A grid with the given masses added, those outside its range left out. */
  public static double[] with(double[] masses, double... more) {
    Set<Double> all = sorted(masses);
    for (double mass : more) {
      if (mass >= masses[0] && mass <= masses[masses.length - 1]) {
        all.add(mass);
      }
    }
    return array(all);
  }

  private static Set<Double> sorted(double[] masses) {
    Set<Double> all = new TreeSet<>();
    for (double mass : masses) {
      all.add(mass);
    }
    return all;
  }

  private static double[] array(Set<Double> all) {
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
