package recoil.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.app.answer.Text;
import recoil.constraint.Recast;
import recoil.mediator.Benchmark;
import recoil.mediator.Formulas;
import recoil.mediator.Presets;
import recoil.muone.ChiSquare;
import recoil.muone.CouplingLimit;
import recoil.muone.Normalisation;
import recoil.muone.Setup;
import recoil.muone.SetupNuisance;
import recoil.muone.Systematics;
import recoil.muone.TabulatedNuisance;
import recoil.nature.World;
import recoil.statistics.CLs;
import recoil.statistics.Shape;
import recoil.statistics.SignalStrength;
import recoil.statistics.StandardisedBins;
import recoil.verdict.Configuration;
import recoil.verdict.Experiment;
import recoil.verdict.Method;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportTest {
  private static final String PROPERTY = "recoil.schemas.pyhf";
  private static final String NP1 = "export np1 --world 2020 --formulas printed";

  @TempDir private static Path directory;

  /** HistFactory in a few lines, from the text of a workspace: independent of what wrote it. */
  private static final class HistFactory {
    private final JsonNode channel;
    private final double[] observed;
    final List<String> parameters = new ArrayList<>();
    final List<String> constrained = new ArrayList<>();

    HistFactory(JsonNode workspace) {
      channel = workspace.get("channels").get(0);
      observed = numbers(workspace.get("observations").get(0).get("data"));
      for (JsonNode sample : channel.get("samples")) {
        for (JsonNode modifier : sample.get("modifiers")) {
          parameters.add(modifier.get("name").asString());
          if (modifier.get("type").asString().equals("histosys")) {
            constrained.add(modifier.get("name").asString());
          }
        }
      }
    }

    static double[] numbers(JsonNode array) {
      double[] numbers = new double[array.size()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = array.get(i).asDouble();
      }
      return numbers;
    }

    double[] expected(double... values) {
      double[] total = new double[observed.length];
      for (JsonNode sample : channel.get("samples")) {
        double[] nominal = numbers(sample.get("data"));
        double[] counts = nominal.clone();
        double factor = 1;
        for (JsonNode modifier : sample.get("modifiers")) {
          double value = values[parameters.indexOf(modifier.get("name").asString())];
          if (modifier.get("type").asString().equals("normfactor")) {
            factor *= value;
          } else {
            String side = value > 0 ? "hi_data" : "lo_data";
            double[] moved = numbers(modifier.get("data").get(side));
            for (int i = 0; i < counts.length; i++) {
              counts[i] += Math.abs(value) * (moved[i] - nominal[i]);
            }
          }
        }
        for (int i = 0; i < total.length; i++) {
          total[i] += factor * counts[i];
        }
      }
      return total;
    }

    /** -2 ln L with every constant. */
    double minusTwoLogLikelihood(double... values) {
      double[] expected = expected(values);
      double sum = 0;
      for (int i = 0; i < observed.length; i++) {
        sum -= 2 * (observed[i] * Math.log(expected[i]) - expected[i]);
        sum += 2 * Gamma.logGamma(observed[i] + 1);
      }
      for (String name : constrained) {
        double pull = values[parameters.indexOf(name)];
        sum += pull * pull + Math.log(2 * Math.PI);
      }
      return sum;
    }

    /** Newton steps on all parameters but the strength, which is the one called mu. */
    double profiled(double strength) {
      int mu = parameters.indexOf("mu");
      int n = parameters.size();
      double[] values = new double[n];
      values[mu] = strength;
      for (int step = 0; step < 20; step++) {
        double[] expected = expected(values);
        double[][] slope = new double[n][];
        for (int k = 0; k < n; k++) {
          double[] moved = values.clone();
          moved[k] += 1;
          slope[k] = expected(moved);
          for (int i = 0; i < expected.length; i++) {
            slope[k][i] -= expected[i];
          }
        }
        Array2DRowRealMatrix hessian = new Array2DRowRealMatrix(n, n);
        ArrayRealVector gradient = new ArrayRealVector(n);
        for (int k = 0; k < n; k++) {
          boolean prior = constrained.contains(parameters.get(k));
          double g = prior ? values[k] : 0;
          for (int i = 0; i < expected.length; i++) {
            g += (1 - observed[i] / expected[i]) * slope[k][i];
          }
          gradient.setEntry(k, k == mu ? 0 : g);
          for (int l = 0; l < n; l++) {
            double h = k == l && prior ? 1 : 0;
            for (int i = 0; i < expected.length; i++) {
              h += observed[i] / (expected[i] * expected[i]) * slope[k][i] * slope[l][i];
            }
            boolean fixed = k == mu || l == mu;
            hessian.setEntry(k, l, fixed ? (k == l ? 1 : 0) : h);
          }
        }
        ArrayRealVector change =
            (ArrayRealVector) new LUDecomposition(hessian).getSolver().solve(gradient);
        for (int k = 0; k < n; k++) {
          values[k] -= change.getEntry(k);
        }
      }
      return minusTwoLogLikelihood(values);
    }
  }

  private static JsonNode export(String words) {
    Commands result = Commands.run(words);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isEqualTo(Main.DONE);
    return result.json();
  }

  /** NP1 with the printed formulas: CLs = 0.1009. */
  @Test
  void levelOfTheBenchmark() {
    HistFactory model = new HistFactory(export(NP1));
    double q = model.profiled(1) - model.profiled(0);
    assertThat(Erf.erfc(Math.sqrt(q / 2))).isCloseTo(0.1009, within(5e-5));
    JsonNode verdict = Commands.run("verdict np1 --world 2020 --formulas printed --json").json();
    double chi2 = verdict.get("muone").get("chi_square").asDouble();
    assertThat(CLs.onAsimov(q)).isCloseTo(CLs.onAsimov(chi2), within(1e-3 * 0.1));
  }

  /** With shared errors, one with a prior and one without. */
  @Test
  void likelihoodWithSharedErrors() {
    Random random = new Random(5);
    int size = 12;
    double[] signal = new double[size];
    double[] variance = new double[size];
    double[] tilt = new double[size];
    double[] level = new double[size];
    for (int i = 0; i < size; i++) {
      double events = 1e11 * (1 + i);
      level[i] = events;
      tilt[i] = 1e-5 * events * (i - 6) / 6;
      signal[i] = 2e-5 * events * Math.sin(0.7 * i);
      variance[i] = events + Math.pow(1e-5 * events, 2);
    }
    List<Shape> shapes =
        List.of(new Shape("tilt", tilt, 2), new Shape("level", level, Double.POSITIVE_INFINITY));
    StandardisedBins bins = StandardisedBins.of(signal, variance, shapes);
    double[] observed = bins.counts(0, new double[1], new double[1]);
    JsonNode pyhf =
        JsonMapper.shared().readTree(Text.json(PyhfWorkspace.of("a title", bins, observed)));
    HistFactory model = new HistFactory(pyhf);
    assertThat(model.parameters).containsExactly("tilt", "mu", "level");
    double reference = model.minusTwoLogLikelihood(0, 0, 0);
    for (int point = 0; point < 10; point++) {
      double mu = 3 * random.nextDouble();
      double pull = random.nextGaussian();
      double free = random.nextGaussian();
      double own =
          StandardisedBins.minusTwoLogLikelihood(
              observed,
              bins.counts(mu, new double[] {pull}, new double[] {free}),
              new double[] {pull});
      double independent = model.minusTwoLogLikelihood(pull, mu, free) - reference;
      assertThat(independent).isCloseTo(own, within(1e-9 * Math.abs(reference)));
    }
    double q = model.profiled(1) - model.profiled(0);
    double sigma = new SignalStrength(signal, variance, shapes).error();
    assertThat(CLs.onAsimov(q)).isCloseTo(CLs.onAsimov(1 / (sigma * sigma)), within(1e-3));
    sameModelInHs3(bins, observed, pyhf);
  }

  private static void sameModelInHs3(StandardisedBins bins, double[] observed, JsonNode pyhf) {
    Hs3Document.Bins table = new Hs3Document.Bins(List.of("bin"), List.of());
    JsonNode hs3 =
        JsonMapper.shared().readTree(Text.json(Hs3Document.of("a title", bins, observed, table)));
    JsonNode samples = hs3.get("distributions").get(0).get("samples");
    JsonNode same = pyhf.get("channels").get(0).get("samples");
    assertThat(samples.size()).isEqualTo(same.size()).isEqualTo(3);
    for (int i = 0; i < 3; i++) {
      assertThat(samples.get(i).get("data").get("contents")).isEqualTo(same.get(i).get("data"));
    }
    JsonNode tilt = samples.get(0).get("modifiers").get(0);
    assertThat(tilt.get("constraint").asString()).isEqualTo("Gauss");
    assertThat(tilt.get("data").get("hi").get("contents"))
        .isEqualTo(same.get(0).get("modifiers").get(0).get("data").get("hi_data"));
    assertThat(hs3.get("analyses").get(0).get("parameters_of_interest").get(0).asString())
        .isEqualTo("mu");
    assertThat(hs3.get("metadata").get("description").asString()).isEqualTo("a title");
    assertThat(hs3.get("domains").get(0).get("axes").size()).isEqualTo(3);
  }

  private static final String ERRORS =
      " --normalisation free --systematics beam-energy=3e-5,../examples/efficiency.csv=1";

  /** A real workspace with a free and two constrained errors, at ten points. */
  @Test
  void likelihoodOfAnExportedWorkspace() {
    HistFactory model = new HistFactory(export(NP1 + ERRORS));
    assertThat(model.constrained).containsExactly("beam-energy", "efficiency");
    assertThat(model.parameters)
        .containsExactly("beam-energy", "efficiency", "mu", "normalisation");
    Experiment experiment = new Experiment(configuration());
    Benchmark np1 = Presets.benchmark("np1");
    Experiment.Events events = experiment.events(np1.model(), np1.mass(), np1.coupling());
    ChiSquare chiSquare = experiment.chiSquare(np1.model());
    double[] standard = events.standard();
    double reference = model.minusTwoLogLikelihood(0, 0, 0, 0);
    Random random = new Random(11);
    for (int point = 0; point < 10; point++) {
      double[] pull = {random.nextGaussian(), random.nextGaussian()};
      double mu = 3 * random.nextDouble();
      double[] values = {pull[0], pull[1], mu, 0};
      // The same from the events: -2 ln L of Poisson counts 1e6 + 1e3 d_i/sigma_i.
      double own = pull[0] * pull[0] + pull[1] * pull[1];
      for (int i = 0; i < standard.length; i++) {
        double shift = mu * (events.total()[i] - standard[i]);
        for (int k = 0; k < 2; k++) {
          Shape shape = chiSquare.shapes().get(k + 1);
          shift += pull[k] * shape.width() * shape.change()[i] * standard[i];
        }
        double d = 1e-3 * shift / Math.sqrt(chiSquare.variance(standard[i]));
        own += 2e6 * (d - Math.log1p(d));
      }
      double independent = model.minusTwoLogLikelihood(values) - reference;
      // 50 bins of logarithms of 1e6 counts keep 1e-9 of 1 here.
      assertThat(independent).isCloseTo(own, within(1e-9 * Math.max(1, Math.abs(reference))));
    }
    double q = model.profiled(1) - model.profiled(0);
    CouplingLimit limit = experiment.limit(np1.model());
    double chi2 = limit.chiSquare(np1.mass(), np1.coupling());
    assertThat(CLs.onAsimov(q)).isCloseTo(CLs.onAsimov(chi2), within(1e-3));
  }

  private static Configuration configuration() {
    try {
      Systematics errors =
          new Systematics(
              Normalisation.FREE,
              List.of(
                  new SetupNuisance(SetupNuisance.Quantity.BEAM_ENERGY, 3e-5),
                  TabulatedNuisance.read(
                      Files.readString(Path.of("../examples/efficiency.csv")), "x.csv", 1)));
      return new Configuration(
          World.named("2020"),
          Setup.paper(),
          Formulas.PRINTED,
          Recast.BRANCHING,
          0.9,
          1,
          errors,
          Method.DELTA_CHI2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bins that no event reaches are left out; HS3 and the spectrum have the others in order. */
  @Test
  void binsAreNumbered() {
    String command = "np1 --setup muone-test";
    JsonNode pyhf = export("export " + command);
    int bins = pyhf.get("observations").get(0).get("data").size();
    assertThat(bins).isLessThan(5160);
    JsonNode table = export("export " + command + " --format hs3").get("misc").get("recoil");
    assertThat(table.get("rows").size()).isEqualTo(bins);
    assertThat(table.get("rows").get(0).get(0).isInt()).isTrue();
    assertThat(table.get("columns").get(1).asString()).isEqualTo("low_electron_angle_mrad");
    List<String> spectrum =
        Commands.run("spectrum " + command).out().lines().filter(l -> !l.startsWith("#")).toList();
    assertThat(spectrum).hasSize(bins + 1);
    for (int i = 0; i < bins; i++) {
      JsonNode row = table.get("rows").get(i);
      int number = row.get(0).asInt();
      assertThat(spectrum.get(i + 1)).startsWith(number + "," + row.get(1).asDouble() + ",");
      int electron = (number - 1) / 60;
      double low = electron < 60 ? 0.1 * electron : electron - 54;
      assertThat(row.get(1).asDouble()).isCloseTo(low, within(1e-12));
      assertThat(row.get(3).asDouble()).isCloseTo(0.1 * ((number - 1) % 60), within(1e-12));
    }
  }

  @Test
  void theMeasurementSaysWhatItIsAndHowItWasMade() {
    JsonNode name =
        export("export np1 --world 2020 --bins 5").get("measurements").get(0).get("name");
    assertThat(name.asString())
        .startsWith("MUonE with t-vector of mass 0.0295 GeV, coupling 0.000589, world 2020, by ")
        .endsWith(": recoil export np1 --world 2020 --bins 5");
  }

  /** Files that would have the same name keep their folders, or the names of other parameters. */
  @Test
  void namesOfErrorsDiffer() throws IOException {
    String shape = Files.readString(Path.of("../examples/efficiency.csv"));
    List<String> files = new ArrayList<>();
    for (String name : List.of("shape.csv", "other/shape.csv", "mu.csv", "beam-energy.csv")) {
      Path file = directory.resolve(name);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, shape);
      files.add(file.toString());
    }
    HistFactory model =
        new HistFactory(
            export(NP1 + " --systematics " + String.join("=1,", files) + "=1,beam-energy=1e-5"));
    assertThat(model.constrained)
        .containsExactly("shape", files.get(1), files.get(2), files.get(3), "beam-energy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        NP1,
        NP1 + ERRORS,
        NP1 + " --observed mediator",
        "export np1 --setup muone-test --systematics resolution=0.05,material=free",
        "export lmu-ltau --mass 20MeV --coupling 1e-3 --observable x --bins 7",
        "export s-scalar --mass 400MeV --coupling 1e-3 --covariance %s"
      })
  void theWorkspaceIsWhatItsSchemaAsksFor(String words) throws IOException {
    Path schemas = Path.of(System.getProperty(PROPERTY, "../../shared/schemas/pyhf"));
    assumeTrue(Files.isDirectory(schemas), () -> PROPERTY + ": no schemas of pyhf there");
    String base = "https://scikit-hep.org/pyhf/schemas/1.0.0/";
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_6,
            builder -> builder.schemas(iri -> read(schemas.resolve(iri.substring(base.length())))));
    Schema schema = registry.getSchema(SchemaLocation.of(base + "workspace.json"));
    assertThat(schema.validate(export(words.replace("%s", covariance().toString())))).isEmpty();
    JsonNode broken = JsonMapper.shared().readTree("{\"version\": \"1.0.0\"}");
    assertThat(schema.validate(broken)).isNotEmpty();
  }

  /** A covariance of 50 bins, 10 ppm each and half correlated. */
  private static Path covariance() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = -1; i < 50; i++) {
      for (int j = 0; j < 50; j++) {
        text.append(j == 0 ? "" : ",").append(i < 0 ? "b" + j : i == j ? "1e-10" : "5e-11");
      }
      text.append('\n');
    }
    Path file = directory.resolve("covariance.csv");
    Files.writeString(file, text);
    return file;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void dataWithTheMediatorAndFiles() throws IOException {
    Path file = directory.resolve("new/np1.json");
    Commands quiet = Commands.run(NP1 + " --observed mediator --format hs3 --out " + file);
    assertThat(quiet.out()).isEmpty();
    JsonNode hs3 = JsonMapper.shared().readTree(Files.readString(file));
    JsonNode samples = hs3.get("distributions").get(0).get("samples");
    JsonNode observed = hs3.get("data").get(0).get("contents");
    for (int i = 0; i < 50; i++) {
      double sum =
          samples.get(0).get("data").get("contents").get(i).asDouble()
              + samples.get(1).get("data").get("contents").get(i).asDouble();
      assertThat(observed.get(i).asDouble()).isCloseTo(sum, within(1e-6));
    }
    assertThat(hs3.get("metadata").get("description").asString())
        .contains("sigma_i", "export np1 --world 2020");
    Path bib = directory.resolve("export.bib");
    assertThat(Commands.run(NP1 + " --bibtex " + bib).code()).isEqualTo(Main.DONE);
    assertThat(bib).content().contains("Dev:2020drf");
  }

  @ParameterizedTest
  @CsvSource({
    "export np1 --format root, --format: root",
    "export np1 --observed both, --observed: both",
    "export t-vector --mass 1GeV, --coupling: none"
  })
  void badInputIsOneLine(String words, String message) {
    Commands result = Commands.run(words);
    assertThat(result.code()).isEqualTo(Main.WRONG_INPUT);
    assertThat(result.err()).startsWith("recoil: " + message);
    assertThat(result.err().lines()).hasSize(1);
  }
}
