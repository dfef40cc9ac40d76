package recoil.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import recoil.app.answer.ModelEntry;
import recoil.mediator.Presets;

/** {@code recoil models}: the presets and the benchmarks. */
@Command(
    name = "models",
    description = {
      "The models and benchmarks that come with Recoil, or the data file of one of them.",
      ""
    },
    sortOptions = false)
final class Models implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Listing listing = new Listing();

  @Override
  public Integer call() throws IOException {
    List<String> names = new ArrayList<>(Presets.models());
    names.addAll(Presets.benchmarks());
    return listing.print(
        spec.commandLine().getOut(),
        "models",
        names,
        ".yaml",
        ModelEntry::of,
        name -> ModelEntry.of(name).title());
  }
}
