package recoil.app.answer;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import recoil.constraint.Constraints;
import recoil.constraint.Recast;
import recoil.nature.Anomaly;
import recoil.nature.Constants;
import recoil.nature.Measured;
import recoil.nature.World;
import recoil.nature.Yaml;
import recoil.paper.Bibliography;
import recoil.verdict.Assessment;
import recoil.verdict.Configuration;
import tools.jackson.databind.JsonNode;

/** The keys of what was used. */
public final class References {
  /** The paper: formulas, setup, chi^2. */
  private static final String PAPER = "Dev:2020drf";

  private References() {}

  /** Keys of the experiment and of the constants. */
  public static Set<String> of(Configuration configuration) {
    return of(configuration.world());
  }

  private static Set<String> of(World world) {
    Constants c = world.constants();
    Set<String> keys = new TreeSet<>(Set.of(PAPER));
    Stream.of(
            c.inverseAlpha(),
            c.electronMass(),
            c.muonMass(),
            c.tauMass(),
            c.hbarc2(),
            world.hadrons().moment(),
            world.hadrons().scale())
        .map(Measured::source)
        .forEach(keys::add);
    return keys;
  }

  /** The same and those of every constraint that says something. */
  public static Set<String> of(Configuration configuration, Assessment assessment) {
    Set<String> keys = of(configuration);
    assessment.findings().stream()
        .filter(finding -> finding.reason().isEmpty())
        .forEach(finding -> keys.addAll(finding.sources()));
    return keys;
  }

  /** The same for a world and those of its constraints with these keys. */
  public static Set<String> of(World world, List<String> constraints) {
    Set<String> keys = of(world);
    Constraints known = Constraints.of(world, Recast.BRANCHING);
    constraints.forEach(key -> keys.addAll(known.get(key).sources()));
    return keys;
  }

  /** The same and those of the moments. */
  public static Set<String> ofMoments(World world) {
    Set<String> keys = new TreeSet<>(Set.of(PAPER));
    for (Anomaly anomaly : new Anomaly[] {world.electron(), world.muon()}) {
      Stream.of(anomaly.experiment(), anomaly.standardModel(), anomaly.difference())
          .filter(Objects::nonNull)
          .forEach(measured -> keys.add(measured.source()));
    }
    return keys;
  }

  /** Every source that data files name. */
  public static Set<String> ofFiles(List<String> paths) {
    Set<String> keys = new TreeSet<>();
    for (String path : paths) {
      Yaml.resource(path, JsonNode.class).findValues("source").stream()
          .filter(JsonNode::isString)
          .forEach(source -> keys.add(source.asString()));
    }
    return keys;
  }

  /** The entries of the bibliography; a key that is not in it becomes a comment. */
  public static String bibtex(Set<String> keys) {
    Bibliography bibliography = Bibliography.load();
    StringBuilder text = new StringBuilder();
    for (String key : keys) {
      text.append(
          bibliography.keys().contains(key)
              ? bibliography.get(key).bibtex()
              : "% " + key + ": not in the bibliography\n");
    }
    return text.toString();
  }
}
