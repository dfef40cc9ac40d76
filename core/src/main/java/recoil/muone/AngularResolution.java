package recoil.muone;

import java.util.Arrays;
import recoil.statistics.Rice;

/**
 * The measured polar angle of a track whose two projections are smeared by independent Gaussians of
 * the same standard deviation: it follows a {@link Rice} distribution. Angles in rad.
 */
final class AngularResolution {
  /** Beyond this many standard deviations from the true angle nothing is seen. */
  private static final double REACH = 9;

  private AngularResolution() {}

  /** Probability to measure an angle between two values. */
  static double probability(double angle, double sigma, double low, double high) {
    return Rice.probability(angle / sigma, low / sigma, high / sigma);
  }

  /** Probabilities of the bins between edges, those without events at both ends left out. */
  static Response.Smeared.Row row(double angle, double sigma, double[] edges) {
    int bins = edges.length - 1;
    int first = first(edges, angle - REACH * sigma);
    int last = Math.min(bins, first(edges, angle + REACH * sigma) + 1);
    double[] probability = new double[Math.max(0, last - first)];
    for (int i = 0; i < probability.length; i++) {
      probability[i] = probability(angle, sigma, edges[first + i], edges[first + i + 1]);
    }
    return new Response.Smeared.Row(probability.length == 0 ? 0 : first, probability);
  }

  /** The bin that contains a value; 0 below the first, the number of bins above the last. */
  private static int first(double[] edges, double value) {
    int place = Arrays.binarySearch(edges, value);
    return Math.max(0, place >= 0 ? place : -place - 2);
  }
}
