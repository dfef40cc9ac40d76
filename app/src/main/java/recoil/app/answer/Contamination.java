package recoil.app.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.muone.TemplateFit;
import recoil.verdict.DirectChannel;
import recoil.verdict.DirectSearch;
import recoil.verdict.Experiment;

/**
 * What direct production mu e -> mu e X adds to the elastic sample: events within 0.2 mrad of the
 * elastic curve.
 *
 * @param events produced in all
 * @param bandEvents of these, in the elastic sample and in the band
 * @param ppm the latter over the elastic events, in parts per million
 * @param seenFrom coupling factor at which that is 10; null where it never is
 * @param invisibleEvents those that the search for an invisible X counts
 * @param displacedEvents those that the search for displaced decays of X counts
 * @param hadronicBias by how many standard deviations they move a_mu^had; null where not asked for
 * @param refusal why there are no numbers; empty where there are
 */
public record Contamination(
    @Nullable Double events,
    @Nullable Double bandEvents,
    @Nullable Double ppm,
    @Nullable Double seenFrom,
    @Nullable Double invisibleEvents,
    @Nullable Double displacedEvents,
    @Nullable Double hadronicBias,
    String refusal) {
  private static final double ACCURACY = 1e-2;
  private static final int DIGITS = 3;

  /** The contamination at a point. */
  public static Contamination of(Point at) {
    DirectChannel channel = new DirectChannel(at.configuration(), threads());
    try {
      DirectChannel.Answer answer = channel.at(at.model(), at.mass(), at.coupling(), ACCURACY);
      double seen = answer.seenFrom();
      double luminosity = at.configuration().setup().luminosity();
      return new Contamination(
          answer.events(),
          luminosity * answer.band().value(),
          1e6 * answer.contamination(),
          seen < Double.POSITIVE_INFINITY ? Double.valueOf(seen) : null,
          counted(at, DirectSearch.Target.INVISIBLE),
          counted(at, DirectSearch.Target.DISPLACED),
          null,
          "");
    } catch (IllegalArgumentException e) {
      return new Contamination(
          null, null, null, null, null, null, null, String.valueOf(e.getMessage()));
    }
  }

  /** The same with what the events do to a fit of a_mu^had. */
  static Contamination of(Point at, Experiment experiment, Experiment.Events events, double bias) {
    Contamination one = of(at);
    if (!one.refusal.isEmpty()) {
      return one;
    }
    try {
      double[] data =
          new DirectChannel(at.configuration(), threads())
              .events(at.model(), at.mass(), at.coupling(), ACCURACY);
      for (int i = 0; i < data.length; i++) {
        data[i] += events.total()[i];
      }
      TemplateFit.Result fit = experiment.fit(at.model()).fit(data);
      double moment = at.configuration().world().hadrons().moment().value();
      return new Contamination(
          one.events,
          one.bandEvents,
          one.ppm,
          one.seenFrom,
          one.invisibleEvents,
          one.displacedEvents,
          fit.bias(moment) - bias,
          "");
    } catch (IllegalArgumentException | ArithmeticException e) {
      return one;
    }
  }

  private static double counted(Point at, DirectSearch.Target target) {
    return DirectWords.of(at.configuration(), target, 0, 1)
        .events(at.model(), at.mass(), Math.abs(at.coupling()));
  }

  private static int threads() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** As a row of a table. */
  public List<String> row() {
    if (ppm == null || events == null || bandEvents == null) {
      return List.of("Direct production", "not computed: " + refusal);
    }
    return List.of(
        "Direct production",
        Text.number(events, DIGITS)
            + " events, "
            + Text.number(bandEvents, DIGITS)
            + " of them like elastic ones: "
            + Text.number(ppm, DIGITS)
            + " ppm of these"
            + (seenFrom == null ? "" : ", 10 ppm at coupling " + Text.number(seenFrom, DIGITS))
            + (invisibleEvents == null || displacedEvents == null
                ? ""
                : "; counted where X is invisible "
                    + Text.number(invisibleEvents, DIGITS)
                    + ", where it decays displaced "
                    + Text.number(displacedEvents, DIGITS))
            + (hadronicBias == null
                ? ""
                : ", moves a_mu^had by " + Text.number(hadronicBias, DIGITS) + " sigma"));
  }
}
