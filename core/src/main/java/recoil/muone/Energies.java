package recoil.muone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import recoil.nature.Constants;
import recoil.numeric.GaussLegendre;
import recoil.scattering.Beam;
import recoil.scattering.Kinematics;

/**
 * The energies of a beam at which cross sections are evaluated, (2.9): Gauss-Legendre in panels
 * that end where the spectrum has a kink, and where the yields have one because T_max, or the angle
 * of a fixed recoil energy, passes the edge of a bin.
 */
final class Energies {
  /** Error of the interpolation of a Gaussian by the nodes of a panel, relative to its peak. */
  private static final double PRECISION = 1e-9;

  private static final int FEWEST = 4;

  /** Cross sections are smooth over this fraction of the energy. */
  private static final double SMOOTH = 0.1;

  /** Points between which an angle is taken to pass an edge once at most. */
  private static final int LOOKS = 64;

  /**
   * Neighbouring energies.
   *
   * @param first index of the first
   * @param size their number
   * @param from lower end in GeV
   * @param to upper end in GeV
   */
  record Panel(int first, int size, double from, double to) {}

  private final double[] energy;
  private final double[] weight;
  private final List<Panel> panels = new ArrayList<>();

  Energies(Setup setup, Constants constants) {
    Beam beam = setup.beam();
    double[] ends = beam.spectrum().ends(beam.energy());
    if (ends.length == 1) {
      energy = ends;
      weight = new double[] {1};
      return;
    }
    double scale = Math.min(beam.spectrum().scale(beam.energy()), SMOOTH * beam.energy());
    List<Double> cuts = cuts(setup, constants, ends);
    int count = 0;
    for (int i = 0; i + 1 < cuts.size(); i++) {
      double from = cuts.get(i);
      double to = cuts.get(i + 1);
      int size = size(0.5 * (to - from) / scale);
      panels.add(new Panel(count, size, from, to));
      count += size;
    }
    energy = new double[count];
    weight = new double[count];
    for (Panel panel : panels) {
      GaussLegendre rule = new GaussLegendre(panel.size());
      for (int k = 0; k < panel.size(); k++) {
        double e = rule.node(k, panel.from(), panel.to());
        energy[panel.first() + k] = e;
        weight[panel.first() + k] =
            rule.weight(k, panel.from(), panel.to()) * beam.spectrum().density(beam.energy(), e);
      }
    }
  }

  /** Nodes that interpolate a Gaussian over a half width in units of its standard deviation. */
  private static int size(double half) {
    double error = 2;
    int n = 0;
    while (n < FEWEST || error > PRECISION) {
      n++;
      error *= 0.5 * half / Math.sqrt(n);
    }
    return n;
  }

  private static List<Double> cuts(Setup setup, Constants constants, double[] ends) {
    double low = Math.max(ends[0], lowest(setup, constants));
    double high = ends[ends.length - 1];
    TreeSet<Double> cuts = new TreeSet<>();
    for (double end : ends) {
      cuts.add(Math.max(low, end));
    }
    Kinematics nominal = setup.kinematics(constants);
    TreeSet<Double> recoils = new TreeSet<>(List.of(setup.threshold()));
    for (Edges edges : Edges.sharp(setup, constants)) {
      if (!edges.variable().angle()) {
        for (double edge : edges.values()) {
          edges.variable().recoils(nominal, edge, recoils::add);
        }
      }
    }
    for (double recoil : recoils) {
      cuts.add(nominal.energyOfMaximumRecoil(recoil));
    }
    for (Edges edges : Edges.sharp(setup, constants)) {
      if (edges.variable().angle()) {
        for (double recoil : recoils) {
          passes(constants, edges, recoil, low, high, cuts);
        }
      }
    }
    return new ArrayList<>(cuts.subSet(low, true, high, true));
  }

  /** Below this energy no recoil is above the threshold. */
  private static double lowest(Setup setup, Constants constants) {
    return setup.kinematics(constants).energyOfMaximumRecoil(setup.threshold());
  }

  /** Adds the energies at which the angle of a recoil energy equals an edge. */
  private static void passes(
      Constants constants, Edges edges, double recoil, double low, double high, Set<Double> cuts) {
    double from = low;
    double before = edges.variable().at(new Kinematics(constants, from), recoil);
    for (int i = 1; i <= LOOKS; i++) {
      double to = low + (high - low) * i / LOOKS;
      double value = edges.variable().at(new Kinematics(constants, to), recoil);
      for (double edge : edges.values()) {
        if ((before - edge) * (value - edge) <= 0 && before != value) {
          cuts.add(
              new BracketingNthOrderBrentSolver(1e-13, 1e-10, 5)
                  .solve(
                      200,
                      e -> edges.variable().at(new Kinematics(constants, e), recoil) - edge,
                      from,
                      to));
        }
      }
      from = to;
      before = value;
    }
  }

  /** Number of energies. */
  int size() {
    return energy.length;
  }

  /** Energy in GeV. */
  double energy(int i) {
    return energy[i];
  }

  /** Weight of an energy; they sum to 1 if all recoils are above the threshold. */
  double weight(int i) {
    return weight[i];
  }

  /** The panels; none for a monochromatic beam. */
  List<Panel> panels() {
    return List.copyOf(panels);
  }

  @Override
  public String toString() {
    return Arrays.toString(energy);
  }
}
