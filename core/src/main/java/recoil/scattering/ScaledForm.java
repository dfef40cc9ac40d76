package recoil.scattering;

import java.util.List;

/**
 * One factor kappa on a running whose shape stays, as in Figs. 2 and 5 of arXiv:2002.04822.
 *
 * @param shape the running at kappa = 1
 */
public record ScaledForm(HadronicRunning shape) implements RunningForm {
  @Override
  public String name() {
    return "kappa";
  }

  @Override
  public List<String> parameters() {
    return List.of("kappa");
  }

  @Override
  public double[] start() {
    return new double[] {1};
  }

  @Override
  public boolean linear() {
    return true;
  }

  @Override
  public double at(double t, double[] p, double[] slopes) {
    slopes[0] = shape.at(t);
    return p[0] * slopes[0];
  }
}
