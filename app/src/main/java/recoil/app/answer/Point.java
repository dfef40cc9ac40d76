package recoil.app.answer;

import org.jspecify.annotations.Nullable;
import recoil.mediator.Benchmark;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.verdict.Configuration;

/**
 * A point of a model and with what it is examined.
 *
 * @param configuration with what it is examined
 * @param name what was asked for: a preset, a benchmark, or the name in a file
 * @param model the model
 * @param mass mass in GeV; any one for contact interactions, which have none
 * @param coupling common factor of the couplings
 * @param echo all of it for the output
 */
public record Point(
    Configuration configuration,
    String name,
    Model model,
    double mass,
    double coupling,
    Echo echo) {

  /**
   * A point that is complete.
   *
   * @throws IllegalArgumentException where mass or coupling is missing
   */
  public static Point of(Configuration configuration, Choice choice, Echo echo) {
    return new Point(
        configuration,
        choice.name(),
        choice.model(),
        choice.needMass(),
        choice.needCoupling(),
        echo);
  }

  /** Whether it is a benchmark as the paper has it. */
  public boolean benchmark() {
    if (!Presets.benchmarks().contains(name)) {
      return false;
    }
    Benchmark benchmark = Presets.benchmark(name);
    return mass == benchmark.mass() && coupling == benchmark.coupling();
  }

  /** The mass in GeV; null where there is none. */
  public @Nullable Double massGev() {
    return Choice.massless(model) ? null : Double.valueOf(mass);
  }

  /** The configuration and the point as lines below a table. */
  public String footer() {
    return "\n" + echo.footer(massGev(), coupling);
  }
}
