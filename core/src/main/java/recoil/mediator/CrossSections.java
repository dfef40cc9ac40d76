package recoil.mediator;

import java.util.ArrayList;
import java.util.List;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.scattering.Beam;
import recoil.scattering.CrossSection;
import recoil.scattering.Exchange;
import recoil.scattering.FinalState;
import recoil.scattering.HadronicRunning;
import recoil.scattering.Nodes;
import recoil.scattering.PrintedCrossSection;
import recoil.scattering.PrintedCrossSection.Formula;
import recoil.scattering.Profile;
import recoil.scattering.SpinSumTable;
import recoil.scattering.Term;
import recoil.scattering.TreeLevel;

/** The cross section of a model, from one of the two sets of formulas. */
public final class CrossSections {
  private final Formulas formulas;
  private final Constants constants;
  private final Beam beam;
  private final FinalState finalState;
  private final HadronicRunning running;
  private final Nodes nodes;
  private final SpinSumTable sums;
  private final LoopGrid grid = new LoopGrid();

  /**
   * The cross sections of any models at the same nodes, which share what does not depend on the
   * model; for one thread. The printed formulas depend on neither charge nor polarisation of the
   * beam.
   *
   * @param running hadronic running that dresses the photon
   * @param nodes recoil energies, for the energy of the same beam
   */
  public CrossSections(
      Formulas formulas,
      Constants constants,
      Beam beam,
      FinalState finalState,
      HadronicRunning running,
      Nodes nodes) {
    this.formulas = formulas;
    this.constants = constants;
    this.beam = beam;
    this.finalState = finalState;
    this.running = running;
    this.nodes = nodes;
    sums = new SpinSumTable(constants, beam, running, nodes);
  }

  /**
   * The cross section of a model at the nodes, in nb/GeV, elastic; one per thread.
   *
   * @throws IllegalArgumentException when the paper prints no formula for the model
   */
  public static CrossSection of(
      Formulas formulas,
      Model model,
      Constants constants,
      Beam beam,
      HadronicRunning running,
      Nodes nodes) {
    return new CrossSections(formulas, constants, beam, FinalState.ELASTIC, running, nodes)
        .of(model);
  }

  /**
   * The same for a choice of final states.
   *
   * @throws IllegalArgumentException when the paper prints no formula for the model or the final
   *     state
   */
  public static CrossSection of(
      Formulas formulas,
      Model model,
      Constants constants,
      Beam beam,
      FinalState finalState,
      HadronicRunning running,
      Nodes nodes) {
    return new CrossSections(formulas, constants, beam, finalState, running, nodes).of(model);
  }

  /**
   * The cross section of a model, in nb/GeV.
   *
   * @throws IllegalArgumentException when the paper prints no formula for the model or the final
   *     state
   */
  public CrossSection of(Model model) {
    List<Term> chargeExchange =
        finalState == FinalState.ANY ? chargeExchange(model, constants, beam) : List.of();
    if (formulas == Formulas.PRINTED && !model.couplings().get(Pair.EMU).isZero()) {
      requireElastic(finalState);
    }
    return switch (formulas) {
      case PRINTED -> printed(model);
      case EXACT ->
          new TreeLevel(
              sums,
              TreeLevel.Weak.OFF,
              terms(model, constants, beam, running, grid),
              chargeExchange,
              mass -> model.at(mass, 1).width(constants));
    };
  }

  /** The amplitude of a model at unit coupling factor. */
  private static List<Term> terms(
      Model model, Constants constants, Beam beam, HadronicRunning running, LoopGrid grid) {
    Exchange exchange =
        new Exchange(constants.mass(Lepton.ELECTRON), constants.mass(Lepton.MUON), beam.charge());
    Coupling e = model.couplings().get(Pair.EE);
    Coupling mu = model.couplings().get(Pair.MUMU);
    Coupling mixed = model.couplings().get(Pair.EMU);
    List<Term> terms = new ArrayList<>();
    if (model.spin() == Spin.VECTOR) {
      terms.addAll(exchange.vector(e.even(), e.odd(), mu.even(), mu.odd()));
      terms.addAll(exchange.crossedVector(mixed.even(), mixed.odd()));
    } else {
      terms.addAll(exchange.scalar(e.even(), e.odd(), mu.even(), mu.odd()));
      terms.addAll(exchange.crossedScalar(mixed.even(), mixed.odd()));
    }
    if (model.loops()) {
      for (Lepton line : List.of(Lepton.ELECTRON, Lepton.MUON)) {
        if (model.couplings().get(Pair.of(line, line)).even() != 0) {
          terms.addAll(new LoopProfiles(model, line, constants, grid).terms(running));
        }
      }
    }
    terms.addAll(model.contact().terms());
    return terms;
  }

  /** The amplitude of e- mu+ -> e+ mu- at unit coupling factor. */
  private static List<Term> chargeExchange(Model model, Constants constants, Beam beam) {
    Exchange exchange =
        new Exchange(constants.mass(Lepton.ELECTRON), constants.mass(Lepton.MUON), beam.charge());
    Coupling mixed = model.couplings().get(Pair.EMU);
    return model.spin() == Spin.VECTOR
        ? exchange.chargeExchangeVector(mixed.even(), mixed.odd())
        : exchange.chargeExchangeScalar(mixed.even(), mixed.odd());
  }

  private static void requireElastic(FinalState finalState) {
    if (finalState != FinalState.ELASTIC) {
      throw new IllegalArgumentException(
          "formulas: printed; the paper has no formula for the final state e+ mu-, allowed is"
              + " exact");
    }
  }

  private CrossSection printed(Model model) {
    double e = model.couplings().get(Pair.EE).even();
    double mu = model.couplings().get(Pair.MUMU).even();
    double mixed = model.couplings().get(Pair.EMU).even();
    if (!model.contact().isZero()) {
      throw none(model);
    }
    for (Pair pair : List.of(Pair.EE, Pair.MUMU, Pair.EMU)) {
      if (model.couplings().get(pair).odd() != 0) {
        throw none(model);
      }
    }
    boolean vector = model.spin() == Spin.VECTOR;
    Profile charge = Profile.CONSTANT;
    Profile dipole = Profile.CONSTANT;
    Formula formula;
    double ratio;
    if (model.loops() && e == 0 && mu != 0 && mixed == 0) {
      formula = Formula.L_MU_L_TAU;
      ratio = 1;
      LoopProfiles loop = new LoopProfiles(model, Lepton.MUON, constants, grid);
      double unit = constants.e() / (16 * Math.PI * Math.PI);
      charge = loop.charge().times(unit);
      dipole = loop.dipole().times(unit);
    } else if (!model.loops() && mixed == 0 && e * mu != 0) {
      formula = vector ? Formula.T_VECTOR : Formula.T_SCALAR;
      ratio = e * mu;
    } else if (!model.loops() && e == 0 && mu == 0 && mixed != 0) {
      formula = vector ? Formula.S_VECTOR : Formula.S_SCALAR;
      ratio = mixed * mixed;
    } else {
      throw none(model);
    }
    return new PrintedCrossSection(formula, constants, running, nodes, ratio, charge, dipole);
  }

  private static IllegalArgumentException none(Model model) {
    return new IllegalArgumentException(
        "formulas: printed; the paper has no formula for " + model.name() + ", allowed is exact");
  }
}
