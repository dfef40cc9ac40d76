package recoil.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.nature.Constants;
import recoil.nature.World;
import recoil.scattering.Kinematics;
import recoil.scattering.LeptonLikeRunning;

class WeightsTest {
  private static final String MODEL = "t-vector --r2 1 --mass 29.5MeV --coupling 6e-4 ";
  private static final World WORLD = World.named("2025");
  private static final Constants CONSTANTS = WORLD.constants();
  private static final double[] ENERGY = {150, 155.5, 143};
  private static final double[] RECOIL = {0.3, 5, 100};

  @TempDir private static Path directory;

  private static Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  /** Three events in all their variables. */
  private static String events() {
    StringBuilder text = new StringBuilder("# a generator\nid,t,electron,angle,beam\n");
    for (int i = 0; i < 3; i++) {
      Kinematics kinematics = new Kinematics(CONSTANTS, ENERGY[i]);
      text.append("e" + i)
          .append("," + kinematics.transfer(RECOIL[i]))
          .append("," + (RECOIL[i] + kinematics.electronMass()))
          .append("," + kinematics.electronAngle(RECOIL[i]))
          .append("," + ENERGY[i] + "\n");
    }
    return text.toString();
  }

  private static double expected(double recoil) {
    double t = new Kinematics(CONSTANTS, 150).transfer(recoil);
    double dressed = 1 - LeptonLikeRunning.of(WORLD).at(t);
    double amplitude = 1 + 3.6e-7 * dressed * t / (CONSTANTS.e2() * (t - 0.0295 * 0.0295));
    return amplitude * amplitude;
  }

  private static List<String> lines(String csv) {
    return csv.lines().filter(line -> !line.startsWith("#")).toList();
  }

  /** The ratio of a vector to a photon, with its dressing, by hand. */
  @ParameterizedTest
  @CsvSource({
    "--t t, 1e-14",
    "--electron-energy electron --beam-energy-column beam, 1e-14",
    "--electron-angle angle --beam-energy-column beam, 1e-14"
  })
  void weightsByAnyVariable(String options, double accuracy) throws IOException {
    Path file = file("events.csv", events());
    Commands result = Commands.run("weights " + MODEL + file + " " + options);
    assertThat(result.code()).isEqualTo(Main.DONE);
    assertThat(result.out()).startsWith("# configuration:\n");
    List<String> lines = lines(result.out());
    assertThat(lines).hasSize(4).startsWith("weight");
    for (int i = 0; i < 3; i++) {
      assertThat(Double.parseDouble(lines.get(i + 1)))
          .isCloseTo(expected(RECOIL[i]), within(accuracy));
    }
    assertThat(result.err())
        .isEqualTo("recoil: 3 events, 0 of them not elastic and kept with weight 1\n");
  }

  @Test
  void zippedPipedAndWrittenToAFile() throws IOException {
    Path plain = file("plain.csv", events());
    Path zipped = directory.resolve("events.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write(events().getBytes(StandardCharsets.UTF_8));
    }
    Path file = directory.resolve("new/weights.csv");
    Commands quiet = Commands.run("weights " + MODEL + zipped + " --t t --append --out " + file);
    assertThat(quiet.out()).isEmpty();
    List<String> lines = lines(Files.readString(file));
    assertThat(lines.get(0)).isEqualTo("id,t,electron,angle,beam,weight");
    assertThat(lines.get(3)).startsWith("e2,");
    List<String> same = lines(Commands.run("weights " + MODEL + plain + " --t t").out());
    assertThat(lines.stream().map(line -> line.substring(line.lastIndexOf(',') + 1)))
        .isEqualTo(same);
    Path both = directory.resolve("weights.csv.gz");
    assertThat(Commands.run("weights " + MODEL + plain + " --t t --out " + both).code()).isZero();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(both))) {
      assertThat(lines(new String(in.readAllBytes(), StandardCharsets.UTF_8))).isEqualTo(same);
    }
    assertThat(lines(Commands.run("weights " + MODEL + "- --t t", events()).out())).isEqualTo(same);
  }

  /** More events than are weighted together, in their order. */
  @Test
  void streams() throws IOException {
    StringBuilder text = new StringBuilder("t\n");
    int count = 100_001;
    Stream.iterate(1, i -> i + 1).limit(count).forEach(i -> text.append(-1e-6 * i + "\n"));
    Commands result =
        Commands.run("weights " + MODEL + file("many.csv", text.toString()) + " --t t");
    assertThat(result.err()).contains("kept with weight 1; evaluation ", " events per second), ");
    List<String> lines = lines(result.out());
    assertThat(lines).hasSize(count + 1);
    double before = 1;
    for (int i = 1; i <= count; i++) {
      double weight = Double.parseDouble(lines.get(i));
      assertThat(weight).isGreaterThan(before);
      before = weight;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t;-0.01 | --t q2 | --t: q2; bad.csv has the columns t",
        "t,t;-0.01,-0.01 | --t t | --t: t occurs twice; bad.csv has the columns t, t",
        "t;-0.01 | | columns: 0 of --t, --electron-energy, --electron-angle; one of them is needed",
        "t,e;-0.01,1 | --t t --electron-energy e | columns: 2 of --t",
        "t;-0.01;x | --t t | bad.csv line 3: column t: x; a number is needed",
        "t;NaN | --t t | bad.csv line 2: column t: NaN; a finite number is needed",
        "t,e;-0.01 | --t t | bad.csv line 2: 1 columns; 2 are needed",
        "t;0.1 | --t t | bad.csv line 2: column t: 0.1; allowed is a recoil energy above 0",
        "a;-0.1 | --electron-angle a | bad.csv line 2: column a: -0.1; allowed is",
        "e;151 | --electron-energy e | bad.csv line 2: column e: 151; allowed is",
        "t,b;-0.01,0.1 | --t t --beam-energy-column b | bad.csv line 2: column b: 0.1 GeV; above",
        "# nothing | --t t | bad.csv: empty; a line of column names is needed",
        "<LesHouchesEvents version=3.0>;<init> | --t t | bad.csv: not CSV; a first line of column",
        "{t: -0.01} | --t t | bad.csv: not CSV; a first line of column names is needed",
        "t\u0001;1 | --t t | bad.csv: not CSV; a first line of column names is needed",
        "t;-0.01 | --t t --formulas printed | --formulas: printed; weights allow exact",
        "t;-0.01 | --t t --final-state any | --final-state: any; weights allow elastic",
        "t;-0.01 | --t t --outside perhaps | --outside: perhaps"
      })
  void badInputIsOneLine(String content, String options, String message) throws IOException {
    Path file = file("bad.csv", content.replace(';', '\n') + "\n");
    String words = options == null ? "" : " " + options;
    Commands result = Commands.run("weights " + MODEL + file + words);
    assertThat(result.code()).isEqualTo(Main.WRONG_INPUT);
    assertThat(result.err().replace(directory + "/", "")).startsWith("recoil: " + message);
    assertThat(result.err().lines()).hasSize(1);
    Path out = directory.resolve("never.csv");
    assertThat(Commands.run("weights " + MODEL + file + words + " --out " + out).code())
        .isEqualTo(Main.WRONG_INPUT);
    assertThat(out).doesNotExist();
  }

  @Test
  void keepsWhatIsNotElastic() throws IOException {
    Path file = file("radiative.csv", "t\n-0.01\n0.5\n-0.2\n");
    Commands result = Commands.run("weights " + MODEL + file + " --t t --outside keep");
    assertThat(lines(result.out())).endsWith("1.0", "1.0");
    assertThat(result.err()).startsWith("recoil: 3 events, 2 of them");
  }

  @Test
  void aFileThatIsNotThere() {
    Commands result = Commands.run("weights " + MODEL + "nowhere.csv --t t");
    assertThat(result.code()).isEqualTo(Main.FAILED);
    assertThat(result.err()).isEqualTo("recoil: nowhere.csv: no such file or directory\n");
  }
}
