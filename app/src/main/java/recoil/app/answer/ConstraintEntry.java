package recoil.app.answer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.constraint.Constraint;
import recoil.constraint.Constraints;
import recoil.constraint.Kind;
import recoil.constraint.Recast;
import recoil.constraint.Search;
import recoil.nature.Constants;
import recoil.nature.World;

/**
 * What {@code recoil constraints} says of a constraint.
 *
 * @param bound the published number in words; empty for a table
 * @param worlds names of the worlds that have it
 * @param lightestGev smallest mass of its table in GeV; null where it has no table
 * @param heaviestGev largest mass of its table in GeV
 */
public record ConstraintEntry(
    String key,
    String title,
    Kind kind,
    @Nullable Double confidence,
    String bound,
    List<String> sources,
    List<String> worlds,
    @Nullable String production,
    @Nullable String hypothesis,
    @Nullable String needs,
    @Nullable Double lightestGev,
    @Nullable Double heaviestGev,
    @Nullable String digitised,
    String caveat) {
  /** What is said of those that come with Recoil. */
  public static List<ConstraintEntry> all() {
    Constants constants = World.named(World.NAMES.get(World.NAMES.size() - 1)).constants();
    return Constraints.known().stream()
        .map(key -> of(Constraints.load(key, Recast.BRANCHING, constants)))
        .toList();
  }

  /** What is said of a constraint. */
  public static ConstraintEntry of(Constraint constraint) {
    List<String> worlds = new ArrayList<>();
    for (String name : World.NAMES) {
      if (World.named(name).constraints().contains(constraint.key())) {
        worlds.add(name);
      }
    }
    Search search = constraint.search();
    double[] masses = constraint.masses();
    return new ConstraintEntry(
        constraint.key(),
        constraint.title(),
        constraint.kind(),
        constraint.confidence(),
        constraint.statement(),
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
