package recoil.muone;

import java.util.ArrayList;
import java.util.List;
import recoil.nature.Constants;

/**
 * Values of a variable at which something changes abruptly: edges of bins, of the acceptance or of
 * a K factor.
 *
 * @param variable which
 * @param values in GeV, rad or GeV^2
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
record Edges(Variable variable, double[] values) {
  /** The edges of a setup that no detector smears; without the outermost of open bins. */
  static List<Edges> sharp(Setup setup, Constants constants) {
    List<Edges> all = new ArrayList<>();
    Detector detector = setup.detector();
    boolean smeared = detector.tracking() != null;
    for (int axis = 0; axis < setup.axes().size(); axis++) {
      Variable variable = setup.axes().get(axis).variable();
      if (!(smeared && variable.angle())) {
        double[] edges = setup.edges(constants, axis);
        boolean open = setup.axes().get(axis).binning().open();
        all.add(
            new Edges(
                variable, open ? java.util.Arrays.copyOfRange(edges, 1, edges.length - 1) : edges));
      }
    }
    for (Variable angle : List.of(Variable.ELECTRON_ANGLE, Variable.MUON_ANGLE)) {
      if (!smeared && !detector.acceptance().all(angle)) {
        all.add(
            new Edges(
                angle,
                new double[] {
                  detector.acceptance().low(angle), detector.acceptance().high(angle)
                }));
      }
    }
    KFactor kFactor = setup.kFactor();
    if (kFactor != null) {
      all.add(
          new Edges(
              kFactor.variable(),
              kFactor.edges().stream().mapToDouble(Double::doubleValue).toArray()));
    }
    return all;
  }
}
