package recoil.reproduction;

import java.util.List;
import recoil.loop.Charges;
import recoil.loop.FormFactors;
import recoil.mediator.Model;
import recoil.mediator.Pair;
import recoil.mediator.Presets;
import recoil.nature.Lepton;
import recoil.numeric.Grid;
import recoil.reproduction.Panel.Axis;

/** Fig. 8: the form factors of L_mu - L_tau in the plane of mass and momentum transfer. */
final class FormFactorPanels {
  /** Which number is shown. */
  enum Quantity {
    VERTEX("f1-vertex", "F_1^{\\mathrm{vertex}}/\\lambda", "F1 of the vertex alone"),
    TOTAL("f1", "F_1/\\lambda", "F1 of vertex and mixing"),
    DIPOLE("f2", "F_2/\\lambda", "F2");

    final String key;
    private final String tex;
    private final String words;

    Quantity(String key, String tex, String words) {
      this.key = key;
      this.tex = tex;
      this.words = words;
    }
  }

  private static final double MEV = 1e-3;
  private static final int MASSES = 81;
  private static final int TRANSFERS = 61;
  private static final double SMALLEST_TRANSFER = 1e-4;
  private static final double LARGEST_TRANSFER = 1;

  private final Inputs inputs;

  FormFactorPanels(Inputs inputs) {
    this.inputs = inputs;
  }

  /** One of the quantities over the plane. */
  Panel panel(Quantity quantity) {
    Model model = Presets.model("lmu-ltau");
    Charges charges =
        new Charges(
            model.couplings().get(Pair.EE).even(),
            model.couplings().get(Pair.MUMU).even(),
            model.couplings().get(Pair.TAUTAU).even());
    double[] masses = Grid.logarithmic(Inputs.LIGHTEST, Inputs.HEAVIEST, MASSES);
    double[] transfers = Grid.logarithmic(SMALLEST_TRANSFER, LARGEST_TRANSFER, TRANSFERS);
    double[][] z = new double[MASSES][TRANSFERS];
    double[] x = new double[MASSES];
    for (int i = 0; i < MASSES; i++) {
      x[i] = masses[i] / MEV;
      FormFactors f = new FormFactors(charges, Lepton.MUON, masses[i], inputs.constants());
      for (int j = 0; j < TRANSFERS; j++) {
        double q2 = -transfers[j];
        z[i][j] =
            switch (quantity) {
              case VERTEX -> f.vertexPart(q2);
              case TOTAL -> f.f1(q2);
              case DIPOLE -> f.f2(q2);
            };
      }
    }
    return new Panel(
        "fig08-" + quantity.key,
        8,
        "Form factor of L_mu - L_tau: " + quantity.words,
        "Contours of "
            + quantity.words
            + " over lambda = e g^2 / 16 pi^2, against the mass and |q^2|."
            + (quantity == Quantity.TOTAL
                ? " The mixing has its computed sign; which sign went into the paper's figure is"
                    + " not known."
                : ""),
        "",
        new Axis(
            "mass_MeV",
            model.massLabel() + "\\ [\\mathrm{MeV}]",
            true,
            Inputs.LIGHTEST / MEV,
            Inputs.HEAVIEST / MEV),
        new Axis("q2_GeV2", "|q^2|\\ [\\mathrm{GeV}^2]", true, SMALLEST_TRANSFER, LARGEST_TRANSFER),
        List.of(
            new Series.Field(
                quantity.key,
                quantity.tex,
                Role.FIELD,
                quantity.words + " in units of lambda = e g^2 / 16 pi^2",
                x,
                transfers,
                z)));
  }
}
