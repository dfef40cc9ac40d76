package recoil.app.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import recoil.app.plot.Axis;
import recoil.app.plot.Band;
import recoil.app.plot.Cells;
import recoil.app.plot.Contours;
import recoil.app.plot.Layer;
import recoil.app.plot.Legend;
import recoil.app.plot.Line;
import recoil.app.plot.Marker;
import recoil.app.plot.Plot;
import recoil.app.plot.Points;
import recoil.app.plot.Region;
import recoil.reproduction.Panel;
import recoil.reproduction.Role;
import recoil.reproduction.Series;

class FigureTest {
  private static final Panel.Axis X = new Panel.Axis("mass_MeV", "m", true, 1, 1e4);
  private static final Panel.Axis Y = new Panel.Axis("coupling", "g", false, 0, 1);
  private static final double[] MASSES = {1, 10, 1e4};
  private static final double[] LIMIT = {0.1, 0.2, 0.3};

  private static Plot plot(Series... series) {
    return Figure.of(new Panel("k", 4, "Title", "Caption.", "r = 1", X, Y, List.of(series)));
  }

  private static <T extends Layer> List<T> layers(Plot plot, Class<T> type) {
    return plot.layers().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static Series curve(Role role, String label) {
    return new Series.Curve(role.name(), label, role, "about", MASSES, LIMIT);
  }

  private static Series region(double[] high) {
    return new Series.Region("r", "R", Role.TARGET_INVISIBLE, "about", MASSES, LIMIT, high);
  }

  @Test
  void axesAreThoseOfThePanel() {
    Plot plot = plot();
    assertThat(plot.x().scale()).isEqualTo(Axis.Scale.LOG);
    assertThat(plot.x().max()).isEqualTo(1e4);
    assertThat(plot.x().label()).isEqualTo("$m$");
    assertThat(plot.y().scale()).isEqualTo(Axis.Scale.LINEAR);
    assertThat(plot.description()).isEqualTo("Title. Caption.");
  }

  @Test
  void theSensitivityOfMuoneIsTheThickestLineAndBlack() {
    Line muone = layers(plot(curve(Role.MUONE, "M")), Line.class).get(0);
    assertThat(muone.pen().colour().hex()).isEqualTo("#000000");
    for (Role role : EnumSet.complementOf(EnumSet.of(Role.MUONE))) {
      assertThat(Style.of(role).pen().width()).as("%s", role).isLessThan(muone.pen().width());
    }
  }

  @Test
  void aRegionOpenToTheTopHasALineAlongItsLimitOnly() {
    double[] open = new double[3];
    Arrays.fill(open, Double.POSITIVE_INFINITY);
    Plot plot = plot(region(open));
    assertThat(layers(plot, Line.class)).hasSize(1);
    assertThat(layers(plot, Line.class).get(0).label()).isEqualTo("$R$");
    Region area = layers(plot, Region.class).get(0);
    assertThat(area.outline()).isNull();
    assertThat(area.fill().alpha()).isBetween(0.1, 0.5);
    Line both = layers(plot(region(new double[] {1, 1, 1})), Line.class).get(0);
    assertThat(both.points().size()).isEqualTo(2 * MASSES.length + 1);
    assertThat(both.points().y(MASSES.length)).isNaN();
    assertThat(both.points().y(2 * MASSES.length)).isEqualTo(1);
  }

  @Test
  void aRegionWithoutALabelIsAPartOfTheOneOfItsRole() {
    double[] high = {1, 1, 1};
    Series part = new Series.Region("p", "", Role.TARGET_INVISIBLE, "about", MASSES, LIMIT, high);
    Series other = new Series.Region("o", "", Role.LIGHTEST_MASS, "about", MASSES, LIMIT, high);
    Plot plot = plot(part, region(high), other);
    assertThat(layers(plot, Region.class))
        .extracting(area -> area.polygons().size())
        .containsExactly(2, 1);
    assertThat(layers(plot, Line.class)).extracting(Line::label).containsExactly("$R$", "");
  }

  @Test
  void rowsOfRangesNameTheCurvesOfTheirColour() {
    Plot plot =
        plot(
            curve(Role.NP1, "N"),
            curve(Role.VECTOR, "V"),
            new Series.Range("r", "N", Role.NP1, "about", 5, 6, 7));
    assertThat(layers(plot, Line.class)).extracting(Line::label).containsExactly("", "$V$");
  }

  @Test
  void twoSensitivitiesInOnePlaneHaveALegendAndTheAlternativeIsInFront() {
    Series open = region(new double[] {1, 1, 1});
    Plot one = plot(open, curve(Role.MUONE, "M"));
    assertThat(one.legend()).isEqualTo(Legend.NONE);
    Plot two = plot(open, curve(Role.MUONE_ALTERNATIVE, "A"), curve(Role.MUONE, "M"));
    assertThat(two.legend()).isEqualTo(Legend.AUTO);
    List<Line> lines = layers(two, Line.class);
    assertThat(lines.get(lines.size() - 1).legend()).isEqualTo("$A$");
    assertThat(lines.get(lines.size() - 1).pen().dash())
        .isNotEqualTo(lines.get(lines.size() - 2).pen().dash());
  }

  @Test
  void benchmarksAreStarsBandsReachOverTheHeightRangesHaveRows() {
    Plot plot =
        plot(
            new Series.Point("p", "NP", Role.BENCHMARK, "about", 10, 0.5),
            new Series.Band("b", "B", Role.BNL, "about", 20, 30),
            new Series.Range("r", "R", Role.NP1, "about", 5, 6, 7));
    assertThat(layers(plot, Points.class).get(0).marker()).isEqualTo(Marker.STAR);
    assertThat(layers(plot, Band.class).get(0).direction()).isEqualTo(Band.Direction.X);
    assertThat(plot.ranges()).hasSize(1);
    assertThat(plot.ranges().get(0).value()).isEqualTo(6);
    assertThat(plot.height()).isGreaterThan(plot().height());
  }

  @Test
  void aFieldIsTransposedAndNamedAboveTheFrame() {
    double[][] z = {{1, 2}, {3, 4}, {5, 50}};
    Plot plot =
        plot(new Series.Field("f", "F", Role.FIELD, "about", MASSES, new double[] {0.1, 0.9}, z));
    Contours contours = layers(plot, Contours.class).get(0);
    assertThat(contours.field().value(2, 1)).isEqualTo(50);
    assertThat(contours.levels())
        .extracting(Contours.Level::value)
        .containsExactly(3.0, 10.0, 30.0);
    assertThat(plot.title()).isEqualTo("$F$");
  }

  @Test
  void cellsHaveTheirColoursFromTheirNumbers() {
    double[] low = {1, 10};
    double[] high = {10, 100};
    double[] z = {-1, 3};
    Plot plot = plot(new Series.Cells("c", "C", Role.FIELD, "about", low, high, low, high, z));
    Cells cells = layers(plot, Cells.class).get(0);
    assertThat(cells.label()).isEqualTo("$C$");
    assertThat(cells.colours().min()).isEqualTo(-3);
    assertThat(cells.cells().get(1)).isEqualTo(new Cells.Cell(10, 100, 10, 100, 3));
  }

  @Test
  void severalHistogramsShareOneBandOfErrors() {
    double[] values = {0.5, 0.6};
    double[] errors = {0.1, 0.2};
    Series a = new Series.Histogram("a", "A", Role.VECTOR, "about", MASSES, values, errors);
    Series b = new Series.Histogram("b", "B", Role.SCALAR, "about", MASSES, values, errors);
    assertThat(layers(plot(a), Region.class)).isEmpty();
    Region band = layers(plot(a, b), Region.class).get(0);
    recoil.app.plot.Series edge = band.polygons().get(0);
    assertThat(edge.x(1)).isEqualTo(edge.x(2)).isEqualTo(10);
    assertThat(edge.y(0)).isEqualTo(-0.1);
    assertThat(edge.y(3)).isEqualTo(-0.2);
  }

  @ParameterizedTest
  @EnumSource
  void everyRoleHasAStyle(Role role) {
    assertThat(Style.of(role).fill()).isBetween(0.1, 0.6);
  }

  @Test
  void whatAPanelShowsTogetherDiffersInColour() {
    for (Panel panel : SamplePanels.all()) {
      Set<Role> roles = EnumSet.noneOf(Role.class);
      panel.series().forEach(series -> roles.add(series.role()));
      List<String> colours = roles.stream().map(role -> Style.of(role).colour().hex()).toList();
      assertThat(colours).as(panel.key()).doesNotHaveDuplicates();
    }
  }

  @Test
  void comparedLimitsHaveTheirWeakeningBelow() {
    double[] weaker = {0.1, 0.3, Double.NaN};
    List<CurvePanel.Curve> curves =
        List.of(
            new CurvePanel.Curve("fixed", "g", "m", new double[] {1e-3, 1e-2, 10}, LIMIT),
            new CurvePanel.Curve("free", "g", "m", new double[] {1e-3, 1e-2, 10}, weaker));
    Plot plot = Figure.compared(CurvePanel.of(curves), CurvePanel.weakening(curves));
    Plot.Below below = Objects.requireNonNull(plot.below());
    assertThat(below.y().label()).contains("weaker by");
    assertThat(below.y().min()).isEqualTo(1);
    assertThat(below.y().max()).isEqualTo(100);
    Line free = (Line) below.layers().get(1);
    assertThat(free.points().y(0)).isZero();
    assertThat(free.points().y(1)).isCloseTo(50, within(1e-12));
    assertThat(free.points().y(2)).isNaN();
    assertThat(free.pen()).isEqualTo(layers(plot, Line.class).get(1).pen());
    assertThat(plot.description()).contains("weaker than with fixed");
  }
}
