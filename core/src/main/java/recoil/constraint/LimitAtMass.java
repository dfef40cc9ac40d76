package recoil.constraint;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Coupling;
import recoil.mediator.Model;
import recoil.mediator.Pair;
import recoil.mediator.Spin;
import recoil.mediator.Unit;
import recoil.mediator.Widths;
import recoil.nature.Constants;
import recoil.nature.Lepton;

/** A published limit at one mass, and its recast to any model. */
final class LimitAtMass implements Constraint.AtMass {
  private static final Bound.NotApplicable NO_ELECTRON =
      new Bound.NotApplicable("no flavour-conserving coupling to the electron");
  private static final Bound.NotApplicable NO_MUON =
      new Bound.NotApplicable("no flavour-conserving coupling to the muon");
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

  private final Limit limit;
  private final Search search;
  private final Recast recast;
  private final Constants constants;
  private double mass;

  /** Smallest and largest excluded coupling; NaN where there is no limit. */
  private double lower;

  private double upper;

  /** Number made over that of vectors, by the kind of mediator; NaN where not asked for yet. */
  private double @Nullable [] made;

  /** Width of the hypothesis over g^2 into the channels measured, and all of it. */
  private double published = Double.NaN;

  private double total = Double.NaN;

  LimitAtMass(Limit limit, double mass) {
    this.limit = limit;
    search = limit.search();
    recast = limit.recast();
    constants = limit.constants();
    this.mass = mass;
    go(mass);
  }

  @Override
  public void go(double mass) {
    this.mass = mass;
    Limit.Segment segment = limit.segment(mass);
    double unit = search.epsilon() ? constants.e() : 1;
    lower = segment == null ? Double.NaN : unit * segment.lower().value(mass);
    upper =
        segment == null || segment.upper() == null
            ? Double.POSITIVE_INFINITY
            : unit * segment.upper().value(mass);
    if (made != null) {
      Arrays.fill(made, Double.NaN);
    }
    published = Double.NaN;
    total = Double.NaN;
  }

  @Override
  public Bound bound(Unit unit) {
    Model model = unit.model();
    boolean electron = search.lepton() == Lepton.ELECTRON;
    Coupling coupling = model.couplings().get(electron ? Pair.EE : Pair.MUMU);
    if (coupling.isZero()) {
      return electron ? NO_ELECTRON : NO_MUON;
    }
    if (!search.need().met(model)) {
      return search.need().notMet();
    }
    if (Double.isNaN(lower)) {
      return NO_LIMIT;
    }
    double g = Math.sqrt(produced(model.spin(), coupling));
    if (Double.isNaN(g)) {
      return NO_PRODUCTION;
    }
    return switch (recast) {
      case AS_PUBLISHED -> asPublished(model, g);
      case BRANCHING -> branching(unit.widths(), g);
    };
  }

  /**
   * The squared coupling of a vector that is made as often; NaN where that is not known. Above what
   * an experiment can make, it published no limit.
   */
  private double produced(Spin spin, Coupling coupling) {
    boolean vector = spin == Spin.VECTOR && coupling.odd() == 0;
    if (vector || recast == Recast.AS_PUBLISHED || search.hypothesis() == Hypothesis.NONE) {
      return coupling.even() * coupling.even() + coupling.odd() * coupling.odd();
    }
    RelativeProduction production = RelativeProduction.of(search, constants.mass(search.lepton()));
    if (production == null) {
      return Double.NaN;
    }
    double[] known = made;
    if (known == null) {
      known = new double[RelativeProduction.Interaction.values().length];
      Arrays.fill(known, Double.NaN);
      made = known;
    }
    return production.square(spin, coupling, mass, known);
  }

  private Bound asPublished(Model model, double g) {
    if (search.hypothesis().visible() && model.invisible() > 0) {
      return VISIBLE_ONLY;
    }
    if (search.hypothesis() == Hypothesis.INVISIBLE && model.invisible() < 1) {
      return INVISIBLE_ONLY;
    }
    return new Bound.Excluded(lower / g, upper / g);
  }

  private Bound branching(Widths widths, double g) {
    Hypothesis hypothesis = search.hypothesis();
    if (!hypothesis.visible()) {
      double share = hypothesis == Hypothesis.INVISIBLE ? widths.unseen() : 1;
      return share == 0
          ? NO_CHANNEL
          : new Bound.Excluded(lower / (g * Math.sqrt(share)), upper / g);
    }
    double share = 0;
    for (Pair pair : search.channels()) {
      share += widths.branching(pair);
    }
    if (share == 0) {
      return NO_CHANNEL;
    }
    if (Double.isNaN(total)) {
      Widths own = hypothesis.widths(mass, constants);
      published = 0;
      for (Pair pair : search.channels()) {
        published += own.of(pair);
      }
      total = hypothesis.total(own, mass);
    }
    if (upper == Double.POSITIVE_INFINITY) {
      return new Bound.Excluded(lower / g * Math.sqrt(published / total / share), upper);
    }
    double width = widths.total();
    return displaced(g * g * share * width / published, width / total);
  }

  /**
   * A search for displaced decays. Its lower edge is where too few are made or decay: production
   * times partial width stays. Its upper edge is where they decay too early: the total width stays.
   *
   * @param yield (production coupling)^2 times partial width of the model over the published one
   * @param width total width of the model over the published one, at equal factors
   */
  private Bound displaced(double yield, double width) {
    double from = lower / Math.sqrt(Math.sqrt(yield));
    double to = upper / Math.sqrt(width);
    return to > from ? new Bound.Excluded(from, to) : new Bound.Allowed();
  }
}
