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
import recoil.moment.Moment;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.nature.World;

/** The shift of the muon's magnetic moment at one mass: closed form below, quadrature above. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MomentBenchmark {
  private final Constants constants = World.named("2020").constants();
  private final double muon = constants.mass(Lepton.MUON);
  private final double electron = constants.mass(Lepton.ELECTRON);

  /** Mass of the mediator in GeV. */
  @Param({"0.0295", "1"})
  private double mass;

  /** Vector, muon in the loop. */
  @Benchmark
  public double vectorDiagonal() {
    return Moment.vector(mass, muon, muon);
  }

  /** Vector, electron in the loop. */
  @Benchmark
  public double vectorFlavourChanging() {
    return Moment.vector(mass, muon, electron);
  }

  /** Scalar, muon in the loop. */
  @Benchmark
  public double scalarDiagonal() {
    return Moment.scalar(mass, muon, muon);
  }
}
