package recoil.muone;

import java.util.Arrays;
import java.util.function.Function;
import recoil.paper.Equation;
import recoil.scattering.CrossSection;
import recoil.scattering.Expansion;
import recoil.scattering.Nodes;

/**
 * Events per bin against the coupling factor: one pass over the nodes per mass, then any coupling
 * costs a few operations a bin and, with a resonance, slice. Holds the working arrays of one
 * thread.
 */
public final class Yields {
  private final CrossSection[] crossSections;
  private final Quadrature quadrature;
  private final double[] standard;
  private final Expansion[] density;

  /** Sums over the slices. */
  private final Expansion events;

  /** The resonant parts by slice; none where there is one slice. */
  private final Expansion[] resonant;

  private final Propagators propagators;
  private double mass2;

  /**
   * Yields on the nodes of a quadrature.
   *
   * @param crossSection gives the cross section at the nodes of a slice
   */
  public Yields(Quadrature quadrature, Function<Nodes, CrossSection> crossSection) {
    this.quadrature = quadrature;
    int slices = quadrature.slices();
    crossSections = new CrossSection[slices];
    density = new Expansion[slices];
    standard = new double[quadrature.bins()];
    for (int i = 0; i < slices; i++) {
      CrossSection one = crossSection.apply(quadrature.nodes(i));
      if (one.size() != quadrature.nodes(i).size()) {
        throw new IllegalArgumentException(
            "cross section: " + one.size() + " nodes; " + quadrature.nodes(i).size() + " needed");
      }
      crossSections[i] = one;
      density[i] = one.working();
      quadrature.add(i, one.standard(), standard);
    }
    events = Expansion.ofBins(standard.length, crossSections[0].resonant());
    propagators = new Propagators(quadrature);
    resonant = new Expansion[slices > 1 && crossSections[0].resonant() ? slices : 0];
    Arrays.setAll(resonant, i -> new Expansion(standard.length));
  }

  /** Yields of a cross section on the nodes of a quadrature of one slice. */
  public Yields(CrossSection crossSection, Quadrature quadrature) {
    this(quadrature, nodes -> crossSection);
  }

  /** Goes to a mediator mass in GeV. */
  public void at(double mass) {
    mass2 = mass * mass;
    clear(events);
    for (int i = 0; i < crossSections.length; i++) {
      CrossSection one = crossSections[i];
      one.at(mass, density[i]);
      quadrature.addRegular(i, one, density[i], events);
      quadrature.addResonant(i, one, density[i], events);
      if (resonant.length > 0) {
        clear(resonant[i]);
        quadrature.addResonant(i, one, density[i], resonant[i]);
      }
    }
    events.distance = density[0].distance;
    events.breadth = density[0].breadth;
    if (resonant.length > 0) {
      events.distance = Math.max(Math.abs(events.distance), propagators.range());
    }
  }

  private void clear(Expansion parts) {
    boolean absorptive = crossSections[0].absorptive();
    if (crossSections[0].regular()) {
      Arrays.fill(parts.linear, 0);
      Arrays.fill(parts.square, 0);
    }
    if (crossSections[0].resonant()) {
      Arrays.fill(parts.resonantLinear, 0);
      Arrays.fill(parts.resonantSquare, 0);
      Arrays.fill(parts.mixed, 0);
    }
    if (absorptive) {
      Arrays.fill(parts.absorptiveLinear, 0);
      Arrays.fill(parts.absorptiveMixed, 0);
    }
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

  /**
   * The parts of new physics at the present mass, in events per bin. For a beam of many energies
   * those of the resonance are sums over the beam, and the distance is the scale on which the
   * propagator varies there.
   */
  public Expansion parts() {
    return events;
  }

  /** Whether the yields are a polynomial in the squared coupling, without a resonance. */
  public boolean polynomial() {
    return !crossSections[0].resonant();
  }

  /** Fills in the events per bin that a mediator of coupling factor {@code g} adds. */
  public void shift(double g, double[] out) {
    shiftOfSquare(g * g, out);
  }

  /** The same against f = g^2. */
  void shiftOfSquare(double f, double[] out) {
    if (crossSections[0].regular()) {
      for (int i = 0; i < out.length; i++) {
        out[i] = f * (events.linear[i] + f * events.square[i]);
      }
    } else {
      Arrays.fill(out, 0);
    }
    if (polynomial()) {
      return;
    }
    double width = events.breadth * f;
    if (resonant.length == 0) {
      double norm = events.distance * events.distance + width * width;
      resonance(events, f, events.distance / norm, -width / norm, 1 / norm, out);
      return;
    }
    propagators.at(mass2, width);
    for (int i = 0; i < resonant.length; i++) {
      resonance(resonant[i], f, propagators.re[i], propagators.im[i], propagators.square[i], out);
    }
  }

  /** Adds f (B_r Re D + B_a Im D) + f^2 (C_x Re D + C_a Im D + C_r |D|^2). */
  private void resonance(
      Expansion parts, double f, double re, double im, double square, double[] out) {
    double real = f * re;
    double modulus2 = f * f * square;
    for (int i = 0; i < out.length; i++) {
      out[i] += real * parts.resonantLinear[i] + modulus2 * parts.resonantSquare[i];
    }
    if (crossSections[0].regular()) {
      for (int i = 0; i < out.length; i++) {
        out[i] += f * real * parts.mixed[i];
      }
    }
    if (crossSections[0].absorptive()) {
      double imaginary = f * im;
      for (int i = 0; i < out.length; i++) {
        out[i] += imaginary * (parts.absorptiveLinear[i] + f * parts.absorptiveMixed[i]);
      }
    }
  }
}
