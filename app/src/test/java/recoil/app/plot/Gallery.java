package recoil.app.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Figures with invented numbers that use all there is; {@code main} writes them into a folder. */
final class Gallery {
  private static final Palette C = Palette.SAFE;

  private Gallery() {}

  static Map<String, Plot> plots() {
    Map<String, Plot> plots = new LinkedHashMap<>();
    plots.put("exclusion", exclusion());
    plots.put("contours", contours());
    plots.put("events", events());
    plots.put("ratios", ratios());
    plots.put("shift", shift());
    plots.put("hatching", hatching());
    plots.put("outside", ratios().wide().legend(Legend.OUTSIDE));
    plots.put("below", below(Axis.log("weaker by [\\%]", 1e-3, 1e2)));
    plots.put("below-small", below(Axis.linear("ratio", 0, 1e-5)));
    plots.put("short", exclusion(95, 160));
    plots.put("shorter", exclusion(100, 101));
    plots.put("letters", letters());
    plots.put("cells", cells(1));
    plots.put("small-cells", cells(1e-7));
    return plots;
  }

  static Plot below(Axis y) {
    double[] m = logGrid(1, 1e4, 100);
    Line line = Line.of(m, map(m, limit(1e-3, 300, 0))).dash(Dash.DASHED);
    return Plot.of(Axis.log("$m$ [MeV]", 1, 1e4), Axis.log("$g$", 1e-4, 1e-1))
        .size(88, 110)
        .add(Line.of(m, map(m, limit(1e-3, 300, 0.1))).legend("limit"))
        .add(line.legend("without noise"))
        .below(new Plot.Below(y, List.of(line)));
  }

  private static Plot cells(double unit) {
    List<Cells.Cell> cells = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      for (int j = 0; j <= i; j++) {
        cells.add(new Cells.Cell(i, i + 1, j, j + 1, unit * (i - 2 * j)));
      }
    }
    return Plot.of(Axis.linear("$x$", 0, 10), Axis.linear("$y$", 0, 10))
        .add(new Cells(cells, ColourScale.of(-9 * unit, 9 * unit), "change [ppm]"));
  }

  /** All characters beyond ASCII that a label may have. */
  static final String LETTERS =
      "\u00a7\u00b0\u00b1\u00b7\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2212"
          + IntStream.rangeClosed(0xc0, 0xff)
              .filter(c -> c != 0xd0 && c != 0xde && c != 0xfe)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);

  private static Plot letters() {
    return Plot.of(Axis.linear("Gr\u00f6\u00dfe", 0, 1), Axis.linear("M\u2013M", 0, 1))
        .size(200, 40)
        .add(Note.inFrame(LETTERS, 0.5, 0.5, Anchor.CENTRE));
  }

  /** Writes all figures in all formats into the folder args[0]. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (Map.Entry<String, Plot> entry : plots().entrySet()) {
      Output.writeAll(
          entry.getValue(), folder.resolve(entry.getKey()), EnumSet.allOf(Format.class));
    }
  }

  static double[] logGrid(double from, double to, int n) {
    double[] grid = new double[n];
    for (int i = 0; i < n; i++) {
      grid[i] = from * Math.pow(to / from, i / (n - 1.0));
    }
    return grid;
  }

  static double[] grid(double from, double to, int n) {
    double[] grid = new double[n];
    for (int i = 0; i < n; i++) {
      grid[i] = from + (to - from) * i / (n - 1.0);
    }
    return grid;
  }

  static double[] map(double[] x, DoubleUnaryOperator f) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = f.applyAsDouble(x[i]);
    }
    return y;
  }

  /** A limit in the plane of mass and coupling: heavy mediators decouple, with some noise. */
  private static DoubleUnaryOperator limit(double level, double scale, double noise) {
    return m ->
        level
            * Math.hypot(1, m / scale)
            * Math.exp(noise * (Math.sin(37 * Math.log(m)) + Math.sin(91 * Math.log(m + 1))));
  }

  static Plot exclusion() {
    return exclusion(1, 1e4);
  }

  private static Plot exclusion(double lightest, double heaviest) {
    double[] m = logGrid(1, 1e4, 400);
    double[] visible = logGrid(20, 9000, 300);
    double[] muons = logGrid(214, 5000, 200);
    return Plot.of(
            Axis.log("$m_{Z'}$ [MeV]", lightest, heaviest),
            Axis.log("$g_{Z'}^\\mu$", 1e-5, 1).numbers(Axis.Numbers.POWERS))
        .description("Limits and sensitivity in the plane of mass and coupling")
        .add(
            Region.above(m, map(m, limit(1.3e-3, 70, 0)))
                .fill(C.purple())
                .label("$(g-2)_\\mu$ $5\\sigma$"))
        .add(
            Region.between(m, map(m, limit(3.6e-4, 90, 0)), map(m, limit(5.5e-4, 90, 0)))
                .fill(C.green())
                .outline(null)
                .label("$(g-2)_\\mu$ $1\\sigma$"))
        .add(Region.above(m, map(m, limit(8e-4, 5, 0))).fill(C.sky()).label("$(g-2)_e$"))
        .add(
            Region.above(visible, map(visible, limit(1.1e-3, 3e4, 0.15)))
                .fill(C.orange())
                .label("BaBar $e^+e^-$"))
        .add(
            Region.above(muons, map(muons, limit(9e-4, 3000, 0.2)))
                .fill(C.pink())
                .label("BaBar $4\\mu$"))
        .add(Line.of(m, map(m, limit(2.4e-4, 45, 0))).width(1.8).label("MUonE"))
        .add(
            Points.of(new double[] {29.5, 150}, new double[] {7.6e-4, 2e-3})
                .marker(Marker.STAR, 7)
                .colour(C.red())
                .labels("NP1", "NP2"))
        .add(Note.inFrame("visible, $r_V=0.8$", 0.04, 0.05, Anchor.BOTTOM_LEFT));
  }

  static Plot contours() {
    double[] m = logGrid(1, 1e4, 90);
    double[] q = logGrid(1e-6, 1e2, 90);
    double[][] f = new double[q.length][m.length];
    for (int j = 0; j < q.length; j++) {
      for (int i = 0; i < m.length; i++) {
        double r = q[j] * 1e6 / (m[i] * m[i] + 1e4);
        f[j][i] = Math.log10(r / (1 + r / 30));
      }
    }
    Contours contours = Contours.of(Field.of(m, q, f));
    for (int k = -6; k <= 1; k++) {
      Pen pen = Pen.solid(C.blue().mix(C.red(), (k + 6) / 7.0), 0.9);
      contours = contours.level(k, "$10^{" + k + "}$", pen);
    }
    return Plot.of(Axis.log("$m_{Z'}$ [MeV]", 1, 1e4), Axis.log("$|q^2|$ [GeV$^2$]", 1e-6, 1e2))
        .title("$|F_1(q^2)|/\\lambda$")
        .add(contours);
  }

  static Plot events() {
    double[] edges = grid(1, 140, 51);
    double[] values = new double[50];
    double[] errors = new double[50];
    for (int i = 0; i < 50; i++) {
      double t = 0.5 * (edges[i] + edges[i + 1]);
      values[i] = 4.1e12 / (t * t) * (1 - t / 160 + t * t / 1e5);
      errors[i] = 4 * Math.sqrt(values[i]) * 1e3;
    }
    return Plot.of(Axis.linear("$T$ [GeV]", 0, 140), Axis.log("events / bin", 1e8, 1e13))
        .add(
            Steps.of(edges, values)
                .colour(C.blue())
                .fill(C.blue().withAlpha(0.2))
                .errors(errors)
                .legend("SM, 50 bins"));
  }

  static Plot ratios() {
    double[] t = grid(1, 140, 300);
    return Plot.of(
            Axis.linear("$T$ [GeV]", 0, 140),
            Axis.linear(
                "$(\\mathrm{d}\\sigma-\\mathrm{d}\\sigma_{SM})/\\mathrm{d}\\sigma_{SM}$",
                -4e-5,
                6e-5))
        .add(Line.horizontal(0).colour(C.grey()).width(0.5).dash(Dash.DOTTED))
        .add(
            Line.of(t, map(t, x -> 1.9e-5 * x / 140))
                .colour(C.blue())
                .legend("$a_\\mu^{\\rm had}+1\\%$"))
        .add(
            Line.of(t, map(t, x -> -3e-5 * x / (x + 30)))
                .colour(C.orange())
                .dash(Dash.DASHED)
                .legend("$Z'$, 100 MeV"))
        .add(
            Line.of(t, map(t, x -> x > 60 && x < 64 ? Double.NaN : 4e-5 * Math.pow(x / 140, 2)))
                .colour(C.green())
                .dash(Dash.DASH_DOT)
                .legend("$S$, 100 MeV"));
  }

  static Plot shift() {
    double[] a = grid(680, 740, 200);
    return Plot.of(
            Axis.linear("$a_\\mu^{\\rm had}\\times 10^{10}$", 680, 740),
            Axis.linear("$\\Delta\\chi^2$", 0, 10))
        .size(85, 85)
        .add(Band.x(713.7, 726.3, C.green()).legend("BNL"))
        .add(Band.x(718.4, 721.6, C.blue()).legend("Fermilab"))
        .add(Line.of(a, map(a, x -> Math.pow((x - 693.1) / 2.1, 2))).label("SM"))
        .add(Line.of(a, map(a, x -> Math.pow((x - 701) / 2.1, 2))).colour(C.red()).label("NP1"))
        .add(
            Line.of(a, map(a, x -> Math.pow((x - 709) / 2.1, 2)))
                .colour(C.purple())
                .label("NP2$(+)$"))
        .add(
            Line.of(a, map(a, x -> Math.pow((x - 684) / 2.1, 2)))
                .colour(C.orange())
                .label("NP2$(-)$"))
        .ranges(
            List.of(
                Range.of("SM, lattice and dispersive", 693.1, 4.0, C.black()),
                Range.of("MUonE, SM", 693.1, 2.1, C.black()),
                Range.of("NP1", 701, 2.1, C.red()),
                Range.of("NP2$(+)$", 709, 2.1, C.purple()),
                Range.of("NP2$(-)$", 684, 2.1, C.orange())));
  }

  static Plot hatching() {
    double[] m = logGrid(1, 1e3, 100);
    double[] island = logGrid(40, 300, 60);
    return Plot.of(Axis.log("$m_S$ [MeV]", 1, 1e3), Axis.log("$y_{e\\mu}$", 1e-6, 1e-1))
        .add(Region.box(Double.NEGATIVE_INFINITY, 5, 0, 1).fill(C.red()).label("BBN"))
        .add(
            Region.above(m, map(m, limit(1e-3, 100, 0)))
                .fill(C.grey())
                .hatch(Hatch.RISING)
                .label("muonium")
                .legend("muonium"))
        .add(
            Region.polygon(
                    map(grid(0, 6.28, 80), u -> 110 * Math.exp(0.8 * Math.cos(u))),
                    map(grid(0, 6.28, 80), u -> 3e-5 * Math.exp(1.2 * Math.sin(u))))
                .fill(C.navy())
                .hatch(Hatch.CROSSED)
                .label("NA64")
                .legend("NA64"))
        .add(
            Line.of(island, map(island, limit(1.5e-4, 300, 0)))
                .colour(C.red())
                .width(1.4)
                .legend("a line"));
  }
}
