package recoil.constraint;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Coupling;
import recoil.mediator.Mediator;
import recoil.mediator.Model;
import recoil.mediator.Pair;
import recoil.mediator.Spin;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.numeric.LogLog;

/**
 * A published limit: the excluded coupling against mass, straight between the points on logarithmic
 * axes, with gaps between segments, and its recast.
 *
 * @param key name of the data file
 * @param search what it is about
 * @param segments the table
 * @param recast how it is taken over to other models
 * @param constants constants of the world
 */
public record Limit(
    String key, Search search, List<Segment> segments, Recast recast, Constants constants)
    implements Constraint {

  /**
   * A range of masses without a gap.
   *
   * @param lower smallest excluded coupling against mass in GeV
   * @param upper largest excluded coupling, null where there is none
   */
  public record Segment(LogLog lower, @Nullable LogLog upper) {}

  private static final Bound.NotApplicable NO_LIMIT =
      new Bound.NotApplicable("no limit at this mass");
  private static final Bound.NotApplicable VISIBLE_ONLY =
      new Bound.NotApplicable("published for visible decays only");
  private static final Bound.NotApplicable INVISIBLE_ONLY =
      new Bound.NotApplicable("published for invisible decays only");
  private static final Bound.NotApplicable NO_PRODUCTION =
      new Bound.NotApplicable("published for a vector; the production of this one is not known");
  private static final Bound.NotApplicable NO_CHANNEL =
      new Bound.NotApplicable("no decay into what was measured");

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException for an empty table
   */
  public Limit {
    segments = List.copyOf(segments);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("table: empty; at least one row is needed");
    }
  }

  @Override
  public double[] masses() {
    DoubleStream.Builder masses = DoubleStream.builder();
    for (int i = 0; i < segments.size(); i++) {
      for (double mass : segments.get(i).lower().abscissae()) {
        masses.add(mass);
      }
      if (i > 0) {
        double before = segments.get(i - 1).lower().last();
        masses.add(Math.sqrt(before * segments.get(i).lower().first()));
      }
    }
    return masses.build().sorted().toArray();
  }

  @Override
  public String title() {
    return search.title();
  }

  @Override
  public String label() {
    return search.label();
  }

  @Override
  public List<String> sources() {
    return search.sources();
  }

  @Override
  public @Nullable Double confidence() {
    return search.confidence();
  }

  @Override
  public String caveat() {
    return search.caveat();
  }

  @Override
  public Bound bound(Model model, double mass) {
    Coupling coupling = model.couplings().get(Pair.of(search.lepton(), search.lepton()));
    if (coupling.isZero()) {
      return new Bound.NotApplicable(
          "no coupling to the " + (search.lepton() == Lepton.ELECTRON ? "electron" : "muon"));
    }
    if (!search.need().met(model)) {
      return new Bound.NotApplicable(search.need().reason());
    }
    Segment segment = segment(mass);
    if (segment == null) {
      return NO_LIMIT;
    }
    double unit = search.epsilon() ? constants.e() : 1;
    double g = Math.sqrt(produced(model.spin(), coupling, mass));
    if (Double.isNaN(g)) {
      return NO_PRODUCTION;
    }
    double lower = unit * segment.lower().value(mass);
    double upper =
        segment.upper() == null ? Double.POSITIVE_INFINITY : unit * segment.upper().value(mass);
    return switch (recast) {
      case AS_PUBLISHED -> asPublished(model, lower / g, upper / g);
      case BRANCHING -> branching(model.at(mass, 1), g, lower, upper);
    };
  }

  /**
   * The squared coupling of a vector that is made as often; NaN where that is not known. Above what
   * an experiment can make, it published no limit.
   */
  private double produced(Spin spin, Coupling coupling, double mass) {
    boolean vector = spin == Spin.VECTOR && coupling.odd() == 0;
    if (vector || recast == Recast.AS_PUBLISHED || search.hypothesis() == Hypothesis.NONE) {
      return coupling.even() * coupling.even() + coupling.odd() * coupling.odd();
    }
    RelativeProduction production = RelativeProduction.of(search, constants.mass(search.lepton()));
    return production == null ? Double.NaN : production.square(spin, coupling, mass);
  }

  private Bound asPublished(Model model, double from, double to) {
    if (search.hypothesis().visible() && model.invisible() > 0) {
      return VISIBLE_ONLY;
    }
    if (search.hypothesis() == Hypothesis.INVISIBLE && model.invisible() < 1) {
      return INVISIBLE_ONLY;
    }
    return new Bound.Excluded(from, to);
  }

  private Bound branching(Mediator mediator, double g, double lower, double upper) {
    Hypothesis hypothesis = search.hypothesis();
    double mass = mediator.mass();
    if (!hypothesis.visible()) {
      double share = hypothesis == Hypothesis.INVISIBLE ? mediator.unseen(constants) : 1;
      return share == 0
          ? NO_CHANNEL
          : new Bound.Excluded(lower / (g * Math.sqrt(share)), upper / g);
    }
    double share = 0;
    for (Pair pair : search.channels()) {
      share += mediator.branching(pair, constants);
    }
    if (share == 0) {
      return NO_CHANNEL;
    }
    double published = hypothesis.width(search.channels(), mass, constants);
    double total = hypothesis.width(mass, constants);
    if (upper == Double.POSITIVE_INFINITY) {
      return new Bound.Excluded(lower / g * Math.sqrt(published / total / share), upper);
    }
    double width = mediator.width(constants);
    return displaced(lower, upper, g * g * share * width / published, width / total);
  }

  /**
   * A search for displaced decays. Its lower edge is where too few are made or decay: production
   * times partial width stays. Its upper edge is where they decay too early: the total width stays.
   *
   * @param yield (production coupling)^2 times partial width of the model over the published one
   * @param width total width of the model over the published one, at equal factors
   */
  private static Bound displaced(double lower, double upper, double yield, double width) {
    double from = lower / Math.sqrt(Math.sqrt(yield));
    double to = upper / Math.sqrt(width);
    return to > from ? new Bound.Excluded(from, to) : new Bound.Allowed();
  }

  private @Nullable Segment segment(double mass) {
    for (Segment segment : segments) {
      if (segment.lower().contains(mass)) {
        return segment;
      }
    }
    return null;
  }
}
