package recoil.production;

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

  private final boolean byElectron;
  private final Part part;
  private final Cuts cuts;
  private final boolean cutting;
  private final PhaseSpace space;
  private final Amplitude amplitude;
  private final Momenta momenta = new Momenta();
  private final Event event;
  private final Kinematics kinematics;

  Channel(Emission emission, boolean byElectron, Part part, Cuts cuts) {
    this.byElectron = byElectron;
    this.part = part;
    this.cuts = cuts;
    cutting = !cuts.equals(Cuts.NONE);
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
    if (cutting) {
      event.set(momenta);
      if (!cuts.accept(event, kinematics)) {
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
