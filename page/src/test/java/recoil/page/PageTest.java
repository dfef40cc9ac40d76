package recoil.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import tools.jackson.databind.JsonNode;

/** The page in a real browser; skipped where there is no Chromium. */
class PageTest extends OnThePage {
  /**
   * A newcomer finds NP1, sees that BaBar just misses it, switches to invisible decays and to the
   * world of 2025, sees it excluded, and takes home the figure and its command.
   */
  @Test
  void theStoryOfANewcomer() throws Exception {
    page.load("");
    page.click("button[data-benchmark='np1']");
    assertThat(page.text("#answer")).contains("Not excluded");
    assertThat(page.text("#nearest")).contains("BaBar 2014");
    assertThat(page.number("#table tr[data-key='babar-2014-visible'] .number")).isBetween(0.5, 1.0);
    assertThat(page.text("g.marks")).contains("NP1");
    numbersAreThoseOfTheCommand();

    page.choose("#k-invisible", "1");
    page.choose("#f-world", "");
    assertThat(page.text("#world-title")).contains("2025");
    assertThat(page.text("#answer")).contains("Excluded already");
    assertThat(page.text("#by")).contains("NA64");
    numbersAreThoseOfTheCommand();

    Path figure = download("#get-figure-pdf", "figure.pdf");
    assertThat(Files.readAllBytes(figure)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    assertThat(page.text("#command-figure"))
        .startsWith("./recoil figure t-vector --r 0.8 --invisible 1")
        .contains("--out figure.pdf", "--point 29.5MeV,5.89e-4");
  }

  @Test
  void thePointIsDragged() {
    page.load(NP1);
    String before = page.text("#command-verdict");
    WebElement grip = page.find("g.point .grip");
    new Actions(page.driver()).dragAndDropBy(grip, 60, -40).perform();
    page.settle();
    String after = page.text("#command-verdict");
    assertThat(after).isNotEqualTo(before).contains("MeV");
    double mass = Double.parseDouble(field("mass").replace("MeV", ""));
    double coupling = Double.parseDouble(field("coupling"));
    assertThat(mass).isBetween(40.0, 400.0);
    assertThat(coupling).isBetween(7e-4, 2e-2);
    assertThat(page.find("g.marks").isDisplayed()).isTrue();
    numbersAreThoseOfTheCommand();
  }

  @Test
  void aClickSetsThePointAndKeysMoveIt() {
    page.load(NP1);
    new Actions(page.driver()).moveToElement(page.find("#plane svg"), 80, 60).click().perform();
    page.settle();
    String clicked = field("mass");
    assertThat(clicked).isNotEqualTo("29.5MeV");
    page.find("#plane svg").sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_UP);
    page.settle();
    assertThat(field("mass")).isNotEqualTo(clicked);
    numbersAreThoseOfTheCommand();
    page.find("#plane svg").sendKeys("+");
    page.await("return location.hash.includes('couplings=')");
    page.settle();
    page.find("#plane svg").sendKeys("0");
    page.await("return !location.hash.includes('couplings=')");
    page.settle();
  }

  @Test
  void aLimitIsSwitched() {
    page.load(NP1);
    String region = "g.regions [data-key='babar-2014-visible']";
    assertThat(page.has(region)).isTrue();
    page.click("#l-babar-2014-visible");
    assertThat(page.has(region)).isFalse();
    assertThat(page.driver().getCurrentUrl()).contains("hide=babar-2014-visible");
    assertThat(page.has("#table tr[data-key='babar-2014-visible']")).isTrue();
    page.click("#l-babar-2014-visible");
    assertThat(page.has(region)).isTrue();
  }

  @Test
  void anotherRatioMovesEverything() {
    page.load(NP1);
    String before = String.valueOf(page.find("g.muone path").getDomAttribute("d"));
    String spectrum = String.valueOf(page.find("#spectrum svg").getDomAttribute("aria-label"));
    double chiSquare = page.number("#n-chi2");
    page.type("#f-r", "0.4");
    assertThat(page.find("g.muone path").getDomAttribute("d")).isNotEqualTo(before);
    assertThat(page.find("#spectrum svg").getDomAttribute("aria-label")).isNotEqualTo(spectrum);
    assertThat(page.number("#n-chi2")).isLessThan(chiSquare);
    numbersAreThoseOfTheCommand();
  }

  @Test
  void hoveringNamesValueAndSource() {
    page.load(NP1);
    new Actions(page.driver()).moveToElement(page.find("#plane svg"), 100, -20).perform();
    assertThat(page.text(".tip"))
        .contains("BaBar 2014", "excludes from", "90% CL", "arXiv:1406.2980");
  }

  @Test
  void downloadsOpen() throws Exception {
    page.load(NP1 + "&hide=babar-2016-4mu");
    assertThat(Files.readString(download("#get-figure-svg", "figure.svg"))).contains("<svg");
    assertThat(Files.readAllLines(download("#get-figure-csv", "figure.csv")))
        .contains("curve,mass_GeV,coupling_from,coupling_to");
    Path model = download("#get-model-yaml", "model.yaml");
    JsonNode verdict = command("./recoil verdict " + model + " --world 2020");
    assertThat(page.number("#n-chi2")).isEqualTo(verdict.at("/muone/chi_square").asDouble());
  }

  @ParameterizedTest
  @CsvSource({
    "mass, 29.5, allowed a number with a unit",
    "coupling, much, a number is needed",
    "r, one, a number is needed",
    "bins, 0, allowed 1 to 10000",
    "cl, 1, between 0 and 1",
    "beam_energy, 10, allowed a number with a unit",
    "r, 1e200, its square",
    "r2, 1e13, allowed are",
    "resolution, 0.05, no tracking"
  })
  void wrongInputIsShownAtItsField(String key, String value, String says) {
    page.load(NP1);
    page.type("#f-" + key, value);
    String row = key.equals("resolution") ? "systematics" : key;
    assertThat(page.text("#e-" + row)).contains(says);
    assertThat(page.find("#f-" + key).getDomAttribute("aria-invalid")).isEqualTo("true");
    // The browser itself names each refused request.
    assertThat(page.complaints()).allMatch(line -> line.contains("status of 400"));
    page.load(NP1);
    assertThat(page.has("[aria-invalid]")).isFalse();
  }

  /** A drag keeps the sign of the coupling. */
  @Test
  void aNegativeCouplingStaysNegative() {
    page.load(NP1 + "&coupling=-5.89e-4");
    page.find("#plane svg").sendKeys(Keys.ARROW_UP);
    page.settle();
    assertThat(Double.parseDouble(field("coupling"))).isBetween(-1e-3, -6e-4);
    numbersAreThoseOfTheCommand();
  }

  @Test
  void aModelOfOnesOwn() throws IOException {
    page.load(NP1);
    page.choose("#f-model", "my-model.yaml");
    assertThat(page.text("#command-verdict")).contains("verdict my-model.yaml");
    double chiSquare = page.number("#n-chi2");
    page.type(
        "#f-file", "name: mine\nspin: scalar\ncouplings: {e: {scalar: 1}, mu: {scalar: 1}}\n");
    assertThat(page.number("#n-chi2")).isNotEqualTo(chiSquare);
    page.type("#f-file", "name: mine\nspin: tensor\n");
    assertThat(page.text("#e-file")).contains("my-model.yaml:2:", "tensor");
    for (WebElement example : page.driver().findElements(By.cssSelector("#own button"))) {
      example.click();
      page.settle();
      assertThat(page.text("#e-file")).isEmpty();
      Path file = Files.writeString(directory.resolve("my-model.yaml"), field("file"));
      numbersAre(command(page.text("#command-verdict").replace("my-model.yaml", "" + file)));
    }
    assertThat(page.complaints()).allMatch(line -> line.contains("status of 400"));
    page.load("model=my-model.yaml&mass=50MeV&coupling=1e-3&world=2020");
    assertThat(page.text("#e-file")).contains("the first example is taken");
    assertThat(field("file")).contains("name: my-model");
    assertThat(page.number("#n-chi2")).isPositive();
  }

  /** Only the last of many changes counts. */
  @Test
  void staleAnswersAreDropped() {
    page.load(NP1);
    page.script(
        "const field = document.getElementById('f-r');"
            + "for (let i = 1; i <= 40; i++) { field.value = String(i / 50);"
            + " field.dispatchEvent(new Event('input', {bubbles: true})); }");
    page.settle();
    assertThat(page.text("#command-verdict")).contains("--r 0.8 ");
    assertThat(page.text("#command-figure")).contains("--r 0.8 ");
    numbersAreThoseOfTheCommand();
  }

  @Test
  void everyFamilyHasAPlane() {
    page.load(NP1);
    List<String> families = List.of("s-vector", "lmu-ltau", "t-scalar", "s-scalar", "dark-photon");
    for (String family : families) {
      page.choose("#f-model", family);
      assertThat(page.find("g.muone path").getDomAttribute("d")).as(family).startsWith("M");
      numbersAreThoseOfTheCommand();
    }
  }
}
