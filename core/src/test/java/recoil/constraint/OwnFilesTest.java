package recoil.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.nature.Constants;
import recoil.nature.World;

/** Constraints of the user's own: files that no Java knows of. */
class OwnFilesTest {
  private static final World WORLD = World.named("2025");
  private static final Constants CONSTANTS = WORLD.constants();
  private static final Model MODEL = Presets.model("t-vector");

  private static final String ABOUT =
      """
      title: A search of mine
      source: mine
      kind: projection
      confidence: 0.90
      production: e+ e- -> gamma X
      coupling: electron
      quantity: g
      hypothesis: dark-photon
      channels: e, mu
      digitised: invented
      """;
  private static final String CSV =
      ABOUT.indent(0).replaceAll("(?m)^", "# ").replaceAll("# $", "")
          + "segment,mass_GeV,coupling\n1,0.01,1e-3\n1,1.0,1e-3\n";
  private static final String HEP_DATA =
      """
      #: name: Table 1
      #: table_doi: 10.17182/hepdata.1
      #: data_file: table1.yaml
      Mass [MeV],Mass [MeV] LOW,Mass [MeV] HIGH,Limit,Expected
      10,9,11,1e-6,2e-6
      20,19,21,4e-6,8e-6
      30,29,31,-,-
      40,39,41,1e-6,1e-6
      """;

  @TempDir private Path folder = Path.of("");

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Constraint check(Path file) {
    return Constraints.check(file, Recast.AS_PUBLISHED, CONSTANTS);
  }

  private static double limit(Constraint constraint, double mass) {
    return constraint.bound(MODEL, mass).smallest();
  }

  @Test
  void aFileAddsAConstraint() throws IOException {
    write("mine.csv", CSV);
    write(
        "heavy.yaml",
        "title: Heavy\ntype: mass\nbound: {value: 5, unit: MeV, source: x}\ncaveat: ''\n");
    write(".hidden", "nothing");
    List<Constraint> own = Constraints.folder(folder, Recast.AS_PUBLISHED, CONSTANTS);
    assertThat(own).extracting(Constraint::key).containsExactly("heavy", "mine");
    Constraints all = Constraints.of(WORLD, Recast.AS_PUBLISHED).with(own);
    assertThat(limit(all.get("mine"), 0.1)).isCloseTo(1e-3, within(1e-17));
    assertThat(((Limit) all.get("mine")).search().kind()).isEqualTo(Kind.PROJECTION);
    assertThatThrownBy(() -> all.with(own))
        .hasMessage("constraint: heavy; a constraint of this name is there already");
  }

  @Test
  void twoColumnsWithTheirHeaderApart() throws IOException {
    Path file = write("two.lmt", "# mass coupling\n0.01 1e-3\n\t0.02  2e-3\n\n\n0.1 1e-3\n");
    assertThatThrownBy(() -> check(file))
        .hasMessageStartingWith(file + ": what it is about is missing; the file ")
        .hasMessageEndingWith("two.about is needed");
    write("two.about", "# mine\n\n" + ABOUT);
    Limit limit = (Limit) check(file);
    assertThat(limit.key()).isEqualTo("two");
    assertThat(limit(limit, 0.02)).isCloseTo(2e-3, within(1e-16));
    assertThat(limit(limit, 0.05)).isInfinite();
    assertThat(limit(limit, 0.1)).isCloseTo(1e-3, within(1e-16));
    write("two.lmt", "0.01 1e-4 1e-3\n0.02 1e-4 1e-3\n");
    assertThat(((Bound.Excluded) check(file).bound(MODEL, 0.015)).to())
        .isCloseTo(1e-3, within(1e-16));
  }

  @Test
  void exportsOfHepData() throws IOException {
    Path file = write("export.csv", HEP_DATA);
    String about = ABOUT.replace("quantity: g", "quantity: epsilon^2") + "column: Limit\n";
    write("export.about", about);
    Constraint limit = check(file);
    assertThat(limit(limit, 0.02)).isCloseTo(2e-3 * CONSTANTS.e(), within(1e-15));
    assertThat(limit(limit, 0.025)).isInfinite();
    assertThat(limit(limit, 0.04)).isCloseTo(1e-3 * CONSTANTS.e(), within(1e-15));
    write("export.about", about.replace("column: Limit", "column: Limits"));
    assertThatThrownBy(() -> check(file))
        .hasMessage(
            file
                + ":4: column: Limits; one of [Mass [MeV] LOW, Mass [MeV] HIGH, Limit, Expected]"
                + " is needed");
    write("export.about", about.replace("column: Limit\n", ""));
    assertThatThrownBy(() -> check(file)).hasMessageStartingWith(file + ":4: column: not named;");
    write("export.about", about);
    write("export.csv", HEP_DATA.replace("MeV", "kg"));
    assertThatThrownBy(() -> check(file))
        .hasMessage(file + ": column: Mass [kg]; a mass in [GeV] or [MeV] is needed first");
  }

  @Test
  void wrongFilesAreToldWithTheirLine() throws IOException {
    write("two.about", ABOUT);
    assertWrong("two.lmt", "0.01 1e-3\n0.02\n", ":2: row: 1 values; 2 are needed, as above");
    assertWrong("two.lmt", "0.01\n", ":1: row: 1 values; mass in GeV, coupling and");
    assertWrong("two.lmt", "0.01 1e-3\n0.02 many\n", ":2: coupling: many; a number is needed");
    assertWrong("two.lmt", "# a\n0.01 1e-3\n0.01 1e-3\n", ":3: mass_GeV: 0.01; must rise");
    assertWrong("two.lmt", "", ": table: empty; a row is needed");
    assertWrong("x.txt", "", ": not a file of constraints; allowed are .csv, .lmt, .yaml");
    assertWrong("h.yaml", "title: Heavy\n", ":2: type: missing");
    String heavy = "title: H\ntype: TYPE\nbound: {value: VALUE, source: x}\ncaveat: ''\n";
    assertWrong(
        "h.yaml", heavy.replace("TYPE", "weight"), "; allowed are muonium, mass, muon-decay");
    assertWrong(
        "h.yaml", heavy.replace("TYPE", "mass").replace("VALUE", "-1"), ": bound: -1.0 GeV; must");
    assertWrong("h.yaml", heavy.replace("TYPE", "muon-decay").replace("VALUE", "1"), "ranges: it");
    Files.write(folder.resolve("b.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThatThrownBy(() -> check(folder.resolve("b.csv"))).hasMessageEndingWith("UTF-8");
    write("two.about", ABOUT.replace("kind: projection", "kind: rumour"));
    Path lmt = write("two.lmt", "0.01 1e-3\n");
    assertThatThrownBy(() -> check(lmt))
        .hasMessage(
            folder.resolve("two.about")
                + ":3: kind: rumour; allowed are observed, expected, projection");
  }

  private void assertWrong(String name, String text, String message) throws IOException {
    Path file = write(name, text);
    assertThatThrownBy(() -> check(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }

  /** 2,000 mutated files: each gives finite limits or one clear line. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void mutatedFilesGiveALimitOrOneLine(long seed) throws IOException {
    Random random = new Random(seed);
    Map<String, String> texts = texts();
    List<String> names = List.copyOf(texts.keySet());
    write("export.about", ABOUT + "column: Limit\n");
    write("two.about", ABOUT);
    for (int i = 0; i < 500; i++) {
      String name = names.get(random.nextInt(names.size()));
      String text = mutated(texts.getOrDefault(name, ""), random);
      Path file = write(name, text);
      String about = "seed " + seed + ", file " + i + ":\n" + text;
      try {
        Constraint constraint = Constraints.check(file, Recast.BRANCHING, CONSTANTS);
        for (double mass : new double[] {0.002, 0.012, 0.05, 0.5, 40}) {
          for (String model : Presets.models()) {
            Bound bound = constraint.bound(Presets.model(model), mass);
            assertThat(bound.smallest()).as(about).isNotNaN().isNotNegative();
          }
        }
      } catch (IllegalArgumentException e) {
        assertThat(e.getMessage()).as(about).startsWith(folder.toString()).doesNotContain("\n");
      }
    }
  }

  private static Map<String, String> texts() throws IOException {
    Map<String, String> texts = new java.util.TreeMap<>();
    texts.put("export.csv", HEP_DATA);
    texts.put("two.lmt", "# mass coupling\n0.01 1e-3\n0.02  2e-3\n\n0.1 1e-3\n");
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/recoil/constraints"))) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        String name = String.valueOf(file.getFileName());
        if (!name.equals("index.yaml")) {
          texts.put(name, text.lines().limit(24).reduce("", (a, b) -> a + b + "\n"));
        }
      }
    }
    return texts;
  }

  private static String mutated(String text, Random random) {
    String[] words = {
      "NaN",
      "-1",
      "0",
      "1e999",
      "Infinity",
      "",
      ",",
      "#",
      ":",
      "\"",
      "\u00e9",
      "g^2",
      "{",
      "- ",
      "\t"
    };
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int n = 1 + random.nextInt(3); n > 0 && !lines.isEmpty(); n--) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      String word = words[random.nextInt(words.length)];
      int from = random.nextInt(line.length() + 1);
      int to = from + random.nextInt(line.length() - from + 1);
      switch (random.nextInt(5)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, line);
        case 2 -> lines.set(at, line.substring(0, from) + word + line.substring(to));
        case 3 -> lines.set(at, line.replaceFirst("[^,: ]+$", word.replace("\\", "")));
        default -> lines.add(random.nextInt(lines.size()), lines.remove(at));
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
