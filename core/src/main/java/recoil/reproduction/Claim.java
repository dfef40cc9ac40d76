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
}
