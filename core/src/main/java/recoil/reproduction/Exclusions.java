package recoil.reproduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import recoil.constraint.Constraint;
import recoil.constraint.Hypothesis;
import recoil.constraint.MassBound;
import recoil.constraint.MomentBound;
import recoil.constraint.MuoniumBound;
import recoil.constraint.Search;
import recoil.curve.Curve;
import recoil.nature.Lepton;

/** What constraints exclude, as series of a panel in the plane of mass in MeV and coupling. */
public final class Exclusions {
  private static final double MEV = 1e-3;

  private final List<Constraint> constraints = new ArrayList<>();
  private final List<Series> series = new ArrayList<>();

  /**
   * Adds what a constraint excludes. Tables of one name and role are one region with one name,
   * which stands at the last.
   *
   * @param about what it is, plain text
   */
  public void add(Constraint constraint, String about, Curve curve) {
    for (int i = 0; i < series.size(); i++) {
      if (series.get(i) instanceof Series.Region one
          && one.role() == role(constraint)
          && constraints.get(i).label().equals(constraint.label())) {
        series.set(
            i,
            new Series.Region(
                one.key(), "", one.role(), one.about(), one.x(), one.low(), one.high()));
      }
    }
    constraints.add(constraint);
    String key = constraint.key();
    series.add(
        constraint instanceof MassBound bound
            ? new Series.LeftOf(
                key, tex(constraint), role(bound), about, bound.mass().value() / MEV)
            : region(key, tex(constraint), role(constraint), about, curve));
  }

  /** The series in the order in which they were added. */
  public List<Series> series() {
    return List.copyOf(series);
  }

  /** A region of coupling factors. */
  public static Series region(String key, String label, Role role, String about, Curve curve) {
    double[] x = Arrays.stream(curve.mass()).map(mass -> mass / MEV).toArray();
    return new Series.Region(key, label, role, about, x, curve.low(), curve.high());
  }

  /** What a constraint is in a figure. */
  public static Role role(Constraint constraint) {
    if (constraint instanceof MomentBound moment) {
      return moment.lepton() == Lepton.ELECTRON ? Role.ELECTRON_MOMENT : Role.MUON_MOMENT;
    }
    if (constraint instanceof MuoniumBound) {
      return Role.MUONIUM;
    }
    if (constraint instanceof MassBound) {
      return Role.LIGHTEST_MASS;
    }
    Search search = constraint.search();
    return search == null ? Role.OTHER : role(search);
  }

  private static Role role(Search search) {
    boolean collider = search.production().startsWith("e+ e-");
    if (search.hypothesis() == Hypothesis.INVISIBLE) {
      return collider ? Role.COLLIDER_INVISIBLE : Role.TARGET_INVISIBLE;
    }
    if (!collider) {
      return Role.OTHER;
    }
    return switch (search.hypothesis()) {
      case DARK_PHOTON -> Role.COLLIDER_VISIBLE;
      case LMU_LTAU -> Role.FOUR_MUONS;
      default -> Role.OTHER;
    };
  }

  /** Its name in TeX. */
  private static String tex(Constraint constraint) {
    if (constraint instanceof MomentBound moment) {
      return moment.lepton() == Lepton.ELECTRON ? "(g-2)_e" : "(g-2)_\\mu";
    }
    String plain = constraint.label().replaceAll("[^A-Za-z0-9 .,+/()\u03bc-]", "-");
    return "\\text{" + plain.replace("\u03bc", "}\\mu\\text{") + "}";
  }
}
