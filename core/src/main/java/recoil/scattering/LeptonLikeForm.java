package recoil.scattering;

import java.util.List;

/**
 * The lepton-like form of MUonE with K and M free.
 *
 * @param reference K and M to start from
 */
public record LeptonLikeForm(LeptonLikeRunning reference) implements RunningForm {
  @Override
  public String name() {
    return "lepton-like";
  }

  @Override
  public List<String> parameters() {
    return List.of("K_GeV-2", "M_GeV2");
  }

  @Override
  public double[] start() {
    return new double[] {reference.k(), reference.m()};
  }

  @Override
  public double at(double t, double[] p, double[] slopes) {
    return p[1] > 0 ? LeptonLikeRunning.at(p[0], p[1], t, slopes) : Double.NaN;
  }
}
