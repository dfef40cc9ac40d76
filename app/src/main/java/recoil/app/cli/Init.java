package recoil.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import recoil.app.answer.Resource;

/** {@code recoil init}: an input file to start from. */
@Command(
    name = "init",
    description = {"Writes an example of an input file, with comments, to start from.", ""},
    sortOptions = false)
final class Init implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "FILE", description = "File to write.")
  private Path file = Path.of("");

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      defaultValue = "model",
      description = "model, world, constraint or scan. Default: ${DEFAULT-VALUE}.")
  private Kind kind = Kind.MODEL;

  @Option(names = "--force", description = "Overwrite a file that exists.")
  private boolean force;

  /** What the file is about. */
  private enum Kind {
    MODEL("my-model.yaml", ".yaml, .yml", "recoil verdict"),
    WORLD("my-world.yaml", ".yaml, .yml", "recoil verdict np1 --world"),
    CONSTRAINT("my-limit.csv", ".csv", "recoil constraints check"),
    SCAN("my-scan.yaml", ".yaml, .yml", "recoil scan");

    private final String example;
    private final String endings;
    private final String next;

    Kind(String example, String endings, String next) {
      this.example = example;
      this.endings = endings;
      this.next = next;
    }
  }

  @Override
  public Integer call() throws IOException {
    if (List.of(kind.endings.split(", ", -1)).stream().noneMatch(file.toString()::endsWith)) {
      throw new IllegalArgumentException(
          "FILE: " + file + "; allowed is a name that ends with " + kind.endings);
    }
    if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IllegalArgumentException("FILE: " + file + "; exists, allowed with --force");
    }
    String text = Resource.text("examples/" + kind.example);
    WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    spec.commandLine().getOut().println("Wrote " + file + ". Next: " + kind.next + " " + file);
    return Main.DONE;
  }
}
