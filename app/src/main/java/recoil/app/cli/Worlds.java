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
import recoil.nature.World;

/** {@code recoil worlds}: the dated sets of inputs. */
@Command(
    name = "worlds",
    description = {"The dated sets of inputs that come with Recoil, or the file of one.", ""},
    sortOptions = false)
final class Worlds implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "Print the file of this one.")
  private @Nullable String name;

  @Option(names = "--json", description = "Print the list as one JSON document.")
  private boolean json;

  private record Entry(String name, String title, List<String> constraints) {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (name != null) {
      out.print(Resource.text("worlds", name, World.NAMES));
      return Main.DONE;
    }
    List<Entry> entries = new ArrayList<>();
    for (String one : World.NAMES) {
      World world = World.named(one);
      entries.add(new Entry(one, world.title(), world.constraints()));
    }
    if (json) {
      out.print(Text.json(entries));
    } else {
      out.print(Text.table(entries.stream().map(e -> List.of(e.name(), e.title())).toList()));
    }
    return Main.DONE;
  }
}
