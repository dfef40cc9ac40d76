package recoil.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import recoil.constraint.Recast;
import recoil.mediator.Formulas;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.muone.Yields;
import recoil.nature.World;
import recoil.verdict.Assessment;
import recoil.verdict.Assessor;
import recoil.verdict.Configuration;
import recoil.verdict.Experiment;

/**
 * Pieces of a point, one at a time: the events of the bins at a new mass, those of another
 * coupling, a verdict with everything in it. {@link LimitCurveBenchmark} has a limit, {@link
 * MomentBenchmark} a moment, {@link FormFactorBenchmark} a form factor.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KernelBenchmark {
  /** The model. */
  @Param({"t-vector", "s-vector", "lmu-ltau"})
  String model = "t-vector";

  private final Configuration configuration =
      new Configuration(
          World.named("2020"),
          recoil.muone.Setup.paper(),
          Formulas.EXACT,
          Recast.BRANCHING,
          0.9,
          1);
  private final Assessor assessor = new Assessor(configuration);
  private Model made = Presets.model("t-vector");
  private Yields yields = new Experiment(configuration).yields(made);
  private double[] events = new double[0];
  private double mass = 0.1;
  private double coupling = 1e-3;

  /** Goes to the model. */
  @Setup
  public void prepare() {
    made = Presets.model(model);
    yields = new Experiment(configuration).yields(made);
    events = new double[yields.bins()];
  }

  /** The parts of all bins at a mass that was not asked for before. */
  @Benchmark
  public double mass() {
    mass = mass > 1 ? 0.01 : mass * 1.0001;
    yields.at(mass);
    return yields.parts().linear[0];
  }

  /** The events of all bins at another coupling. */
  @Benchmark
  public double coupling() {
    coupling = coupling > 1 ? 1e-6 : coupling * 1.0001;
    yields.shift(coupling, events);
    return events[0];
  }

  /** A verdict: each constraint, chi^2, the limit and the fit of a_mu^had. */
  @Benchmark
  public Assessment verdict() {
    return assessor.assess(made, 0.1, 1e-3);
  }
}
