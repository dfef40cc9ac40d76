package recoil.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "Print the file of this one.")
  private @Nullable String name;

  @Option(names = "--json", description = "Print the list as one JSON document.")
  private boolean json;

  private record Entry(
      String name, String title, @Nullable Double massGev, @Nullable Double coupling) {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (name != null) {
      List<String> all = new ArrayList<>(Presets.models());
      all.addAll(Presets.benchmarks());
      out.print(Resource.text("models", name, all));
      return Main.DONE;
    }
    List<Entry> entries = new ArrayList<>();
    for (String model : Presets.models()) {
      entries.add(new Entry(model, Presets.model(model).title(), null, null));
    }
    for (String point : Presets.benchmarks()) {
      Benchmark benchmark = Presets.benchmark(point);
      entries.add(new Entry(point, benchmark.title(), benchmark.mass(), benchmark.coupling()));
    }
    if (json) {
      out.print(Text.json(entries));
    } else {
      out.print(Text.table(entries.stream().map(e -> List.of(e.name(), e.title())).toList()));
    }
    return Main.DONE;
  }
}
