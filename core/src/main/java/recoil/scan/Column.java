package recoil.scan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import recoil.constraint.Constraint;
import recoil.scan.ScanFile.Quantities;

/**
 * A column of the results.
 *
 * @param name its name, with the unit where there is one
 * @param flag whether it holds 0 and 1 only, NaN for neither
 */
public record Column(String name, boolean flag) {
  /**
   * The columns of a scan.
   *
   * @throws IllegalArgumentException for an axis with the name of another column
   */
  static List<Column> of(List<Axis> axes, Set<Quantities> compute, List<Constraint> constraints) {
    List<Column> all = new ArrayList<>();
    for (Axis axis : axes) {
      all.add(new Column(axis.name().equals(Axis.MASS) ? "mass_GeV" : axis.name(), false));
    }
    if (compute.contains(Quantities.VERDICT)) {
      all.add(new Column("excluded", true));
      all.add(new Column("muone_excluded", true));
    }
    if (compute.contains(Quantities.CONSTRAINTS)) {
      constraints.forEach(constraint -> all.add(new Column(constraint.key(), true)));
    }
    if (compute.contains(Quantities.CHI2)) {
      all.add(new Column("chi2", false));
    }
    if (compute.contains(Quantities.LIMIT)) {
      all.add(new Column("limit", false));
    }
    if (compute.contains(Quantities.BIAS)) {
      all.add(new Column("a_mu_had_shift", false));
      all.add(new Column("bias", false));
    }
    Set<String> names = new HashSet<>();
    for (Column column : all) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException(
            "axes." + column.name() + ": not allowed as a name, a column of results has it");
      }
    }
    return List.copyOf(all);
  }
}
