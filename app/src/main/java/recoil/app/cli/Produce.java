package recoil.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import recoil.app.answer.DistributionTable;
import recoil.app.answer.Point;
import recoil.app.answer.ProduceDocument;
import recoil.app.answer.References;
import recoil.app.answer.Text;
import recoil.app.figure.DistributionPanel;
import recoil.app.figure.Figure;
import recoil.nature.Constants;
import recoil.production.DirectProduction;
import recoil.production.Distribution;
import recoil.production.Emission;
import recoil.production.EventQuantity;
import recoil.production.EventWriter;
import recoil.production.Generator;
import recoil.production.Lifetime;
import recoil.production.Quantity;
import recoil.production.SearchRegion;
import recoil.production.Stations;

/** {@code recoil produce}: direct production mu e -> mu e X. */
@Command(
    name = "produce",
    description = {
      "Direct production mu e -> mu e X of a mediator: cross sections with cuts, events for the"
          + " setup, the contamination of the elastic sample, distributions; or events as a file.",
      ""
    },
    sortOptions = false)
final class Produce implements Callable<Integer> {
  private static final int MOST_THREADS = 1024;
  private static final long MOST_EVENTS = 1_000_000_000_000L;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PointOptions point = new PointOptions();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "Where --events writes; ends with .csv, .lhe or .hepmc, and .gz behind that to compress"
              + " it.")
  private @Nullable Path file;

  @Mixin private CutOptions cuts = new CutOptions();

  @Option(
      names = "--accuracy",
      paramLabel = "X",
      defaultValue = "3e-3",
      description =
          "Relative error of the cross sections, in all and with cuts. Default: ${DEFAULT-VALUE}.")
  private double accuracy;

  @Option(
      names = "--distribution",
      paramLabel = "QUANTITY",
      description =
          "Print a distribution as CSV: electron-energy-GeV, electron-angle-mrad, muon-angle-mrad,"
              + " X-energy-GeV, recoil-mass-GeV or decay-place-cm (along the beam, from the end"
              + " of the target; where X decays visibly).")
  private @Nullable String distribution;

  @Option(
      names = "--figure",
      paramLabel = "FILE",
      description = "Draw that distribution; FILE ends with .pdf, .svg, .png.")
  private @Nullable Path figure;

  @Option(
      names = "--events",
      paramLabel = "N",
      description = "Make N unweighted events with the cuts and write them to FILE.")
  private @Nullable Long events;

  @Option(names = "--out", paramLabel = "FILE", description = "The same as FILE behind MODEL.")
  private @Nullable Path out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the events. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Number of threads, on which no result depends. Default: that of the processors.")
  private @Nullable Integer threads;

  @Mixin private OutputOptions output = new OutputOptions();

  private record Events(
      String file, long events, double nb, double errorNb, double efficiency, double excess) {}

  @Override
  public Integer call() throws IOException {
    FigureFile drawn = figure == null ? null : FigureFile.of("--figure", figure);
    check(accuracy >= 1e-5 && accuracy <= 0.1, "--accuracy", accuracy, "1e-5 to 0.1");
    String key = distribution == null ? null : known(distribution);
    Point at = point.point(spec);
    if (at.massGev() == null) {
      throw new IllegalArgumentException(
          "MODEL: contact interactions; direct production needs a mediator");
    }
    Path written = file == null ? out : file;
    if (file != null && out != null) {
      throw new IllegalArgumentException(
          "--out: " + out + "; allowed without a file behind the model, which is " + file);
    }
    if (events != null || written != null) {
      return write(at, written);
    }
    String shown = key == null ? EventQuantity.ELECTRON_ENERGY.key() : key;
    DistributionTable table =
        key == null && drawn == null
            ? null
            : DistributionTable.of(at, cuts.cuts(), accuracy, shown, cuts.bins(), threads());
    if (drawn != null && table != null) {
      draw(at, table, drawn);
    }
    output.writeBibtex(references(at));
    spec.commandLine().getOut().print(text(at, key == null ? null : table));
    return Main.DONE;
  }

  /** The table of a distribution, or cross sections and events, with all distributions in JSON. */
  private String text(Point at, @Nullable DistributionTable table) {
    if (output.json()) {
      List<Distribution> distributions =
          table == null
              ? DistributionTable.all(at, cuts.cuts(), accuracy, cuts.bins(), threads())
              : table.distributions();
      return Text.json(ProduceDocument.of(at, cuts.cuts(), accuracy, distributions, threads()));
    }
    if (table == null) {
      return ProduceDocument.of(at, cuts.cuts(), accuracy, List.of(), threads()).table();
    }
    if (!table.note().isEmpty()) {
      spec.commandLine().getErr().println("recoil: " + table.note());
    }
    return table.csv();
  }

  private static void draw(Point at, DistributionTable table, FigureFile drawn) throws IOException {
    if (table.distributions().isEmpty()) {
      throw new IllegalArgumentException("--figure: " + table.note());
    }
    Distribution one = table.distributions().get(0);
    drawn.write(Figure.of(DistributionPanel.of(one, at.model().title(), caption(at))));
  }

  private static String known(String key) {
    try {
      return Quantity.known(key);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--" + e.getMessage(), e);
    }
  }

  private static String caption(Point at) {
    return String.format(
        Locale.ROOT,
        "mu e -> mu e X, mass %s MeV, coupling %s, %s GeV",
        1e3 * at.mass(),
        at.coupling(),
        at.configuration().setup().beam().energy());
  }

  private static Set<String> references(Point at) {
    Set<String> keys = References.of(at.configuration());
    keys.addAll(References.ofFiles(List.of(Stations.FILE, SearchRegion.FILE)));
    return keys;
  }

  private int threads() {
    int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    check(count >= 1 && count <= MOST_THREADS, "--threads", count, "1 to " + MOST_THREADS);
    return count;
  }

  private static void check(boolean valid, String field, Object value, String allowed) {
    if (!valid) {
      throw new IllegalArgumentException(field + ": " + value + "; allowed is " + allowed);
    }
  }

  private int write(Point at, @Nullable Path path) throws IOException {
    if (events == null || path == null) {
      throw new IllegalArgumentException(
          (events == null ? "--events: none for " + path : "FILE: none for --events " + events)
              + "; a number of events and a file are needed together");
    }
    long number = events;
    check(number >= 1 && number <= MOST_EVENTS, "--events", number, "1 to " + MOST_EVENTS);
    String name = path.toString().toLowerCase(Locale.ROOT);
    boolean zipped = name.endsWith(".gz");
    EventWriter.Format format = format(path, zipped ? name.substring(0, name.length() - 3) : name);
    Constants constants = at.configuration().world().constants();
    Emission emission =
        Emission.of(
            at.model().at(at.mass(), at.coupling()), at.configuration().setup().beam(), constants);
    Lifetime lifetime = Lifetime.of(at.model().at(at.mass(), at.coupling()), constants);
    Generator generator =
        new Generator(new DirectProduction(emission, seed, threads()), cuts.cuts(), lifetime);
    Generator.Summary[] summary = new Generator.Summary[1];
    WholeFile.write(
        path,
        stream -> {
          OutputStream bytes = zipped ? new GZIPOutputStream(stream) : stream;
          Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
          EventWriter writer =
              new EventWriter(format, emission, lifetime, generator.crossSection(), text);
          writer.begin(at.echo().lines(""));
          summary[0] = generator.unweighted(number, event -> put(writer, event));
          writer.end();
          text.flush();
          if (bytes instanceof GZIPOutputStream gzip) {
            gzip.finish();
          }
        });
    output.writeBibtex(references(at));
    Events document =
        new Events(
            path.toString(),
            summary[0].events(),
            generator.crossSection().value(),
            generator.crossSection().error(),
            summary[0].efficiency(),
            summary[0].excess());
    PrintWriter text = spec.commandLine().getOut();
    text.print(
        output.json()
            ? Text.json(document)
            : String.format(
                Locale.ROOT,
                "Wrote %s: %d events, %s nb, 1 of %.2g points accepted, weights above 1 carry"
                    + " %.2g%n",
                path,
                document.events(),
                Text.number(document.nb(), 5),
                1 / document.efficiency(),
                document.excess()));
    return Main.DONE;
  }

  private static void put(EventWriter writer, recoil.production.Event event) {
    try {
      writer.write(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EventWriter.Format format(Path path, String name) {
    for (EventWriter.Format one : EventWriter.Format.values()) {
      if (name.endsWith("." + one.name().toLowerCase(Locale.ROOT))) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "FILE: " + path + "; allowed is a name that ends with .csv, .lhe, .hepmc, and .gz behind");
  }
}
