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
import recoil.mediator.Presets;
import recoil.muone.Normalisation;
import recoil.muone.TemplateFit;
import recoil.muone.Yields;
import recoil.nature.World;
import recoil.verdict.Configuration;
import recoil.verdict.Experiment;

/**
 * One template fit of a_mu^had, with its errors, to data with the benchmark NP1 in 50 bins, the
 * normalisation free.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class TemplateFitBenchmark {
  /** The form: kappa, K and M, and the two Pade approximants. */
  @Param({"0", "1", "2", "3"})
  int form;

  private final Experiment experiment =
      new Experiment(
          new Configuration(
              World.named("2020"),
              recoil.muone.Setup.paper(),
              Formulas.EXACT,
              Recast.AS_PUBLISHED,
              0.9,
              1));
  private final Yields yields = experiment.yields(Presets.benchmark("np1").model());
  private double[] data = {};
  private TemplateFit fit = experiment.fit(Presets.benchmark("np1").model());

  /** What does not belong to the fit. */
  @Setup
  public void prepare() {
    recoil.mediator.Benchmark np1 = Presets.benchmark("np1");
    data = experiment.events(np1.model(), np1.mass(), np1.coupling()).total();
    yields.at(np1.mass());
    fit = experiment.fit(np1.model(), experiment.forms().get(form), Normalisation.FREE);
  }

  /** The mediator in the data only. */
  @Benchmark
  public double withoutMediator() {
    return fit.fit(data).moment();
  }

  /** The mediator in the fit, too. */
  @Benchmark
  public double withMediator() {
    return fit.fit(data, yields, Presets.benchmark("np1").coupling()).moment();
  }
}
