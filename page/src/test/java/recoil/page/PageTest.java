package recoil.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import recoil.app.cli.Main;
import recoil.app.web.Server;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page in a real browser; skipped where there is no Chromium. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {
  private static final String NP1 = "model=np1";
  private static final Path AXE = Path.of("node_modules/axe-core/axe.min.js");

  @TempDir private static Path directory;

  private Server server = Server.start(0, false);
  private @Nullable Chromium browser;

  @SuppressWarnings("NullAway.Init") // set before the first test
  private Chromium page;

  @BeforeAll
  void open() {
    String missing = Chromium.missing();
    if (!missing.isEmpty()) {
      server.close();
    }
    assumeTrue(missing.isEmpty(), missing);
    browser = Chromium.open(server.address(), directory);
    browser.size(1280, 900);
    page = browser;
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
      server.close();
    }
  }

  @AfterEach
  void theConsoleIsQuiet() {
    assertThat(page.complaints()).isEmpty();
  }

  private static JsonNode command(String line) {
    assertThat(line).startsWith("./recoil ");
    List<String> words =
        new ArrayList<>(List.of(line.substring("./recoil ".length()).split(" ", -1)));
    words.add("--json");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
    assertThat(code).as(err.toString()).isEqualTo(Main.DONE);
    return new JsonMapper().readTree(out.toString());
  }

  /** The numbers on the page are those of the command that it shows. */
  private void numbersAreThoseOfTheCommand() {
    numbersAre(command(page.text("#command-verdict")));
  }

  private void numbersAre(JsonNode verdict) {
    assertThat(page.number("#n-chi2")).isEqualTo(verdict.at("/muone/chi_square").asDouble());
    assertThat(page.number("#n-limit")).isEqualTo(verdict.at("/muone/limit").asDouble());
    assertThat(page.number("#n-bias")).isEqualTo(verdict.at("/muone/hadronic/bias").asDouble());
    for (JsonNode finding : verdict.get("constraints")) {
      String row = "#table tr[data-key='" + finding.get("key").asString() + "']";
      if (!finding.get("ratio").isNull()) {
        assertThat(page.number(row + " .number")).isEqualTo(finding.get("ratio").asDouble());
      }
      assertThat(page.has(row + "." + finding.get("status").asString())).isTrue();
    }
    boolean excluded = verdict.get("excluded_by").size() > 0;
    assertThat(page.has("#answer." + (excluded ? "excluded" : "allowed"))).isTrue();
  }

  private Path download(String button, String name) throws Exception {
    Path folder = Files.createDirectories(directory.resolve("downloads"));
    Path file = folder.resolve(name);
    Files.deleteIfExists(file);
    page.click(button);
    for (int i = 0; i < 600 && !Files.exists(file); i++) {
      Thread.sleep(50);
    }
    assertThat(file).exists();
    return file;
  }

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

  private String field(String key) {
    return String.valueOf(page.find("#f-" + key).getDomProperty("value"));
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model=t-scalar&r=0.5&mass=200MeV&coupling=2e-3&world=2023&cl=0.95&bins=30",
        "model=lmu-ltau&mass=50MeV&coupling=1e-3&hide=bbn",
        "model=s-vector&mass=1GeV&coupling=1e-3&beam_charge=-1&world=2020&formulas=printed"
            + "&masses=600MeV%3A5GeV%3A400"
      })
  void anAddressRestoresTheState(String hash) {
    page.load(hash);
    String command = page.text("#command-verdict");
    for (String word : hash.split("&", -1)) {
      String key = word.substring(0, word.indexOf('='));
      String value = word.substring(word.indexOf('=') + 1);
      if (page.has("#f-" + key)) {
        assertThat(field(key)).as(key).isEqualTo(value);
      }
    }
    String address = Objects.requireNonNull(page.driver().getCurrentUrl());
    page.load(address.substring(address.indexOf('#') + 1));
    assertThat(page.text("#command-verdict")).isEqualTo(command);
    numbersAreThoseOfTheCommand();
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

  /** What an address names that there is not is told at its field and left out. */
  @Test
  void wordsOfAnAddressThatAreUnknown() {
    page.load(
        NP1
            + "&setup=large&colour=red&method=cls&beam_energy=160GeV&normalisation=1e-3"
            + "&systematics=tilt%3D1%2Cbeam-energy%3D3e-5"
            + "&hide=babar%2Cdisplaced%2Cmuon-moment-band%2Cna64mu-2024-invisible%2Cbbn");
    assertThat(page.text("#e-setup")).isEqualTo("large is unknown; paper is taken");
    assertThat(page.text("#e-systematics")).isEqualTo("tilt=1 is unknown; it is left out");
    assertThat(page.text("#form > .error"))
        .contains("colour")
        .endsWith("the address hides babar, which is unknown; it is left out");
    assertThat(page.driver().getCurrentUrl())
        .endsWith("&hide=displaced%2Cmuon-moment-band%2Cna64mu-2024-invisible%2Cbbn");
    assertThat(field("method")).isEqualTo("cls");
    assertThat(field("beam_energy")).isEqualTo("160GeV");
    assertThat(field("normalisation")).isEqualTo("1e-3");
    assertThat(field("beam-energy")).isEqualTo("3e-5");
    assertThat(page.text("#command-verdict"))
        .contains(
            "--beam-energy 160GeV",
            "--normalisation 1e-3",
            "--systematics beam-energy=3e-5",
            "--method cls");
    assertThat(page.driver().getCurrentUrl()).doesNotContain("large", "colour", "tilt");
    numbersAreThoseOfTheCommand();
    page.choose("#f-setup", "muone-year1");
    assertThat(page.text("#e-setup")).isEmpty();
    numbersAreThoseOfTheCommand();
    page.script("location.hash += ',nobody'");
    page.await("return !location.hash.includes('nobody')");
    assertThat(page.text("#form > .error"))
        .isEqualTo("the address hides nobody, which is unknown; it is left out");
  }

  /** A frame that cannot be is told and left out; a ratio stands against that of the benchmark. */
  @Test
  void framesOfAnAddressThatCannotBe() {
    page.load("model=np1&r=0.5&masses=x&couplings=1e-2%3A1e-5");
    assertThat(page.text("#form > .error"))
        .contains("masses x", "couplings 1e-2:1e-5", "it is left out");
    assertThat(page.driver().getCurrentUrl()).doesNotContain("masses", "couplings");
    assertThat(field("r")).isEqualTo("0.5");
    assertThat(page.has("[aria-invalid]")).isFalse();
    numbersAreThoseOfTheCommand();
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

  @ParameterizedTest
  @CsvSource({"1280, 720", "400, 800"})
  void fitsTheWindow(int width, int height) throws IOException {
    page.size(width, height);
    try {
      page.load(NP1);
      Object over =
          page.script(
              "return document.documentElement.scrollWidth -"
                  + " document.documentElement.clientWidth");
      assertThat(over).isEqualTo(0L);
      var plane = page.find("#plane svg").getRect();
      assertThat(plane.x).isNotNegative();
      assertThat(plane.x + plane.width).isLessThanOrEqualTo(width);
      assertThat(plane.y + plane.height).isLessThanOrEqualTo(height);
      assertThat(plane.height).isGreaterThan(width > 1000 ? height * 6 / 10 : 300);
      // Where the verdict is below the form, its answer is below the plane too.
      var brief = page.find("#brief");
      assertThat(brief.isDisplayed()).isEqualTo(width < 1100);
      if (brief.isDisplayed()) {
        assertThat(brief.getText()).contains("Not excluded", "BaBar 2014");
        assertThat(brief.getRect().y + brief.getRect().height).isLessThanOrEqualTo(height);
      }
      byte[] picture = page.driver().getScreenshotAs(org.openqa.selenium.OutputType.BYTES);
      Files.write(Path.of("target", "explore-" + width + ".png"), picture);
    } finally {
      page.size(1280, 900);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void noSeriousFaultOfAccessibility(String theme) throws IOException {
    assumeTrue(Files.exists(AXE), "axe-core is not installed: npm ci in page");
    page.load(NP1);
    if (!theme.equals(page.find("html").getDomAttribute("data-theme"))) {
      page.click("#theme");
    }
    page.click("#world summary");
    page.script(Files.readString(AXE));
    Object found =
        page.driver()
            .executeAsyncScript(
                "const done = arguments[0];"
                    + "axe.run(document).then(r => done(r.violations"
                    + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                    + ".map(v => v.id + ': ' + v.nodes.map(n => n.target + ' ' + n.failureSummary).slice(0, 3).join('; '))));");
    assertThat((List<?>) found).isEmpty();
  }

  /** How long a change takes until it shows, at 400 masses; reported, not judged tightly. */
  @Test
  void changesShowSoon() throws IOException {
    page.load(NP1);
    List<Double> plane = new ArrayList<>();
    List<Double> verdict = new ArrayList<>();
    List<Double> typed = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      page.script(
          "const field = document.getElementById('f-r'); field.value = arguments[0];"
              + "field.dispatchEvent(new Event('input', {bubbles: true}));",
          "0." + (30 + i));
      page.settle();
      page.drawn();
      plane.add(milliseconds("figure"));
      verdict.add(milliseconds("verdict"));
    }
    for (int i = 0; i < 5; i++) {
      page.type("#f-r", "0." + (60 + i));
      page.drawn();
      typed.add(milliseconds("figure"));
    }
    String report =
        ("Change of r at 400 masses until it is drawn, median of 20: plane %.0f ms, verdict %.0f ms;"
                + " plane where four keys are typed at once: %.0f ms\n")
            .formatted(median(plane), median(verdict), median(typed));
    Files.writeString(Path.of("target", "explore-speed.txt"), report);
    System.out.print(report);
    assertThat(median(plane)).isLessThan(5000);
  }

  private double milliseconds(String what) {
    return Double.parseDouble(String.valueOf(page.find("html").getDomAttribute("data-" + what)));
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
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
