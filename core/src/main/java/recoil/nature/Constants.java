package recoil.nature;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Constants of nature, in GeV, s and nb.
 *
 * @param inverseAlpha 1/alpha at zero momentum transfer
 * @param electronMass in GeV
 * @param muonMass in GeV
 * @param tauMass in GeV
 * @param muonLifetime in s
 * @param hbar in GeV s
 * @param hbarc2 (hbar c)^2 in nb GeV^2
 * @param fermi Fermi constant in GeV^-2
 * @param zMass mass of the Z in GeV
 * @param weakMixing sin^2 of the weak mixing angle
 */
public record Constants(
    @JsonProperty(value = "inverse-alpha", required = true) Measured inverseAlpha,
    @JsonProperty(value = "electron-mass", required = true) Measured electronMass,
    @JsonProperty(value = "muon-mass", required = true) Measured muonMass,
    @JsonProperty(value = "tau-mass", required = true) Measured tauMass,
    @JsonProperty(value = "muon-lifetime", required = true) Measured muonLifetime,
    @JsonProperty(value = "hbar", required = true) Measured hbar,
    @JsonProperty(value = "hbarc2", required = true) Measured hbarc2,
    @JsonProperty(value = "fermi", required = true) Measured fermi,
    @JsonProperty(value = "z-mass", required = true) Measured zMass,
    @JsonProperty(value = "weak-mixing", required = true) Measured weakMixing) {
  /** cm^2 per nb. */
  private static final double NANOBARN = 1e-33;

  private static final double CENTIMETRES = 100;

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException naming the constant that is wrong
   */
  public Constants {
    check("inverse-alpha", inverseAlpha, 1e-3, 1e6);
    check("electron-mass", electronMass, 1e-6, 1e6);
    check("muon-mass", muonMass, electronMass.value(), 1e6);
    check("tau-mass", tauMass, muonMass.value(), 1e6);
    check("muon-lifetime", muonLifetime, 1e-30, 1e10);
    check("hbar", hbar, 1e-30, 1);
    check("hbarc2", hbarc2, 1, 1e12);
    check("fermi", fermi, 1e-9, 1);
    check("z-mass", zMass, 1, 1e6);
    check("weak-mixing", weakMixing, 0, 1);
  }

  private static void check(String field, Measured constant, double low, double high) {
    if (!(constant.value() > low && constant.value() < high)) {
      throw new IllegalArgumentException(
          field + ": " + constant.value() + "; allowed is above " + low + " and below " + high);
    }
  }

  /** The fine-structure constant at zero momentum transfer. */
  public double alpha() {
    return 1 / inverseAlpha.value();
  }

  /** e^2 = 4 pi alpha. */
  public double e2() {
    return 4 * Math.PI * alpha();
  }

  /** The unit of charge e = sqrt(4 pi alpha). */
  public double e() {
    return Math.sqrt(e2());
  }

  /** Mass of a charged lepton in GeV. */
  public double mass(Lepton lepton) {
    return switch (lepton) {
      case ELECTRON -> electronMass.value();
      case MUON -> muonMass.value();
      case TAU -> tauMass.value();
    };
  }

  /** hbar c in GeV cm. */
  public double hbarc() {
    return Math.sqrt(hbarc2.value() * NANOBARN);
  }

  /**
   * The unit of charge times a magnetic field, e B in GeV^2: the momentum in GeV that bends to a
   * radius of 1 m, 1e-9 c B with c in m/s, times hbar c.
   *
   * @param tesla the field in T
   */
  public double fieldTimesCharge(double tesla) {
    double metre = hbarc() / CENTIMETRES;
    return 1e-9 * (metre / hbar.value()) * tesla * metre;
  }

  /** Total width of the muon in GeV. */
  public double muonWidth() {
    return hbar.value() / muonLifetime.value();
  }
}
