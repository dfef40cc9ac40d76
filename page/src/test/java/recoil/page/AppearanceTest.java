package recoil.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page at the sizes of its screens, for all who read it, and how soon it answers. */
class AppearanceTest extends OnThePage {
  private static final Path AXE = Path.of("node_modules/axe-core/axe.min.js");

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
}
