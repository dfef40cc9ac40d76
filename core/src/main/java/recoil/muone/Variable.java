package recoil.muone;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import recoil.scattering.Kinematics;

/** What of an elastic event is measured; all follow from the recoil energy T and the beam's. */
public enum Variable {
  /** Kinetic energy T of the electron. */
  RECOIL("recoil-GeV", 1),
  /** Angle of the electron to the beam. */
  ELECTRON_ANGLE("electron-angle-mrad", 1e-3),
  /** Angle of the muon to the beam; two recoil energies share one. */
  MUON_ANGLE("muon-angle-mrad", 1e-3),
  /** The Feynman parameter x of (2.4). */
  X("x", 1),
  /** Squared momentum transfer with its sign turned, -t = 2 m_e T. */
  TRANSFER("transfer-GeV2", 1);

  private final String key;
  private final double unit;

  Variable(String key, double unit) {
    this.key = key;
    this.unit = unit;
  }

  /** The name in files and on the command line, with its unit. */
  public String key() {
    return key;
  }

  /** The unit that {@link #key} names, in GeV, rad or GeV^2. */
  public double unit() {
    return unit;
  }

  /** Whether a detector that measures angles smears it. */
  public boolean angle() {
    return this == ELECTRON_ANGLE || this == MUON_ANGLE;
  }

  /**
   * The variable with this key.
   *
   * @throws IllegalArgumentException for another
   */
  public static Variable of(String key) {
    for (Variable variable : values()) {
      if (variable.key.toLowerCase(Locale.ROOT).equals(key.toLowerCase(Locale.ROOT))) {
        return variable;
      }
    }
    throw new IllegalArgumentException(
        "variable: "
            + key
            + "; allowed are "
            + Arrays.stream(values()).map(Variable::key).collect(Collectors.joining(", ")));
  }

  /** Its value at a recoil energy, in GeV, rad or GeV^2. */
  double at(Kinematics kinematics, double recoil) {
    return switch (this) {
      case RECOIL -> recoil;
      case ELECTRON_ANGLE -> kinematics.electronAngle(recoil);
      case MUON_ANGLE -> kinematics.muonAngle(recoil);
      case X -> kinematics.feynman(recoil);
      case TRANSFER -> -kinematics.transfer(recoil);
    };
  }

  /** Hands over the recoil energies, one, two or none, at which it takes a value. */
  public void recoils(Kinematics kinematics, double value, DoubleConsumer recoils) {
    switch (this) {
      case RECOIL -> recoils.accept(value);
      case ELECTRON_ANGLE -> {
        if (value >= 0 && value < 0.5 * Math.PI) {
          recoils.accept(kinematics.recoilOfElectronAngle(value));
        }
      }
      case MUON_ANGLE -> {
        if (value >= 0 && value <= kinematics.maximumMuonAngle()) {
          recoils.accept(kinematics.recoilOfMuonAngle(value, Kinematics.Branch.LOW));
          recoils.accept(kinematics.recoilOfMuonAngle(value, Kinematics.Branch.HIGH));
        }
      }
      case X -> {
        if (value >= 0 && value < 1) {
          recoils.accept(kinematics.recoilOfFeynman(value));
        }
      }
      case TRANSFER -> recoils.accept(kinematics.recoilOfTransfer(-value));
    }
  }

  /** abs(dT/dv) at a recoil energy, in GeV per GeV, rad or GeV^2. */
  public double slope(Kinematics kinematics, double recoil) {
    return switch (this) {
      case RECOIL -> 1;
      case ELECTRON_ANGLE -> kinematics.slopeOfElectronAngle(recoil);
      case MUON_ANGLE -> kinematics.slopeOfMuonAngle(recoil);
      case X -> kinematics.slopeOfFeynman(recoil);
      case TRANSFER -> kinematics.slopeOfTransfer();
    };
  }

  /** Smallest and largest value for recoil energies from a threshold up to T_max. */
  double[] range(Kinematics kinematics, double threshold) {
    double max = kinematics.maximumRecoil();
    return switch (this) {
      case ELECTRON_ANGLE -> new double[] {0, kinematics.electronAngle(threshold)};
      case MUON_ANGLE -> {
        double top = kinematics.recoilAtMaximumMuonAngle();
        yield new double[] {0, kinematics.muonAngle(Math.max(threshold, top))};
      }
      case RECOIL, X, TRANSFER -> new double[] {at(kinematics, threshold), at(kinematics, max)};
    };
  }
}
