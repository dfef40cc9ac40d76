package recoil.app.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import recoil.reproduction.Claim;
import recoil.reproduction.Settings;
import recoil.reproduction.Verdict;
import recoil.statistics.DeltaChiSquare;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was computed, with what, and how long it took; the content of {@code ledger.json}.
 *
 * @param program name of the program
 * @param version its version
 * @param paper the paper
 * @param settings with what it was computed
 * @param claims the paper's claims, answered; none if only figures were asked for
 * @param verdicts number of claims per verdict; none if only figures were asked for
 * @param figures the figures, in the paper's order
 * @param seconds wall time
 */
public record Ledger(
    String program,
    String version,
    String paper,
    Inputs settings,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Answer> claims,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Integer> verdicts,
    List<Drawing> figures,
    Seconds seconds) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /** Copies the lists. */
  public Ledger {
    claims = List.copyOf(claims);
    figures = List.copyOf(figures);
  }

  /**
   * With what was computed; units as in the names.
   *
   * @param deltaChi2 threshold of the limits
   */
  public record Inputs(
      String world,
      String setup,
      double beamEnergyGev,
      int beamCharge,
      double beamPolarisation,
      double luminosityPerNb,
      double thresholdGev,
      int bins,
      double systematic,
      double level,
      double deltaChi2,
      List<String> formulas,
      int masses) {
    static Inputs of(Settings settings) {
      var setup = settings.setup();
      return new Inputs(
          settings.world().name(),
          setup.name(),
          setup.beam().energy(),
          setup.beam().charge().sign(),
          setup.beam().polarisation(),
          setup.luminosity(),
          setup.threshold(),
          setup.bins(),
          setup.systematic(),
          settings.level(),
          DeltaChiSquare.threshold(settings.level(), 1),
          settings.formulas().stream().sorted().map(Ledger::word).toList(),
          settings.masses());
    }

    /** The settings as lines of text, for the headers of tables. */
    List<String> lines() {
      return List.of(
          "world: " + world,
          "setup: %s, beam mu%s of %s GeV unless said otherwise below, %s nb^-1, T from %s GeV to T_max in %d equal bins,"
                  .formatted(
                      setup,
                      beamCharge > 0 ? "+" : "-",
                      beamEnergyGev,
                      luminosityPerNb,
                      thresholdGev,
                      bins)
              + " systematic error "
              + systematic
              + " per bin",
          "limits: %s CL for one parameter, Delta chi^2 = %s".formatted(level, deltaChi2),
          "formulas: %s; %d masses".formatted(String.join(", ", formulas), masses));
    }
  }

  /** One claim; see {@link Claim}. */
  public record Answer(
      String id,
      String claim,
      String where,
      String paper,
      String ours,
      String verdict,
      String why,
      Map<String, Double> numbers) {
    static Answer of(Claim claim) {
      return new Answer(
          claim.id(),
          claim.claim(),
          claim.where(),
          claim.paper(),
          claim.ours(),
          claim.verdict().words(),
          claim.why(),
          claim.numbers());
    }
  }

  /**
   * One figure and its files.
   *
   * @param figure number in the paper, 0 for a figure that the paper lacks
   * @param files paths below the output directory: the pictures, then the tables
   */
  public record Drawing(String key, int figure, String title, String caption, List<String> files) {
    /** Copies the list. */
    public Drawing {
      files = List.copyOf(files);
    }
  }

  /**
   * Wall time in seconds.
   *
   * @param computing of all numbers
   * @param drawing of all figures in all formats, tables included
   */
  public record Seconds(double computing, double drawing) {}

  /** Number of claims per verdict, in the order of {@link Verdict}, none left out. */
  static Map<String, Integer> count(List<Claim> claims) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, 0);
    }
    for (Claim claim : claims) {
      counts.merge(claim.verdict(), 1, Integer::sum);
    }
    Map<String, Integer> words = new LinkedHashMap<>();
    counts.forEach((verdict, count) -> words.put(verdict.words(), count));
    return words;
  }

  /** Whether a ledger is of this version and has these settings; a file that is none is not. */
  static boolean agrees(byte[] ledger, String version, Inputs settings) {
    try {
      JsonNode found = JSON.readTree(ledger);
      return found.path("version").equals(JSON.valueToTree(version))
          && found.path("settings").equals(JSON.readTree(JSON.writeValueAsString(settings)));
    } catch (JacksonException e) {
      return false;
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** As JSON, numbers in full precision. */
  public String json() {
    return JSON.writeValueAsString(this);
  }

  byte[] bytes() {
    return (json() + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
