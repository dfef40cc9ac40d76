package recoil.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import recoil.app.answer.PageAddress;
import recoil.app.figure.SamplePanels;
import recoil.mediator.Formulas;
import recoil.muone.Setup;
import recoil.nature.World;
import recoil.reproduction.Claim;
import recoil.reproduction.Panel;
import recoil.reproduction.Series;
import recoil.reproduction.Settings;
import recoil.reproduction.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
  private static final Settings SETTINGS =
      new Settings(World.named("2020"), Setup.paper(), 0.9, EnumSet.allOf(Formulas.class), 100);
  private static final List<Panel> PANELS = SamplePanels.all();
  private static final List<Claim> CLAIMS =
      List.of(
          new Claim(
              "1a",
              "a < b & \"c\"",
              "(2.5)",
              "406 MeV",
              "405.54 MeV",
              Verdict.CONFIRMED,
              "It rounds to <406>.",
              Map.of("sqrt_s_MeV", 405.5412345678901)),
          new Claim("2", "x", "Fig. 4", "y", "z", Verdict.NOT_CONFIRMED, "No.", Map.of()));

  @TempDir private static Path out;

  private static Report report(@Nullable Supplier<List<Claim>> claims) {
    List<Supplier<Panel>> panels = new ArrayList<>();
    PANELS.forEach(panel -> panels.add(() -> panel));
    return new Report("1.2.3", SETTINGS, panels, claims == null ? null : List.of(claims));
  }

  @BeforeAll
  static void write() throws IOException {
    AtomicInteger steps = new AtomicInteger();
    Report report = report(() -> CLAIMS);
    report.write(out, 2, steps::incrementAndGet);
    assertThat(steps).hasValue(report.steps());
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        contents.put(
            root.relativize(file).toString(),
            Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  private static Document page() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(Files.readAllBytes(out.resolve("index.html"))));
  }

  private static List<Element> elements(Document page, String tag) {
    NodeList nodes = page.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  @Test
  void writesEveryPictureEverySeriesLedgerAndPage() throws IOException {
    List<String> expected = new ArrayList<>(List.of("index.html", "ledger.json"));
    for (Panel panel : PANELS) {
      for (String suffix : List.of("pdf", "svg", "png")) {
        expected.add("figures/" + panel.key() + "." + suffix);
      }
      for (Series series : panel.series()) {
        expected.add("figures/" + panel.key() + "/" + series.key() + ".csv");
      }
    }
    assertThat(files(out).keySet()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void sameInputGivesSameFilesButForTheTimes(@TempDir Path other) throws IOException {
    report(() -> CLAIMS).write(other, 3, () -> {});
    Map<String, String> first = files(out);
    Map<String, String> second = files(other);
    for (Map<String, String> files : List.of(first, second)) {
      files.remove("index.html");
      files.remove("ledger.json");
    }
    assertThat(second).isEqualTo(first);
    String times = "(?s)(\"seconds\".*?\\}|took [\\d.]+ s, drawing [\\d.]+ s)";
    for (String file : List.of("index.html", "ledger.json")) {
      assertThat(Files.readString(other.resolve(file)).replaceAll(times, ""))
          .isEqualTo(Files.readString(out.resolve(file)).replaceAll(times, ""));
    }
  }

  @Test
  void theLedgerIsJsonWithClaimsSettingsAndFiles() throws IOException {
    JsonNode ledger = JsonMapper.shared().readTree(Files.readString(out.resolve("ledger.json")));
    assertThat(ledger.get("version").asString()).isEqualTo("1.2.3");
    JsonNode settings = ledger.get("settings");
    assertThat(settings.get("world").asString()).isEqualTo("2020");
    assertThat(settings.get("bins").asInt()).isEqualTo(50);
    assertThat(settings.get("delta_chi2").asDouble()).isBetween(2.7055, 2.7056);
    assertThat(settings.get("formulas")).hasSize(2);
    JsonNode claim = ledger.get("claims").get(0);
    assertThat(claim.get("id").asString()).isEqualTo("1a");
    assertThat(claim.get("verdict").asString()).isEqualTo("confirmed");
    assertThat(claim.get("numbers").get("sqrt_s_MeV").asDouble()).isEqualTo(405.5412345678901);
    assertThat(ledger.get("verdicts").get("not confirmed").asInt()).isEqualTo(1);
    assertThat(ledger.get("figures")).hasSize(PANELS.size());
    assertThat(ledger.get("seconds").get("drawing").asDouble()).isPositive();
    for (JsonNode figure : ledger.get("figures")) {
      for (JsonNode file : figure.get("files")) {
        assertThat(out.resolve(file.asString())).isNotEmptyFile();
      }
    }
  }

  @Test
  void thePageIsWellFormedAndLoadsNothing() throws Exception {
    Document page = page();
    assertThat(elements(page, "img")).hasSize(PANELS.size());
    for (Element image : elements(page, "img")) {
      assertThat(image.getAttribute("alt")).isNotBlank();
      assertThat(image.getAttribute("src")).startsWith("data:image/svg+xml,%3C");
    }
    for (String loading : List.of("script", "link", "iframe", "object")) {
      assertThat(elements(page, loading)).isEmpty();
    }
    assertThat(elements(page, "style").get(0).getTextContent()).doesNotContain("url(", "@import");
    assertThat(Files.readString(out.resolve("index.html"))).doesNotContain("{{", "url(http");
  }

  @Test
  void everyLinkOfThePageLeadsSomewhere() throws Exception {
    Document page = page();
    for (Element link : elements(page, "a")) {
      String target = link.getAttribute("href");
      if (target.startsWith("#")) {
        assertThat(Files.readString(out.resolve("index.html")))
            .contains("id=\"" + target.substring(1));
      } else if (target.startsWith(PageAddress.of(""))) {
        assertThat(target).contains("#model=", "&world=2020", "&recast=as-published");
      } else if (!target.startsWith("https://arxiv.org/")) {
        assertThat(out.resolve(target)).exists();
      }
    }
  }

  @Test
  void thePageShowsEveryClaimAsItIs() throws Exception {
    Document page = page();
    Element table = elements(page, "table").get(0);
    NodeList rows = table.getElementsByTagName("tr");
    assertThat(rows.getLength()).isEqualTo(1 + CLAIMS.size());
    assertThat(rows.item(1).getTextContent())
        .contains("1a", "a < b & \"c\"", "406 MeV", "405.54 MeV", "confirmed", "rounds to <406>");
    assertThat(rows.item(2).getTextContent()).contains("not confirmed");
    for (Element head : elements(page, "th")) {
      assertThat(head.getAttribute("scope")).isIn("col", "row");
    }
    assertThat(elements(page, "h1")).hasSize(1);
  }

  @Test
  void onlyFiguresWithoutClaims(@TempDir Path other) throws IOException {
    Ledger ledger =
        new Report("1", SETTINGS, List.of(() -> PANELS.get(0)), null).write(other, 1, () -> {});
    assertThat(files(other).keySet()).allMatch(name -> name.startsWith("figures/"));
    assertThat(ledger.figures()).hasSize(1);
    assertThat(ledger.claims()).isEmpty();
  }

  @Test
  void aWholeRunRemovesTheFiguresOfEarlierRunsAndNothingElse(@TempDir Path other)
      throws IOException {
    Panel panel = PANELS.get(0);
    Path figures = Files.createDirectories(other.resolve("figures"));
    Path tables = Files.createDirectories(figures.resolve("old"));
    Path own = Files.createDirectories(figures.resolve(panel.key()));
    for (String name : List.of("old.pdf", "old.svg", "old.png", "old/a.csv", "mine.txt")) {
      Files.writeString(figures.resolve(name), "x");
    }
    Files.writeString(own.resolve("stale.csv"), "x");
    Files.writeString(own.resolve("mine.dat"), "x");
    new Report("1", SETTINGS, List.of(() -> panel), List.of(() -> CLAIMS))
        .write(other, 1, () -> {});
    assertThat(tables).doesNotExist();
    assertThat(files(other).keySet())
        .contains("figures/mine.txt", "figures/" + panel.key() + "/mine.dat", "ledger.json")
        .doesNotContain("figures/" + panel.key() + "/stale.csv")
        .noneMatch(name -> name.startsWith("figures/old"));
  }

  @Test
  void figuresAloneGoWithALedgerOfTheSameSettingsOnly(@TempDir Path other) throws IOException {
    Report whole = new Report("1", SETTINGS, List.of(() -> PANELS.get(0)), List.of(() -> CLAIMS));
    whole.write(other, 1, () -> {});
    Path stale = other.resolve("figures/" + PANELS.get(0).key() + "/stale.csv");
    Files.writeString(stale, "x");
    Report part = new Report("1", SETTINGS, List.of(() -> PANELS.get(0)), null);
    part.write(other, 1, () -> {});
    assertThat(stale).doesNotExist();
    Map<String, String> before = files(other);
    Settings changed =
        new Settings(World.named("2020"), Setup.paper(), 0.95, SETTINGS.formulas(), 100);
    for (Report wrong :
        List.of(
            new Report("1", changed, List.of(() -> PANELS.get(1)), null),
            new Report("2", SETTINGS, List.of(() -> PANELS.get(1)), null))) {
      assertThatThrownBy(() -> wrong.write(other, 1, () -> {}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("--out: " + other);
      assertThat(files(other)).isEqualTo(before);
    }
    Files.writeString(other.resolve("ledger.json"), "no ledger");
    assertThatThrownBy(() -> part.write(other, 1, () -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void figuresOfOneDirectoryHaveTheSameSettings(@TempDir Path other) throws IOException {
    Supplier<Panel> first = () -> PANELS.get(0);
    Supplier<Panel> second = () -> PANELS.get(1);
    new Report("1", SETTINGS, List.of(first), null).write(other, 1, () -> {});
    Path notes = other.resolve("figures").resolve(PANELS.get(0).key()).resolve("notes.csv");
    Files.writeString(notes, "my own\n");
    new Report("1", SETTINGS, List.of(second), null).write(other, 1, () -> {});
    Settings printed =
        new Settings(World.named("2020"), Setup.paper(), 0.9, EnumSet.of(Formulas.PRINTED), 100);
    Map<String, String> before = files(other);
    for (Report wrong :
        List.of(
            new Report("1", printed, List.of(second), null),
            new Report("2", SETTINGS, List.of(second), null))) {
      assertThatThrownBy(() -> wrong.write(other, 1, () -> {}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "--out: "
                  + other
                  + ", whose figure "
                  + PANELS.get(0).key()
                  + " has other settings or is of another version; allowed another directory, or"
                  + " a run without --figure");
      assertThat(files(other)).isEqualTo(before);
    }
    // Figures that are all replaced may change their settings.
    new Report("1", printed, List.of(first, second), null).write(other, 1, () -> {});
    assertThat(files(other)).isNotEqualTo(before);
  }

  @Test
  void aDefectOfAPanelComesOut(@TempDir Path other) {
    IllegalStateException defect = new IllegalStateException("defect");
    Report report =
        new Report(
            "1",
            SETTINGS,
            List.of(
                () -> {
                  throw defect;
                }),
            null);
    assertThatThrownBy(() -> report.write(other, 2, () -> {})).isSameAs(defect);
    assertThat(other).isEmptyDirectory();
  }

  @Test
  void theHeaderOfATableSaysTheSettings() throws IOException {
    Panel panel = PANELS.get(0);
    Path file = out.resolve("figures/" + panel.key() + "/" + panel.series().get(0).key() + ".csv");
    assertThat(Files.readString(file, StandardCharsets.UTF_8))
        .startsWith("# panel: " + panel.key())
        .contains("# Recoil 1.2.3", "# world: 2020", "50 equal bins", "0.9 CL", "limits: 0.9 CL");
  }
}
