package recoil.production;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.nature.Yaml;
import recoil.production.Cuts.Range;

/**
 * Where a search for direct production looks.
 *
 * @param search its name
 * @param leastElectronEnergy of the electron from the target, in GeV
 * @param mostElectronEnergy in GeV; null for any
 * @param leastMuonAngle in mrad; null for any
 * @param leastDecayEnergy of each lepton that X decays to, in GeV; null where X is invisible
 * @param leastDistance of the decay behind the target, in cm; null where X is invisible
 * @param source bibliography key
 */
public record SearchRegion(
    @JsonProperty(value = "search", required = true) String search,
    @JsonProperty(value = "least-electron-energy-GeV", required = true) double leastElectronEnergy,
    @JsonProperty("most-electron-energy-GeV") @Nullable Double mostElectronEnergy,
    @JsonProperty("least-muon-angle-mrad") @Nullable Double leastMuonAngle,
    @JsonProperty("least-decay-energy-GeV") @Nullable Double leastDecayEnergy,
    @JsonProperty("least-distance-cm") @Nullable Double leastDistance,
    @JsonProperty(value = "source", required = true) String source) {
  /** The data file, as a path below {@code /recoil/}. */
  public static final String FILE = "production/searches.yaml";

  private static final double MRAD = 1e-3;

  private record Searches(
      @JsonProperty(value = "searches", required = true) List<SearchRegion> searches) {}

  /**
   * The region of a search.
   *
   * @throws IllegalArgumentException for an unknown name
   */
  public static SearchRegion named(String search) {
    return Yaml.resource(FILE, Searches.class).searches().stream()
        .filter(one -> one.search.equals(search))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("search: " + search + "; not in " + FILE));
  }

  /** The cuts on electron and muon. */
  public Cuts cuts() {
    return Cuts.NONE
        .withElectronEnergy(
            mostElectronEnergy == null
                ? Range.above(leastElectronEnergy)
                : new Range(leastElectronEnergy, mostElectronEnergy))
        .withMuonAngle(leastMuonAngle == null ? Range.ALL : Range.above(MRAD * leastMuonAngle));
  }

  /**
   * Share of the decays of an X, isotropic in its rest frame, that go to a pair whose leptons are
   * both seen; 0 where X is invisible.
   */
  public double seen(Event event, Lifetime lifetime, Emission emission) {
    return seen(event, lifetime.electrons(), emission.electronMass() / emission.mass())
        + seen(event, lifetime.muons(), emission.muonMass() / emission.mass());
  }

  private double seen(Event event, double branching, double lepton) {
    if (leastDecayEnergy == null || branching == 0) {
      return 0;
    }
    // the energies are (E_X -+ spread times the cosine of the angle)/2
    double spread = event.mediatorMomentum() * Math.sqrt(1 - 4 * lepton * lepton);
    double room = event.mediatorEnergy() - 2 * leastDecayEnergy;
    return room >= spread ? branching : branching * Math.max(0, room / spread);
  }
}
