package recoil.nature;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a world: a complete one, or one on top of a world that comes with Recoil. */
final class WorldFile {
  private static final String BASE = "base";
  private static final String MORE = "more-constraints";
  private static final String KEYS = "constraints";

  /** Fields that belong together: they are replaced as a whole. */
  private static final List<String> ELECTRON = List.of("electron", "electron-by-alpha");

  private WorldFile() {}

  static World named(String name) {
    String path = "worlds/" + known("world", name) + ".yaml";
    return read(Yaml.text(path), path);
  }

  static World read(String text, String file) {
    ObjectNode tree = Yaml.tree(text, file);
    Yaml.full(tree, "", file);
    if (!tree.has(BASE) && !tree.has(MORE)) {
      return Yaml.read(text, file, World.class);
    }
    return Yaml.bind(complete(tree, file), file, World.class);
  }

  private static String known(String field, String name) {
    if (!World.NAMES.contains(name)) {
      throw new IllegalArgumentException(
          field + ": " + name + "; allowed are " + String.join(", ", World.NAMES));
    }
    return name;
  }

  /** The tree with what its base says and it does not. */
  private static ObjectNode complete(ObjectNode tree, String file) {
    JsonNode base = tree.remove(BASE);
    if (base == null) {
      return with(tree, tree.remove(MORE), file);
    }
    for (String field : List.of("name", "title")) {
      if (!tree.has(field)) {
        throw new IllegalArgumentException(file + ": " + field + ": missing");
      }
    }
    String path;
    try {
      path = "worlds/" + known(BASE, base.isValueNode() ? base.asString() : "" + base) + ".yaml";
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
    ObjectNode below = complete(Yaml.tree(Yaml.text(path), path), path);
    if (ELECTRON.stream().anyMatch(tree::has)) {
      ELECTRON.forEach(below::remove);
      below.remove("alpha");
    }
    JsonNode more = tree.remove(MORE);
    overlay(below, tree);
    return with(below, more, file);
  }

  /** Replaces numbers, lists and moments; goes into every other mapping. */
  private static void overlay(ObjectNode below, ObjectNode above) {
    above.forEachEntry(
        (field, value) -> {
          if (value instanceof ObjectNode branch
              && !branch.has("value")
              && !branch.has("exclusion")
              && !ELECTRON.contains(field)
              && !field.equals("muon")
              && below.get(field) instanceof ObjectNode under) {
            overlay(under, branch);
          } else {
            below.set(field, value);
          }
        });
  }

  private static ObjectNode with(ObjectNode tree, @Nullable JsonNode more, String file) {
    if (more == null) {
      return tree;
    }
    if (!(more instanceof ArrayNode added) || !(tree.get(KEYS) instanceof ArrayNode keys)) {
      throw new IllegalArgumentException(file + ": " + MORE + ": a list is needed");
    }
    keys.addAll(added);
    return tree;
  }
}
