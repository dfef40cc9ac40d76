package recoil.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code figure}. The title of an SVG is the description of the figure. */
class DrawTest {
  @TempDir private Path directory;

  private String svg(String words) throws IOException {
    Path file = directory.resolve("a.svg");
    Files.deleteIfExists(file);
    Commands result = Commands.run("figure " + words + " --out " + file);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).isEqualTo("Wrote " + file + "\n");
    return Files.readString(file);
  }

  @Test
  void thePlaneOfABenchmark() throws IOException {
    String svg = svg("np1 --world 2020 --mass 1MeV:1GeV:8");
    assertThat(svg).contains("<svg", "90% CL for one parameter", "world 2020", "green: brings");
  }

  /** In the world 2025 the Standard Model itself is within one standard deviation. */
  @Test
  void noBandWhereNothingIsToBeExplained() throws IOException {
    assertThat(svg("t-vector --mass 1MeV:1GeV:8")).doesNotContain("green: brings");
  }

  @Test
  void jsonNamesTheSources() throws IOException {
    Path bib = directory.resolve("a.bib");
    JsonNode document =
        Commands.run(
                "figure np1 --invisible 1 --mass 10MeV:1GeV:8 --json --out %s --bibtex %s"
                    .formatted(directory.resolve("a.png"), bib))
            .json();
    assertThat(document.get("sources").toString()).contains("NA64:2024klw").doesNotContain("bbn");
    assertThat(document.get("configuration").get("model").get("mass").asString())
        .isEqualTo("0.0295 GeV");
    assertThat(Files.readString(bib)).contains("{NA64:2024klw,");
  }

  @Test
  void theCouplingsOfTheFrame() throws IOException {
    String words = "np1 --world 2020 --mass 1MeV:1GeV:8";
    assertThat(svg(words + " --coupling-range 1e-4:3e-3")).isNotEqualTo(svg(words));
    for (String range : new String[] {"3:2", "1e-4", "0:1", "a:1", "1:1e99", "1:2:3"}) {
      Commands result = Commands.run("figure np1 --coupling-range " + range);
      assertThat(result.code()).isEqualTo(Main.WRONG_INPUT);
      assertThat(result.err())
          .contains("--coupling-range: " + range + "; allowed is FROM:TO")
          .hasLineCount(1);
    }
  }

  /** Its lines are the limits that {@code limit --channel} prints at the same masses. */
  @Test
  void linesOfDirectProduction() throws IOException {
    String model = "lmu-ltau --mass 10MeV:40MeV:2";
    Path file = directory.resolve("a.csv");
    Commands drawn =
        Commands.run("figure " + model + " --channel direct,elastic --json --out " + file);
    JsonNode limit = Commands.run("limit " + model + " --channel direct --json").json();
    JsonNode line = drawn.json().at("/plane/direct/0");
    assertThat(line.get("mass_gev")).isEqualTo(limit.get("mass_gev"));
    assertThat(line.get("limit")).isEqualTo(limit.get("direct"));
    assertThat(drawn.json().get("sources").toString()).contains("Asai:2021wzx");
    assertThat(drawn.err()).endsWith("recoil: direct production: 100%\n");
    assertThat(Files.readString(file))
        .contains("\nmuone-invisible,0.01," + line.at("/limit/coupling/0") + ",inf\n");
  }

  /** The lightest X that is computed is the first; a search without a limit draws no line. */
  @Test
  void directProductionBeginsAtItsLightestMass() throws IOException {
    Path file = directory.resolve("a.svg");
    Commands drawn =
        Commands.run(
            "figure t-vector --mass 100keV:1MeV:2 --channel displaced --json --out " + file);
    assertThat(drawn.json().at("/plane/direct/0/mass_gev").toString()).isEqualTo("[2.0E-4,0.001]");
    assertThat(drawn.err()).contains("recoil: displaced: no coupling is excluded: at ");
    assertThat(Files.readString(file)).doesNotContain("displaced");
  }

  @Test
  void curvesOfFiles() throws IOException {
    StringBuilder files = new StringBuilder();
    for (String model : new String[] {"t-vector", "t-scalar"}) {
      Path file = directory.resolve(model + ".csv");
      Files.writeString(file, Commands.run("limit " + model + " --mass 1MeV:1GeV:5").out());
      files.append(file).append(' ');
    }
    Path bare = directory.resolve("bare.csv");
    Files.writeString(bare, "mass_GeV,coupling\n0.1,inf\n0.2,1e-3\n0.3,2e-3\n");
    assertThat(svg(files.append(bare).toString())).contains("t-vector, t-scalar, bare");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mass_GeV,coupling\\n0.1,x\\n      | line 2: column coupling: x;",
        "mass_GeV,coupling\\n0.1,1e-3\\n   | : 1 rows; 2 or more",
        "mass,coupling\\n0.1,1e-3\\n       | column: mass_GeV;",
        "mass_GeV,coupling\\n0,1e-3\\n     | line 2: mass and coupling must be above 0",
        "mass_GeV,coupling\\n0.1,nan\\n    | line 2: column coupling: nan;",
        "'# : : x\\nmass_GeV,coupling\\n0.1,1\\n0.2,1\\n' | a.csv",
      })
  void wrongFilesGetOneLine(String text, String message) throws IOException {
    Path file = directory.resolve("a.csv");
    Files.writeString(file, text.replace("\\n", "\n"));
    Commands result = Commands.run("figure " + file + " --out " + directory.resolve("a.png"));
    assertThat(result.code()).isEqualTo(Main.WRONG_INPUT);
    assertThat(result.err()).contains(message).hasLineCount(1);
  }

  /** Two flags in one row of cells, the best chi^2 of two points in each. */
  private Path scan() throws IOException {
    StringBuilder rows = new StringBuilder("# recoil 1\nmass_GeV,g_mu,q,excluded,key,chi2\n");
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        for (int k = 0; k < 2; k++) {
          rows.append(Math.pow(10, i - 3)).append(',').append(Math.pow(10, -j)).append(',');
          rows.append(k).append(',').append(j < 2 ? 1 : 0).append(",0,");
          rows.append(Math.pow(10, 2 - j - k)).append('\n');
        }
      }
    }
    Path file = directory.resolve("scan.csv");
    Files.writeString(file, rows);
    return file;
  }

  @Test
  void aProjectionOfAScan() throws IOException {
    String file = scan().toString();
    String words = file + " --x mass --y g_mu --region excluded --contour chi2=2.71";
    assertThat(svg(words)).contains("A scan over mass_GeV and g_mu");
    Path picture = directory.resolve("b.pdf");
    Commands result =
        Commands.run(
            "figure "
                + file
                + " --x mass --y g_mu --region excluded,key --contour chi2=1e9"
                + " --x-scale linear --y-label $g$ --json --out "
                + picture);
    assertThat(result.err().lines())
        .containsExactly(
            "recoil: region key: no cell has all of its points in it",
            "recoil: contour chi2 = 1.0E9: not reached");
    assertThat(result.json().get("figure").asString()).isEqualTo(picture.toString());
    assertThat(picture).isNotEmptyFile();
  }

  /** The references of a scan are those of the constraints that its areas are about. */
  @Test
  void aScanHasReferences() throws IOException {
    Path file = directory.resolve("named.csv");
    Files.writeString(
        file,
        """
        # recoil 1
        # world: 2020
        mass_GeV,coupling,excluded,babar-2014-visible,bbn,chi2
        0.1,1e-3,1,1,,9
        0.1,1e-4,0,0,,1
        0.2,1e-3,1,1,,9
        0.2,1e-4,0,0,,1
        """);
    String words = "figure " + file + " --x mass --y coupling --out " + directory.resolve("c.svg");
    Path keys = directory.resolve("c.bib");
    assertThat(Commands.run(words + " --region excluded --bibtex " + keys).code()).isZero();
    assertThat(keys)
        .content()
        .contains("{Dev:2020drf,", "{BaBar:2014zli,")
        .doesNotContain("Kamada");
    assertThat(Commands.run(words + " --contour chi2=3 --bibtex " + keys).code()).isZero();
    assertThat(keys).content().contains("{Dev:2020drf,").doesNotContain("BaBar");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--x mass                            | --y: none; the columns of both",
        "--region excluded                   | --x: none; the columns of both",
        "--x mass --y g_mu                   | --region: none; a region or a contour",
        "--x mass --y g_tau --region key     | column: g_tau;",
        "--x mass --y g_mu --region chi2     | region: chi2 with 100.0; allowed are columns of 0 and 1",
        "--x mass --y g_mu --contour chi2    | --contour: chi2; COLUMN=NUMBER",
        "--x mass --y g_mu --contour chi2=x  | --contour: chi2=x; COLUMN=NUMBER",
        "--x mass --y mass --region key | --y: mass; another column than --x is needed",
        "--x mass --y g_mu --region key --hide bbn | --hide: given; not allowed with --x and --y",
        "--x mass --y g_mu --region key --cells 1     | cells: 1; allowed",
        "--x mass --y g_mu --region key --x-scale log | --x-scale: log; allowed",
        "--x mass --y q --region key --y-scale logarithmic | q: 0.0; must be above 0",
        "np1 --x mass --y g_mu --region key  | MODEL: ",
        "--x mass --y g_mu --region key --bibtex a.bib | --bibtex: ",
      })
  void wrongProjectionsGetOneLine(String words, String message) throws IOException {
    Commands result =
        Commands.run("figure " + scan() + " " + words + " --out " + directory.resolve("a.svg"));
    assertThat(result.code()).isEqualTo(Main.WRONG_INPUT);
    assertThat(result.err()).startsWith("recoil: " + message).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "np1 --out a.gif       | --out: a.gif; allowed is a name that ends with .pdf, .svg, .png",
        "np1 np2+              | MODEL: np2+; allowed is one model",
        "nothing               | model: nothing; allowed",
        "t-vector --mass 1MeV  | figure: one mass",
        "np1 --channel direct,all | --channel: all; allowed are elastic, direct, displaced",
        "s-vector --channel direct | couplings: e-mu; direct production is computed for",
        "np1 --channel direct --mass 1keV:200keV:9 | --channel: given; allowed with masses above",
      })
  void wrongWordsGetOneLine(String words, String message) {
    Commands result = Commands.run("figure " + words);
    assertThat(result.code()).isEqualTo(Main.WRONG_INPUT);
    assertThat(result.err()).startsWith("recoil: " + message).hasLineCount(1);
  }
}
