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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import recoil.mediator.Presets;
import recoil.nature.Constants;
import recoil.nature.World;
import recoil.production.Cuts;
import recoil.production.DirectProduction;
import recoil.production.Emission;
import recoil.production.Generator;
import recoil.scattering.Beam;
import recoil.scattering.Charge;

/** A cross section of direct production to 0.1%, and a hundred thousand unweighted events. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ProductionBenchmark {
  private static final int EVENTS = 100_000;

  /** Mass of X in MeV. */
  @Param({"0.2", "10", "100", "290"})
  double mass = 10;

  /** Number of threads. */
  @Param({"1", "2"})
  int threads = 2;

  private DirectProduction production() {
    Constants constants = World.named("2020").constants();
    return new DirectProduction(
        Emission.of(
            Presets.model("t-vector").at(1e-3 * mass, 1), new Beam(150, Charge.PLUS), constants),
        1,
        threads);
  }

  /** The cross section without cuts. */
  @Benchmark
  public double crossSection() {
    return production().crossSection(Cuts.NONE, 1e-3).value();
  }

  /** The events, with the search for their largest weights. */
  @Benchmark
  public double events() {
    double[] sum = new double[1];
    new Generator(production(), Cuts.NONE, null)
        .unweighted(EVENTS, event -> sum[0] += event.weight());
    return sum[0];
  }
}
