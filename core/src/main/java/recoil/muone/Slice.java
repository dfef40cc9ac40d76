package recoil.muone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import recoil.nature.Constants;
import recoil.numeric.GaussLegendre;
import recoil.scattering.Kinematics;
import recoil.scattering.Nodes;
import recoil.scattering.Profile;

/**
 * The quadrature over the recoil energies for one energy of the beam. The recoil energies at which
 * a variable takes the value of an edge cut their range into stretches; a stretch belongs to the
 * bin of its middle. Smeared variables have no sharp edges; for them the stretches are cut into
 * pieces of about the resolution.
 */
final class Slice {
  private static final double DIGITS = 14;
  private static final int FEWEST = 3;

  /** Longest piece of a smeared variable in standard deviations, and its nodes. */
  private static final double STEP = 1.5;

  private static final int SMEARED = 10;

  /** A piece of a stretch; y runs from {@code from} to {@code to}. */
  private record Panel(int stretch, double from, double to, boolean graded, int size) {}

  private final Setup setup;
  private final Kinematics kinematics;
  private final double[][] edges;
  private final Nodes nodes;
  private final double[] weight;
  private Response response;

  /**
   * A slice.
   *
   * @param energy of the beam in GeV
   * @param factor on all weights
   * @param pole whether a pole of the u-channel may lie just beyond T_max
   */
  Slice(Setup setup, Constants constants, double energy, double factor, boolean pole) {
    this.setup = setup;
    kinematics = new Kinematics(constants, energy);
    edges = new double[setup.axes().size()][];
    Arrays.setAll(edges, axis -> setup.edges(constants, axis));
    double[] ends = ends(constants);
    double max = kinematics.maximumRecoil();
    double closest = closest(kinematics);
    List<Panel> panels = new ArrayList<>();
    for (int stretch = 0; stretch + 1 < ends.length; stretch++) {
      boolean last = stretch + 2 == ends.length;
      double to = ends[stretch + 1];
      double from = ends[stretch];
      while (from < to) {
        double end = piece(from, to);
        double cut = pole && last && end == to ? Math.max(from, 0.5 * max) : end;
        if (cut > from) {
          panels.add(logarithmic(stretch, from, cut, pole ? max : Double.POSITIVE_INFINITY));
        }
        if (cut < end) {
          panels.add(graded(stretch, max - cut, closest, max));
        }
        from = end;
      }
    }
    int size = panels.stream().mapToInt(Panel::size).sum();
    weight = new double[size];
    double[] recoil = new double[size];
    double[] gap = new double[size];
    int[] stretch = new int[size];
    int i = 0;
    for (Panel panel : panels) {
      GaussLegendre rule = new GaussLegendre(panel.size());
      for (int k = 0; k < rule.size(); k++) {
        double e = Math.exp(rule.node(k, panel.from(), panel.to()));
        gap[i] = panel.graded() ? Math.max(0, e - closest) : max - Math.min(e, max);
        recoil[i] = panel.graded() ? max - gap[i] : Math.min(e, max);
        weight[i] = factor * rule.weight(k, panel.from(), panel.to()) * e * kFactor(recoil[i]);
        stretch[i] = panel.stretch();
        i++;
      }
    }
    nodes = Nodes.below(constants, energy, recoil, gap);
    response = response(ends, stretch, recoil);
  }

  private double kFactor(double recoil) {
    KFactor histogram = setup.kFactor();
    return histogram == null ? 1 : histogram.at(histogram.variable().at(kinematics, recoil));
  }

  /** Ends of the stretches, from the threshold to T_max. */
  private double[] ends(Constants constants) {
    double max = kinematics.maximumRecoil();
    TreeSet<Double> ends = new TreeSet<>();
    for (Edges sharp : Edges.sharp(setup, constants)) {
      for (double value : sharp.values()) {
        sharp.variable().recoils(kinematics, value, ends::add);
      }
    }
    if (smeared(Variable.MUON_ANGLE)) {
      ends.add(kinematics.recoilAtMaximumMuonAngle());
    }
    List<Double> inside = new ArrayList<>(ends.subSet(setup.threshold(), false, max, false));
    inside.add(0, setup.threshold());
    inside.add(max);
    return inside.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Whether an angle is smeared and anything depends on it. */
  private boolean smeared(Variable angle) {
    return setup.detector().tracking() != null
        && angle.angle()
        && (!setup.detector().acceptance().all(angle)
            || setup.axes().stream().anyMatch(axis -> axis.variable() == angle));
  }

  /** End of the piece that starts at a recoil energy. */
  private double piece(double from, double to) {
    double end = to;
    if (smeared(Variable.ELECTRON_ANGLE)) {
      double angle = kinematics.electronAngle(from) - step(Variable.ELECTRON_ANGLE, from);
      if (angle > 0) {
        end = Math.min(end, kinematics.recoilOfElectronAngle(angle));
      }
    }
    if (smeared(Variable.MUON_ANGLE)) {
      boolean rising = from < kinematics.recoilAtMaximumMuonAngle();
      double step = step(Variable.MUON_ANGLE, from);
      double angle = kinematics.muonAngle(from) + (rising ? step : -step);
      if (angle > 0 && angle < kinematics.maximumMuonAngle()) {
        Kinematics.Branch branch = rising ? Kinematics.Branch.LOW : Kinematics.Branch.HIGH;
        end = Math.min(end, kinematics.recoilOfMuonAngle(angle, branch));
      }
    }
    end = Math.max(end, from * (1 + 1e-9));
    return to - end < 0.1 * (end - from) ? to : end;
  }

  private double step(Variable angle, double recoil) {
    return STEP * resolution(angle, recoil);
  }

  private double resolution(Variable angle, double recoil) {
    Tracking tracking = setup.detector().tracking();
    return tracking == null ? 0 : tracking.resolution(angle, kinematics, recoil);
  }

  /** Distance in T, beyond T_max, of the closest pole that the u-channel may have. */
  private static double closest(Kinematics kinematics) {
    double up = Profile.CLOSEST_TO_POLE * (2 + Profile.CLOSEST_TO_POLE);
    return up * kinematics.uBelowMaximum(0) / (2 * kinematics.electronMass());
  }

  /** y = ln T; singular at Im y = pi and at the pole. */
  private Panel logarithmic(int stretch, double low, double high, double pole) {
    double from = Math.log(low);
    double to = Math.log(high);
    return new Panel(stretch, from, to, false, size(from, to, Math.log(pole)));
  }

  /** y = ln(T_max - T + closest); singular at Im y = pi (the poles) and at T = 0. */
  private Panel graded(int stretch, double width, double closest, double max) {
    double from = Math.log(closest);
    double to = Math.log(width + closest);
    return new Panel(stretch, from, to, true, size(from, to, Math.log(max + closest)));
  }

  /** Nodes by the ellipse around [from, to] that the nearer singularity touches. */
  private int size(double from, double to, double pole) {
    double half = 0.5 * (to - from);
    double z = Math.PI / half;
    double rho = z + Math.sqrt(z * z + 1);
    double x = (pole - 0.5 * (from + to)) / half;
    if (x < Double.POSITIVE_INFINITY) {
      rho = Math.min(rho, x + Math.sqrt(x * x - 1));
    }
    int fewest =
        smeared(Variable.ELECTRON_ANGLE) || smeared(Variable.MUON_ANGLE) ? SMEARED : FEWEST;
    return Math.max(fewest, (int) Math.ceil(DIGITS / (2 * Math.log10(rho))) + 1);
  }

  private Response response(double[] ends, int[] stretch, double[] recoil) {
    if (smeared(Variable.ELECTRON_ANGLE) || smeared(Variable.MUON_ANGLE)) {
      return smeared(ends, stretch, recoil);
    }
    int[] ofStretch = new int[ends.length - 1];
    for (int i = 0; i < ofStretch.length; i++) {
      double middle = Math.sqrt(ends[i] * ends[i + 1]);
      ofStretch[i] = accepted(middle) ? bin(middle) : -1;
    }
    int[] bin = Arrays.stream(stretch).map(i -> ofStretch[i]).toArray();
    ResponseMatrix matrix = setup.detector().response();
    return matrix == null ? new Response.Direct(bin) : new Response.Tabulated(bin, matrix);
  }

  private boolean accepted(double recoil) {
    for (Variable angle : List.of(Variable.ELECTRON_ANGLE, Variable.MUON_ANGLE)) {
      Acceptance acceptance = setup.detector().acceptance();
      double value = angle.at(kinematics, recoil);
      if (!(value >= acceptance.low(angle) && value <= acceptance.high(angle))) {
        return false;
      }
    }
    return true;
  }

  /** Bin of a recoil energy, counted with the last variable fastest; -1 for none. */
  private int bin(double recoil) {
    int bin = 0;
    for (int axis = 0; axis < edges.length; axis++) {
      int index = index(axis, recoil);
      if (index < 0) {
        return -1;
      }
      bin = bin * (edges[axis].length - 1) + index;
    }
    return bin;
  }

  private int index(int axis, double recoil) {
    Axis which = setup.axes().get(axis);
    double value = which.variable().at(kinematics, recoil);
    int bins = edges[axis].length - 1;
    int place = Arrays.binarySearch(edges[axis], value);
    int index = place >= 0 ? Math.min(place, bins - 1) : -place - 2;
    if (which.binning().open()) {
      return Math.max(0, Math.min(bins - 1, index));
    }
    return index >= 0 && index < bins ? index : -1;
  }

  private Response smeared(double[] ends, int[] stretch, double[] recoil) {
    int axes = edges.length;
    int[][] ofStretch = new int[axes][ends.length - 1];
    for (int axis = 0; axis < axes; axis++) {
      for (int i = 0; i + 1 < ends.length; i++) {
        ofStretch[axis][i] = index(axis, Math.sqrt(ends[i] * ends[i + 1]));
      }
    }
    double[] accepted = new double[recoil.length];
    Response.Smeared.Row[][] rows = new Response.Smeared.Row[2][recoil.length];
    for (int i = 0; i < recoil.length; i++) {
      accepted[i] = acceptance(recoil[i]);
      rows[1][i] = new Response.Smeared.Row(0, new double[] {1});
      for (int axis = 0; axis < axes; axis++) {
        rows[axis][i] =
            smeared(setup.axes().get(axis).variable())
                ? row(axis, recoil[i])
                : single(ofStretch[axis][stretch[i]]);
      }
    }
    int columns = axes == 2 ? edges[1].length - 1 : 1;
    int bins = (edges[0].length - 1) * columns;
    return new Response.Smeared(
        accepted, rows[0], rows[1], columns, IntStream.range(0, bins).toArray());
  }

  private static Response.Smeared.Row single(int bin) {
    return bin < 0
        ? new Response.Smeared.Row(0, new double[0])
        : new Response.Smeared.Row(bin, new double[] {1});
  }

  /** Probability that the angles that are not binned are accepted. */
  private double acceptance(double recoil) {
    double probability = 1;
    for (Variable angle : List.of(Variable.ELECTRON_ANGLE, Variable.MUON_ANGLE)) {
      boolean binned = setup.axes().stream().anyMatch(axis -> axis.variable() == angle);
      if (smeared(angle) && !binned) {
        Acceptance acceptance = setup.detector().acceptance();
        probability *=
            AngularResolution.probability(
                angle.at(kinematics, recoil),
                resolution(angle, recoil),
                acceptance.low(angle),
                acceptance.high(angle));
      }
    }
    return probability;
  }

  private Response.Smeared.Row row(int axis, double recoil) {
    Axis which = setup.axes().get(axis);
    Variable angle = which.variable();
    double[] limits = edges[axis].clone();
    if (which.binning().open()) {
      limits[limits.length - 1] = Double.POSITIVE_INFINITY;
    }
    Acceptance acceptance = setup.detector().acceptance();
    for (int i = 0; i < limits.length; i++) {
      limits[i] = Math.max(acceptance.low(angle), Math.min(acceptance.high(angle), limits[i]));
    }
    return AngularResolution.row(angle.at(kinematics, recoil), resolution(angle, recoil), limits);
  }

  Nodes nodes() {
    return nodes;
  }

  /** Marks the bins that events can reach. */
  void reach(boolean[] bins) {
    response.reach(bins);
  }

  /** Calls bin i {@code number[i]}, for those that events can reach; before any use. */
  void renumber(int[] number) {
    response = response.renumbered(number);
  }

  void add(double[] density, double[] events) {
    response.add(weight, density, events);
  }

  /** Events that no bin sees. */
  double outside(double[] density) {
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      sum += weight[i] * density[i] * (1 - response.seen(i));
    }
    return sum;
  }
}
