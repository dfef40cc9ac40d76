package recoil.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.interactions.Actions;
import tools.jackson.databind.JsonNode;

/** The searches for direct production on the page. */
class DirectTest extends OnThePage {
  /** The limits of direct production are those of the command that the page shows. */
  @Test
  void directProductionIsASecondCurve() throws Exception {
    page.load(NP1 + "&masses=20MeV%3A40MeV%3A9&couplings=1e-6%3A1e-2&hide=displaced&invisible=1");
    page.await("return document.documentElement.dataset.direct === 'done'");
    assertThat(page.find("g.muone path.direct").getDomAttribute("d")).startsWith("M");
    assertThat(page.has("g.muone path.displaced")).isFalse();
    JsonNode limit = command(page.text("#commands-direct code"));
    assertThat(limit.at("/configuration/arguments").toString()).contains("--channel");
    assertThat(limit.at("/direct/background_per_bin").asDouble()).isZero();
    double first = limit.at("/direct/coupling/0").asDouble();
    new Actions(page.driver()).moveToElement(page.find("#plane svg"), 0, 100).perform();
    assertThat(page.text(".tip")).contains("X unseen would exclude from");
    assertThat(first).isBetween(1.4e-5, 1.7e-5);
    page.await("return document.getElementById('n-direct').textContent.includes('X unseen')");
    String figure = page.text("#command-figure");
    assertThat(figure)
        .contains("--channel direct --coupling-range 1e-6:1e-2 --point")
        .doesNotContain("--hide");
    Path here = directory.resolve("direct.csv");
    JsonNode drawn = command(figure.replace("--out figure.pdf", "--out " + here));
    assertThat(drawn.at("/plane/direct/0/limit")).isEqualTo(limit.get("direct"));
    assertThat(Files.readAllLines(download("#get-figure-csv", "figure.csv")))
        .filteredOn(row -> !row.startsWith("#"))
        .containsExactlyElementsOf(
            Files.readAllLines(here).stream().filter(row -> !row.startsWith("#")).toList())
        .contains("muone-invisible,0.02," + first + ",inf");
    page.click("#l-direct");
    assertThat(page.has("g.muone path.direct")).isFalse();
    assertThat(page.text("#command-figure")).doesNotContain("--channel", "--hide");
  }

  /** Where X is displaced, too large a coupling is as invisible as one that is too small. */
  @Test
  void theDisplacedSearchHasTwoEdges() {
    page.load(NP1 + "&masses=20MeV%3A40MeV%3A400&couplings=1e-7%3A1e-2&hide=direct");
    page.await("return document.documentElement.dataset.direct === 'done'");
    assertThat(page.find("g.muone path.displaced").getDomAttribute("d")).matches("M[^M]+M[^M]+");
    JsonNode limit = command(page.text("#commands-direct code"));
    assertThat(limit.at("/direct/coupling_above/0").asDouble())
        .isGreaterThan(2 * limit.at("/direct/coupling/0").asDouble());
    new Actions(page.driver()).moveToElement(page.find("#plane svg"), 0, 0).perform();
    assertThat(page.text(".tip"))
        .containsPattern("behind its target would exclude from \\S+ to \\S+");
  }

  /** A late answer about one model asks nothing about the next, which has no direct production. */
  @Test
  void directProductionOfTheModelBefore() {
    page.load(NP1);
    page.script(
        "const ask = window.fetch; window.fetch = async (path, options) => {"
            + " const answer = await ask(path, options);"
            + " if (!options?.body?.includes('\"direct\":true')) return answer;"
            + " document.documentElement.dataset.answered = options.body;"
            + " while (!location.hash.includes('s-vector'))"
            + " await new Promise((done) => setTimeout(done, 5));"
            + " return answer; };");
    page.type("#f-r", "0.4");
    page.await("return document.documentElement.dataset.answered?.includes('t-vector') === true");
    page.choose("#f-model", "s-vector");
    page.await(
        "return document.documentElement.dataset.answered.includes('s-vector')"
            + " && document.documentElement.dataset.direct === 'done'");
    assertThat(page.text("#s-direct")).contains("keep the flavour");
    assertThat(page.text("#n-direct")).contains("not computed");
  }
}
