package recoil.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import recoil.mediator.CrossSections;
import recoil.mediator.Formulas;
import recoil.mediator.Presets;
import recoil.muone.ChiSquare;
import recoil.muone.CouplingLimit;
import recoil.muone.Normalisation;
import recoil.muone.Quadrature;
import recoil.muone.Yields;
import recoil.nature.Constants;
import recoil.nature.World;
import recoil.numeric.Grid;
import recoil.scattering.LeptonLikeRunning;
import recoil.statistics.DeltaChiSquare;

/**
 * MUonE's limit curve: 400 masses from 1 MeV to 10 GeV, 50 bins, 90% CL. The score is the time per
 * mass, with everything that depends on the mass and nothing that does not.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class LimitCurveBenchmark {
  private static final int MASSES = 400;

  /** The preset. */
  @Param({"t-vector", "t-scalar", "s-vector", "lmu-ltau"})
  String model = "t-vector";

  /** The set of formulas. */
  @Param({"PRINTED", "EXACT"})
  Formulas formulas = Formulas.PRINTED;

  /** Whether the normalisation is known. */
  @Param({"fixed", "free"})
  String normalisation = "fixed";

  private double[] masses = {};
  private CouplingLimit limit = make();

  /** What does not depend on the mass. */
  @Setup
  public void prepare() {
    masses = Grid.logarithmic(1e-3, 10, MASSES);
    limit = make();
  }

  private CouplingLimit make() {
    World world = World.named("2020");
    Constants constants = world.constants();
    recoil.muone.Setup setup = recoil.muone.Setup.paper();
    Quadrature quadrature = new Quadrature(setup, constants);
    Yields yields =
        new Yields(
            CrossSections.of(
                formulas,
                Presets.model(model),
                constants,
                setup.beam(),
                LeptonLikeRunning.of(world),
                quadrature.nodes()),
            quadrature);
    return new CouplingLimit(
        yields,
        new ChiSquare(setup.systematic(), Normalisation.parse(normalisation).shapes(setup.bins())),
        DeltaChiSquare.threshold(0.9, 1));
  }

  /** The limit at every mass. */
  @Benchmark
  @OperationsPerInvocation(MASSES)
  public double curve() {
    double sum = 0;
    for (double mass : masses) {
      sum += limit.at(mass);
    }
    return sum;
  }
}
