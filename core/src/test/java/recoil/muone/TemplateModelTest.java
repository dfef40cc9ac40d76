package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.mediator.CrossSections;
import recoil.mediator.Formulas;
import recoil.mediator.Presets;
import recoil.nature.Constants;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.LeptonLikeForm;
import recoil.scattering.LeptonLikeRunning;
import recoil.scattering.PrintedCrossSection.Formula;
import recoil.scattering.RunningForm;
import recoil.statistics.Shape;

/** The events of a template and a mediator, and their slopes. */
class TemplateModelTest {
  private static final Constants CONSTANTS = PaperSetup.WORLD.constants();
  private static final LeptonLikeRunning RUNNING = LeptonLikeRunning.of(PaperSetup.WORLD);
  private static final double FREE = Double.POSITIVE_INFINITY;

  /** Slopes of the whole model against finite differences: form, coupling, normalisation, tilt. */
  @ParameterizedTest
  @ValueSource(strings = {"T_VECTOR", "S_VECTOR"})
  void slopesOfTheModel(Formula formula) {
    Yields yields = PaperSetup.printed(formula, 1, PaperSetup.SETUP.withBins(8));
    yields.at(0.2);
    Quadrature quadrature = new Quadrature(PaperSetup.SETUP.withBins(8), CONSTANTS);
    RunningForm form = new LeptonLikeForm(RUNNING);
    List<Shape> shapes =
        List.of(
            Shape.normalisation(8, FREE),
            new Shape("tilt", new double[] {-3, -2, -1, 0, 0, 1, 2, 3}, 1));
    TemplateModel model =
        new TemplateModel(new Templates(quadrature, CONSTANTS, form), shapes, yields, 1e-4);
    double[] p = {1.2 * RUNNING.k(), 0.9 * RUNNING.m(), 1.5e-4, 0.01, -0.02};
    double[] events = new double[8];
    double[][] slopes = new double[5][8];
    double[][] values = new double[4][8];
    for (int k = 0; k < p.length; k++) {
      double h = 3e-3 * Math.abs(p[k]);
      for (int i = 0; i < 4; i++) {
        double[] q = p.clone();
        q[k] += h * new double[] {-2, -1, 1, 2}[i];
        model.at(q, values[i], new double[5][8]);
      }
      model.at(p, events, slopes);
      for (int bin = 0; bin < 8; bin++) {
        double difference =
            (values[0][bin] - 8 * values[1][bin] + 8 * values[2][bin] - values[3][bin]) / (12 * h);
        assertThat(slopes[k][bin])
            .as("parameter %s, bin %s", k, bin)
            .isCloseTo(difference, within(1e-7 * Math.abs(difference) + 1e-9 * events[bin]));
      }
    }
  }

  /** The interference carries one factor 1/(1 - Delta alpha): yields made with another running. */
  @Test
  void interferenceFollowsTheRunning() {
    Setup setup = PaperSetup.SETUP;
    Quadrature quadrature = new Quadrature(setup, CONSTANTS);
    LeptonLikeRunning other = new LeptonLikeRunning(1.5 * RUNNING.k(), 0.7 * RUNNING.m());
    Yields yields = exact(quadrature, RUNNING);
    double[] truth = TemplateFitTest.data(exact(quadrature, other), 0.1, 0.03);
    yields.at(0.1);
    TemplateModel model =
        new TemplateModel(
            new Templates(quadrature, CONSTANTS, new LeptonLikeForm(RUNNING)),
            List.of(),
            yields,
            1e-4);
    double[] events = new double[50];
    model.at(new double[] {other.k(), other.m(), 9e-4}, events, new double[3][50]);
    double[] standard = exact(quadrature, other).standard();
    for (int i = 0; i < 50; i++) {
      // Within a bin the running and the new part change together: 1e-6 for half as much running.
      double change = (events[i] - standard[i]) / (truth[i] - standard[i]);
      assertThat(change).isCloseTo(1, within(2e-6));
    }
  }

  private static Yields exact(Quadrature quadrature, LeptonLikeRunning running) {
    return new Yields(
        CrossSections.of(
            Formulas.EXACT,
            Presets.model("t-vector"),
            CONSTANTS,
            new Beam(150, Charge.MINUS),
            running,
            quadrature.nodes()),
        quadrature);
  }
}
