package recoil.muone;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import recoil.mediator.Model;
import recoil.mediator.Pair;
import recoil.nature.Constants;
import recoil.scattering.Charge;
import recoil.scattering.CrossSection;
import recoil.scattering.Expansion;
import recoil.scattering.FinalState;
import recoil.scattering.Nodes;

/**
 * The quadrature over the bins of a setup, one slice for each energy of the beam: Gauss-Legendre in
 * ln T, in which the cross sections are analytic up to a distance pi from the real axis; each
 * stretch between the edges of bins has the nodes that a relative error of 1e-14 needs by that
 * distance. Weights contain the luminosity, so sums are numbers of events.
 *
 * <p>A flavour-changing mediator and a mu- beam or the final state e+ mu- put a pole just beyond
 * T_max. For them {@link #of} gives each bin the nodes that its distance from the pole asks for,
 * and ends with nodes in the logarithm of the distance from the closest pole that is allowed.
 */
public final class Quadrature {
  private final Energies energies;
  private final Slice[] slices;

  /** The bins that events can reach, by their place in the setup. */
  private final int[] bins;

  /** The quadrature of a setup, for every mediator but those that {@link #of} is for. */
  public Quadrature(Setup setup, Constants constants) {
    this(setup, constants, false);
  }

  /** The quadrature that a model needs. */
  public static Quadrature of(Setup setup, Constants constants, Model model) {
    return new Quadrature(setup, constants, pole(setup, model));
  }

  /** Whether a model has a pole just beyond T_max, so that its quadrature is not that of others. */
  public static boolean pole(Setup setup, Model model) {
    boolean channel = setup.beam().charge() == Charge.MINUS || setup.finalState() == FinalState.ANY;
    return channel && !model.couplings().get(Pair.EMU).isZero();
  }

  private Quadrature(Setup setup, Constants constants, boolean pole) {
    energies = new Energies(setup, constants);
    slices = new Slice[energies.size()];
    for (int i = 0; i < slices.length; i++) {
      double factor = setup.luminosity() * energies.weight(i);
      slices[i] = new Slice(setup, constants, energies.energy(i), factor, pole);
    }
    bins = reached(setup.bins());
  }

  /** Leaves out the bins without events, such as most pairs of two angles. */
  private int[] reached(int all) {
    boolean[] reached = new boolean[all];
    for (Slice slice : slices) {
      slice.reach(reached);
    }
    int[] places = IntStream.range(0, all).filter(i -> reached[i]).toArray();
    if (places.length == 0) {
      throw new IllegalArgumentException("axes: " + all + " bins, none of which an event reaches");
    }
    if (places.length < all) {
      int[] number = new int[all];
      Arrays.fill(number, -1);
      for (int i = 0; i < places.length; i++) {
        number[places[i]] = i;
      }
      for (Slice slice : slices) {
        slice.renumber(number);
      }
    }
    return places;
  }

  /** Number of slices: energies of the beam that are summed over. */
  public int slices() {
    return slices.length;
  }

  /** The nodes of a slice, from 0. */
  public Nodes nodes(int slice) {
    return slices[slice].nodes();
  }

  /**
   * The nodes of the only slice of a monochromatic beam.
   *
   * @throws IllegalStateException if there are more
   */
  public Nodes nodes() {
    if (slices.length != 1) {
      throw new IllegalStateException("nodes: of " + slices.length + " slices; name one");
    }
    return slices[0].nodes();
  }

  /** The panels of the energies; none for a monochromatic beam. */
  List<Energies.Panel> panels() {
    return energies.panels();
  }

  /** Number of bins that events can reach; the others of the setup are left out. */
  public int bins() {
    return bins.length;
  }

  /** Place of a bin among all bins of the setup. */
  public int place(int bin) {
    return bins[bin];
  }

  /** Adds a density (nb/GeV at the nodes of a slice) to events per bin. */
  public void add(int slice, double[] density, double[] events) {
    slices[slice].add(density, events);
  }

  /** Events of a slice above the threshold that no bin sees, of a density as in {@link #add}. */
  public double outside(int slice, double[] density) {
    return slices[slice].outside(density);
  }

  /** Sums a density (nb/GeV at the nodes) of the only slice to events per bin. */
  public void sum(double[] density, double[] events) {
    Arrays.fill(events, 0);
    add(0, density, events);
  }

  /** Adds the regular parts of a cross section that are present. */
  void addRegular(int slice, CrossSection parts, Expansion density, Expansion events) {
    if (parts.regular()) {
      add(slice, density.linear, events.linear);
      add(slice, density.square, events.square);
    }
  }

  /** Adds the resonant parts of a cross section that are present. */
  void addResonant(int slice, CrossSection parts, Expansion density, Expansion events) {
    if (parts.resonant()) {
      add(slice, density.resonantLinear, events.resonantLinear);
      add(slice, density.resonantSquare, events.resonantSquare);
      if (parts.regular()) {
        add(slice, density.mixed, events.mixed);
      }
    }
    if (parts.absorptive()) {
      add(slice, density.absorptiveLinear, events.absorptiveLinear);
      add(slice, density.absorptiveMixed, events.absorptiveMixed);
    }
  }
}
