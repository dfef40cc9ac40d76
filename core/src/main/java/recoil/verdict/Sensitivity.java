package recoil.verdict;

import org.jspecify.annotations.Nullable;

/**
 * What MUonE would see of one point.
 *
 * @param chiSquare chi^2 of (2.14)
 * @param significance its square root: standard deviations for one parameter
 * @param threshold chi^2 that has to be exceeded for an exclusion
 * @param excluded whether MUonE would exclude the point
 * @param limit smallest coupling factor that MUonE would exclude; null where none is
 * @param ratio coupling factor of the point over the limit; null where there is no limit
 * @param hadronic what MUonE would extract for a_mu^had; null where no factor fits such data
 */
public record Sensitivity(
    double chiSquare,
    double significance,
    double threshold,
    boolean excluded,
    @Nullable Double limit,
    @Nullable Double ratio,
    @Nullable HadronicShift hadronic) {}
