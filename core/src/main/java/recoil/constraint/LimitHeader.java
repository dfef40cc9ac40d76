package recoil.constraint;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Pair;
import recoil.nature.Lepton;
import recoil.nature.Measured;

/** The fields that say what a limit is about, each with its line in a file. */
final class LimitHeader {
  private static final List<String> REQUIRED =
      List.of(
          "title",
          "source",
          "kind",
          "confidence",
          "production",
          "coupling",
          "quantity",
          "hypothesis",
          "digitised");
  private static final List<String> OPTIONAL =
      List.of("label", "channels", "needs", "caveat", "energy", "cut", "measured", "column");

  /** What the numbers of a table are. */
  enum Quantity {
    /** A coupling. */
    G("g", false, false),
    /** A coupling over e. */
    EPSILON("epsilon", true, false),
    /** The square of a coupling. */
    G_SQUARED("g^2", false, true),
    /** The square of a coupling over e. */
    EPSILON_SQUARED("epsilon^2", true, true);

    private final String symbol;
    private final boolean overE;
    private final boolean squared;

    Quantity(String symbol, boolean overE, boolean squared) {
      this.symbol = symbol;
      this.overE = overE;
      this.squared = squared;
    }
  }

  private final String file;
  private final Map<String, String> header = new LinkedHashMap<>();
  private final Map<String, Long> lines = new LinkedHashMap<>();

  LimitHeader(String file) {
    this.file = file;
  }

  /** Reads a file with one {@code field: value} a line; empty lines and comments are skipped. */
  static LimitHeader read(String text, String file) {
    LimitHeader header = new LimitHeader(file);
    long number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
        header.field(line, number);
      }
    }
    return header;
  }

  /** Takes one {@code field: value}. */
  void field(String text, long line) {
    String[] parts = text.split(":", 2);
    String name = parts[0].strip();
    if (parts.length < 2 || parts[1].isBlank()) {
      throw at(line, name + "; '# field: value' is needed", null);
    }
    if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
      throw at(
          line,
          name
              + ": unknown field; allowed are "
              + String.join(", ", REQUIRED)
              + ", "
              + String.join(", ", OPTIONAL),
          null);
    }
    if (header.put(name, parts[1].strip()) != null) {
      throw at(line, name + ": given twice", null);
    }
    lines.put(name, line);
  }

  /** Name of the column of a table with several; empty where none is named. */
  String column() {
    return get("column");
  }

  /** Whether the table holds squares. */
  boolean squared() {
    return quantity().squared;
  }

  /** What the limit is about. */
  Search search() {
    for (String name : REQUIRED) {
      if (!header.containsKey(name)) {
        throw new IllegalArgumentException(file + ": " + name + ": missing");
      }
    }
    try {
      return new Search(
          get("title"),
          header.containsKey("label") ? get("label") : firstWord(get("title")),
          split(get("source")),
          choice("kind", Arrays.asList(Kind.values()), LimitHeader::lower),
          confidence(),
          get("production"),
          choice("coupling", List.of(Lepton.ELECTRON, Lepton.MUON), LimitHeader::lower),
          quantity().overE,
          choice("hypothesis", Arrays.asList(Hypothesis.values()), Hypothesis::symbol),
          channels(),
          header.containsKey("needs")
              ? choice(
                  "needs", List.of(Need.QUARKS, Need.NEUTRINOS, Need.LOOPS), LimitHeader::lower)
              : Need.NOTHING,
          number("energy"),
          number("cut"),
          measured(),
          get("digitised"),
          get("caveat"));
    } catch (IllegalArgumentException e) {
      throw prefixed(e);
    }
  }

  /** What a title begins with: the name of an experiment. */
  static String firstWord(String title) {
    return title.strip().split("[ ,]", 2)[0];
  }

  private IllegalArgumentException prefixed(IllegalArgumentException e) {
    String message = String.valueOf(e.getMessage());
    if (message.startsWith(file)) {
      return e;
    }
    Long line = lines.get(message.split(":", 2)[0]);
    return new IllegalArgumentException(
        file + (line == null ? "" : ":" + line) + ": " + message, e);
  }

  private Quantity quantity() {
    return choice("quantity", Arrays.asList(Quantity.values()), q -> q.symbol);
  }

  private @Nullable Double number(String name) {
    if (!header.containsKey(name)) {
      return null;
    }
    try {
      return Double.valueOf(get(name));
    } catch (NumberFormatException e) {
      throw wrong(name, "numbers");
    }
  }

  private @Nullable Measured measured() {
    return header.containsKey("measured")
        ? Measured.of(get("measured"), null, split(get("source")).get(0))
        : null;
  }

  private String get(String name) {
    return header.getOrDefault(name, "");
  }

  private static List<String> split(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).toList();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private <T> T choice(
      String name, List<T> allowed, java.util.function.Function<? super T, String> symbol) {
    for (T one : allowed) {
      if (symbol.apply(one).equals(get(name))) {
        return one;
      }
    }
    throw wrong(name, allowed.stream().map(symbol).collect(Collectors.joining(", ")));
  }

  private IllegalArgumentException wrong(String name, String allowed) {
    return at(
        lines.getOrDefault(name, 0L), name + ": " + get(name) + "; allowed are " + allowed, null);
  }

  private @Nullable Double confidence() {
    if (get("confidence").equals("unstated")) {
      return null;
    }
    try {
      return Double.valueOf(get("confidence"));
    } catch (NumberFormatException e) {
      throw wrong("confidence", "a number above 0 and below 1, unstated");
    }
  }

  private Set<Pair> channels() {
    Set<Pair> channels = EnumSet.noneOf(Pair.class);
    if (header.containsKey("channels")) {
      split(get("channels")).forEach(symbol -> channels.add(Pair.named(symbol)));
    }
    return channels;
  }

  private IllegalArgumentException at(long line, String message, @Nullable Throwable cause) {
    return new IllegalArgumentException(file + ":" + line + ": " + message, cause);
  }
}
