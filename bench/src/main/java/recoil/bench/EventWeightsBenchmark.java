package recoil.bench;

import java.util.Random;
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
import recoil.mediator.Presets;
import recoil.muone.EventWeights;
import recoil.nature.Constants;
import recoil.nature.World;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.Kinematics;
import recoil.scattering.LeptonLikeRunning;

/** The weight of an event that has a beam energy of its own: time per event. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EventWeightsBenchmark {
  private static final int EVENTS = 16384;

  private final World world = World.named("2020");
  private final Constants constants = world.constants();
  private final Kinematics[] kinematics = new Kinematics[EVENTS];
  private final double[] recoil = new double[EVENTS];

  /** The model. */
  @Param({"t-vector", "s-vector", "lmu-ltau"})
  private String model = "";

  private EventWeights weights = weights("t-vector");

  private EventWeights weights(String name) {
    return new EventWeights(
        Presets.model(name),
        constants,
        new Beam(150, Charge.PLUS),
        LeptonLikeRunning.of(world),
        0.1,
        1e-3);
  }

  /** Draws the events. */
  @Setup
  public void events() {
    weights = weights(model);
    Random random = new Random(1);
    for (int i = 0; i < EVENTS; i++) {
      kinematics[i] = new Kinematics(constants, 150 + 5 * random.nextGaussian());
      recoil[i] = 0.2 + 100 * random.nextDouble();
    }
  }

  /** One event. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public double[] event() {
    return weights.of(kinematics, recoil);
  }
}
