package recoil.reproduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import recoil.mediator.Formulas;
import recoil.muone.Setup;
import recoil.nature.World;

/** The series of the figures, against the numbers of an independent calculation. */
class PanelsTest {
  /** 41 masses: ten a decade, so that 10, 100 and 1000 MeV are among them. */
  private static Settings settings(Formulas... formulas) {
    Set<Formulas> set = EnumSet.noneOf(Formulas.class);
    set.addAll(List.of(formulas));
    return new Settings(World.named("2020"), Setup.paper(), 0.9, set, 41);
  }

  private static final Reproduction REPRODUCTION = new Reproduction(settings(Formulas.values()));

  static List<String> keys() {
    return REPRODUCTION.keys();
  }

  /** What every panel fulfils: names, ordered abscissae, edges in order, something to see. */
  @ParameterizedTest
  @MethodSource("keys")
  void everyPanelIsWhole(String key) {
    Panel panel = REPRODUCTION.panel(key);
    assertThat(panel.key()).isEqualTo(key);
    assertThat(panel.figure()).isEqualTo(figure(key));
    assertThat(panel.title()).isNotBlank();
    assertThat(panel.caption()).endsWith(".");
    for (Panel.Axis axis : List.of(panel.x(), panel.y())) {
      assertThat(axis.low()).isLessThan(axis.high());
      assertThat(axis.logarithmic() && axis.low() <= 0).isFalse();
      assertThat(axis.tex()).isNotBlank();
      assertThat(axis.quantity()).matches("[A-Za-z0-9_-]+");
    }
    Set<String> names = new HashSet<>();
    for (Series series : panel.series()) {
      assertThat(names.add(series.key())).as(series.key()).isTrue();
      assertThat(series.about()).isNotBlank();
      checkNumbers(series);
    }
    assertThat(names).isNotEmpty();
  }

  private static int figure(String key) {
    return key.startsWith("fig") ? Integer.parseInt(key.substring(3, 5)) : 0;
  }

  private static void checkNumbers(Series series) {
    if (series instanceof Series.Curve curve) {
      assertThat(curve.x()).isSorted().hasSameSizeAs(curve.y());
      assertThat(Arrays.stream(curve.y()).anyMatch(Double::isFinite)).isTrue();
    } else if (series instanceof Series.Region region) {
      assertThat(region.x()).isSorted().hasSameSizeAs(region.low()).hasSameSizeAs(region.high());
      for (int i = 0; i < region.x().length; i++) {
        assertThat(Double.isNaN(region.low()[i])).isEqualTo(Double.isNaN(region.high()[i]));
        assertThat(region.low()[i] > region.high()[i]).isFalse();
      }
    } else if (series instanceof Series.Histogram histogram) {
      assertThat(histogram.edges()).isSorted().hasSize(histogram.values().length + 1);
      assertThat(histogram.errors()).hasSameSizeAs(histogram.values());
    } else if (series instanceof Series.Range range) {
      assertThat(range.centre()).isBetween(range.low(), range.high());
    } else if (series instanceof Series.Band band) {
      assertThat(band.low()).isLessThan(band.high());
    } else if (series instanceof Series.Field field) {
      assertThat(field.z()).hasDimensions(field.x().length, field.y().length);
    } else if (series instanceof Series.LeftOf left) {
      assertThat(left.x()).isPositive();
    } else if (series instanceof Series.Point point) {
      assertThat(Math.min(point.x(), point.y())).isPositive();
    }
  }

  private static <T extends Series> T series(String panel, String key, Class<T> type) {
    return REPRODUCTION.panel(panel).series().stream()
        .filter(series -> series.key().equals(key))
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  /** MUonE's limits: an independent calculation, printed and exact (mu+ beam). */
  @ParameterizedTest
  @CsvSource({
    "fig04-r1.0-visible, muone-printed, 10, 4.5825e-4",
    "fig04-r1.0-invisible, muone-printed, 100, 5.5465e-4",
    "fig04-r1.0-visible, muone-printed, 1000, 2.2974e-3",
    "fig11-r1.0-visible, muone-printed, 100, 2.1572e-2",
    "fig06, muone-printed, 10, 1.8634e-3",
    "fig12, muone-printed, 1000, 3.1216e-3",
    "fig09-printed-exact, muone-exact, 10, 5.276e-3",
    "fig09-printed-exact, muone-exact, 1000, 3.141e-2"
  })
  void limitsOfMuone(String panel, String key, double mass, double limit) {
    Series.Curve curve = series(panel, key, Series.Curve.class);
    int i = nearest(curve.x(), mass);
    assertThat(curve.x()[i]).isCloseTo(mass, within(1e-9 * mass));
    assertThat(curve.y()[i]).isCloseTo(limit, within(1.1e-4 * limit));
  }

  /** At r_V = 0.8 the limit is 1/0.8 of that at r_V = 1 while the interference dominates. */
  @Test
  void limitsScaleWithTheRatio() {
    double[] one = series("fig04-r1.0-visible", "muone-printed", Series.Curve.class).y();
    double[] other = series("fig04-r0.8-visible", "muone-printed", Series.Curve.class).y();
    for (int i = 0; i < one.length; i++) {
      assertThat(other[i] / one[i]).isCloseTo(1.25, within(1e-5));
    }
  }

  private static int nearest(double[] x, double value) {
    int best = 0;
    for (int i = 0; i < x.length; i++) {
      if (Math.abs(x[i] - value) < Math.abs(x[best] - value)) {
        best = i;
      }
    }
    return best;
  }

  /** Benchmarks stand where their ratio does, with (3.4). */
  @Test
  void benchmarksInFigure4() {
    Series.Point np1 = series("fig04-r0.8-visible", "np1", Series.Point.class);
    assertThat(np1.x()).isCloseTo(29.5, within(1e-12));
    assertThat(np1.y()).isEqualTo(5.89e-4);
    assertThat(series("fig04-r0.4-visible", "np2+", Series.Point.class).y()).isEqualTo(1.26e-3);
    assertThat(roles("fig04-r1.0-visible")).doesNotContain(Role.BENCHMARK);
    assertThat(roles("fig04-r0.8-invisible")).doesNotContain(Role.BENCHMARK);
  }

  /** Who bounds what: visible and invisible searches, muonium, BBN. */
  @Test
  void constraintsOfEachFigure() {
    assertThat(roles("fig04-r1.0-visible"))
        .contains(Role.COLLIDER_VISIBLE, Role.ELECTRON_MOMENT, Role.MUON_MOMENT)
        .doesNotContain(Role.TARGET_INVISIBLE, Role.COLLIDER_INVISIBLE, Role.MUONIUM);
    assertThat(roles("fig11-r2.0-invisible"))
        .contains(Role.TARGET_INVISIBLE, Role.COLLIDER_INVISIBLE)
        .doesNotContain(Role.COLLIDER_VISIBLE);
    assertThat(roles("fig06")).contains(Role.MUONIUM, Role.MUON_MOMENT_BAND);
    assertThat(roles("fig09"))
        .contains(Role.LIGHTEST_MASS, Role.FOUR_MUONS)
        .doesNotContain(Role.ELECTRON_MOMENT);
    assertThat(series("fig09", "bbn", Series.LeftOf.class).x()).isCloseTo(5.3, within(1e-12));
  }

  private static List<Role> roles(String panel) {
    return REPRODUCTION.panel(panel).series().stream().map(Series::role).toList();
  }

  /** 1% on a_mu^had: the ratios in units of their errors make up chi^2 = 6.133. */
  @Test
  void ratiosOfFigure2() {
    Series.Histogram events = series("fig02-events", "standard-model", Series.Histogram.class);
    assertThat(Arrays.stream(events.values()).sum()).isCloseTo(3.67e12, within(0.01e12));
    assertThat(events.errors()[0])
        .isCloseTo(
            Math.sqrt(events.values()[0] + 1e-10 * Math.pow(events.values()[0], 2)), within(1e-3));
    assertThat(chiSquare("hadronic")).isCloseTo(6.133, within(2e-3));
    // The paper's examples are all of the size of the experiment's reach.
    assertThat(chiSquare("vector")).isBetween(1.0, 50.0);
    assertThat(chiSquare("scalar")).isBetween(1.0, 50.0);
  }

  private static double chiSquare(String key) {
    Series.Histogram ratio = series("fig02-ratios", key, Series.Histogram.class);
    double sum = 0;
    for (int i = 0; i < ratio.values().length; i++) {
      sum += Math.pow(ratio.values()[i] / ratio.errors()[i], 2);
    }
    return sum;
  }

  /** Fig. 5: bands of BNL and Fermilab; ranges; chi^2 of the SM is 0 at its own a_mu^had. */
  @Test
  void figure5() {
    Series.Band bnl = series("fig05", "bnl", Series.Band.class);
    assertThat(bnl.low()).isCloseTo(720.0 - 6.3, within(1e-9));
    assertThat(bnl.high()).isCloseTo(720.0 + 6.3, within(1e-9));
    Series.Band fermilab = series("fig05", "fermilab", Series.Band.class);
    assertThat(fermilab.high() - fermilab.low()).isCloseTo(3.2, within(1e-9));
    Series.Range standard = series("fig05", "range-sm", Series.Range.class);
    assertThat(standard.centre()).isCloseTo(693.9, within(1e-6));
    assertThat((standard.high() - standard.low()) / 2 / 693.9).isCloseTo(4.0e-3, within(5e-5));
    Series.Range np1 = series("fig05", "range-np1", Series.Range.class);
    double bias = (np1.centre() - 693.9) / ((np1.high() - np1.low()) / 2);
    assertThat(bias).isCloseTo(1.3, within(0.05));
    Series.Range plus = series("fig05", "range-np2+", Series.Range.class);
    Series.Range minus = series("fig05", "range-np2-", Series.Range.class);
    assertThat(plus.centre() - 693.9).isCloseTo(693.9 - minus.centre(), within(0.01));
    Series.Curve scan = series("fig05", "sm", Series.Curve.class);
    assertThat(scan.y()[nearest(scan.x(), 693.9)]).isLessThan(1e-9);
    assertThat(scan.y()[nearest(scan.x(), 700.8)]).isCloseTo(6.133, within(0.2));
  }

  /** An independent calculation: form factors at (100 MeV, 0.1 GeV^2) and (1 GeV, 0.01 GeV^2). */
  @Test
  void formFactorsOfFigure8() {
    String[] keys = REPRODUCTION.keys(List.of(8)).toArray(String[]::new);
    assertThat(keys).hasSize(3);
    double[][] expected = {
      {-3.796789, -0.030024}, {-5.627415 - 3.796789, -0.072363 - 0.030024}, {0.278653, 0.013455}
    };
    for (int k = 0; k < 3; k++) {
      Series.Field field = (Series.Field) REPRODUCTION.panel(keys[k]).series().get(0);
      assertThat(field.x()[40]).isCloseTo(100, within(1e-9));
      assertThat(field.y()[45]).isCloseTo(0.1, within(1e-12));
      assertThat(field.z()[40][45]).isCloseTo(expected[k][0], within(1.1e-6));
      assertThat(field.z()[60][30]).isCloseTo(expected[k][1], within(1.1e-6));
    }
  }

  /** 50 bins: the numbers of section 7. */
  @ParameterizedTest
  @CsvSource({
    "chi2, hadronic, 50, 6.133, 5e-4", "chi2, np1, 50, 2.69, 5e-3",
    "chi2, np2, 50, 1.4258, 5e-5", "error, total, 10, 0.51, 5e-3",
    "error, total, 30, 0.43, 5e-3", "error, total, 50, 0.40, 5e-3",
    "error, total, 100, 0.38, 5e-3", "error, total, 139, 0.37, 5e-3",
    "error, statistical, 50, 0.32, 5e-3", "bias, np1, 50, 1.3, 0.05",
    "limits, t-vector, 50, 5.5465e-4, 5e-9", "limits, t-scalar, 50, 2.1572e-2, 5e-7",
    "limits, s-vector, 50, 1.8064e-3, 5e-8", "limits, s-scalar, 50, 1.3422e-3, 5e-8"
  })
  void binning(String panel, String key, double bins, double value, double half) {
    Series.Curve curve = series("binning-" + panel, key, Series.Curve.class);
    int i = nearest(curve.x(), bins);
    assertThat(curve.x()[i]).isEqualTo(bins);
    assertThat(curve.y()[i]).isCloseTo(value, within(half));
  }

  @Test
  void panelsOfSomeFigures() {
    assertThat(REPRODUCTION.keys(List.of(4))).hasSize(8).allMatch(key -> key.startsWith("fig04"));
    assertThat(REPRODUCTION.keys(List.of(12, 2)))
        .containsExactly("fig02-events", "fig02-ratios", "fig12", "fig12-printed-exact");
    assertThatThrownBy(() -> REPRODUCTION.keys(List.of(4, 99)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("figure: 99; allowed are [2, 4, 5");
    assertThatThrownBy(() -> REPRODUCTION.panel("fig99"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("panel: fig99; allowed are [fig02-events, ");
  }

  /** Exact formulas alone: no comparison, and the moment keeps its sign in Fig. 6. */
  @Test
  void exactFormulasAlone() {
    Reproduction exact = new Reproduction(settings(Formulas.EXACT));
    assertThat(exact.keys()).noneMatch(key -> key.contains("printed"));
    assertThat(exact.settings().headline()).isEqualTo(Formulas.EXACT);
    Panel panel = exact.panel("fig06");
    assertThat(panel.caption()).contains("compared with its sign");
    Series.Curve muone =
        (Series.Curve)
            panel.series().stream().filter(s -> s.key().equals("muone-exact")).findFirst().get();
    assertThat(muone.y()[nearest(muone.x(), 10)]).isCloseTo(1.315e-4, within(1e-7));
    assertThat(REPRODUCTION.panel("fig06").caption()).contains("by its absolute value");
  }

  @Test
  void wrongSettingsAreNamed() {
    for (double level : new double[] {0, 1, 2, Double.NaN}) {
      assertThatThrownBy(
              () -> new Settings(World.named("2020"), Setup.paper(), level, Set.of(), 41))
          .hasMessage("confidence level: " + level + "; allowed is above 0 and below 1");
    }
    assertThatThrownBy(() -> settings())
        .hasMessage("formulas: none; allowed are printed, exact or both");
    assertThatThrownBy(
            () -> new Settings(World.named("2020"), Setup.paper(), 0.9, Set.of(Formulas.EXACT), 1))
        .hasMessage("masses: 1; at least 2 are needed");
  }
}
