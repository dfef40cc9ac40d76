package recoil.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import recoil.app.answer.References;

/** The words that say how a result is printed. */
final class OutputOptions {
  @Option(names = "--json", description = "Print one JSON document in full precision.")
  private boolean json;

  @Option(
      names = "--bibtex",
      paramLabel = "FILE",
      description = "Write the references of everything that was used.")
  private @Nullable Path bibtex;

  boolean json() {
    return json;
  }

  /** Whether references were asked for. */
  boolean bibtex() {
    return bibtex != null;
  }

  /**
   * Writes the references, where they were asked for.
   *
   * @param keys keys of the bibliography
   */
  void writeBibtex(Set<String> keys) throws IOException {
    if (bibtex != null) {
      WholeFile.write(bibtex, References.bibtex(keys).getBytes(StandardCharsets.UTF_8));
    }
  }
}
