package recoil.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import recoil.app.answer.ConstraintEntry;
import recoil.app.answer.Text;
import recoil.constraint.Constraint;
import recoil.constraint.Constraints;
import recoil.constraint.Recast;
import recoil.nature.Constants;
import recoil.nature.World;

/** {@code recoil constraints}: what is known already. */
@Command(
    name = "constraints",
    description = {"The published limits and measurements that come with Recoil.", ""},
    subcommands = {ConstraintList.Show.class, ConstraintList.Check.class},
    sortOptions = false)
final class ConstraintList implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() throws IOException {
    List<ConstraintEntry> entries = ConstraintEntry.all();
    output.writeBibtex(sources(entries));
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      out.print(Text.json(entries));
      return Main.DONE;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Name", "Worlds", "Title", "Sources"));
    for (ConstraintEntry entry : entries) {
      rows.add(
          List.of(
              entry.key(),
              String.join(", ", entry.worlds()),
              entry.title(),
              String.join(", ", entry.sources())));
    }
    out.print(Text.table(rows));
    return Main.DONE;
  }

  private static ConstraintEntry entry(String key) {
    return ConstraintEntry.of(Constraints.load(key, Recast.BRANCHING, newest().constants()));
  }

  private static Set<String> sources(List<ConstraintEntry> entries) {
    Set<String> keys = new TreeSet<>();
    entries.forEach(entry -> keys.addAll(entry.sources()));
    return keys;
  }

  private static World newest() {
    return World.named(World.NAMES.get(World.NAMES.size() - 1));
  }

  /** {@code recoil constraints show}: one of them. */
  @Command(
      name = "show",
      description = {"Source, hypothesis, range and caveats of one constraint.", ""},
      sortOptions = false)
  static final class Show implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "NAME", description = "Name as in the list.")
    private String name = "";

    @Mixin private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException {
      ConstraintEntry entry = entry(name);
      output.writeBibtex(sources(List.of(entry)));
      PrintWriter out = spec.commandLine().getOut();
      out.print(output.json() ? Text.json(entry) : Text.yaml(entry));
      return Main.DONE;
    }
  }

  /** {@code recoil constraints check}: a file of the user's own. */
  @Command(
      name = "check",
      description = {
        "Reads a constraint of your own, or a folder of them, and says what it is about; a file that"
            + " is wrong gets its line.",
        ""
      },
      sortOptions = false)
  static final class Check implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
        index = "0",
        paramLabel = "FILE",
        description = "A .csv, .lmt or .yaml file, or a folder with such files.")
    private Path file = Path.of("");

    @Mixin private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException {
      Constants constants = newest().constants();
      List<Constraint> read =
          Files.isDirectory(file)
              ? Constraints.folder(file, Recast.BRANCHING, constants)
              : List.of(Constraints.check(file, Recast.BRANCHING, constants));
      List<ConstraintEntry> entries = read.stream().map(ConstraintEntry::of).toList();
      output.writeBibtex(sources(entries));
      PrintWriter out = spec.commandLine().getOut();
      out.print(output.json() ? Text.json(entries) : Text.yaml(entries));
      return Main.DONE;
    }
  }
}
