package recoil.muone;

import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.scattering.Expansion;
import recoil.statistics.LeastSquares;
import recoil.statistics.Shape;

/**
 * N = (1 + Sum a_k r_k) [A(p) + f B(p) + f^2 C] with its slopes; parameters in the order p, f, a. A
 * goes like 1/(1 - Delta alpha)^2 and B like 1/(1 - Delta alpha), relative to the reference running
 * of the mediator's yields; within a bin the change of the running counts to first order.
 */
final class TemplateModel implements LeastSquares.Model {
  /** Relative step of f for the slopes of yields that are no polynomial in it. */
  private static final double STEP = 1e-4;

  private final Templates templates;
  private final List<Shape> shapes;
  private final @Nullable Yields mediator;
  private final double step;
  private final int count;
  private final double[] reference;
  private final double[] added;
  private final double[] addedSlope;

  TemplateModel(Templates templates, List<Shape> shapes) {
    this(templates, shapes, null, 0);
  }

  /**
   * A model.
   *
   * @param mediator yields at its mass; null without
   * @param square a squared coupling of the size that f has
   */
  TemplateModel(Templates templates, List<Shape> shapes, @Nullable Yields mediator, double square) {
    this.templates = templates;
    this.shapes = shapes;
    this.mediator = mediator;
    step = STEP * square;
    double[] start = templates.form().start();
    count = start.length;
    int bins = templates.bins();
    reference = new double[bins];
    templates.at(start, reference, new double[count][bins]);
    added = new double[bins];
    addedSlope = new double[bins];
  }

  @Override
  public void at(double[] parameters, double[] events, double[][] slopes) {
    templates.at(parameters, events, slopes);
    int next = count;
    if (mediator != null) {
      add(mediator, parameters[next], events, slopes);
      next++;
    }
    if (shapes.isEmpty()) {
      return;
    }
    for (int i = 0; i < events.length; i++) {
      double factor = 1;
      for (int k = 0; k < shapes.size(); k++) {
        double r = shapes.get(k).change()[i];
        factor += parameters[next + k] * r;
        slopes[next + k][i] = r * events[i];
      }
      for (int k = 0; k < next; k++) {
        slopes[k][i] *= factor;
      }
      events[i] *= factor;
    }
  }

  private void add(Yields yields, double f, double[] events, double[][] slopes) {
    if (yields.polynomial()) {
      Expansion parts = yields.parts();
      for (int i = 0; i < events.length; i++) {
        double ratio = Math.sqrt(events[i] / reference[i]);
        double interference = parts.linear[i] * ratio;
        double perEvent = 0.5 * f * interference / events[i];
        for (int k = 0; k < count; k++) {
          slopes[k][i] += perEvent * slopes[k][i];
        }
        slopes[count][i] = interference + 2 * f * parts.square[i];
        events[i] += f * (interference + f * parts.square[i]);
      }
      return;
    }
    yields.shiftOfSquare(f + step, addedSlope);
    yields.shiftOfSquare(f - step, added);
    for (int i = 0; i < events.length; i++) {
      slopes[count][i] = (addedSlope[i] - added[i]) / (2 * step);
    }
    yields.shiftOfSquare(f, added);
    for (int i = 0; i < events.length; i++) {
      events[i] += added[i];
    }
  }
}
