package recoil.production;

/** What every event has one value of. */
public enum EventQuantity implements Quantity {
  /** Total energy of the electron. */
  ELECTRON_ENERGY("electron-energy-GeV", "E_e\\ [\\mathrm{GeV}]", 1),
  /** Angle of the electron to the beam. */
  ELECTRON_ANGLE("electron-angle-mrad", "\\theta_e\\ [\\mathrm{mrad}]", 1e-3),
  /** Angle of the muon to the beam. */
  MUON_ANGLE("muon-angle-mrad", "\\theta_\\mu\\ [\\mathrm{mrad}]", 1e-3),
  /** Energy of X. */
  MEDIATOR_ENERGY("X-energy-GeV", "E_X\\ [\\mathrm{GeV}]", 1),
  /** Mass that recoils against the electron, by {@link Event#recoilMass()}. */
  RECOIL_MASS("recoil-mass-GeV", "M_\\mathrm{recoil}\\ [\\mathrm{GeV}]", 1);

  private static final double LARGEST_ELECTRON_ANGLE = 50e-3;
  private static final double LARGEST_MUON_ANGLE = 10e-3;

  private final String key;
  private final String tex;
  private final double unit;

  EventQuantity(String key, String tex, double unit) {
    this.key = key;
    this.tex = tex;
    this.unit = unit;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String tex() {
    return tex;
  }

  /** Its value in the unit that the key names. */
  double of(Event event) {
    return switch (this) {
          case ELECTRON_ENERGY -> event.electronEnergy();
          case ELECTRON_ANGLE -> event.electronAngle();
          case MUON_ANGLE -> event.muonAngle();
          case MEDIATOR_ENERGY -> event.mediatorEnergy();
          case RECOIL_MASS -> event.recoilMass();
        }
        / unit;
  }

  @Override
  public double[] range(Emission emission, Cuts cuts) {
    double mmu = emission.muonMass();
    double energy = emission.beam().energy();
    return switch (this) {
      case ELECTRON_ENERGY -> inside(cuts.electronEnergy(), energy);
      case ELECTRON_ANGLE -> inside(cuts.electronAngle(), LARGEST_ELECTRON_ANGLE);
      case MUON_ANGLE -> inside(cuts.muonAngle(), LARGEST_MUON_ANGLE);
      case MEDIATOR_ENERGY -> new double[] {0, energy};
      case RECOIL_MASS ->
          new double[] {mmu + emission.mass(), Math.sqrt(emission.s()) - emission.electronMass()};
    };
  }

  private double[] inside(Cuts.Range range, double largest) {
    double high = range.high() == Double.POSITIVE_INFINITY ? largest : range.high();
    return new double[] {
      range.low() / unit, (high > range.low() ? high : range.low() + largest) / unit
    };
  }

  @Override
  public void fill(Distribution bins, Event event) {
    bins.add(of(event), event.weight());
  }
}
