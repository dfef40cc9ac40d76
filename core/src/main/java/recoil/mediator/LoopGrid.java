package recoil.mediator;

import org.jspecify.annotations.Nullable;
import recoil.loop.FormFactorGrid;
import recoil.scattering.Nodes;

/** The interpolation of form factors at nodes, made once for all models. For one thread. */
final class LoopGrid {
  private @Nullable Nodes nodes;
  private @Nullable FormFactorGrid grid;

  /** The interpolation at some nodes, that of the last call where they are the same. */
  FormFactorGrid at(Nodes wanted) {
    FormFactorGrid known = grid;
    if (known == null || nodes != wanted) {
      double[] q2 = new double[wanted.size()];
      for (int i = 0; i < q2.length; i++) {
        q2[i] = wanted.t(i);
      }
      known = new FormFactorGrid(q2);
      grid = known;
      nodes = wanted;
    }
    return known;
  }
}
