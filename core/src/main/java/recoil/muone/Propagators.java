package recoil.muone;

import java.util.List;
import recoil.numeric.CauchyRule;
import recoil.scattering.Kinematics;

/**
 * The s-channel propagator D = 1/(s - m^2 + i m Gamma) for each slice of a quadrature. Over a
 * spectrum of energies it varies much faster than all else; since s is linear in the energy, the
 * factors c_j of a {@link CauchyRule} stand for it, with which the sum over the slices of a panel
 * is its integral. |D|^2 = -Im D / (m Gamma).
 */
final class Propagators {
  private final double[] s;
  private final List<Energies.Panel> panels;
  private final CauchyRule[] rules;

  /** s in the middle of a panel, and half its range there. */
  private final double[] centre;

  private final double[] half;

  /** Re D, by slice. */
  final double[] re;

  /** Im D. */
  final double[] im;

  /** |D|^2. */
  final double[] square;

  Propagators(Quadrature quadrature) {
    int slices = quadrature.slices();
    panels = quadrature.panels();
    s = new double[slices];
    re = new double[slices];
    im = new double[slices];
    square = new double[slices];
    for (int i = 0; i < slices; i++) {
      s[i] = quadrature.nodes(i).kinematics().s();
    }
    rules = new CauchyRule[panels.size()];
    centre = new double[panels.size()];
    half = new double[panels.size()];
    for (int p = 0; p < rules.length; p++) {
      Energies.Panel panel = panels.get(p);
      Kinematics any = quadrature.nodes(panel.first()).kinematics();
      rules[p] = new CauchyRule(panel.size());
      double middle = 0.5 * (panel.from() + panel.to());
      centre[p] = any.s() + 2 * any.electronMass() * (middle - any.energy());
      half[p] = any.electronMass() * (panel.to() - panel.from());
    }
  }

  /** Range of s that the beam covers; 0 for a monochromatic beam. */
  double range() {
    double sum = 0;
    for (double width : half) {
      sum += 2 * width;
    }
    return sum;
  }

  /**
   * Goes to a mass and a width.
   *
   * @param mass2 m^2 in GeV^2
   * @param width m Gamma in GeV^2
   */
  void at(double mass2, double width) {
    if (panels.isEmpty() || width == 0) {
      for (int i = 0; i < s.length; i++) {
        double distance = s[i] - mass2;
        double norm = distance * distance + width * width;
        re[i] = distance / norm;
        im[i] = -width / norm;
        square[i] = 1 / norm;
      }
      return;
    }
    for (int p = 0; p < rules.length; p++) {
      int first = panels.get(p).first();
      rules[p].factors((mass2 - centre[p]) / half[p], -width / half[p], re, im, first);
      for (int i = first; i < first + rules[p].size(); i++) {
        re[i] /= half[p];
        im[i] /= half[p];
        square[i] = -im[i] / width;
      }
    }
  }
}
