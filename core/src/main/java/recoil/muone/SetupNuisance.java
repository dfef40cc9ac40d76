package recoil.muone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import recoil.nature.Constants;
import recoil.scattering.Beam;
import recoil.scattering.HadronicRunning;
import recoil.scattering.Kinematics;
import recoil.scattering.ScaledForm;
import recoil.scattering.Spectrum;
import recoil.statistics.Shape;

/**
 * A number of the setup that is not known exactly: its effect on the events of the Standard Model,
 * by a central difference, is the change of the bins.
 *
 * @param quantity which number
 * @param width its relative standard deviation, above 0; infinite for a free one
 */
public record SetupNuisance(Quantity quantity, double width) implements Nuisance {
  /** Relative change of the number in the difference. */
  private static final double STEP = 1e-3;

  /** Beyond all recoil energies, transfers, angles, in units of the largest. */
  private static final double BEYOND = 10;

  /** What of a setup may be uncertain. */
  public enum Quantity {
    /** The scale of the energies of the beam; the bins stay. */
    BEAM_ENERGY,
    /** The intrinsic angular resolution. */
    RESOLUTION,
    /** The thickness of the target, for multiple scattering. */
    MATERIAL;

    /** The name on the command line. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The quantity of a name; null for another one. */
    public static @Nullable Quantity of(String word) {
      for (Quantity quantity : values()) {
        if (quantity.word().equals(word)) {
          return quantity;
        }
      }
      return null;
    }
  }

  /** Checks the width. */
  public SetupNuisance {
    if (!(width > 0)) {
      throw new IllegalArgumentException(
          quantity.word() + ": width " + width + "; allowed is above 0");
    }
  }

  @Override
  public String text() {
    return quantity.word() + "=" + Normalisation.word(width);
  }

  @Override
  public void check(Setup setup) {
    if (quantity != Quantity.BEAM_ENERGY) {
      tracking(setup);
    }
  }

  @Override
  public List<Shape> shapes(
      Setup setup, Quadrature quadrature, Constants constants, HadronicRunning running) {
    double[] up = events(changed(setup, constants, 1 + STEP), constants, running);
    double[] down = events(changed(setup, constants, 1 - STEP), constants, running);
    double[] here = events(setup, constants, running);
    double[] change = new double[quadrature.bins()];
    for (int i = 0; i < change.length; i++) {
      int bin = quadrature.place(i);
      change[i] = here[bin] > 0 ? (up[bin] - down[bin]) / (2 * STEP * here[bin]) : 0;
    }
    return List.of(new Shape(quantity.word(), change, width));
  }

  /** Events of the Standard Model in all bins of a setup. */
  private static double[] events(Setup setup, Constants constants, HadronicRunning running) {
    Quadrature quadrature = new Quadrature(setup, constants);
    double[] reached = new double[quadrature.bins()];
    new Templates(quadrature, constants, new ScaledForm(running))
        .at(new double[] {1}, reached, new double[1][reached.length]);
    double[] events = new double[setup.bins()];
    for (int i = 0; i < reached.length; i++) {
      events[quadrature.place(i)] = reached[i];
    }
    return events;
  }

  private Setup changed(Setup setup, Constants constants, double factor) {
    return switch (quantity) {
      case BEAM_ENERGY -> {
        Beam beam = setup.beam();
        Spectrum spectrum = beam.spectrum();
        if (spectrum instanceof Spectrum.Tabulated table) {
          spectrum =
              new Spectrum.Tabulated(
                  table.energies().stream().map(energy -> factor * energy).toList(),
                  table.densities());
        }
        yield setup
            .withAxes(fixed(setup, constants))
            .withBeam(
                new Beam(factor * beam.energy(), beam.charge(), beam.polarisation(), spectrum));
      }
      case RESOLUTION -> {
        Tracking tracking = tracking(setup);
        yield with(
            setup,
            new Tracking(
                tracking.target(), tracking.radiationLength(), factor * tracking.intrinsic()));
      }
      case MATERIAL -> {
        Tracking tracking = tracking(setup);
        yield with(
            setup,
            new Tracking(
                factor * tracking.target(), tracking.radiationLength(), tracking.intrinsic()));
      }
    };
  }

  private Tracking tracking(Setup setup) {
    Tracking tracking = setup.detector().tracking();
    if (tracking == null) {
      throw new IllegalArgumentException(
          quantity.word() + ": setup " + setup.name() + " has no tracking; one with it is needed");
    }
    return tracking;
  }

  private static Setup with(Setup setup, Tracking tracking) {
    Detector detector = setup.detector();
    return setup.withDetector(new Detector(detector.acceptance(), tracking, detector.response()));
  }

  /** The axes with the edges of the nominal beam energy, the outermost beyond all events. */
  private static Axis[] fixed(Setup setup, Constants constants) {
    Kinematics kinematics = setup.kinematics(constants);
    List<Axis> axes = new ArrayList<>();
    for (Axis axis : setup.axes()) {
      if (axis.binning().open()) {
        double[] edges = axis.edges(kinematics, setup.threshold());
        List<Double> ends = new ArrayList<>();
        for (double edge : edges) {
          ends.add(edge / axis.variable().unit());
        }
        ends.set(0, 0.0);
        ends.set(edges.length - 1, BEYOND * ends.get(edges.length - 1));
        axes.add(new Axis(axis.variable(), Binning.listed(ends)));
      } else {
        axes.add(axis);
      }
    }
    return axes.toArray(Axis[]::new);
  }
}
