package recoil.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import recoil.app.answer.WorldEntry;
import recoil.nature.World;

/** {@code recoil worlds}: the dated sets of inputs. */
@Command(
    name = "worlds",
    description = {
      "The dated sets of inputs that come with Recoil, or the data file of one of them.",
      ""
    },
    sortOptions = false)
final class Worlds implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Listing listing = new Listing();

  @Override
  public Integer call() throws IOException {
    return listing.print(
        spec.commandLine().getOut(),
        "worlds",
        World.NAMES,
        ".yaml",
        WorldEntry::of,
        name -> WorldEntry.of(name).title());
  }
}
