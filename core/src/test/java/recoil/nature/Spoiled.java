package recoil.nature;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;

/** Spoils texts of YAML at random, for tests that nothing but a clear line comes of them. */
public final class Spoiled {
  /** What may stand where something else is expected. */
  public static final List<String> VALUES =
      List.of(
          "null",
          "",
          "~",
          "[]",
          "{}",
          ".nan",
          ".inf",
          "1e999",
          "-1e-999",
          "0",
          "-0",
          "-1",
          "1e308",
          "1e-300",
          "99999999999999999999",
          "x",
          "-",
          "--1",
          "&a [*a]",
          "*a",
          "!!int 3",
          "? x",
          "\"",
          "'",
          "|",
          "[[[[[[[[",
          "0x1F",
          "1_000",
          "true",
          "\u0000",
          "\uD83D\uDE00",
          "\u2028",
          "---");

  private Spoiled() {}

  /**
   * A text after one to three changes: a character gone or put in, a line gone, twice or with
   * another value, the rest cut off.
   *
   * @param values what is put in the place of values
   */
  public static String of(String text, List<String> values, Random random) {
    String spoiled = text;
    for (int n = random.nextInt(3); n >= 0 && !spoiled.isEmpty(); n--) {
      spoiled = once(spoiled, Matcher.quoteReplacement(pick(values, random)), random);
    }
    return spoiled;
  }

  private static String pick(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static String once(String text, String value, Random random) {
    String[] lines = text.split("\n", -1);
    int line = random.nextInt(lines.length);
    int at = random.nextInt(text.length());
    switch (random.nextInt(8)) {
      case 0 -> {
        return text.substring(0, at) + text.substring(at + 1);
      }
      case 1 -> {
        char c = (char) (random.nextBoolean() ? 32 + random.nextInt(95) : random.nextInt(0x300));
        return text.substring(0, at) + c + text.substring(at);
      }
      case 2 -> lines[line] = "";
      case 3 -> lines[line] = lines[line] + "\n" + lines[random.nextInt(lines.length)];
      case 4 -> {
        return text.substring(0, at);
      }
      case 5 -> lines[line] = lines[line].replaceFirst(":.*", ": " + value);
      case 6 -> lines[line] = lines[line].replaceFirst("(value|variable): [^,}]*", "$1: " + value);
      default -> lines[line] = lines[line].replaceFirst("-?[0-9][-0-9.e]*|[a-z]+(?=[,}])", value);
    }
    return String.join("\n", lines);
  }
}
