package recoil.nature;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * R(E) = sigma(e+ e- -> hadrons) / sigma(e+ e- -> massless mu+ mu-): measured points joined by
 * straight lines from the two-pion threshold on, perturbative QCD above, and resonances too narrow
 * for the table.
 */
public final class RRatio {
  /**
   * A narrow resonance.
   *
   * @param name its name
   * @param mass in GeV
   * @param electronWidth partial width into e+ e- in GeV
   */
  public record Resonance(String name, double mass, double electronWidth) {}

  /**
   * A light vector meson and what baryon number couples to it, in units of electric charge.
   *
   * @param opens energy in GeV from which its decays into hadrons are open
   */
  private record Meson(
      double mass, double width, double electronFraction, double weight, double opens) {
    /** R by this meson alone: a Breit-Wigner. */
    double ratio(double e, double inverseAlpha) {
      if (e <= opens) {
        return 0;
      }
      double s = e * e;
      double distance = s - mass * mass;
      double breadth = mass * width;
      return 9
          * inverseAlpha
          * inverseAlpha
          * electronFraction
          * s
          * width
          * width
          / (distance * distance + breadth * breadth);
    }
  }

  private static final String FOLDER = "/recoil/hadrons/";

  private final double[] energy;
  private final double[] ratio;
  private final double perturbative;
  private final List<Resonance> resonances;
  private final List<Meson> mesons;

  /** Energies from which u, d and s, and also c, and also b count as free quarks. */
  private final double[] quarks;

  private RRatio(
      double[] energy,
      double[] ratio,
      double perturbative,
      List<Resonance> resonances,
      List<Meson> mesons,
      double[] quarks) {
    this.energy = energy;
    this.ratio = ratio;
    this.perturbative = perturbative;
    this.resonances = List.copyOf(resonances);
    this.mesons = List.copyOf(mesons);
    this.quarks = quarks;
  }

  /** The compilation that comes with Recoil (PDG 2020 data). */
  public static RRatio load() {
    List<double[]> points = new ArrayList<>();
    double[] edges = new double[3];
    double[] quarks = new double[3];
    for (NamedCsvRecord row : read("continuum.csv")) {
      double value = Double.parseDouble(row.getField("value"));
      switch (row.getField("quantity")) {
        case "threshold_GeV" -> edges[0] = value;
        case "perturbative_from_GeV" -> edges[1] = value;
        case "alpha_s" -> edges[2] = value;
        case "quarks_from_GeV" -> quarks[0] = value;
        case "charm_from_GeV" -> quarks[1] = value;
        case "beauty_from_GeV" -> quarks[2] = value;
        default -> throw new IllegalStateException("continuum.csv: " + row.getField("quantity"));
      }
    }
    double perturbative = 11.0 / 3 * (1 + edges[2] / Math.PI);
    points.add(new double[] {edges[0], 0});
    for (NamedCsvRecord row : read("r-ratio.csv")) {
      double e = Double.parseDouble(row.getField("sqrt_s_GeV"));
      if (e > points.get(points.size() - 1)[0]) {
        points.add(new double[] {e, Double.parseDouble(row.getField("R"))});
      }
    }
    points.add(new double[] {edges[1], perturbative});
    List<Resonance> resonances = new ArrayList<>();
    for (NamedCsvRecord row : read("narrow-resonances.csv")) {
      resonances.add(
          new Resonance(
              row.getField("name"),
              Double.parseDouble(row.getField("mass_GeV")),
              1e-6 * Double.parseDouble(row.getField("electron_width_keV"))));
    }
    List<Meson> mesons = new ArrayList<>();
    for (NamedCsvRecord row : read("baryon-current.csv")) {
      mesons.add(
          new Meson(
              Double.parseDouble(row.getField("mass_GeV")),
              Double.parseDouble(row.getField("width_GeV")),
              Double.parseDouble(row.getField("electron_fraction")),
              Double.parseDouble(row.getField("weight")),
              Double.parseDouble(row.getField("opens_GeV"))));
    }
    return new RRatio(
        points.stream().mapToDouble(p -> p[0]).toArray(),
        points.stream().mapToDouble(p -> p[1]).toArray(),
        perturbative,
        resonances,
        mesons,
        quarks);
  }

  private static List<NamedCsvRecord> read(String file) {
    try (InputStream stream = RRatio.class.getResourceAsStream(FOLDER + file);
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Number of points that the straight lines join, threshold and perturbative start included. */
  public int size() {
    return energy.length;
  }

  /** Centre-of-mass energy of point {@code i} in GeV, increasing. */
  public double energy(int i) {
    return energy[i];
  }

  /** R at point {@code i}. */
  public double ratio(int i) {
    return ratio[i];
  }

  /** R above the last point. */
  public double perturbative() {
    return perturbative;
  }

  /** The narrow resonances, which are in no point. */
  public List<Resonance> resonances() {
    return resonances;
  }

  /**
   * R of a current that couples to a quark of electric charge Q with charge Q + baryon / 3.
   * Electric charge alone has the measured R. Baryon number adds, by vector meson dominance, what
   * it changes at the omega and the phi, and from 1.8 GeV on R is that of electric charge times the
   * ratio of the squared couplings of free quarks. In between, from 1.1 to 1.8 GeV, heavier mesons
   * are missing, so that R of baryon number is too small there.
   *
   * @param e centre-of-mass energy in GeV, 0 or more
   * @param inverseAlpha 1/alpha
   */
  public double at(double e, double charge, double baryon, double inverseAlpha) {
    double electric = charge * charge * at(e);
    if (baryon == 0) {
      return electric;
    }
    if (e >= quarks[0]) {
      int up = e >= quarks[1] ? 2 : 1;
      int down = e >= quarks[2] ? 3 : 2;
      double u = (2 * charge + baryon) / 3;
      double d = (baryon - charge) / 3;
      return at(e) * (up * u * u + down * d * d) / ((4 * up + down) / 9.0);
    }
    double sum = electric;
    for (Meson meson : mesons) {
      double coupling = charge + meson.weight() * baryon;
      sum += (coupling * coupling - charge * charge) * meson.ratio(e, inverseAlpha);
    }
    return Math.max(0, sum);
  }

  /**
   * R without the narrow resonances; 0 below the two-pion threshold.
   *
   * @param e centre-of-mass energy in GeV, 0 or more
   */
  public double at(double e) {
    if (e <= energy[0]) {
      return 0;
    }
    int last = energy.length - 1;
    if (e >= energy[last]) {
      return perturbative;
    }
    int high = java.util.Arrays.binarySearch(energy, e);
    if (high >= 0) {
      return ratio[high];
    }
    high = -high - 1;
    double w = (e - energy[high - 1]) / (energy[high] - energy[high - 1]);
    return ratio[high - 1] + w * (ratio[high] - ratio[high - 1]);
  }
}
