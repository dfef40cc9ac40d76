package recoil.app.answer;

import java.util.List;
import recoil.nature.World;

/**
 * What {@code recoil worlds} says of a world.
 *
 * @param name its name
 * @param title one line
 * @param constraints keys of its constraints
 */
public record WorldEntry(String name, String title, List<String> constraints) {
  /** What is said of a name. */
  public static WorldEntry of(String name) {
    World world = World.named(name);
    return new WorldEntry(name, world.title(), world.constraints());
  }
}
