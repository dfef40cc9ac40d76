package recoil.app.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import recoil.app.answer.Echo;
import recoil.app.answer.Point;
import recoil.mediator.Formulas;
import recoil.muone.EventWeights;
import recoil.nature.Constants;
import recoil.scattering.FinalState;
import recoil.scattering.Kinematics;
import recoil.scattering.LeptonLikeRunning;
import recoil.verdict.Configuration;

/** {@code recoil weights}: the weight of each event of a generator. */
@Command(
    name = "weights",
    description = {
      "Weights that turn events of the Standard Model into events with a mediator: (SM + mediator) /"
          + " SM at tree level, at the invariants s and t of each event. Events are a CSV file with a"
          + " line of column names, plain or gzip, or - for standard input; they are read and"
          + " written one after the other, in order.",
      ""
    },
    sortOptions = false)
final class Weights implements Callable<Integer> {
  /** Events that are weighted together. */
  private static final int CHUNK = 16384;

  private static final long REPORT = 1_000_000;

  /** Events from which on a speed means something. */
  private static final long MANY = 100_000;

  private static final double NANO = 1e-9;
  private static final String ZIPPED = ".gz";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PointOptions point = new PointOptions();

  @Parameters(index = "1", paramLabel = "EVENTS", description = "CSV file, or - for the input.")
  private String events = "";

  @Option(
      names = "--t",
      paramLabel = "COLUMN",
      description = "Column of the squared momentum transfer in GeV^2, below 0.")
  private @Nullable String transfer;

  @Option(
      names = "--electron-energy",
      paramLabel = "COLUMN",
      description = "Or: column of the electron's total energy in GeV.")
  private @Nullable String electronEnergy;

  @Option(
      names = "--electron-angle",
      paramLabel = "COLUMN",
      description = "Or: column of the electron's angle in rad, elastic kinematics assumed.")
  private @Nullable String electronAngle;

  @Option(
      names = "--beam-energy-column",
      paramLabel = "COLUMN",
      description = "Column of the muon's total energy in GeV. Default: --beam-energy for all.")
  private @Nullable String beamEnergy;

  @Option(
      names = "--outside",
      paramLabel = "HOW",
      defaultValue = "stop",
      description =
          "What to do with an event that elastic scattering cannot give: stop, or keep it with"
              + " weight 1 and count it. Default: ${DEFAULT-VALUE}.")
  private Outside outside = Outside.STOP;

  @Option(names = "--append", description = "Repeat the columns of the events beside the weight.")
  private boolean append;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Write to a file, which exists when it is whole; gzip where its name ends with .gz."
              + " Default: standard output.")
  private @Nullable Path file;

  private enum Outside {
    STOP,
    KEEP
  }

  /** Which quantity of an event gives its recoil energy. */
  private enum Variable {
    T,
    ENERGY,
    ANGLE
  }

  /** Where the numbers of an event are. */
  private record Columns(Variable variable, int place, int beam) {
    double recoil(EventReader reader, Kinematics kinematics) {
      double value = reader.number(place);
      return switch (variable) {
        case T -> kinematics.recoilOfTransfer(value);
        case ENERGY -> value - kinematics.electronMass();
        case ANGLE ->
            value >= 0 && value <= Math.PI / 2
                ? kinematics.recoilOfElectronAngle(value)
                : Double.NaN;
      };
    }
  }

  @Override
  public Integer call() throws IOException {
    Point at = point.point(spec);
    Configuration configuration = at.configuration();
    if (configuration.formulas() != Formulas.EXACT) {
      throw new IllegalArgumentException("--formulas: printed; weights allow exact");
    }
    if (configuration.setup().finalState() != FinalState.ELASTIC) {
      throw new IllegalArgumentException("--final-state: any; weights allow elastic");
    }
    Constants constants = configuration.world().constants();
    EventWeights weights =
        new EventWeights(
            at.model(),
            constants,
            configuration.setup().beam(),
            LeptonLikeRunning.of(configuration.world()),
            at.mass(),
            at.coupling());
    try (InputStream input =
            events.equals("-") ? System.in : Files.newInputStream(Path.of(events));
        EventReader reader = new EventReader(events.equals("-") ? "input" : events, input)) {
      Columns columns = columns(reader);
      Task task = new Task(reader, columns, weights, configuration);
      if (file == null) {
        task.write(at.echo(), spec.commandLine().getOut());
      } else {
        boolean zipped = file.toString().endsWith(ZIPPED);
        WholeFile.write(
            file,
            out -> {
              try (Writer writer = writer(zipped, out)) {
                task.write(at.echo(), writer);
              }
            });
      }
      task.report();
    }
    return Main.DONE;
  }

  private static Writer writer(boolean zipped, OutputStream out) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(zipped ? new GZIPOutputStream(out) : out, StandardCharsets.UTF_8));
  }

  private Columns columns(EventReader reader) {
    List<Columns> chosen = new ArrayList<>();
    int beam = beamEnergy == null ? -1 : reader.column("--beam-energy-column", beamEnergy);
    if (transfer != null) {
      chosen.add(new Columns(Variable.T, reader.column("--t", transfer), beam));
    }
    if (electronEnergy != null) {
      int place = reader.column("--electron-energy", electronEnergy);
      chosen.add(new Columns(Variable.ENERGY, place, beam));
    }
    if (electronAngle != null) {
      int place = reader.column("--electron-angle", electronAngle);
      chosen.add(new Columns(Variable.ANGLE, place, beam));
    }
    if (chosen.size() != 1) {
      throw new IllegalArgumentException(
          "columns: "
              + chosen.size()
              + " of --t, --electron-energy, --electron-angle; one of them is needed");
    }
    return chosen.get(0);
  }

  /** One pass over the events. */
  private final class Task {
    private final EventReader reader;
    private final Columns columns;
    private final EventWeights weights;
    private final Constants constants;
    private final Kinematics nominal;
    private final List<Kinematics> kinematics = new ArrayList<>();
    private final List<List<String>> cells = new ArrayList<>();
    private final double[] recoil = new double[CHUNK];
    private final boolean[] elastic = new boolean[CHUNK];
    private int size;
    private long count;
    private long kept;
    private long evaluation;
    private long started;
    private long ended;

    Task(EventReader reader, Columns columns, EventWeights weights, Configuration configuration) {
      this.reader = reader;
      this.columns = columns;
      this.weights = weights;
      constants = configuration.world().constants();
      nominal = new Kinematics(constants, configuration.setup().beam().energy());
    }

    void write(Echo echo, Writer out) throws IOException {
      started = System.nanoTime();
      for (String line : echo.lines("# ")) {
        out.write(line);
        out.write('\n');
      }
      CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
      List<String> header = new ArrayList<>(append ? reader.columns() : List.of());
      header.add("weight");
      csv.writeRecord(header);
      while (reader.next()) {
        read();
        if (size == CHUNK) {
          write(csv);
        }
      }
      write(csv);
      csv.flush();
      out.flush();
      ended = System.nanoTime();
    }

    private void read() {
      Kinematics own = nominal;
      if (columns.beam() >= 0) {
        double energy = reader.number(columns.beam());
        if (!(energy > nominal.muonMass())) {
          throw reader.wrong(
              "column "
                  + reader.columns().get(columns.beam())
                  + ": "
                  + energy
                  + " GeV; above the muon's mass is needed");
        }
        own = new Kinematics(constants, energy);
      }
      double t = columns.recoil(reader, own);
      boolean allowed = t > 0 && t <= own.maximumRecoil();
      if (!allowed && outside == Outside.STOP) {
        throw reader.wrong(
            "column "
                + reader.columns().get(columns.place())
                + ": "
                + reader.fields().get(columns.place())
                + "; allowed is a recoil energy above 0 and up to "
                + own.maximumRecoil()
                + " GeV, or --outside keep");
      }
      recoil[size] = allowed ? t : 0.5 * own.maximumRecoil();
      elastic[size] = allowed;
      kinematics.add(own);
      cells.add(append ? reader.fields() : List.of());
      size++;
    }

    private void write(CsvWriter csv) {
      if (size == 0) {
        return;
      }
      long before = System.nanoTime();
      double[] weight =
          weights.of(kinematics.toArray(new Kinematics[0]), java.util.Arrays.copyOf(recoil, size));
      evaluation += System.nanoTime() - before;
      for (int i = 0; i < size; i++) {
        List<String> row = new ArrayList<>(cells.get(i));
        row.add(Double.toString(elastic[i] ? weight[i] : 1));
        csv.writeRecord(row);
        kept += elastic[i] ? 0 : 1;
      }
      if ((count + size) / REPORT > count / REPORT) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("recoil: weights: " + (count + size) + " events");
        err.flush();
      }
      count += size;
      size = 0;
      kinematics.clear();
      cells.clear();
    }

    void report() {
      double seconds = NANO * evaluation;
      PrintWriter err = spec.commandLine().getErr();
      err.print(
          "recoil: " + count + " events, " + kept + " of them not elastic and kept with weight 1");
      if (count >= MANY) {
        err.printf(
            Locale.ROOT,
            "; evaluation %.3g s (%.3g events per second), reading and writing %.3g s",
            seconds,
            count / seconds,
            NANO * (ended - started) - seconds);
      }
      err.println();
      err.flush();
    }
  }
}
