package recoil.app.answer;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import recoil.verdict.Configuration;
import recoil.verdict.DirectSearch;

/** Reads the words of a search for direct production. */
public final class DirectWords {
  private DirectWords() {}

  /**
   * The search that was asked for; null for none.
   *
   * @param channel elastic, which is none, direct or displaced
   * @param background events expected in each bin; null for none
   * @param bins number of bins; null for one
   * @throws IllegalArgumentException naming the option, its value and what is allowed
   */
  public static @Nullable DirectSearch search(
      Configuration configuration,
      String channel,
      @Nullable Double background,
      @Nullable Integer bins) {
    DirectSearch.Target target =
        switch (channel) {
          case "elastic" -> null;
          case "direct" -> DirectSearch.Target.INVISIBLE;
          case "displaced" -> DirectSearch.Target.DISPLACED;
          default ->
              throw new IllegalArgumentException(
                  "--channel: " + channel + "; allowed are elastic, direct, displaced");
        };
    if (target == null) {
      if (background != null || bins != null) {
        throw new IllegalArgumentException(
            (background != null ? "--background" : "--signal-bins")
                + ": given; allowed with --channel direct or displaced");
      }
      return null;
    }
    return of(configuration, target, background == null ? 0 : background, bins == null ? 1 : bins);
  }

  /**
   * The searches that were asked for, with one bin and no background.
   *
   * @param channels as for {@link #search}; one that is named twice counts once
   * @throws IllegalArgumentException naming the option, its value and what is allowed
   */
  public static List<DirectSearch> searches(Configuration configuration, List<String> channels) {
    return channels.stream()
        .distinct()
        .map(channel -> search(configuration, channel, null, null))
        .filter(Objects::nonNull)
        .toList();
  }

  /** A search on all processors. */
  static DirectSearch of(
      Configuration configuration, DirectSearch.Target target, double background, int bins) {
    int threads = Runtime.getRuntime().availableProcessors();
    return new DirectSearch(configuration, target, background, bins, threads);
  }
}
