package recoil.reproduction;

/**
 * One claim of the paper, answered.
 *
 * @param id number in the list of claims, such as {@code 1c}
 * @param claim the paper's statement in short
 * @param where equation, figure or section of the paper
 * @param paper the paper's number, or what it says
 * @param ours the computed number
 * @param verdict what follows from the number
 * @param why one sentence
 */
public record Claim(
    String id,
    String claim,
    String where,
    String paper,
    String ours,
    Verdict verdict,
    String why) {}
