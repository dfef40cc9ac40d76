package recoil.production;

/**
 * Where X decays along the beam, from the end of its target: an event has a share in all places.
 *
 * @param lifetime how X decays
 * @param mass of X in GeV
 */
public record DecayPlace(Lifetime lifetime, Stations stations, double mass) implements Quantity {
  /** Its {@link Quantity#key()}. */
  public static final String KEY = "decay-place-cm";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String tex() {
    return "z\\ [\\mathrm{cm}]";
  }

  /** From the beginning of its target to that of the next one, whatever the cuts are. */
  @Override
  public double[] range(Emission emission, Cuts cuts) {
    return new double[] {-stations.target(), stations.gap()};
  }

  @Override
  public void fill(Distribution bins, Event event) {
    double length = lifetime.length(Math.abs(event.mediator()[3]), mass);
    double before = 0;
    for (int i = 0; i < bins.values().length; i++) {
      double after = stations.decayedBefore(length, bins.edges()[i + 1]);
      bins.addTo(i, event.weight() * (after - before));
      before = after;
    }
    bins.addBeyond(event.weight() * (1 - before));
  }
}
