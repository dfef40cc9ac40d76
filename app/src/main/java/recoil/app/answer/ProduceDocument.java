package recoil.app.answer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Mediator;
import recoil.mediator.Model;
import recoil.numeric.Estimate;
import recoil.production.Cuts;
import recoil.production.DirectProduction;
import recoil.production.Distribution;
import recoil.production.Generator;
import recoil.production.Lifetime;
import recoil.production.Stations;
import recoil.verdict.DirectChannel;
import recoil.verdict.DirectSearch;

/**
 * What {@code recoil produce} prints.
 *
 * @param configuration with what it was made
 * @param massGev mass in GeV
 * @param coupling common factor of the couplings
 * @param thresholdGev mass at and above which nothing is produced
 * @param accuracy relative error asked for; {@code elasticSample} and {@code elasticBand} have 3e-3
 *     at best
 * @param total cross section without cuts
 * @param fiducial with the cuts of the command
 * @param elasticSample with an electron above the setup's threshold, angles in its acceptance
 * @param elasticBand of these, within 0.2 mrad of the elastic curve
 * @param elasticNb elastic cross section in the Standard Model
 * @param contamination of the elastic sample: {@code elasticBand} over {@code elasticNb}
 * @param contaminationSeenFrom coupling factor at which that is 10 ppm; null where it never is
 * @param decay how X decays; null where it is not known
 * @param searches events of the searches of its own
 * @param distributions those asked for, with the cuts of the command; none where nothing is
 *     produced
 * @param notes what a reader has to know
 */
public record ProduceDocument(
    Echo configuration,
    double massGev,
    double coupling,
    double thresholdGev,
    double accuracy,
    Rate total,
    Rate fiducial,
    Rate elasticSample,
    Rate elasticBand,
    double elasticNb,
    double contamination,
    @Nullable Double contaminationSeenFrom,
    @Nullable Decay decay,
    List<Search> searches,
    List<Histogram> distributions,
    List<String> notes) {
  private static final int DIGITS = 4;
  private static final long TRIALS = 200_000;

  /**
   * A cross section.
   *
   * @param events for the luminosity of the setup
   * @param chiSquare of the iterations around their mean
   */
  public record Rate(
      double nb, double errorNb, double events, double chiSquare, int degrees, long points) {
    static Rate of(Estimate estimate, double luminosity) {
      return new Rate(
          estimate.value(),
          estimate.error(),
          luminosity * estimate.value(),
          estimate.chiSquare(),
          estimate.degrees(),
          estimate.points());
    }
  }

  /**
   * Decays of X.
   *
   * @param widthGev total width; 0 where nothing of the decays is seen
   * @param cTauCm c tau; null for a stable X
   * @param meanLengthCm mean decay length of the X with the cuts; null for a stable X
   * @param inTarget of the X with the cuts, the fraction that decays in the target it was made in
   * @param displaced the fraction that decays behind it, up to the next target
   */
  public record Decay(
      double widthGev,
      @Nullable Double cTauCm,
      double electrons,
      double muons,
      double unseen,
      @Nullable Double meanLengthCm,
      double inTarget,
      double displaced) {}

  /** Expected events of a search. */
  public record Search(String name, double events) {}

  /** A distribution: nb per bin, and below and above all bins. */
  @SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
  public record Histogram(
      String quantity, double[] edges, double[] nb, double[] errorNb, double[] outsideNb) {
    static Histogram of(Distribution one) {
      return new Histogram(
          one.quantity().key(), one.edges(), one.values(), one.errors(), one.outside());
    }
  }

  /**
   * Direct production at a point.
   *
   * @param cuts of the fiducial cross section
   * @param distributions to go with it
   */
  public static ProduceDocument of(
      Point at, Cuts cuts, double accuracy, List<Distribution> distributions, int threads) {
    Model model = at.model();
    double luminosity = at.configuration().setup().luminosity();
    DirectChannel channel = new DirectChannel(at.configuration(), threads);
    DirectChannel.Answer answer = channel.at(model, at.mass(), at.coupling(), accuracy);
    DirectProduction production = channel.production(model, at.mass(), at.coupling());
    Estimate fiducial =
        cuts.equals(Cuts.NONE) ? answer.total() : production.crossSection(cuts, accuracy);
    Lifetime lifetime = DistributionTable.lifetime(at);
    Decay decay =
        fiducial.value() > 0 && lifetime != null
            ? decay(DistributionTable.generator(production, cuts, accuracy), lifetime, at)
            : null;
    List<Search> searches = new ArrayList<>();
    for (DirectSearch.Target target : DirectSearch.Target.values()) {
      if (target == DirectSearch.Target.INVISIBLE || lifetime != null) {
        DirectSearch search = new DirectSearch(at.configuration(), target, 0, 1, threads);
        searches.add(new Search(Echo.word(target), search.events(model, at.mass(), at.coupling())));
      }
    }
    double seen = answer.seenFrom();
    return new ProduceDocument(
        at.echo(),
        at.mass(),
        at.coupling(),
        production.emission().threshold(),
        accuracy,
        Rate.of(answer.total(), luminosity),
        Rate.of(fiducial, luminosity),
        Rate.of(answer.sample(), luminosity),
        Rate.of(answer.band(), luminosity),
        answer.elastic(),
        answer.contamination(),
        seen < Double.POSITIVE_INFINITY ? Double.valueOf(seen) : null,
        decay,
        List.copyOf(searches),
        distributions.stream().map(Histogram::of).toList(),
        notes(model, production, answer, fiducial, accuracy, distributions));
  }

  private static Decay decay(Generator generator, Lifetime lifetime, Point at) {
    Mediator mediator = at.model().at(at.mass(), at.coupling());
    Stations stations = Stations.load();
    double[] sums = new double[4];
    generator.weighted(
        TRIALS,
        event -> {
          double along = lifetime.length(Math.abs(event.mediator()[3]), mediator.mass());
          double weight = event.weight();
          sums[0] += weight;
          if (along < Double.POSITIVE_INFINITY) {
            sums[1] += weight * along;
            sums[2] += weight * stations.inTarget(along);
            sums[3] += weight * stations.behind(along, 0, stations.gap());
          }
        });
    boolean stable = lifetime.width() == 0;
    return new Decay(
        lifetime.width(),
        stable ? null : lifetime.length(),
        lifetime.electrons(),
        lifetime.muons(),
        mediator.unseen(at.configuration().world().constants()),
        stable ? null : sums[1] / sums[0],
        sums[2] / sums[0],
        sums[3] / sums[0]);
  }

  private static List<String> notes(
      Model model,
      DirectProduction production,
      DirectChannel.Answer answer,
      Estimate fiducial,
      double accuracy,
      List<Distribution> distributions) {
    List<String> notes = new ArrayList<>();
    if (model.loops()) {
      notes.add("couplings that loops induce are left out");
    }
    notes.add("production on nuclei is left out");
    if (!production.emission().open()) {
      notes.add("nothing is produced; " + production.emission().closed());
    }
    if (fiducial.missed()) {
      notes.add(
          "none of "
              + fiducial.points()
              + " points of the Monte Carlo passed the cuts: below "
              + number(fiducial.error())
              + " nb at 90%");
    }
    unreached(notes, "all", answer.total(), accuracy);
    if (!fiducial.equals(answer.total())) {
      unreached(notes, "with cuts", fiducial, accuracy);
    }
    if (!answer.consistent() || !fiducial.consistent()) {
      notes.add(
          "iterations of the Monte Carlo disagree: errors are scaled up, ask for more points");
    }
    for (Distribution one : distributions) {
      if (one.shareOutside() > 0) {
        notes.add(DistributionTable.outside(one));
      }
    }
    return List.copyOf(notes);
  }

  private static void unreached(
      List<String> notes, String what, Estimate estimate, double accuracy) {
    if (!estimate.missed() && estimate.relativeError() > accuracy) {
      notes.add(
          "accuracy not reached "
              + what
              + ": "
              + number(estimate.relativeError())
              + " after "
              + estimate.points()
              + " points");
    }
  }

  /** As a table, with the configuration below it. */
  public String table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Direct production", "nb", "Error", "Events"));
    rows.add(row("all", total));
    rows.add(row("with cuts", fiducial));
    rows.add(row("elastic sample", elasticSample));
    rows.add(row("elastic band", elasticBand));
    StringBuilder text = new StringBuilder(Text.table(rows)).append('\n');
    List<List<String>> more = new ArrayList<>();
    for (Search search : searches) {
      more.add(List.of("Search, " + search.name(), number(search.events()) + " events"));
    }
    Double seen = contaminationSeenFrom;
    more.add(
        List.of(
            "Contamination",
            number(1e6 * contamination)
                + " ppm of the elastic sample"
                + (seen == null ? "" : ", 10 ppm at coupling " + number(seen))));
    more.add(List.of("Produced below", number(1e3 * thresholdGev) + " MeV"));
    Decay x = decay;
    if (x != null) {
      Double length = x.cTauCm();
      Double mean = x.meanLengthCm();
      more.add(
          List.of(
              "Decay of X",
              length == null || mean == null
                  ? "not seen"
                  : "c tau "
                      + number(length)
                      + " cm, mean length "
                      + number(mean)
                      + " cm, e e "
                      + number(x.electrons())
                      + ", mu mu "
                      + number(x.muons())
                      + ", in the target "
                      + number(x.inTarget())
                      + ", behind it "
                      + number(x.displaced())));
    }
    notes.forEach(note -> more.add(List.of("Note", note)));
    text.append(Text.table(more)).append('\n');
    return text.append(configuration.footer(massGev, coupling)).toString();
  }

  private static List<String> row(String name, Rate rate) {
    return List.of(name, number(rate.nb()), number(rate.errorNb()), number(rate.events()));
  }

  private static String number(double value) {
    return Text.number(value, DIGITS);
  }
}
