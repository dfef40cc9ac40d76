package recoil.reproduction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A claim while it is being answered: what the paper says, then numbers, then a verdict. */
final class Answer {
  private final String id;
  private final String where;
  private final String claim;
  private final String paper;
  private final Map<String, Double> numbers = new LinkedHashMap<>();

  Answer(String id, String where, String claim, String paper) {
    this.id = id;
    this.where = where;
    this.claim = claim;
    this.paper = paper;
  }

  /** Keeps a number that the verdict is drawn from. */
  Answer number(String name, double value) {
    numbers.put(name, value);
    return this;
  }

  Claim verdict(Verdict verdict, String ours, String why) {
    return new Claim(id, claim, where, paper, ours, verdict, why, numbers);
  }

  /** Confirmed or not, by one condition. */
  Claim holds(boolean condition, String ours, String why) {
    return verdict(condition ? Verdict.CONFIRMED : Verdict.NOT_CONFIRMED, ours, why);
  }

  /** Confirmed or not, by one condition, with the sentence that belongs to it. */
  Claim holds(boolean condition, String ours, String whyItHolds, String whyNot) {
    return holds(condition, ours, condition ? whyItHolds : whyNot);
  }

  /** Whether a number rounds to the one printed, at the digits printed. */
  static boolean rounds(double value, String printed) {
    BigDecimal paper = new BigDecimal(printed);
    return Double.isFinite(value)
        && new BigDecimal(value).round(new MathContext(paper.precision())).compareTo(paper) == 0;
  }

  /** A text with numbers. */
  static String text(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
