package recoil.muone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import recoil.mediator.Model;
import recoil.mediator.Pair;
import recoil.nature.Constants;
import recoil.numeric.GaussLegendre;
import recoil.scattering.Charge;
import recoil.scattering.CrossSection;
import recoil.scattering.Expansion;
import recoil.scattering.FinalState;
import recoil.scattering.Kinematics;
import recoil.scattering.Nodes;
import recoil.scattering.Profile;

/**
 * The quadrature over the bins of a setup: Gauss-Legendre in ln T, in which the cross sections are
 * analytic up to a distance pi from the real axis; each bin has the nodes that a relative error of
 * 1e-14 needs by that distance. Weights contain the luminosity, so sums are numbers of events.
 *
 * <p>A flavour-changing mediator and a mu- beam or the final state e+ mu- put a pole just beyond
 * T_max. For them {@link #of} gives each bin the nodes that its distance from the pole asks for,
 * and ends with nodes in the logarithm of the distance from the closest pole that is allowed.
 */
public final class Quadrature {
  private static final double DIGITS = 14;
  private static final int FEWEST = 3;

  private final Nodes[] slices;
  private final double[] weight;
  private final int[] start;

  /** A stretch of a bin; y runs from {@code from} to {@code to}. */
  private record Panel(int bin, double from, double to, boolean graded, int size) {}

  /** The quadrature of a setup, for every mediator but those that {@link #of} is for. */
  public Quadrature(Setup setup, Constants constants) {
    this(setup, constants, false);
  }

  /** The quadrature that a model needs. */
  public static Quadrature of(Setup setup, Constants constants, Model model) {
    boolean channel = setup.beam().charge() == Charge.MINUS || setup.finalState() == FinalState.ANY;
    boolean pole = channel && !model.couplings().get(Pair.EMU).isZero();
    return new Quadrature(setup, constants, pole);
  }

  private Quadrature(Setup setup, Constants constants, boolean pole) {
    double[] edges = setup.edges(constants);
    int bins = edges.length - 1;
    double max = edges[bins];
    double closest = closest(new Kinematics(constants, setup.beam().energy()));
    List<Panel> panels = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      double cut = pole && bin == bins - 1 ? Math.max(edges[bin], 0.5 * max) : edges[bin + 1];
      if (cut > edges[bin]) {
        panels.add(logarithmic(bin, edges[bin], cut, pole ? max : Double.POSITIVE_INFINITY));
      }
      if (cut < edges[bin + 1]) {
        panels.add(graded(bin, max - cut, closest, max));
      }
    }
    int size = panels.stream().mapToInt(Panel::size).sum();
    start = new int[bins + 1];
    weight = new double[size];
    double[] recoil = new double[size];
    double[] gap = new double[size];
    int i = 0;
    for (Panel panel : panels) {
      GaussLegendre rule = new GaussLegendre(panel.size());
      for (int k = 0; k < rule.size(); k++) {
        double e = Math.exp(rule.node(k, panel.from(), panel.to()));
        gap[i] = panel.graded() ? Math.max(0, e - closest) : max - Math.min(e, max);
        recoil[i] = panel.graded() ? max - gap[i] : Math.min(e, max);
        weight[i] = setup.luminosity() * rule.weight(k, panel.from(), panel.to()) * e;
        i++;
      }
      start[panel.bin() + 1] = i;
    }
    slices = new Nodes[] {Nodes.below(constants, setup.beam().energy(), recoil, gap)};
  }

  /** Distance in T, beyond T_max, of the closest pole that the u-channel may have. */
  private static double closest(Kinematics kinematics) {
    double up = Profile.CLOSEST_TO_POLE * (2 + Profile.CLOSEST_TO_POLE);
    return up * kinematics.uBelowMaximum(0) / (2 * kinematics.electronMass());
  }

  /** y = ln T; singular at Im y = pi and at the pole. */
  private static Panel logarithmic(int bin, double low, double high, double pole) {
    double from = Math.log(low);
    double to = Math.log(high);
    return new Panel(bin, from, to, false, size(from, to, Math.log(pole)));
  }

  /** y = ln(T_max - T + closest); singular at Im y = pi (the poles) and at T = 0. */
  private static Panel graded(int bin, double width, double closest, double max) {
    double from = Math.log(closest);
    double to = Math.log(width + closest);
    return new Panel(bin, from, to, true, size(from, to, Math.log(max + closest)));
  }

  /** Nodes by the ellipse around [from, to] that the nearer singularity touches. */
  private static int size(double from, double to, double pole) {
    double half = 0.5 * (to - from);
    double z = Math.PI / half;
    double rho = z + Math.sqrt(z * z + 1);
    double x = (pole - 0.5 * (from + to)) / half;
    if (x < Double.POSITIVE_INFINITY) {
      rho = Math.min(rho, x + Math.sqrt(x * x - 1));
    }
    return Math.max(FEWEST, (int) Math.ceil(DIGITS / (2 * Math.log10(rho))) + 1);
  }

  /** Number of slices: energies of the beam that are summed over. */
  public int slices() {
    return slices.length;
  }

  /** The nodes of a slice, from 0. */
  public Nodes nodes(int slice) {
    return slices[slice];
  }

  /** The nodes of the only slice of a beam of one energy. */
  public Nodes nodes() {
    return slices[0];
  }

  /** Number of bins. */
  public int bins() {
    return start.length - 1;
  }

  /** Adds a density (nb/GeV at the nodes of a slice) to events per bin. */
  public void add(int slice, double[] density, double[] events) {
    for (int bin = 0; bin < events.length; bin++) {
      double sum = 0;
      for (int i = start[bin]; i < start[bin + 1]; i++) {
        sum += weight[i] * density[i];
      }
      events[bin] += sum;
    }
  }

  /** Sums a density (nb/GeV at the nodes) of the only slice to events per bin. */
  public void sum(double[] density, double[] events) {
    Arrays.fill(events, 0);
    add(0, density, events);
  }

  /** Sums the parts of a cross section that are present. */
  void sum(CrossSection parts, Expansion density, Expansion events) {
    boolean regular = parts.regular();
    boolean resonant = parts.resonant();
    if (regular) {
      sum(density.linear, events.linear);
      sum(density.square, events.square);
    }
    if (resonant) {
      sum(density.resonantLinear, events.resonantLinear);
      sum(density.resonantSquare, events.resonantSquare);
      events.distance = density.distance;
      events.breadth = density.breadth;
    }
    if (regular && resonant) {
      sum(density.mixed, events.mixed);
    }
    if (parts.absorptive()) {
      sum(density.absorptiveLinear, events.absorptiveLinear);
      sum(density.absorptiveMixed, events.absorptiveMixed);
    }
  }
}
