package recoil.scan;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import recoil.constraint.Recast;
import recoil.mediator.Formulas;
import recoil.mediator.Quantity;
import recoil.verdict.Assessor;
import recoil.verdict.Method;
import tools.jackson.databind.JsonNode;

/**
 * A scan as its file says it.
 *
 * @param model a preset, a benchmark, a file of a model, or what such a file holds
 * @param axes what mass, coupling, invisible fraction and parameters run over
 * @param sample how the ranges without a number of points are filled
 * @param compute what the columns are
 * @param world dated set of inputs, or the file of one
 * @param setup experiment, or the file of one
 * @param formulas where cross sections come from
 * @param recast how published limits are taken over
 * @param level confidence level of MUonE's limits
 * @param limitParameters number of parameters that they are for
 * @param method how they are set
 * @param normalisation how well a factor common to all bins is known: fixed, free or a width
 * @param systematics errors that the bins share, NAME=WIDTH each
 * @param covariance file with the covariance of the relative changes of the bins
 * @param constraints folder with constraints of the user's own
 */
record ScanFile(
    @JsonProperty(value = "model", required = true) JsonNode model,
    @JsonProperty(value = "axes", required = true) Map<String, AxisFile> axes,
    @JsonProperty("sample") @Nullable Sample sample,
    @JsonProperty("compute") @Nullable List<Quantities> compute,
    @JsonProperty("world") @Nullable String world,
    @JsonProperty("setup") @Nullable String setup,
    @JsonProperty("formulas") @Nullable Formulas formulas,
    @JsonProperty("recast") @Nullable Recast recast,
    @JsonProperty("level") @Nullable Double level,
    @JsonProperty("limit-parameters") @Nullable Integer limitParameters,
    @JsonProperty("method") @Nullable Method method,
    @JsonProperty("normalisation") @Nullable String normalisation,
    @JsonProperty("systematics") @Nullable List<String> systematics,
    @JsonProperty("covariance") @Nullable String covariance,
    @JsonProperty("constraints") @Nullable String constraints) {

  /**
   * What an axis runs over.
   *
   * @param list its values, in this order
   * @param from lower end of a range
   * @param to upper end of a range
   * @param points number of points of a grid over the range; without, a sample fills it
   * @param scale of the grid or sample; linear where absent
   */
  record AxisFile(
      @JsonProperty("list") @Nullable List<String> list,
      @JsonProperty("from") @Nullable String from,
      @JsonProperty("to") @Nullable String to,
      @JsonProperty("points") @Nullable Long points,
      @JsonProperty("scale") @Nullable Scale scale) {
    private static final int MOST = 10_000_000;

    /** How a range is divided. */
    enum Scale {
      /** Evenly. */
      LINEAR,
      /** Evenly in the logarithm. */
      LOGARITHMIC;

      @Override
      @JsonValue
      public String toString() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    /** Checks that it is either a list or a range. */
    AxisFile {
      boolean range = from != null && to != null;
      if (list == null ? !range : from != null || to != null || points != null || scale != null) {
        throw new IllegalArgumentException(
            "axis: neither a list nor a range; allowed are {list: [...]} and {from, to, points,"
                + " scale}");
      }
      if (list != null && list.isEmpty()) {
        throw new IllegalArgumentException("list: empty; at least one value is needed");
      }
      if (points != null && !(points >= 1 && points <= MOST)) {
        throw new IllegalArgumentException("points: " + points + "; allowed is 1 to " + MOST);
      }
    }

    Axis axis(String name) {
      try {
        if (list != null) {
          return new Axis.Values(name, list.stream().map(text -> value(name, text)).toList());
        }
        double low = value(name, String.valueOf(from));
        double high = value(name, String.valueOf(to));
        boolean logarithmic = scale == Scale.LOGARITHMIC;
        if (!(low < high) && !(low == high && points != null && points == 1)) {
          throw new IllegalArgumentException("to: " + to + "; must be above from: " + from);
        }
        if (logarithmic && !(low > 0)) {
          throw new IllegalArgumentException(
              "from: " + from + "; must be above 0 on a logarithmic scale");
        }
        Axis.Range range = new Axis.Range(name, low, high, logarithmic);
        return points == null ? range : range.grid(Math.toIntExact(points));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("axes." + name + ": " + e.getMessage(), e);
      }
    }

    private static double value(String name, String text) {
      if (name.equals(Axis.MASS)) {
        return Quantity.mass(text);
      }
      double value;
      try {
        value = Double.parseDouble(text);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(text + "; a number is needed", e);
      }
      boolean fraction = name.equals(Axis.INVISIBLE);
      double lowest = fraction ? 0 : -Assessor.LARGEST;
      double highest = fraction ? 1 : Assessor.LARGEST;
      if (!(value >= lowest && value <= highest)) {
        throw new IllegalArgumentException(text + "; allowed is " + lowest + " to " + highest);
      }
      return value;
    }
  }

  /** What is computed of a point. */
  enum Quantities {
    /** Whether an observed constraint, and whether MUonE would exclude it. */
    VERDICT,
    /** Whether each constraint of the world excludes it. */
    CONSTRAINTS,
    /** MUonE's chi^2. */
    CHI2,
    /** MUonE's limit on the coupling at its mass. */
    LIMIT,
    /** What MUonE would extract for a_mu^had. */
    BIAS;

    @Override
    @JsonValue
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
