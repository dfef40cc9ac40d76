package recoil.reproduction;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One claim of the paper, answered.
 *
 * @param id number in the list of claims, such as {@code 1c}
 * @param claim the paper's statement in short
 * @param where equation, figure or section of the paper
 * @param paper the paper's number, or what it says
 * @param ours the computed numbers in words
 * @param verdict what follows from the numbers
 * @param why one sentence
 * @param numbers the computed numbers in full precision that the verdict was drawn from, with units
 *     in their names
 */
public record Claim(
    String id,
    String claim,
    String where,
    String paper,
    String ours,
    Verdict verdict,
    String why,
    Map<String, Double> numbers) {

  /** Copies the map, in order. */
  public Claim {
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  /** How far a number may differ between two sets of formulas without being worth a word. */
  private static final double SAME = 1e-3;

  /**
   * This claim with the numbers that the exact formulas give for it, under names that end in {@code
   * _exact}, where they differ by more than a thousandth, and with their verdict where it differs.
   */
  Claim with(Claim exact) {
    Map<String, Double> all = new LinkedHashMap<>(numbers);
    exact.numbers.forEach(
        (name, value) -> {
          double own = numbers.getOrDefault(name, Double.NaN);
          if (!(Math.abs(value - own) <= SAME * Math.abs(own))) {
            all.put(name + "_exact", value);
          }
        });
    String note =
        all.size() == numbers.size()
            ? ""
            : exact.verdict == verdict
                ? " With the exact formulas: " + exact.ours + "."
                : " With the exact formulas " + exact.verdict.words() + ": " + exact.ours + ".";
    return new Claim(id, claim, where, paper, ours, verdict, why + note, all);
  }
}
