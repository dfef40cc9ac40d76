package recoil.scan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several parts of a scan that are run apart.
 *
 * @param index its number, 1 to {@code count}
 * @param count number of parts
 */
public record Shard(int index, int count) {
  /** All of a scan. */
  public static final Shard WHOLE = new Shard(1, 1);

  private static final Pattern FORM = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException naming the shard
   */
  public Shard {
    if (!(index >= 1 && index <= count)) {
      throw new IllegalArgumentException(
          "shard: " + index + "/" + count + "; allowed is i/n with i from 1 to n");
    }
  }

  /**
   * Reads {@code i/n}.
   *
   * @throws IllegalArgumentException for another text
   */
  public static Shard of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("shard: " + text + "; allowed is i/n with i from 1 to n");
    }
    return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** The first of {@code chunks} chunks that belongs to it. */
  public long first(long chunks) {
    long before = index - 1L;
    return chunks / count * before + chunks % count * before / count;
  }

  /** The chunk after its last one. */
  public long end(long chunks) {
    return index == count ? chunks : new Shard(index + 1, count).first(chunks);
  }

  @Override
  public String toString() {
    return index + "/" + count;
  }
}
