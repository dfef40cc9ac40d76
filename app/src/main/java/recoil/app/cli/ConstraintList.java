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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import recoil.constraint.Constraint;
import recoil.constraint.Constraints;
import recoil.constraint.Kind;
import recoil.constraint.Recast;
import recoil.constraint.Search;
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

  /**
   * One constraint.
   *
   * @param worlds names of the worlds that have it
   * @param lightestGev smallest mass of its table in GeV; null where it has no table
   * @param heaviestGev largest mass of its table in GeV
   */
  private record Entry(
      String key,
      String title,
      Kind kind,
      @Nullable Double confidence,
      List<String> sources,
      List<String> worlds,
      @Nullable String production,
      @Nullable String hypothesis,
      @Nullable String needs,
      @Nullable Double lightestGev,
      @Nullable Double heaviestGev,
      @Nullable String digitised,
      String caveat) {
    static Entry of(Constraint constraint) {
      List<String> worlds = new ArrayList<>();
      for (String name : World.NAMES) {
        if (World.named(name).constraints().contains(constraint.key())) {
          worlds.add(name);
        }
      }
      Search search = constraint.search();
      double[] masses = constraint.masses();
      return new Entry(
          constraint.key(),
          constraint.title(),
          constraint.kind(),
          constraint.confidence(),
          constraint.sources(),
          worlds,
          search == null ? null : search.production(),
          search == null ? null : search.hypothesis().symbol(),
          search == null ? null : Echo.word(search.need()),
          masses.length == 0 ? null : Double.valueOf(masses[0]),
          masses.length == 0 ? null : Double.valueOf(masses[masses.length - 1]),
          search == null ? null : search.digitised(),
          constraint.caveat());
    }
  }

  @Override
  public Integer call() throws IOException {
    List<Entry> entries = Constraints.known().stream().map(ConstraintList::entry).toList();
    output.writeBibtex(sources(entries));
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      out.print(Text.json(entries));
      return Main.DONE;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Name", "Worlds", "Title", "Sources"));
    for (Entry entry : entries) {
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

  private static Entry entry(String key) {
    return Entry.of(Constraints.load(key, Recast.BRANCHING, newest().constants()));
  }

  private static Set<String> sources(List<Entry> entries) {
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
      Entry entry = entry(name);
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
      List<Entry> entries = read.stream().map(Entry::of).toList();
      output.writeBibtex(sources(entries));
      PrintWriter out = spec.commandLine().getOut();
      out.print(output.json() ? Text.json(entries) : Text.yaml(entries));
      return Main.DONE;
    }
  }
}
