package recoil.production;

import java.util.function.ToDoubleFunction;
import recoil.numeric.Vegas;
import recoil.scattering.Kinematics;

/**
 * The cross section where X comes mostly from one of the two leptons: |M|^2 times the share of
 * |M_line|^2 in the sum of both lines, mapped for this line. The channels add to the whole. Holds
 * working arrays: for one thread.
 */
final class Channel implements Vegas.Integrand {
  /** What is integrated. */
  enum Part {
    /** |M|^2. */
    ALL,
    /** The interference of the two lines. */
    INTERFERENCE
  }

  /** Every event as it is. */
  static final ToDoubleFunction<Event> WHOLE = event -> 1;

  private final boolean byElectron;
  private final Part part;
  private final Cuts cuts;
  private final ToDoubleFunction<Event> factor;
  private final boolean looking;
  private final PhaseSpace space;
  private final Amplitude amplitude;
  private final Momenta momenta = new Momenta();
  private final Event event;
  private final Kinematics kinematics;

  /** The cross section with cuts. */
  Channel(Emission emission, boolean byElectron, Part part, Cuts cuts) {
    this(emission, byElectron, part, cuts, WHOLE);
  }

  /**
   * The cross section with cuts and a factor, 0 or more, on each event.
   *
   * @param factor of the momenta alone; for several threads
   */
  Channel(
      Emission emission, boolean byElectron, Part part, Cuts cuts, ToDoubleFunction<Event> factor) {
    this.factor = factor;
    this.byElectron = byElectron;
    this.part = part;
    this.cuts = cuts;
    looking = !cuts.equals(Cuts.NONE) || factor != WHOLE;
    space = new PhaseSpace(emission, byElectron, cuts.electronEnergy());
    amplitude = new Amplitude(emission);
    event = new Event(emission);
    kinematics = new Kinematics(emission.constants(), emission.beam().energy());
  }

  @Override
  public double at(double[] x) {
    double weight = space.at(x, momenta);
    if (weight == 0) {
      return 0;
    }
    if (looking) {
      event.set(momenta);
      weight *= cuts.accept(event, kinematics) ? factor.applyAsDouble(event) : 0;
      if (weight == 0) {
        return 0;
      }
    }
    amplitude.at(momenta);
    double e = amplitude.electronSquare();
    double m = amplitude.muonSquare();
    double share = (byElectron ? e : m) / (e + m);
    double square = amplitude.square();
    return weight * share * (part == Part.ALL ? square : square - e - m);
  }

  /** The event of the last point. */
  Event event() {
    event.set(momenta);
    return event;
  }
}
