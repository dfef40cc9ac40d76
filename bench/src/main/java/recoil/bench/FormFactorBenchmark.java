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
import recoil.loop.Charges;
import recoil.loop.FormFactorGrid;
import recoil.loop.FormFactors;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.nature.World;
import recoil.numeric.Grid;

/** The form factors of L_mu - L_tau: the integrals at one q^2, and their interpolation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FormFactorBenchmark {
  /** MUonE's range of |q^2| in GeV^2. */
  private static final double LOWEST = 1e-3;

  private static final double HIGHEST = 0.143;

  private static final int POINTS = 200;

  private final Constants constants = World.named("2020").constants();

  /** Mass of the vector in GeV. */
  @Param({"0.001", "0.1", "10"})
  private double mass;

  /** q^2 in GeV^2. */
  @Param({"-0.1"})
  private double q2;

  private FormFactors exact = factors(1);
  private FormFactorGrid grid = grid();
  private final double[] charge = new double[POINTS];
  private final double[] dipole = new double[POINTS];

  /** Takes the mass of this trial. */
  @Setup
  public void prepare() {
    exact = factors(mass);
    grid = grid();
  }

  private static FormFactorGrid grid() {
    double[] q2 = Grid.logarithmic(LOWEST, HIGHEST, POINTS);
    for (int i = 0; i < POINTS; i++) {
      q2[i] = -q2[i];
    }
    return new FormFactorGrid(q2);
  }

  private FormFactors factors(double m) {
    return new FormFactors(new Charges(0, 1, -1), Lepton.MUON, m, constants);
  }

  /** Mixing and vertex part of F1. */
  @Benchmark
  public double f1() {
    return exact.f1(q2);
  }

  /** F2. */
  @Benchmark
  public double f2() {
    return exact.f2(q2);
  }

  /** The form factors of a new mass. */
  @Benchmark
  public double newMass() {
    return factors(mass).f1(q2);
  }

  /** Both form factors of a new mass at the nodes of a limit. */
  @Benchmark
  public double[] interpolated() {
    grid.fill(factors(mass), charge, dipole);
    return charge;
  }
}
