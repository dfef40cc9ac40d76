package recoil.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import recoil.mediator.Benchmark;
import recoil.mediator.Presets;

/** {@code recoil models}: the presets and the benchmarks. */
@Command(
    name = "models",
    description = {"The models and benchmarks that come with Recoil, or the file of one.", ""},
    sortOptions = false)
final class Models implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Listing listing = new Listing();

  private record Entry(
      String name, String title, @Nullable Double massGev, @Nullable Double coupling) {
    static Entry of(String name) {
      if (Presets.models().contains(name)) {
        return new Entry(name, Presets.model(name).title(), null, null);
      }
      Benchmark benchmark = Presets.benchmark(name);
      return new Entry(name, benchmark.title(), benchmark.mass(), benchmark.coupling());
    }
  }

  @Override
  public Integer call() throws IOException {
    List<String> names = new ArrayList<>(Presets.models());
    names.addAll(Presets.benchmarks());
    return listing.print(
        spec.commandLine().getOut(),
        "models",
        names,
        ".yaml",
        Entry::of,
        name -> Entry.of(name).title());
  }
}
