package recoil.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import recoil.constraint.Constraint;
import recoil.constraint.Constraints;
import recoil.verdict.Configuration;

/** The words that add constraints of the user's own. */
final class ConstraintOptions {
  @Option(
      names = "--constraints",
      paramLabel = "DIR",
      description =
          "Folder with constraints of your own, besides those of the world; 'recoil constraints"
              + " check' checks one.")
  private @Nullable Path folder;

  /**
   * The constraints of the world and those of the folder.
   *
   * @throws IllegalArgumentException for a file that is wrong, with its line
   */
  Constraints of(Configuration configuration) {
    return Constraints.of(configuration.world(), configuration.recast()).with(own(configuration));
  }

  /** Those of the folder. */
  private List<Constraint> own(Configuration configuration) {
    return folder == null
        ? List.of()
        : Constraints.folder(folder, configuration.recast(), configuration.world().constants());
  }
}
