package recoil.scattering;

import recoil.nature.Constants;

/**
 * One of the printed formulas at the nodes, for a model with fixed coupling ratios. (3.1) and (4.2)
 * are multiplied by the hadronic dressing of (2.7); (3.5), (5.1) and (5.3) are added to a dressed
 * Standard Model undressed.
 */
public final class PrintedCrossSection implements CrossSection {
  /** The printed formulas with new physics. */
  public enum Formula {
    /** (3.1): vector in the t-channel. */
    T_VECTOR(false),
    /** (3.5): flavour-changing vector in the s-channel. */
    S_VECTOR(true),
    /** (4.2): loop-induced form factors of L_mu - L_tau. */
    L_MU_L_TAU(false),
    /** (5.1): scalar in the t-channel. */
    T_SCALAR(false),
    /** (5.3): flavour-changing scalar in the s-channel. */
    S_SCALAR(true);

    private final boolean resonant;

    Formula(boolean resonant) {
      this.resonant = resonant;
    }
  }

  private final Formula formula;
  private final Printed printed;
  private final Nodes nodes;
  private final double ratio;
  private final double[] standard;
  private final Profile chargeForm;
  private final Profile dipoleForm;
  private final double[] first;
  private final double[] second;
  private final double e;
  private final double[] dressing;

  /**
   * A printed formula.
   *
   * @param ratio product of the couplings at unit common factor: g_e g_mu, |y_ee y_mumu| or the
   *     square of the flavour-changing coupling
   * @param chargeForm F1/g^2 against t for {@link Formula#L_MU_L_TAU}; ignored otherwise
   * @param dipoleForm F2/g^2 likewise
   */
  public PrintedCrossSection(
      Formula formula,
      Constants constants,
      HadronicRunning running,
      Nodes nodes,
      double ratio,
      Profile chargeForm,
      Profile dipoleForm) {
    this.formula = formula;
    this.nodes = nodes;
    this.ratio = ratio;
    this.chargeForm = chargeForm;
    this.dipoleForm = dipoleForm;
    e = constants.e();
    printed = new Printed(constants, nodes.kinematics().energy());
    standard = new double[nodes.size()];
    first = new double[nodes.size()];
    second = new double[nodes.size()];
    dressing = new double[nodes.size()];
    for (int i = 0; i < standard.length; i++) {
      double factor = 1 / (1 - running.at(nodes.t(i)));
      dressing[i] = factor * factor;
      standard[i] = printed.photon(nodes.recoil(i)) * dressing[i];
    }
  }

  @Override
  public int size() {
    return nodes.size();
  }

  @Override
  public double[] standard() {
    return standard;
  }

  @Override
  public boolean regular() {
    return !formula.resonant;
  }

  @Override
  public boolean resonant() {
    return formula.resonant;
  }

  @Override
  public void at(double mass, Expansion out) {
    switch (formula) {
      case T_VECTOR -> {
        for (int i = 0; i < standard.length; i++) {
          double linear = ratio * printed.vectorLinear(nodes.recoil(i), mass);
          out.linear[i] = standard[i] * linear;
          out.square[i] = standard[i] * linear * linear / 4;
        }
      }
      case T_SCALAR -> {
        for (int i = 0; i < standard.length; i++) {
          out.linear[i] = Math.abs(ratio) * printed.scalarLinear(nodes.recoil(i), mass);
          out.square[i] = ratio * ratio * printed.scalarSquare(nodes.recoil(i), mass);
        }
      }
      case L_MU_L_TAU -> {
        chargeForm.fill(mass, nodes, first);
        dipoleForm.fill(mass, nodes, second);
        for (int i = 0; i < standard.length; i++) {
          double t = nodes.recoil(i);
          double e2 = printed.e2() * dressing[i];
          double charge = e2 * printed.chargeFactor(t);
          double dipole = e2 * printed.dipoleFactor(t);
          double mixed = e2 * printed.mixedFactor(t);
          out.linear[i] = e * (2 * charge * first[i] + mixed * second[i]);
          out.square[i] =
              charge * first[i] * first[i]
                  + dipole * second[i] * second[i]
                  + mixed * first[i] * second[i];
        }
      }
      case S_VECTOR, S_SCALAR -> {
        boolean vector = formula == Formula.S_VECTOR;
        for (int i = 0; i < standard.length; i++) {
          double t = nodes.recoil(i);
          out.resonantLinear[i] =
              ratio * (vector ? printed.crossedVectorLinear(t) : printed.crossedScalarLinear(t));
          out.resonantSquare[i] =
              ratio
                  * ratio
                  * (vector ? printed.crossedVectorSquare(t) : printed.crossedScalarSquare(t));
        }
        out.distance = printed.s() - mass * mass;
        out.breadth = ratio * mass * printed.crossedWidth(mass);
      }
    }
  }
}
