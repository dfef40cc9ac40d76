package recoil.scattering;

import java.util.List;
import org.hipparchus.special.Erf;
import recoil.paper.Equation;

/** How the energies of the muons are distributed around the nominal energy of a beam, (2.9). */
public sealed interface Spectrum {
  /** One energy only. */
  Spectrum MONOCHROMATIC = new Monochromatic();

  /**
   * Energies in GeV, rising, between which the density is smooth; the nominal one alone where all
   * muons have it.
   *
   * @param energy nominal energy of the beam in GeV
   */
  double[] ends(double energy);

  /**
   * Density Phi(E) in GeV^-1, with integral 1 between the {@link #ends}; 0 outside.
   *
   * @param energy nominal energy of the beam in GeV
   * @param at where, in GeV
   */
  @Equation("2.9")
  double density(double energy, double at);

  /**
   * Length in GeV over which the density changes as a Gaussian does over its standard deviation;
   * infinite where it does not matter.
   */
  double scale(double energy);

  /** What it is, in a few words. */
  String text();

  /** All muons have the nominal energy. */
  record Monochromatic() implements Spectrum {
    @Override
    public String text() {
      return "monochromatic";
    }

    @Override
    public double[] ends(double energy) {
      return new double[] {energy};
    }

    @Override
    public double density(double energy, double at) {
      return at == energy ? Double.POSITIVE_INFINITY : 0;
    }

    @Override
    public double scale(double energy) {
      return Double.POSITIVE_INFINITY;
    }
  }

  /**
   * A Gaussian around the nominal energy.
   *
   * @param width standard deviation relative to the nominal energy, above 0
   * @param cut number of standard deviations at which it ends, above 0; the rest is normalised to 1
   */
  record Gaussian(double width, double cut) implements Spectrum {
    /** Checks both numbers. */
    public Gaussian {
      if (!(width > 0 && width < 1)) {
        throw new IllegalArgumentException(
            "width: " + width + "; allowed is above 0 and below 1, relative to the beam energy");
      }
      if (!(cut > 0 && cut * width < 1)) {
        throw new IllegalArgumentException(
            "cut: " + cut + " standard deviations; allowed is above 0 and below " + 1 / width);
      }
    }

    @Override
    public String text() {
      return "Gaussian of relative width " + width + ", cut at " + cut + " standard deviations";
    }

    @Override
    public double[] ends(double energy) {
      return new double[] {energy * (1 - cut * width), energy * (1 + cut * width)};
    }

    @Override
    public double density(double energy, double at) {
      double sigma = scale(energy);
      double x = (at - energy) / sigma;
      if (Math.abs(x) > cut * (1 + 1e-12)) {
        return 0;
      }
      return Math.exp(-0.5 * x * x)
          / (Math.sqrt(2 * Math.PI) * sigma * Erf.erf(cut / Math.sqrt(2)));
    }

    @Override
    public double scale(double energy) {
      return width * energy;
    }
  }

  /**
   * A table, linear between its points.
   *
   * @param energies in GeV, rising, two or more
   * @param densities at these energies, 0 or more, in any unit
   */
  record Tabulated(List<Double> energies, List<Double> densities) implements Spectrum {
    /** Copies and checks the table. */
    public Tabulated {
      energies = List.copyOf(energies);
      densities = List.copyOf(densities);
      if (energies.size() < 2 || energies.size() != densities.size()) {
        throw new IllegalArgumentException(
            "spectrum: "
                + energies.size()
                + " energies and "
                + densities.size()
                + " densities; as many of both are needed, two or more");
      }
      for (int i = 0; i < energies.size(); i++) {
        double before = i == 0 ? 0 : energies.get(i - 1);
        if (!(energies.get(i) > before && energies.get(i) < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException(
              "energy: " + energies.get(i) + " GeV; allowed is above " + before + " GeV");
        }
        if (!(densities.get(i) >= 0 && densities.get(i) < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException(
              "density: " + densities.get(i) + "; allowed is 0 or more");
        }
      }
      if (!(integral(energies, densities) > 0)) {
        throw new IllegalArgumentException("density: 0 at every energy; a spectrum is needed");
      }
    }

    private static double integral(List<Double> energies, List<Double> densities) {
      double sum = 0;
      for (int i = 1; i < energies.size(); i++) {
        double width = energies.get(i) - energies.get(i - 1);
        sum += 0.5 * width * (densities.get(i) + densities.get(i - 1));
      }
      return sum;
    }

    @Override
    public String text() {
      return "table from " + energies.get(0) + " to " + energies.get(energies.size() - 1) + " GeV";
    }

    @Override
    public double[] ends(double energy) {
      return energies.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public double density(double energy, double at) {
      int last = energies.size() - 1;
      if (!(at >= energies.get(0) && at <= energies.get(last))) {
        return 0;
      }
      int i = 1;
      while (energies.get(i) < at) {
        i++;
      }
      double step = (at - energies.get(i - 1)) / (energies.get(i) - energies.get(i - 1));
      double value = densities.get(i - 1) + step * (densities.get(i) - densities.get(i - 1));
      return value / integral(energies, densities);
    }

    @Override
    public double scale(double energy) {
      return Double.POSITIVE_INFINITY;
    }
  }
}
