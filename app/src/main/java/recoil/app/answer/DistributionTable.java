package recoil.app.answer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.production.Cuts;
import recoil.production.DecayPlace;
import recoil.production.DirectProduction;
import recoil.production.Distribution;
import recoil.production.EventQuantity;
import recoil.production.Generator;
import recoil.production.Lifetime;
import recoil.production.Quantity;
import recoil.production.Stations;
import recoil.verdict.DirectChannel;

/**
 * A distribution of direct production.
 *
 * @param configuration with what it was made
 * @param key of its quantity
 * @param distributions it alone, or none where nothing is produced
 * @param note what a reader has to know: why nothing is produced, or what is outside of the bins;
 *     empty for nothing
 */
public record DistributionTable(
    Echo configuration, String key, List<Distribution> distributions, String note) {
  private static final int DIGITS = 4;
  private static final long TRIALS = 200_000;

  /** Each is spread over all bins. */
  private static final long DECAY_TRIALS = 20_000;

  /** Relative error of a cross section that is enough to draw points from. */
  private static final double ENOUGH = 1e-2;

  /**
   * The distribution of a quantity at a point.
   *
   * @throws IllegalArgumentException for the decays of an X that does not decay visibly, or a model
   *     that direct production is not computed for
   */
  public static DistributionTable of(
      Point at, Cuts cuts, double accuracy, String key, int bins, int threads) {
    Lifetime lifetime = lifetime(at);
    if (key.equals(DecayPlace.KEY) && (lifetime == null || lifetime.width() == 0)) {
      throw new IllegalArgumentException(
          "--distribution: " + key + "; allowed where X decays to e e or mu mu");
    }
    DirectProduction production =
        new DirectChannel(at.configuration(), threads)
            .production(at.model(), at.mass(), at.coupling());
    Generator generator;
    try {
      generator = generator(production, cuts, accuracy);
    } catch (IllegalArgumentException e) {
      return new DistributionTable(at.echo(), key, List.of(), String.valueOf(e.getMessage()));
    }
    List<Distribution> made = distributions(generator, at, List.of(key), bins);
    boolean beyond = made.get(0).shareOutside() > 0;
    return new DistributionTable(at.echo(), key, made, beyond ? outside(made.get(0)) : "");
  }

  /**
   * The distributions of all quantities that an X has; none where nothing is produced.
   *
   * @throws IllegalArgumentException for a model that direct production is not computed for
   */
  public static List<Distribution> all(
      Point at, Cuts cuts, double accuracy, int bins, int threads) {
    DirectProduction production =
        new DirectChannel(at.configuration(), threads)
            .production(at.model(), at.mass(), at.coupling());
    try {
      return distributions(generator(production, cuts, accuracy), at, Quantity.keys(), bins);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  /** Points to fill distributions with; what X decays to is not drawn. */
  static Generator generator(DirectProduction production, Cuts cuts, double accuracy) {
    return new Generator(production, cuts, Lifetime.STABLE, Math.max(accuracy, ENOUGH));
  }

  /** Those of some keys that an X has. */
  private static List<Distribution> distributions(
      Generator generator, Point at, List<String> keys, int bins) {
    List<EventQuantity> quantities = new ArrayList<>();
    for (EventQuantity one : EventQuantity.values()) {
      if (keys.contains(one.key())) {
        quantities.add(one);
      }
    }
    List<Distribution> all = new ArrayList<>();
    if (!quantities.isEmpty()) {
      all.addAll(Distribution.of(generator, quantities, TRIALS, bins));
    }
    Lifetime lifetime = lifetime(at);
    if (keys.contains(DecayPlace.KEY) && lifetime != null && lifetime.width() > 0) {
      DecayPlace place = new DecayPlace(lifetime, Stations.load(), at.mass());
      all.addAll(Distribution.of(generator, List.of(place), DECAY_TRIALS, bins));
    }
    return all;
  }

  /** Width and branching fractions at a point; null where the model leaves them open. */
  static @Nullable Lifetime lifetime(Point at) {
    try {
      return Lifetime.of(
          at.model().at(at.mass(), at.coupling()), at.configuration().world().constants());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** How much lies outside of the bins. */
  static String outside(Distribution one) {
    return one.quantity().key()
        + ": "
        + Text.number(100 * one.shareOutside(), DIGITS)
        + "% of the cross section lies outside of the bins";
  }

  /** The table. */
  public String csv() {
    List<double[]> rows = new ArrayList<>();
    double luminosity = configuration.setup().luminosityPerNb();
    for (Distribution one : distributions) {
      for (int i = 0; i < one.values().length; i++) {
        double width = one.edges()[i + 1] - one.edges()[i];
        rows.add(
            new double[] {
              one.edges()[i],
              one.edges()[i + 1],
              one.values()[i] / width,
              one.errors()[i] / width,
              luminosity * one.values()[i]
            });
      }
    }
    String name = key.replace('-', '_');
    String unit = key.substring(key.lastIndexOf('-') + 1);
    return Csv.of(
            List.of(
                "low_" + name, "high_" + name, "nb_per_" + unit, "error_nb_per_" + unit, "events"),
            rows)
        .text(configuration);
  }
}
