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

  private static final String FOLDER = "/recoil/hadrons/";

  private final double[] energy;
  private final double[] ratio;
  private final double perturbative;
  private final List<Resonance> resonances;

  private RRatio(double[] energy, double[] ratio, double perturbative, List<Resonance> resonances) {
    this.energy = energy;
    this.ratio = ratio;
    this.perturbative = perturbative;
    this.resonances = List.copyOf(resonances);
  }

  /** The compilation that comes with Recoil (PDG 2020 data). */
  public static RRatio load() {
    List<double[]> points = new ArrayList<>();
    double[] edges = new double[3];
    for (NamedCsvRecord row : read("continuum.csv")) {
      double value = Double.parseDouble(row.getField("value"));
      switch (row.getField("quantity")) {
        case "threshold_GeV" -> edges[0] = value;
        case "perturbative_from_GeV" -> edges[1] = value;
        case "alpha_s" -> edges[2] = value;
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
    return new RRatio(
        points.stream().mapToDouble(p -> p[0]).toArray(),
        points.stream().mapToDouble(p -> p[1]).toArray(),
        perturbative,
        resonances);
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
