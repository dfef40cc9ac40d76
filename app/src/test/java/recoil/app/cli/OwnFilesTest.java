package recoil.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * {@code init}, {@code schema}, {@code constraints check}; models, worlds and limits of one's own.
 */
class OwnFilesTest {
  @TempDir private Path directory;

  private Path write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static Commands done(String words) {
    Commands result = Commands.run(words);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isEqualTo(Main.DONE);
    return result;
  }

  private static void refused(String words, String line) {
    Commands result = Commands.run(words);
    assertThat(result.err()).startsWith("recoil: " + line).hasLineCount(1);
    assertThat(result.code()).isEqualTo(Main.WRONG_INPUT);
  }

  @Test
  void theExamplesWorkAsTheyAre() {
    Path model = directory.resolve("my-model.yaml");
    Path world = directory.resolve("my-world.yaml");
    Path limit = directory.resolve("own/my-limit.csv");
    assertThat(done("init " + model).out()).contains("recoil verdict " + model);
    done("init --kind world " + world);
    done("init --kind constraint " + limit);
    assertThat(done("constraints check " + limit).out()).contains("key: my-limit", "0.02");
    JsonNode verdict =
        done("verdict %s --world %s --constraints %s --json"
                .formatted(model, world, limit.getParent()))
            .json();
    List<String> keys = new ArrayList<>();
    verdict.get("constraints").forEach(node -> keys.add(node.get("key").asString()));
    assertThat(keys).contains("na64mu-2024-invisible").endsWith("my-limit");
    assertThat(verdict.get("excluded_by").toString()).contains("my-limit");
    JsonNode echo = verdict.get("configuration");
    assertThat(echo.get("world").asString()).isEqualTo("my-world");
    assertThat(echo.get("world_file").get("hadrons").get("moment").get("value").asString())
        .isEqualTo("706.0(4.0)e-10");
  }

  @Test
  void initOverwritesOnlyWhenTold() throws IOException {
    Path file = write("x.yaml", "mine");
    refused("init " + file, "FILE: " + file + "; exists, allowed with --force");
    assertThat(Files.readString(file)).isEqualTo("mine");
    done("init --force " + file);
    assertThat(Files.readString(file)).startsWith("# A model of your own.");
    refused("init " + directory.resolve("x.txt"), "FILE: ");
    refused("init --kind constraint " + directory.resolve("y.yaml"), "FILE: ");
    refused("init --kind beam x.yaml", "--kind: beam; allowed model, world, constraint");
  }

  @ParameterizedTest
  @ValueSource(strings = {"model", "world", "constraint", "benchmark"})
  void schemasArePrinted(String name) {
    assertThat(done("schema").out().lines()).anyMatch(line -> line.startsWith(name + " "));
    assertThat(done("schema " + name).json().get("$schema").asString())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
  }

  @Test
  void listsHaveReferences() throws IOException {
    Path bib = directory.resolve("a.bib");
    done("worlds 2025 --bibtex " + bib);
    assertThat(Files.readString(bib)).contains("{Aliberti:2025beg,");
    done("constraints show bbn --bibtex " + bib);
    assertThat(Files.readString(bib)).contains("{Kamada:2015era,");
    done("models np1 --bibtex " + bib);
    assertThat(Files.readString(bib)).contains("{Dev:2020drf,");
    done("schema --bibtex " + bib);
    assertThat(Files.readString(bib)).isEmpty();
  }

  @Test
  void twoColumnsAndExportsOfHepDataHaveTheirHeaderBesideThem() throws IOException {
    String about =
        """
        title: Mine, invisible
        source: mine
        kind: projection
        confidence: 0.90
        production: e- Z -> e- Z X
        coupling: electron
        quantity: g
        hypothesis: invisible
        digitised: by hand
        """;
    write("own/a.lmt", "0.01 1e-4\n0.1 2e-4\n");
    write("own/a.about", about);
    write("own/b.csv", "#: table\nmass [MeV],coupling\n10,1e-4\n100,2e-4\n");
    write("own/b.about", about);
    JsonNode verdict =
        done("verdict np1 --invisible 1 --json --constraints " + directory.resolve("own")).json();
    JsonNode all = verdict.get("constraints");
    JsonNode a = all.get(all.size() - 2);
    JsonNode b = all.get(all.size() - 1);
    assertThat(a.get("key").asString()).isEqualTo("a");
    assertThat(a.get("kind").asString()).isEqualTo("projection");
    assertThat(a.get("status").asString()).isEqualTo("excluded");
    assertThat(b.get("from")).isEqualTo(a.get("from"));
    assertThat(verdict.get("excluded_by").toString()).doesNotContain("\"a\"");
  }

  @Test
  void aBadFileStopsTheRunWithItsLine() throws IOException {
    write("own/good.lmt", "0.01 1e-4\n0.1 2e-4\n");
    refused("verdict np1 --constraints " + directory.resolve("own"), directory + "/own/good.lmt: ");
    Path bad = write("bad.csv", "# title: x\n# sauce: y\n");
    refused("constraints check " + bad, bad + ":2: sauce: unknown field;");
    Path wrong = directory.resolve("wrong.csv");
    done("init --kind constraint " + wrong);
    Files.writeString(wrong, Files.readString(wrong).replace("cut: 0.9", "cut: 2"));
    refused("constraints check " + wrong, wrong + ":11: cut: 2.0; must be 0 or more");
    Path world = write("w.yaml", "base: \"2025\"\nname: x\ntitle: x\nmuons: 1\n");
    refused("verdict np1 --world " + world, world + "");
    refused("verdict np1 --constraints " + write("d/bad.csv", "x\n").getParent(), "" + directory);
    Commands missing = Commands.run("verdict np1 --constraints " + directory.resolve("none"));
    assertThat(missing.code()).isEqualTo(Main.FAILED);
    assertThat(missing.err()).contains("none: no such file or directory").hasLineCount(1);
    assertThat(Commands.run("limit t-vector --world none.yaml").code()).isEqualTo(Main.FAILED);
  }

  /** Others may read what is written as far as they may read any new file. */
  @Test
  void filesHaveTheUsualPermissions() throws IOException {
    Path usual = Files.createFile(directory.resolve("usual"));
    Path file = directory.resolve("x.yaml");
    done("init " + file);
    assertThat(
            Files.getFileStore(file).supportsFileAttributeView("posix")
                ? Files.getPosixFilePermissions(file)
                : "any")
        .isEqualTo(
            Files.getFileStore(file).supportsFileAttributeView("posix")
                ? Files.getPosixFilePermissions(usual)
                : "any");
  }

  @Test
  void aNameThatIsTakenIsRefused() throws IOException {
    Path file = directory.resolve("own/babar-2014-visible.csv");
    done("init --kind constraint " + file);
    refused(
        "verdict np1 --constraints " + file.getParent(),
        "constraint: babar-2014-visible; a constraint of this name is there already");
  }

  /** What an output repeats of a model is a model file that gives the same numbers. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{name: a, spin: vector, couplings: {e: {vector: 0.3, axial: -0.2}, mu: {vector: 1}, e-mu: {axial: 1e-3}}}",
        "{name: b, spin: scalar, couplings: {e: {scalar: m_e/m_mu, pseudoscalar: 1e-4}, mu: {scalar: 1}}, decays: {invisible: 0.4, width: 0.01}, coupling-label: 'y_{x}'}",
        "{name: c, spin: vector, charges: {e: 1, mu: 0.5, tau: -0.7}, mixing: 0.01, neutrinos: {tau: 0.2}}",
        "{name: d, spin: vector, charges: {e: 1, mu: -1}, neutrinos: {e: 0}, couplings: {mu: {axial: 0.1}}}",
        "{name: d2, spin: vector, charges: {mu: 1, tau: -1}, loops: false}",
        "{name: e, title: 'E: a # title', spin: vector, couplings: {e: {vector: -e}, mu: {vector: -e}}, quarks: {charge: e, baryon: 0.1}, decays: {fractions: {e: 0.3, mu: 0.5}}}",
      })
  void theEchoedModelGivesTheSameNumbers(String text) throws IOException {
    Path file = write("model.yaml", text);
    String point = " --mass 123.456MeV --coupling 1.23456789e-3 --json";
    JsonNode first = done("verdict " + file + point).json();
    JsonNode model = first.get("configuration").get("model");
    Path echoed = write("echoed.json", model.toString());
    JsonNode second = done("verdict " + echoed + " --json").json();
    for (String part : List.of("mass_gev", "coupling", "excluded_by", "constraints", "muone")) {
      assertThat(second.get(part)).as(part).isEqualTo(first.get(part));
    }
    assertThat(second.get("configuration").get("model")).isEqualTo(model);
    assertThat(second.get("configuration").get("notes"))
        .isEqualTo(first.get("configuration").get("notes"));
  }

  /** The same for every preset, from the YAML of a table. */
  @Test
  void theEchoOfEveryPresetIsAModelFile() throws IOException {
    for (JsonNode preset : done("models --json").json()) {
      String name = preset.get("name").asString();
      String point =
          preset.has("mass_gev") && !preset.get("mass_gev").isNull()
              ? ""
              : " --mass 30MeV --coupling 1e-3";
      String out = done("moment " + name + point).out();
      StringBuilder yaml = new StringBuilder();
      boolean model = false;
      for (String line : out.lines().toList()) {
        model = line.equals("  model:") || (model && line.startsWith("    "));
        if (model && line.startsWith("    ")) {
          yaml.append(line.substring(4)).append('\n');
        }
      }
      Path echoed = write(name + ".yaml", yaml.toString());
      String table = out.substring(0, out.indexOf("\n\n"));
      assertThat(done("moment " + echoed).out()).as(name).startsWith(table);
    }
  }

  @Test
  void contactInteractionsHaveNoMass() throws IOException {
    Path file =
        write(
            "c.yaml",
            "{name: c, spin: vector, contact: {vector-vector: -1e-2, axial-axial: 1e-2}}");
    JsonNode verdict = done("verdict " + file + " --coupling 1 --json").json();
    assertThat(verdict.get("mass_gev").isNull()).isTrue();
    assertThat(verdict.get("muone").get("chi_square").asDouble()).isPositive();
    assertThat(verdict.get("configuration").get("model").get("contact").toString())
        .isEqualTo("{\"vector-vector\":-0.01,\"axial-axial\":0.01}");
    assertThat(done("verdict " + file + " --coupling 1").out()).doesNotContain("mass_gev");
    assertThat(done("spectrum " + file + " --coupling 1").out()).contains("change_ppm");
    assertThat(done("fit " + file + " --coupling 1").out()).contains("with the mediator");
    assertThat(done("moment " + file + " --coupling 1").out()).contains("muon");
    JsonNode limit = done("limit " + file + " --json").json();
    assertThat(limit.get("coupling").size()).isEqualTo(1);
    assertThat(limit.get("mass_gev").size()).isZero();
    double g = limit.get("coupling").get(0).asDouble();
    JsonNode there = done("verdict " + file + " --json --coupling " + g).json();
    assertThat(there.get("muone").get("chi_square").asDouble() / 2.705543454095414)
        .isCloseTo(1, within(1e-6));
    assertThat(done("limit " + file).out()).contains("\ncoupling\n" + g);
    refused("verdict " + file + " --coupling 1 --mass 1GeV", "--mass: 1.0 GeV; allowed is none");
    refused("limit " + file + " --mass 1GeV", "--mass: given; not allowed, contact");
    refused("limit " + file + " --figure a.pdf", "--figure: given; not allowed, contact");
    refused("limit " + file + " --hepdata a", "--hepdata: given; not allowed, contact");
  }
}
