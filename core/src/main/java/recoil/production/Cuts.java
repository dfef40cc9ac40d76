package recoil.production;

import recoil.scattering.Kinematics;

/**
 * Which events count, by true energies (GeV) and angles (rad) in the laboratory.
 *
 * @param electronEnergy total energy of the electron
 * @param electronAngle its angle to the beam
 * @param muonAngle angle of the muon to the beam
 * @param band distance of the muon's angle from that of an elastic event with the same angle of the
 *     electron
 */
public record Cuts(Range electronEnergy, Range electronAngle, Range muonAngle, Range band) {
  /** Every event. */
  public static final Cuts NONE = new Cuts(Range.ALL, Range.ALL, Range.ALL, Range.ALL);

  /**
   * Values from {@code low} up to {@code high}.
   *
   * @param low 0 or more
   * @param high above {@code low}
   */
  public record Range(double low, double high) {
    /** Every value. */
    public static final Range ALL = new Range(0, Double.POSITIVE_INFINITY);

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException for a range that is empty or begins below 0
     */
    public Range {
      if (!(low >= 0 && high > low)) {
        throw new IllegalArgumentException(
            "range: " + low + " to " + high + "; allowed is 0 or more, rising");
      }
    }

    /** Values above {@code low}. */
    public static Range above(double low) {
      return new Range(low, Double.POSITIVE_INFINITY);
    }

    /** Values below {@code high}. */
    public static Range below(double high) {
      return new Range(0, high);
    }

    boolean contains(double value) {
      return value >= low && value < high;
    }

    boolean all() {
      return low == 0 && high == Double.POSITIVE_INFINITY;
    }
  }

  /** The same with another range of the electron's energy. */
  public Cuts withElectronEnergy(Range range) {
    return new Cuts(range, electronAngle, muonAngle, band);
  }

  /** The same with another range of the electron's angle. */
  public Cuts withElectronAngle(Range range) {
    return new Cuts(electronEnergy, range, muonAngle, band);
  }

  /** The same with another range of the muon's angle. */
  public Cuts withMuonAngle(Range range) {
    return new Cuts(electronEnergy, electronAngle, range, band);
  }

  /** The same with another range of the distance from the elastic curve. */
  public Cuts withBand(Range range) {
    return new Cuts(electronEnergy, electronAngle, muonAngle, range);
  }

  /**
   * Whether kinematics allows some energy of the electron in its range; other cuts may forbid it.
   */
  boolean possible(Emission emission) {
    double me = emission.electronMass();
    double root = Math.sqrt(emission.s());
    double least = emission.muonMass() + emission.mass();
    // the electron against a muon and an X that are at rest to each other
    double energy = (root * root + me * me - least * least) / (2 * root);
    double momentum = Math.sqrt(Math.max(0, (energy - me) * (energy + me)));
    double gamma = (emission.beam().energy() + me) / root;
    double most = gamma * energy + Math.sqrt((gamma - 1) * (gamma + 1)) * momentum;
    return electronEnergy.low() < most && electronEnergy.high() > me;
  }

  /** Whether an event counts; {@code kinematics} are those of elastic events. */
  boolean accept(Event event, Kinematics kinematics) {
    return electronEnergy.contains(event.electronEnergy())
        && (electronAngle.all() || electronAngle.contains(event.electronAngle()))
        && (muonAngle.all() || muonAngle.contains(event.muonAngle()))
        && (band.all() || band.contains(Math.abs(event.fromElastic(kinematics))));
  }
}
