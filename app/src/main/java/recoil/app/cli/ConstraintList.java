package recoil.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import recoil.constraint.Constraint;
import recoil.constraint.Constraints;
import recoil.constraint.Kind;
import recoil.constraint.Limit;
import recoil.constraint.Recast;
import recoil.constraint.Search;
import recoil.nature.World;

/** {@code recoil constraints}: what is known already. */
@Command(
    name = "constraints",
    description = {"The published limits and measurements that come with Recoil.", ""},
    subcommands = ConstraintList.Show.class,
    sortOptions = false)
final class ConstraintList implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "Print the list as one JSON document.")
  private boolean json;

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
      Search search = constraint instanceof Limit limit ? limit.search() : null;
      double[] masses = constraint instanceof Limit limit ? limit.masses() : new double[0];
      return new Entry(
          constraint.key(),
          constraint.title(),
          search == null ? Kind.OBSERVED : search.kind(),
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
  public Integer call() {
    List<Entry> entries = Constraints.known().stream().map(ConstraintList::entry).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
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
    World newest = World.named(World.NAMES.get(World.NAMES.size() - 1));
    return Entry.of(Constraints.load(key, Recast.BRANCHING, newest.constants()));
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
    public Integer call() throws java.io.IOException {
      Entry entry = entry(name);
      output.writeBibtex(new java.util.TreeSet<>(entry.sources()));
      PrintWriter out = spec.commandLine().getOut();
      out.print(output.json() ? Text.json(entry) : Text.yaml(entry));
      return Main.DONE;
    }
  }
}
