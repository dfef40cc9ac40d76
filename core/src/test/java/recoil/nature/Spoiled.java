package recoil.nature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;

/**
 * Spoils texts of YAML at random, for tests that nothing but a clear line comes of them.
 *
 * @param bases the texts that are spoiled, one after the other
 * @param values what is put in the place of values
 */
public record Spoiled(List<String> bases, List<String> values, long seed) {
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

  /** Reads a text of a file that is called x.yaml. */
  public interface Reader<T> {
    T read(String text) throws IOException;
  }

  /** Looks at the n-th of what was read. */
  public interface Check<T> {
    void look(T read, int n, String label);
  }

  /**
   * Reads spoiled texts, each of which is either refused with one line that names the file or a
   * constraint, or passes the check.
   *
   * @return how many of them are not refused
   */
  public <T> int read(int count, Reader<T> reader, Check<T> check) {
    Random random = new Random(seed);
    int read = 0;
    for (int n = 0; n < count; n++) {
      String text = spoil(bases.get(n % bases.size()), random);
      String label = "seed " + seed + ", mutation " + n + ":\n" + text;
      T found;
      try {
        found = reader.read(text);
      } catch (IllegalArgumentException e) {
        assertThat(e.getMessage())
            .as(label)
            .containsPattern("^(x\\.yaml|constraint: )")
            .doesNotContain("\n", "\r", "Exception", " is null", "java.");
        continue;
      } catch (IOException e) {
        assertThat(e.getMessage()).as(label).isNotBlank();
        continue;
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError(label, e);
      }
      read++;
      try {
        check.look(found, n, label);
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError(label, e);
      }
    }
    return read;
  }

  /**
   * A text after one to three changes: a character gone or put in, a line gone, twice or with
   * another value, the rest cut off.
   */
  private String spoil(String text, Random random) {
    String spoiled = text;
    for (int n = random.nextInt(3); n >= 0 && !spoiled.isEmpty(); n--) {
      String value = values.get(random.nextInt(values.size()));
      spoiled = once(spoiled, Matcher.quoteReplacement(value), random);
    }
    return spoiled;
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
