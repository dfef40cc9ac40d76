package recoil.app.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import recoil.app.answer.Choice;
import recoil.app.answer.ConstraintEntry;
import recoil.app.answer.Contamination;
import recoil.app.answer.Echo;
import recoil.app.answer.FigureDocument;
import recoil.app.answer.FitDocument;
import recoil.app.answer.Inquiry;
import recoil.app.answer.LimitDocument;
import recoil.app.answer.MassList;
import recoil.app.answer.MeasuredBins;
import recoil.app.answer.MeasuredDocument;
import recoil.app.answer.ModelEcho;
import recoil.app.answer.ModelEntry;
import recoil.app.answer.MomentDocument;
import recoil.app.answer.Plane;
import recoil.app.answer.PlaneAnswer;
import recoil.app.answer.Point;
import recoil.app.answer.SourceEntry;
import recoil.app.answer.SpectrumDocument;
import recoil.app.answer.Text;
import recoil.app.answer.VerdictDocument;
import recoil.app.answer.WorldEntry;
import recoil.app.plot.Format;
import recoil.app.plot.Output;
import recoil.constraint.Constraints;
import recoil.constraint.Recast;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.nature.World;
import recoil.verdict.Assessor;
import recoil.verdict.Configuration;
import recoil.verdict.DirectSearch;
import recoil.verdict.Experiment;

/**
 * What is answered to a question: the document of the command whose words it repeats. Keeps the
 * constraints of the worlds that come with Recoil.
 */
final class Api {
  /** Largest number of masses of a question. */
  private static final int MOST_MASSES = 2000;

  /** Largest number of bins of a question; setups may have more of their own. */
  private static final int MOST_BINS = 2000;

  /** Limits of direct production that are kept. */
  private static final int MOST_REACHES = 500;

  private static final int SCAN = 81;
  private static final String JSON = "--json";

  private record Data(String world, Recast recast) {}

  /** A question about direct production, the limit of which takes a quarter of a second. */
  private record Asked(Inquiry about, double mass) {}

  private final Map<Data, Constraints> known = new ConcurrentHashMap<>();
  private final Map<Asked, DirectSearch.Reach> reaches = Collections.synchronizedMap(new Latest());

  /** The answers that were asked for last. */
  private static final class Latest extends LinkedHashMap<Asked, DirectSearch.Reach> {
    private static final long serialVersionUID = 1;

    Latest() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Asked, DirectSearch.Reach> eldest) {
      return size() > MOST_REACHES;
    }
  }

  /** As {@code recoil verdict --no-direct --json}, or without that word. */
  VerdictDocument verdict(Inquiry inquiry) throws IOException {
    Point at = point(inquiry, "verdict", direct(inquiry, JSON));
    Configuration configuration = at.configuration();
    Assessor assessor = new Assessor(configuration, constraints(configuration).all());
    VerdictDocument document =
        VerdictDocument.of(at.echo(), assessor.assess(at.model(), at.mass(), at.coupling()));
    return inquiry.withDirect() ? document.with(Contamination.of(at)) : document;
  }

  /** As {@code recoil spectrum --json}: a {@link SpectrumDocument} or {@link MeasuredDocument}. */
  Record spectrum(Inquiry inquiry) throws IOException {
    Point at = point(inquiry, "spectrum", JSON);
    Experiment experiment = new Experiment(at.configuration());
    return SpectrumDocument.ofOneVariable(experiment.setup())
        ? SpectrumDocument.of(at, experiment)
        : MeasuredDocument.of(at, MeasuredBins.of(at, experiment));
  }

  /** As {@code recoil moment --json}. */
  MomentDocument moment(Inquiry inquiry) throws IOException {
    return MomentDocument.of(point(inquiry, "moment", JSON));
  }

  /** As {@code recoil fit --scan 81 --no-direct --json}, or without that word. */
  FitDocument fit(Inquiry inquiry) throws IOException {
    String[] words = direct(inquiry, "--scan", String.valueOf(SCAN), JSON);
    Point at = point(inquiry, "fit", words);
    Experiment experiment = new Experiment(at.configuration());
    Experiment.Events events = experiment.events(at.model(), at.mass(), at.coupling());
    FitDocument document = FitDocument.of(at, experiment, events, SCAN);
    return inquiry.withDirect() ? document.withDirect(at, experiment, events) : document;
  }

  private static String[] direct(Inquiry inquiry, String... more) {
    List<String> words = new ArrayList<>(inquiry.withDirect() ? List.of() : List.of("--no-direct"));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  /** As {@code recoil limit --json}. */
  LimitDocument limit(Inquiry inquiry) throws IOException {
    Inquiry free = inquiry.withoutPoint();
    Configuration configuration = configuration(free);
    Choice choice = free.choice(configuration.world().constants());
    LimitDocument document =
        LimitDocument.of(
            echo(free.aboutLimit(JSON), choice, configuration),
            new Experiment(configuration),
            choice,
            masses(free, choice, null));
    DirectSearch search = free.search(configuration);
    return search == null
        ? document
        : document.with(search, choice, limitOf(free, search, choice.model()));
  }

  /** As {@code recoil figure --json}. */
  FigureDocument figure(Inquiry inquiry) throws IOException {
    return plane(inquiry, "figure.pdf", JSON).document("figure.pdf");
  }

  /** As the file of {@code recoil figure}. */
  byte[] picture(Inquiry inquiry, Format format) throws IOException {
    return Output.bytes(plane(inquiry, "figure." + format.suffix()).plot(), format);
  }

  /** As {@code recoil figure --out figure.csv}. */
  String table(Inquiry inquiry) throws IOException {
    FigureDocument document = plane(inquiry, "figure.csv").document("figure.csv");
    Plane plane = document.plane();
    return plane == null ? "" : plane.csv(document.configuration());
  }

  /** The model and its point as a file. */
  String model(Inquiry inquiry) throws IOException {
    return Text.yaml(ModelEcho.of(inquiry.choice(configuration(inquiry).world().constants())));
  }

  /** As {@code recoil models --json}. */
  List<ModelEntry> models() {
    List<String> names = new ArrayList<>(Presets.models());
    names.addAll(Presets.benchmarks());
    return names.stream().map(ModelEntry::of).toList();
  }

  /** As {@code recoil worlds --json}. */
  List<WorldEntry> worlds() {
    return World.NAMES.stream().map(WorldEntry::of).toList();
  }

  /** As {@code recoil constraints --json}. */
  List<ConstraintEntry> constraints() {
    return ConstraintEntry.all();
  }

  /** The bibliography. */
  List<SourceEntry> sources() {
    return SourceEntry.all();
  }

  private PlaneAnswer plane(Inquiry inquiry, String file, String... more) throws IOException {
    Configuration configuration = configuration(inquiry);
    Choice choice = inquiry.choice(configuration.world().constants());
    PlaneAnswer answer =
        PlaneAnswer.of(
            echo(inquiry.aboutPlane(file, more), choice, configuration),
            configuration,
            constraints(configuration),
            choice,
            masses(inquiry, choice, "masses"),
            inquiry.range(),
            inquiry.hide() == null ? List.of() : inquiry.hide());
    for (DirectSearch search : inquiry.searches(configuration)) {
      answer.add(search, limitOf(inquiry, search, choice.model()));
    }
    return answer;
  }

  /** What a search would exclude at a mass, computed once. */
  private DoubleFunction<DirectSearch.Reach> limitOf(
      Inquiry inquiry, DirectSearch search, Model model) {
    Inquiry about = inquiry.aboutSearch(search);
    return mass -> {
      Asked asked = new Asked(about, mass);
      DirectSearch.Reach before = reaches.get(asked);
      if (before != null) {
        return before;
      }
      DirectSearch.Reach reach = search.reach(model, mass);
      reaches.put(asked, reach);
      return reach;
    };
  }

  private Point point(Inquiry inquiry, String command, String... more) throws IOException {
    Configuration configuration = configuration(inquiry);
    Choice choice = inquiry.choice(configuration.world().constants());
    Echo echo = echo(inquiry.aboutPoint(command, more), choice, configuration);
    return Point.of(configuration, choice, echo);
  }

  private static Echo echo(List<String> words, Choice choice, Configuration configuration)
      throws IOException {
    return Echo.of(words, configuration, null, choice);
  }

  private static Configuration configuration(Inquiry inquiry) throws IOException {
    Configuration configuration = inquiry.configuration();
    Integer bins = inquiry.conditions() == null ? null : inquiry.conditions().bins();
    if (bins != null && bins > MOST_BINS) {
      throw new IllegalArgumentException("bins: " + bins + "; allowed here 1 to " + MOST_BINS);
    }
    return configuration;
  }

  private static double[] masses(Inquiry inquiry, Choice choice, @Nullable String needed) {
    MassList given = inquiry.masses() == null ? null : MassList.parse(inquiry.masses());
    double[] masses = MassList.of(given, choice, needed);
    if (masses.length > MOST_MASSES) {
      throw new IllegalArgumentException(
          "masses: " + masses.length + " of them; allowed here are up to " + MOST_MASSES);
    }
    return masses;
  }

  private Constraints constraints(Configuration configuration) {
    World world = configuration.world();
    return known.computeIfAbsent(
        new Data(world.name(), configuration.recast()),
        data -> Constraints.of(world, data.recast()));
  }
}
