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
import recoil.mediator.CrossSections;
import recoil.mediator.Formulas;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.muone.Axis;
import recoil.muone.Quadrature;
import recoil.muone.Setup;
import recoil.muone.Yields;
import recoil.nature.Constants;
import recoil.nature.World;
import recoil.scattering.HadronicRunning;
import recoil.scattering.LeptonLikeRunning;

/**
 * One template of smeared angles from nothing: quadrature, response, Standard Model and a mediator
 * of one mass in every bin.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class TemplateBenchmark {
  /** Number of angles. */
  @Param({"1", "2"})
  int angles = 2;

  private final World world = World.named("2020");
  private final Model model = Presets.model("t-vector");

  /** Events of the last bin, so that nothing is left out. */
  @Benchmark
  public double template() {
    Setup setup = Setup.named("muone");
    setup = setup.withAxes(setup.axes().subList(0, angles).toArray(Axis[]::new));
    Constants constants = world.constants();
    Setup measured = setup;
    HadronicRunning running = LeptonLikeRunning.of(world);
    Yields yields =
        new Yields(
            new Quadrature(measured, constants),
            nodes ->
                CrossSections.of(
                    Formulas.EXACT, model, constants, measured.beam(), running, nodes));
    yields.at(0.03);
    double[] shift = new double[yields.bins()];
    yields.shift(5e-4, shift);
    return shift[shift.length - 1];
  }
}
