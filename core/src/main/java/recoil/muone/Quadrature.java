package recoil.muone;

import recoil.nature.Constants;
import recoil.numeric.GaussLegendre;
import recoil.scattering.CrossSection;
import recoil.scattering.Expansion;
import recoil.scattering.Nodes;

/**
 * The quadrature over the bins of a setup: Gauss-Legendre in ln T, in which every cross section
 * here is analytic up to a distance pi from the real axis; each bin has the nodes that a relative
 * error of 1e-14 needs by that distance. Weights contain the luminosity, so sums are numbers of
 * events.
 */
public final class Quadrature {
  private static final double DIGITS = 14;
  private static final int FEWEST = 3;

  private final Nodes nodes;
  private final double[] weight;
  private final int[] start;

  /** The quadrature of a setup. */
  public Quadrature(Setup setup, Constants constants) {
    double[] edges = setup.edges(constants);
    int bins = edges.length - 1;
    start = new int[bins + 1];
    for (int bin = 0; bin < bins; bin++) {
      start[bin + 1] = start[bin] + nodes(Math.log(edges[bin + 1] / edges[bin]));
    }
    double[] recoil = new double[start[bins]];
    weight = new double[start[bins]];
    for (int bin = 0; bin < bins; bin++) {
      GaussLegendre rule = new GaussLegendre(start[bin + 1] - start[bin]);
      double a = Math.log(edges[bin]);
      double b = Math.log(edges[bin + 1]);
      for (int i = 0; i < rule.size(); i++) {
        double t = Math.exp(rule.node(i, a, b));
        recoil[start[bin] + i] = Math.min(t, edges[bins]);
        weight[start[bin] + i] = setup.luminosity() * rule.weight(i, a, b) * t;
      }
    }
    nodes = new Nodes(constants, setup.beam().energy(), recoil);
  }

  /** Nodes that a bin of width {@code width} in ln T needs. */
  private static int nodes(double width) {
    double z = Math.PI / (0.5 * width);
    double rho = z + Math.sqrt(z * z + 1);
    return Math.max(FEWEST, (int) Math.ceil(DIGITS / (2 * Math.log10(rho))) + 1);
  }

  /** The nodes. */
  public Nodes nodes() {
    return nodes;
  }

  /** Number of bins. */
  public int bins() {
    return start.length - 1;
  }

  /** Sums a density (nb/GeV at the nodes) to events per bin. */
  public void sum(double[] density, double[] events) {
    for (int bin = 0; bin < events.length; bin++) {
      double sum = 0;
      for (int i = start[bin]; i < start[bin + 1]; i++) {
        sum += weight[i] * density[i];
      }
      events[bin] = sum;
    }
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
