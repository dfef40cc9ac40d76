package recoil.app.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code recoil spectrum} prints of bins of two variables, or of a response matrix.
 *
 * @param configuration with what it was made
 * @param massGev mass in GeV; null for contact interactions
 * @param coupling common factor of the couplings
 * @param columns names with units
 * @param rows a bin each
 */
public record MeasuredDocument(
    Echo configuration,
    @Nullable Double massGev,
    double coupling,
    List<String> columns,
    List<double[]> rows) {

  /** The bins of a point. */
  public static MeasuredDocument of(Point at, MeasuredBins bins) {
    return new MeasuredDocument(
        at.echo(), at.massGev(), at.coupling(), bins.columns(), bins.rows());
  }
}
