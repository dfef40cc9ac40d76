package recoil.scan;

/**
 * A column of the results.
 *
 * @param name its name, with the unit where there is one
 * @param flag whether it holds 0 and 1 only, NaN for neither
 */
public record Column(String name, boolean flag) {}
