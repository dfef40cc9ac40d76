package recoil.muone;

import recoil.paper.Equation;
import recoil.scattering.CrossSection;
import recoil.scattering.Expansion;

/**
 * Events per bin as a polynomial in the coupling factor: one pass over the nodes per mass, then any
 * coupling costs a few operations a bin. Holds the working arrays of one thread.
 */
public final class Yields {
  private final CrossSection crossSection;
  private final Quadrature quadrature;
  private final double[] standard;
  private final Expansion density;
  private final Expansion events;

  /** Yields of a cross section on the nodes of a quadrature. */
  public Yields(CrossSection crossSection, Quadrature quadrature) {
    if (crossSection.size() != quadrature.nodes().size()) {
      throw new IllegalArgumentException(
          "cross section: "
              + crossSection.size()
              + " nodes; "
              + quadrature.nodes().size()
              + " needed");
    }
    this.crossSection = crossSection;
    this.quadrature = quadrature;
    standard = new double[quadrature.bins()];
    quadrature.sum(crossSection.standard(), standard);
    density = new Expansion(crossSection.size());
    events = new Expansion(quadrature.bins());
  }

  /** Goes to a mediator mass in GeV. */
  public void at(double mass) {
    crossSection.at(mass, density);
    quadrature.sum(crossSection, density, events);
  }

  /** Number of bins. */
  public int bins() {
    return standard.length;
  }

  /** Events per bin of the Standard Model; the caller may not change the array. */
  @Equation("2.12")
  public double[] standard() {
    return standard;
  }

  /** The parts of new physics at the present mass, in events per bin. */
  public Expansion parts() {
    return events;
  }

  /** Whether the yields are a polynomial in the squared coupling, without a resonance. */
  public boolean polynomial() {
    return !crossSection.resonant();
  }

  /** Fills in the events per bin that a mediator of coupling factor {@code g} adds. */
  public void shift(double g, double[] out) {
    shiftOfSquare(g * g, out);
  }

  /** The same against f = g^2. */
  void shiftOfSquare(double f, double[] out) {
    boolean regular = crossSection.regular();
    if (regular) {
      for (int i = 0; i < out.length; i++) {
        out[i] = f * (events.linear[i] + f * events.square[i]);
      }
    }
    if (crossSection.resonant()) {
      double width = events.breadth * f;
      double norm = events.distance * events.distance + width * width;
      double real = f * events.distance / norm;
      double modulus2 = f * f / norm;
      for (int i = 0; i < out.length; i++) {
        double sum = real * events.resonantLinear[i] + modulus2 * events.resonantSquare[i];
        out[i] = regular ? out[i] + sum + f * real * events.mixed[i] : sum;
      }
      if (crossSection.absorptive()) {
        double imaginary = -f * width / norm;
        for (int i = 0; i < out.length; i++) {
          out[i] += imaginary * (events.absorptiveLinear[i] + f * events.absorptiveMixed[i]);
        }
      }
    }
  }
}
