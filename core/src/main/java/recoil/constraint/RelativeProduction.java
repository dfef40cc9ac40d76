package recoil.constraint;

import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Coupling;
import recoil.mediator.Spin;
import recoil.numeric.GaussLegendre;
import recoil.paper.Equation;

/**
 * How many mediators an experiment makes, relative to vectors of equal coupling and mass. The
 * number for two parities of one mediator is the sum of both.
 *
 * <p>In e+ e- -> gamma X the amplitudes are those at tree level without the electron's mass, up to
 * the longitudinal axial vector, which couples as a pseudoscalar of coupling 2 m_e / m. On a fixed
 * target, l Z -> l Z X is taken in the improved Weizsaecker-Williams approximation (Liu and Miller,
 * arXiv:1705.01633), in which the target is the same factor for every mediator.
 */
final class RelativeProduction {
  private static final GaussLegendre RULE = new GaussLegendre(96);

  /** A process whose amplitudes are known here. */
  private enum Reaction {
    ANNIHILATION("e+ e- -> gamma X"),
    ELECTRON_BREMSSTRAHLUNG("e- Z -> e- Z X"),
    MUON_BREMSSTRAHLUNG("mu Z -> mu Z X");

    private final String symbol;

    Reaction(String symbol) {
      this.symbol = symbol;
    }
  }

  /** A kind of mediator. */
  enum Interaction {
    /** Scalar coupling. */
    SCALAR,
    /** Pseudoscalar coupling. */
    PSEUDOSCALAR,
    /** Vector coupling. */
    VECTOR,
    /** Axial coupling. */
    AXIAL;

    @SuppressWarnings("EnumOrdinal") // no order beyond that of values()
    private int index() {
      return ordinal();
    }
  }

  private final Reaction process;
  private final double lepton;
  private final double energy;
  private final double cut;

  private RelativeProduction(Reaction process, double lepton, double energy, double cut) {
    this.process = process;
    this.lepton = lepton;
    this.energy = energy;
    this.cut = cut;
  }

  /**
   * The production in a search; null where its process is not known here, or its energy or cut is
   * not given.
   *
   * @param lepton mass in GeV of the lepton that couples
   */
  static @Nullable RelativeProduction of(Search search, double lepton) {
    Double energy = search.energy();
    Double cut = search.cut();
    for (Reaction process : Reaction.values()) {
      if (process.symbol.equals(search.production()) && energy != null && cut != null) {
        return new RelativeProduction(process, lepton, energy, cut);
      }
    }
    return null;
  }

  /**
   * The squared coupling of a vector that is made as often; NaN where the mediator is too heavy to
   * be made.
   *
   * @param mass in GeV, above 0
   * @param known what {@link #ratio} is at this mass, by interaction; NaN where it is to be filled
   *     in
   */
  double square(Spin spin, Coupling coupling, double mass, double[] known) {
    boolean scalar = spin == Spin.SCALAR;
    double even = coupling.even() * coupling.even();
    double odd = coupling.odd() * coupling.odd();
    double square = 0;
    if (even > 0) {
      square += even * (scalar ? ratio(Interaction.SCALAR, mass, known) : 1);
    }
    if (odd > 0) {
      square += odd * ratio(scalar ? Interaction.PSEUDOSCALAR : Interaction.AXIAL, mass, known);
    }
    return square;
  }

  private double ratio(Interaction kind, double mass, double[] known) {
    if (Double.isNaN(known[kind.index()])) {
      known[kind.index()] = ratio(kind, mass);
    }
    return known[kind.index()];
  }

  /**
   * The number made over that of vectors; NaN where none can be made.
   *
   * @param mass in GeV, above 0
   */
  double ratio(Interaction kind, double mass) {
    if (process == Reaction.ANNIHILATION) {
      return annihilation(kind, mass);
    }
    double lowest = Math.max(cut, mass / energy);
    double highest = 1 - lepton / energy;
    if (!(lowest < highest)) {
      return Double.NaN;
    }
    double from = -Math.log1p(-lowest);
    double to = -Math.log1p(-highest);
    double some = 0;
    double vectors = 0;
    for (int i = 0; i < RULE.size(); i++) {
      double rest = Math.exp(-RULE.node(i, from, to));
      double x = 1 - rest;
      double momentum = Math.sqrt(Math.max(0, x * x - mass * mass / (energy * energy)));
      double weight = RULE.weight(i, from, to) * rest * momentum / x;
      some += weight * bremsstrahlung(kind, mass, x, rest);
      vectors += weight * bremsstrahlung(Interaction.VECTOR, mass, x, rest);
    }
    return some / vectors;
  }

  /** e+ e- -> gamma X, integrated over |cos theta| of the photon up to the cut. */
  private double annihilation(Interaction kind, double mass) {
    double s = energy * energy;
    double m2 = mass * mass;
    if (m2 >= s) {
      return Double.NaN;
    }
    // The cut c integrates 1/sin^2 to atanh(c) and (1 + cos^2)/sin^2 to 2 atanh(c) - c.
    double scalar = 0.5 * (s * s + m2 * m2);
    double spread = cut == 0 ? 1 : cut / FastMath.atanh(cut);
    double vector = (s - m2) * (s - m2) * (1 - 0.5 * spread) + 2 * s * m2;
    return switch (kind) {
      case SCALAR, PSEUDOSCALAR -> scalar / vector;
      case VECTOR -> 1;
      case AXIAL -> 1 + 4 * lepton * lepton / m2 * scalar / vector;
    };
  }

  /**
   * (1 - x) times the squared amplitude integrated over the angle of the mediator.
   *
   * @param x share of the beam's energy
   * @param rest 1 - x
   */
  @Equation(value = "amplitudes at the smallest momentum transfer", source = "Liu:2017htz")
  private double bremsstrahlung(Interaction kind, double mass, double x, double rest) {
    double m2 = mass * mass;
    double l2 = lepton * lepton;
    double u = m2 * rest / x + l2 * x;
    double soft = x * x;
    double hard = 2 * (2 - 2 * x + x * x);
    double tail = -x * rest / (6 * u * u);
    return switch (kind) {
      case SCALAR -> soft / u + 2 * (m2 - 4 * l2) * tail;
      case PSEUDOSCALAR -> soft / u + 2 * m2 * tail;
      case VECTOR -> hard / u + 4 * (m2 + 2 * l2) * tail;
      case AXIAL -> (hard + 4 * l2 * soft / m2) / u + 4 * (m2 - 4 * l2) * tail;
    };
  }
}
