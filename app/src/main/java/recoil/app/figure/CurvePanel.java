package recoil.app.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import recoil.reproduction.Panel;
import recoil.reproduction.Panel.Axis;
import recoil.reproduction.Role;
import recoil.reproduction.Series;

/** Limits on couplings against the mass, side by side. */
public final class CurvePanel {
  private static final double MEV = 1e-3;

  /** A change of a limit, in percent, that is not shown any more. */
  private static final double SMALLEST_PERCENT = 1e-3;

  private static final List<Role> ROLES =
      List.of(
          Role.MUONE,
          Role.NP1,
          Role.HADRONIC_SHIFT,
          Role.VECTOR,
          Role.SCALAR,
          Role.NP2_PLUS,
          Role.NP2_MINUS);

  private CurvePanel() {}

  /**
   * A limit.
   *
   * @param name plain text at the line
   * @param couplingLabel TeX
   * @param massLabel TeX
   * @param mass masses in GeV, at least two
   * @param coupling couplings; NaN where there is no limit
   */
  @SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
  public record Curve(
      String name, String couplingLabel, String massLabel, double[] mass, double[] coupling) {}

  /** One panel of them; where their labels differ, the axes say coupling and mass. */
  public static Panel of(List<Curve> curves) {
    Curve first = curves.get(0);
    boolean oneMass = curves.stream().allMatch(c -> c.massLabel().equals(first.massLabel()));
    boolean oneCoupling =
        curves.stream().allMatch(c -> c.couplingLabel().equals(first.couplingLabel()));
    double[] mass = curves.stream().flatMapToDouble(c -> Arrays.stream(c.mass())).toArray();
    double[] coupling = curves.stream().flatMapToDouble(c -> Arrays.stream(c.coupling())).toArray();
    return new Panel(
        "limits",
        0,
        "Limits",
        "Limits on the coupling: " + String.join(", ", curves.stream().map(Curve::name).toList()),
        "",
        masses(oneMass ? first.massLabel() : text("mass"), mass),
        couplings(oneCoupling ? first.couplingLabel() : text("coupling"), coupling),
        series(curves));
  }

  /**
   * By how much limits are weaker than the first of them, in percent.
   *
   * @param curves at the same masses
   */
  public static Panel weakening(List<Curve> curves) {
    Curve first = curves.get(0);
    List<Curve> weaker = new ArrayList<>();
    double largest = SMALLEST_PERCENT;
    double smallest = 1;
    for (Curve curve : curves) {
      double[] percent = new double[first.mass().length];
      for (int i = 0; i < percent.length; i++) {
        percent[i] = 100 * (curve.coupling()[i] / first.coupling()[i] - 1);
        if (percent[i] >= SMALLEST_PERCENT) {
          largest = Math.max(largest, percent[i]);
          smallest = Math.min(smallest, percent[i]);
        }
      }
      weaker.add(
          new Curve(curve.name(), curve.couplingLabel(), curve.massLabel(), first.mass(), percent));
    }
    return new Panel(
        "weakening",
        0,
        "Limits beside the first",
        "by how many percent they are weaker than with " + first.name(),
        "",
        masses(first.massLabel(), first.mass()),
        new Axis(
            "weaker_percent",
            text("weaker by") + "\\ [\\%]",
            true,
            Math.pow(10, Math.floor(Math.log10(smallest))),
            Math.pow(10, Math.ceil(Math.log10(largest) + 0.1))),
        series(weaker));
  }

  private static List<Series> series(List<Curve> curves) {
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      double[] mev = Arrays.stream(curve.mass()).map(m -> m / MEV).toArray();
      series.add(
          new Series.Curve(
              curve.name(),
              text(curve.name()),
              ROLES.get(i % ROLES.size()),
              curve.name(),
              mev,
              curve.coupling()));
    }
    return series;
  }

  /**
   * The axis of masses in GeV, shown in MeV.
   *
   * @throws IllegalArgumentException for one mass
   */
  static Axis masses(String label, double[] mass) {
    double lightest = DoubleStream.of(mass).min().orElseThrow();
    double heaviest = DoubleStream.of(mass).max().orElseThrow();
    if (lightest == heaviest) {
      throw new IllegalArgumentException("figure: one mass; allowed are two masses or more");
    }
    return new Axis("mass_MeV", label + "\\ [\\mathrm{MeV}]", true, lightest / MEV, heaviest / MEV);
  }

  /** The axis of couplings: whole decades, and half a decade of room at least. */
  static Axis couplings(String label, double[] coupling) {
    double[] found = DoubleStream.of(coupling).filter(g -> g > 0 && g < 1e300).toArray();
    double low = DoubleStream.of(found).min().orElse(1e-4);
    double high = DoubleStream.of(found).max().orElse(1e-2);
    return new Axis(
        "coupling",
        label,
        true,
        Math.pow(10, Math.floor(Math.log10(low) - 0.5)),
        Math.pow(10, Math.ceil(Math.log10(high) + 0.5)));
  }

  /** Plain text as TeX. */
  static String text(String plain) {
    return "\\text{" + plain.replaceAll("[^A-Za-z0-9 .,+=/()-]", "-") + "}";
  }
}
