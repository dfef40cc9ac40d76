package recoil.app.answer;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Benchmark;
import recoil.mediator.Candidate;
import recoil.mediator.Mediator;
import recoil.mediator.Model;
import recoil.mediator.Models;
import recoil.mediator.Presets;
import recoil.nature.Constants;

/**
 * A model, and the point where the model names one.
 *
 * @param name what was asked for: a preset, a benchmark, or the name in a file
 * @param model the model
 * @param mass mass in GeV; null where it is open
 * @param coupling common factor of the couplings; null where it is open
 */
public record Choice(String name, Model model, @Nullable Double mass, @Nullable Double coupling) {
  private static final String RATIO = "r2";
  private static final double ANY_MASS = 1;
  private static final Pattern WRONG_RATIO =
      Pattern.compile("parameter(?:: r2|s\\.r2: [^;]*); (.*)");

  /**
   * A preset, a benchmark or a file with its options.
   *
   * @param r square root of the ratio of the electron's coupling to the muon's
   * @param r2 that ratio, instead of r
   * @param parameters other parameters of a preset
   * @param invisible invisible branching fraction, null for that of the model
   * @param constants for couplings that are given in units of e or of masses
   * @throws IllegalArgumentException for an unknown name or a value outside its range
   * @throws IOException if a file cannot be read
   */
  public static Choice of(
      String name,
      @Nullable Double r,
      @Nullable Double r2,
      Map<String, Double> parameters,
      @Nullable Double invisible,
      Constants constants)
      throws IOException {
    return of(name, r, r2, parameters, invisible, constants, Models::open);
  }

  /** Where models come from. */
  @FunctionalInterface
  public interface Source {
    /** The model of a name with its parameters. */
    Candidate open(String name, Map<String, Double> parameters, Constants constants)
        throws IOException;
  }

  /** The same with models from elsewhere. */
  static Choice of(
      String name,
      @Nullable Double r,
      @Nullable Double r2,
      Map<String, Double> parameters,
      @Nullable Double invisible,
      Constants constants,
      Source source)
      throws IOException {
    Map<String, Double> all = new LinkedHashMap<>(parameters);
    if (r != null) {
      if (!Double.isFinite(r) || r2 != null) {
        throw new IllegalArgumentException(
            "--r: " + r + "; allowed is a number, and either --r or --r2");
      }
      all.put(RATIO, BigDecimal.valueOf(r).pow(2).doubleValue());
    }
    if (r2 != null) {
      all.put(RATIO, r2);
    }
    Candidate candidate = open(source, name, all, constants, r, r2);
    Model model = candidate.model();
    return new Choice(
        Presets.benchmarks().contains(name) ? name : model.name(),
        invisible == null ? model : model.withInvisible(invisible),
        candidate.mass(),
        candidate.coupling());
  }

  /** Says of the ratio what was given, not the parameter that it becomes. */
  private static Candidate open(
      Source source,
      String name,
      Map<String, Double> all,
      Constants constants,
      @Nullable Double r,
      @Nullable Double r2)
      throws IOException {
    try {
      return source.open(name, all, constants);
    } catch (IllegalArgumentException e) {
      Matcher wrong = WRONG_RATIO.matcher(String.valueOf(e.getMessage()));
      if ((r == null && r2 == null) || !wrong.matches()) {
        throw e;
      }
      String given = r != null ? "--r: " + r + "; its square: " : "--r2: " + r2 + "; ";
      throw new IllegalArgumentException(given + wrong.group(1), e);
    }
  }

  /** What a file holds. */
  public static Choice of(Candidate candidate) {
    return new Choice(
        candidate.model().name(), candidate.model(), candidate.mass(), candidate.coupling());
  }

  /** The same with a point, where one is given. */
  public Choice with(@Nullable Double newMass, @Nullable Double newCoupling) {
    return new Choice(
        name,
        model,
        newMass == null ? mass : newMass,
        newCoupling == null ? coupling : newCoupling);
  }

  /**
   * The same with the point of an option {@code --point}, such as {@code 29.5MeV,5.89e-4}.
   *
   * @throws IllegalArgumentException for another form
   */
  public Choice with(String point) {
    int comma = point.indexOf(',');
    double factor = comma < 0 ? Double.NaN : number(point.substring(comma + 1));
    if (!Double.isFinite(factor) || factor == 0) {
      throw new IllegalArgumentException(
          "--point: " + point + "; allowed is MASS,COUPLING as 29.5MeV,5.89e-4");
    }
    double gev = Energy.gev("--point", point.substring(0, comma));
    if (!Mediator.isMass(gev)) {
      throw new IllegalArgumentException(
          "--point: " + point + "; allowed are masses from " + Mediator.MASSES);
    }
    return with(Double.valueOf(gev), Double.valueOf(factor));
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** What a figure calls the point: the paper's name of a benchmark where it is there. */
  public String label() {
    for (String key : Presets.benchmarks()) {
      Benchmark benchmark = Presets.benchmark(key);
      if (Double.valueOf(benchmark.mass()).equals(mass)
          && Double.valueOf(benchmark.coupling()).equals(coupling)
          && benchmark.model().spin() == model.spin()
          && benchmark.model().couplings().equals(model.couplings())) {
        return benchmark.title().split(",", 2)[0];
      }
    }
    return name;
  }

  /** Whether a model has no mass: contact interactions. */
  public static boolean massless(Model model) {
    return !model.contact().isZero();
  }

  /**
   * The mass in GeV; for contact interactions, which have none, any one will do.
   *
   * @throws IllegalArgumentException where it is open, or given to contact interactions
   */
  public double needMass() {
    if (massless(model)) {
      if (mass != null) {
        throw new IllegalArgumentException(
            "--mass: " + mass + " GeV; allowed is none, contact interactions have no mass");
      }
      return ANY_MASS;
    }
    if (mass == null) {
      throw new IllegalArgumentException(
          "--mass: none; a mass with its unit is needed, as 29.5MeV");
    }
    return mass;
  }

  /**
   * The common factor.
   *
   * @throws IllegalArgumentException where it is open
   */
  public double needCoupling() {
    if (coupling == null) {
      throw new IllegalArgumentException("--coupling: none; a number is needed, as 5.89e-4");
    }
    return coupling;
  }
}
