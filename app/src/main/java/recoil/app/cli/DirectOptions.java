package recoil.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import recoil.app.answer.DirectWords;
import recoil.verdict.Configuration;
import recoil.verdict.DirectSearch;

/** The words of a search for direct production. */
final class DirectOptions {
  @Option(
      names = "--channel",
      paramLabel = "CHANNEL",
      defaultValue = "elastic",
      description =
          "elastic, or also a search for direct production: direct (X is invisible) or displaced (X"
              + " decays to e e or mu mu behind its target). Default: ${DEFAULT-VALUE}.")
  private String channel = "elastic";

  @Option(
      names = "--background",
      paramLabel = "N",
      description = "Background events that such a search expects in each bin. Default: 0.")
  private @Nullable Double background;

  @Option(
      names = "--signal-bins",
      paramLabel = "N",
      description =
          "Bins of such a search in the energy of the electron; 1 is a single count. Default: 1.")
  private @Nullable Integer bins;

  /**
   * The search that was asked for; null for none.
   *
   * @throws IllegalArgumentException naming the option, its value and what is allowed
   */
  @Nullable DirectSearch search(Configuration configuration) {
    return DirectWords.search(configuration, channel, background, bins);
  }
}
