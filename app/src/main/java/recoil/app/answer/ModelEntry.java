package recoil.app.answer;

import org.jspecify.annotations.Nullable;
import recoil.mediator.Benchmark;
import recoil.mediator.Presets;

/**
 * What {@code recoil models} says of a model or a benchmark.
 *
 * @param name its name
 * @param title one line
 * @param massGev mass in GeV; null for a model
 * @param coupling common factor of the couplings; null for a model
 */
public record ModelEntry(
    String name, String title, @Nullable Double massGev, @Nullable Double coupling) {
  /** What is said of a name. */
  public static ModelEntry of(String name) {
    if (Presets.models().contains(name)) {
      return new ModelEntry(name, Presets.model(name).title(), null, null);
    }
    Benchmark benchmark = Presets.benchmark(name);
    return new ModelEntry(name, benchmark.title(), benchmark.mass(), benchmark.coupling());
  }
}
