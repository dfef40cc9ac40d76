package recoil.constraint;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Coupling;
import recoil.mediator.Mediator;
import recoil.mediator.Pair;
import recoil.mediator.Spin;
import recoil.mediator.Unit;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.nature.Measured;

/**
 * The decay mu -> e X of a muon into an electron and a mediator that is not seen, open below m_mu -
 * m_e for a flavour-changing coupling.
 *
 * @param key name of the data file
 * @param title one line
 * @param label short name for figures, plain text
 * @param ranges largest branching fractions by ranges of masses; the smallest counts where ranges
 *     overlap
 * @param confidence their confidence level
 * @param caveat what to keep in mind
 * @param constants constants of the world
 */
public record MuonDecayBound(
    String key,
    String title,
    String label,
    List<Range> ranges,
    @Nullable Double confidence,
    String caveat,
    Constants constants)
    implements Constraint {
  private static final Bound.NotApplicable NO_COUPLING =
      new Bound.NotApplicable("no coupling of the electron to the muon");
  private static final Bound.NotApplicable TOO_HEAVY =
      new Bound.NotApplicable("heavier than m_mu - m_e");
  private static final Bound.NotApplicable NO_LIMIT =
      new Bound.NotApplicable("no limit at this mass");
  private static final Bound.NotApplicable NO_CHANNEL =
      new Bound.NotApplicable("no decay into what was measured");

  /**
   * A range of masses with one bound.
   *
   * @param from smallest mass in MeV, 0 or more
   * @param to largest mass in MeV, above it
   * @param bound largest branching fraction, above 0 and below 1
   */
  public record Range(
      @JsonProperty(value = "from-MeV", required = true) double from,
      @JsonProperty(value = "to-MeV", required = true) double to,
      @JsonProperty(value = "bound", required = true) Measured bound) {
    /**
     * Checks the three numbers.
     *
     * @throws IllegalArgumentException naming the field that is wrong
     */
    public Range {
      if (!(from >= 0 && to > from && to < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "to-MeV: " + from + " to " + to + "; 0 <= from < to is needed");
      }
      if (!(bound.value() > 0 && bound.value() < 1)) {
        throw new IllegalArgumentException(
            "bound: " + bound.value() + "; must be above 0 and below 1");
      }
    }
  }

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException for an empty one
   */
  public MuonDecayBound {
    ranges = List.copyOf(ranges);
    if (ranges.isEmpty()) {
      throw new IllegalArgumentException("ranges: empty; at least one is needed");
    }
  }

  @Override
  public List<String> sources() {
    return ranges.stream().map(range -> range.bound().source()).distinct().toList();
  }

  /**
   * Width in GeV of mu -> e X, exact in all masses; 0 from threshold on.
   *
   * @param mediator X with its coupling to e mu
   */
  public static double width(Mediator mediator, Constants constants) {
    double m = mediator.mass();
    double mmu = constants.mass(Lepton.MUON);
    double me = constants.mass(Lepton.ELECTRON);
    double sum = mmu + me;
    double difference = mmu - me;
    if (m >= difference) {
      return 0;
    }
    Coupling coupling = mediator.couplings().get(Pair.EMU);
    double v2 = coupling.even() * coupling.even();
    double a2 = coupling.odd() * coupling.odd();
    double above = (sum - m) * (sum + m);
    double below = (difference - m) * (difference + m);
    double momentum = Math.sqrt(above * below) / (2 * mmu);
    double square =
        mediator.spin() == Spin.SCALAR
            ? v2 * above + a2 * below
            : v2 * below * (2 + sum * sum / (m * m))
                + a2 * above * (2 + difference * difference / (m * m));
    return momentum / (8 * Math.PI * mmu * mmu) * square;
  }

  @Override
  public String statement() {
    return ranges.stream()
        .map(
            range ->
                "branching fraction below %s from %s to %s MeV"
                    .formatted(range.bound().value(), range.from(), range.to()))
        .collect(Collectors.joining("; "));
  }

  @Override
  public AtMass at(double mass) {
    AtMass here = new Here();
    here.go(mass);
    return here;
  }

  private final class Here implements AtMass {
    private double largest;
    private boolean open;

    @Override
    public void go(double mass) {
      largest = largest(mass);
      open = mass < constants.mass(Lepton.MUON) - constants.mass(Lepton.ELECTRON);
    }

    @Override
    public Bound bound(Unit unit) {
      if (unit.model().couplings().get(Pair.EMU).isZero()) {
        return NO_COUPLING;
      }
      if (!open) {
        return TOO_HEAVY;
      }
      if (largest == Double.POSITIVE_INFINITY) {
        return NO_LIMIT;
      }
      double width = width(unit.mediator(), constants);
      double unseen = unit.widths().unseen() * width;
      return unseen == 0 ? NO_CHANNEL : unseenFraction(largest, unseen, width);
    }
  }

  /** Largest branching fraction at a mass in GeV; infinite where there is no limit. */
  private double largest(double mass) {
    double largest = Double.POSITIVE_INFINITY;
    for (Range range : ranges) {
      if (1e3 * mass >= range.from() && 1e3 * mass <= range.to()) {
        largest = Math.min(largest, range.bound().value());
      }
    }
    return largest;
  }

  /**
   * The factors f with f^2 unseen / (muon width + f^2 width) above a bound; the measured width of
   * the muon is taken as that without X.
   */
  private Bound unseenFraction(double largest, double unseen, double width) {
    double left = unseen - largest * width;
    return left > 0
        ? new Bound.Excluded(
            Math.sqrt(largest * constants.muonWidth() / left), Double.POSITIVE_INFINITY)
        : new Bound.Allowed();
  }
}
