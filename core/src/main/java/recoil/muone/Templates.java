package recoil.muone;

import java.util.Arrays;
import recoil.nature.Constants;
import recoil.paper.Equation;
import recoil.scattering.Nodes;
import recoil.scattering.Printed;
import recoil.scattering.RunningForm;

/**
 * Events per bin of photon exchange against the parameters of a form of Delta alpha_had, with their
 * slopes. Holds working arrays: one per thread.
 */
final class Templates {
  private final Quadrature quadrature;
  private final RunningForm form;

  /** The cross section without hadronic running, by slice and node. */
  private final double[][] bare;

  /** The slopes of a linear form, by slice, parameter and node; none of another. */
  private final double[][][] known;

  private final double[] density;
  private final double[][] densitySlopes;
  private final double[] slopes;

  Templates(Quadrature quadrature, Constants constants, RunningForm form) {
    this.quadrature = quadrature;
    this.form = form;
    bare = new double[quadrature.slices()][];
    int most = 0;
    for (int slice = 0; slice < bare.length; slice++) {
      Nodes nodes = quadrature.nodes(slice);
      Printed photon = new Printed(constants, nodes.kinematics().energy());
      bare[slice] = new double[nodes.size()];
      for (int i = 0; i < nodes.size(); i++) {
        bare[slice][i] = photon.photon(nodes.recoil(i));
      }
      most = Math.max(most, nodes.size());
    }
    slopes = new double[form.start().length];
    density = new double[most];
    densitySlopes = new double[slopes.length][most];
    known = form.linear() ? known() : new double[0][][];
  }

  private double[][][] known() {
    double[][][] all = new double[bare.length][slopes.length][];
    for (int slice = 0; slice < bare.length; slice++) {
      Nodes nodes = quadrature.nodes(slice);
      for (int k = 0; k < slopes.length; k++) {
        all[slice][k] = new double[nodes.size()];
      }
      for (int i = 0; i < nodes.size(); i++) {
        form.at(nodes.t(i), form.start(), slopes);
        for (int k = 0; k < slopes.length; k++) {
          all[slice][k][i] = slopes[k];
        }
      }
    }
    return all;
  }

  /** The same with working arrays of its own. */
  Templates(Templates other) {
    quadrature = other.quadrature;
    form = other.form;
    bare = other.bare;
    known = other.known;
    slopes = new double[other.slopes.length];
    density = new double[other.density.length];
    densitySlopes = new double[slopes.length][density.length];
  }

  /** Number of bins. */
  int bins() {
    return quadrature.bins();
  }

  /** The form. */
  RunningForm form() {
    return form;
  }

  /**
   * Fills in events per bin and their slopes; NaN where the form does not exist.
   *
   * @param p parameters of the form, first in the array
   * @param eventSlopes by parameter, then bin
   */
  @Equation("2.7")
  void at(double[] p, double[] events, double[][] eventSlopes) {
    Arrays.fill(events, 0);
    for (int k = 0; k < slopes.length; k++) {
      Arrays.fill(eventSlopes[k], 0);
    }
    for (int slice = 0; slice < bare.length; slice++) {
      Nodes nodes = quadrature.nodes(slice);
      for (int i = 0; i < nodes.size(); i++) {
        double running = known.length > 0 ? linear(slice, i, p) : form.at(nodes.t(i), p, slopes);
        double dressing = running < 1 ? 1 / (1 - running) : Double.NaN;
        density[i] = bare[slice][i] * dressing * dressing;
        for (int k = 0; k < slopes.length; k++) {
          densitySlopes[k][i] = 2 * density[i] * dressing * slopes[k];
        }
      }
      quadrature.add(slice, density, events);
      for (int k = 0; k < slopes.length; k++) {
        quadrature.add(slice, densitySlopes[k], eventSlopes[k]);
      }
    }
  }

  /** A linear form at a node, with its slopes. */
  private double linear(int slice, int node, double[] p) {
    double running = 0;
    for (int k = 0; k < slopes.length; k++) {
      slopes[k] = known[slice][k][node];
      running += p[k] * slopes[k];
    }
    return running;
  }
}
