package recoil.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import recoil.app.answer.References;
import recoil.app.figure.ScanFigure;
import recoil.app.plot.Plot;
import recoil.constraint.Constraint;
import recoil.constraint.Constraints;
import recoil.constraint.Recast;
import recoil.nature.World;
import recoil.scan.Cells;
import recoil.scan.Findings;
import recoil.scan.Projection;
import recoil.scan.Projection.Division;
import recoil.scan.Projection.Scale;

/** What of a scan a figure shows. */
final class ScanFigureOptions {
  private static final String EXCLUDED = "excluded";

  @Option(
      names = "--x",
      paramLabel = "COLUMN",
      description = "Of the output of 'recoil scan': the column along the horizontal axis.")
  private @Nullable String x;

  @Option(names = "--y", paramLabel = "COLUMN", description = "Along the vertical axis.")
  private @Nullable String y;

  @Option(
      names = "--region",
      paramLabel = "COLUMN",
      split = ",",
      description =
          "Area where all points have a 1 there, such as excluded, muone_excluded or a constraint."
              + " Several with commas.")
  private List<String> regions = new ArrayList<>();

  @Option(
      names = "--contour",
      paramLabel = "COLUMN=VALUE",
      split = ",",
      description = "Line of the smallest value of all points, such as chi2=2.71.")
  private List<String> contours = new ArrayList<>();

  @Option(
      names = "--cells",
      paramLabel = "N",
      description =
          "Number of bins along both axes. Default: a cell for each value of a grid, else "
              + Cells.BINS
              + ".")
  private @Nullable Integer cells;

  @Option(
      names = "--x-scale",
      paramLabel = "SCALE",
      description = "linear or logarithmic. Default: by the values.")
  private @Nullable String xScale;

  @Option(names = "--y-scale", paramLabel = "SCALE", description = "Likewise.")
  private @Nullable String yScale;

  @Option(
      names = "--x-label",
      paramLabel = "LATEX",
      description = "Text with formulas between dollars. Default: the name of the column.")
  private @Nullable String xLabel;

  @Option(names = "--y-label", paramLabel = "LATEX", description = "Likewise.")
  private @Nullable String yLabel;

  /** Whether it is about a scan at all. */
  boolean given() {
    return x != null
        || y != null
        || !regions.isEmpty()
        || !contours.isEmpty()
        || cells != null
        || xScale != null
        || yScale != null
        || xLabel != null
        || yLabel != null;
  }

  /**
   * The figure of the output of a scan.
   *
   * @param warn takes what the figure cannot show
   * @throws IllegalArgumentException naming an option that is missing or wrong
   * @throws IOException if it cannot be read
   */
  Plot plot(Path file, Consumer<String> warn) throws IOException {
    if (x == null || y == null) {
      throw new IllegalArgumentException(
          (x == null ? "--x" : "--y") + ": none; the columns of both axes are needed");
    }
    if (x.equals(y)) {
      throw new IllegalArgumentException("--y: " + y + "; another column than --x is needed");
    }
    if (regions.isEmpty() && contours.isEmpty()) {
      throw new IllegalArgumentException(
          "--region: none; a region or a contour is needed for the figure of a scan");
    }
    List<ScanFigure.Contour> lines = contours.stream().map(ScanFigureOptions::contour).toList();
    Projection projection =
        Projection.of(
            file,
            new Division(x, cells, scale("--x-scale", xScale)),
            new Division(y, cells, scale("--y-scale", yScale)),
            regions,
            lines.stream().map(ScanFigure.Contour::column).toList());
    return ScanFigure.of(projection, regions, lines, xLabel, yLabel, warn);
  }

  /**
   * Keys of the references of what the figure shows: those of the world, and of the constraints
   * that the regions are about and that say something, all of them for the region of what is
   * excluded.
   *
   * @throws IllegalArgumentException if the table does not name a world that Recoil has
   * @throws IOException if it cannot be read
   */
  Set<String> sources(Path file) throws IOException {
    String name = Findings.world(file);
    if (name == null || !World.NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "--bibtex: "
              + file
              + " is "
              + (name == null ? "of no world" : "of the world " + name)
              + "; allowed are "
              + String.join(", ", World.NAMES));
    }
    World world = World.named(name);
    List<String> keys =
        Constraints.of(world, Recast.BRANCHING).all().stream()
            .map(Constraint::key)
            .filter(key -> regions.contains(EXCLUDED) || regions.contains(key))
            .toList();
    return References.of(world, Findings.said(file, keys));
  }

  private static ScanFigure.Contour contour(String text) {
    int sign = text.lastIndexOf('=');
    try {
      double value = Double.parseDouble(text.substring(sign + 1));
      if (sign > 0 && Double.isFinite(value)) {
        return new ScanFigure.Contour(text.substring(0, sign), value);
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("--contour: " + text + "; COLUMN=NUMBER is needed", e);
    }
    throw new IllegalArgumentException("--contour: " + text + "; COLUMN=NUMBER is needed");
  }

  private static Scale scale(String option, @Nullable String text) {
    if (text == null) {
      return Scale.AUTO;
    }
    return switch (text) {
      case "linear" -> Scale.LINEAR;
      case "logarithmic" -> Scale.LOGARITHMIC;
      default ->
          throw new IllegalArgumentException(
              option + ": " + text + "; allowed are linear, logarithmic");
    };
  }
}
