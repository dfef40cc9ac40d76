package recoil.app.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import recoil.app.answer.Echo;
import recoil.muone.Normalisation;
import recoil.muone.Nuisance;
import recoil.muone.SetupNuisance;
import recoil.muone.Systematics;
import recoil.muone.TabulatedCovariance;
import recoil.muone.TabulatedNuisance;
import recoil.verdict.Method;

/** The words that say with which errors MUonE's limits and fits are made. */
final class StatisticsOptions {
  @Option(
      names = "--normalisation",
      paramLabel = "HOW",
      defaultValue = "fixed",
      description =
          "How well a factor common to all bins is known: fixed, free, or a relative width."
              + " Default: ${DEFAULT-VALUE}.")
  private String normalisation = "fixed";

  @Option(
      names = "--systematics",
      paramLabel = "LIST",
      split = ",",
      description =
          "Errors that the bins share, NAME=WIDTH with commas: beam-energy, resolution, material (of"
              + " the setup, with their relative width), or a file that ends with .csv, with the"
              + " columns bin and relative_change.")
  private List<String> systematics = new ArrayList<>();

  @Option(
      names = "--covariance",
      paramLabel = "FILE",
      description =
          "CSV with the covariance of the relative changes of the bins, beside their statistical and"
              + " uncorrelated errors: a line of names, then a line for each bin.")
  private @Nullable Path covariance;

  @Option(
      names = "--method",
      paramLabel = "HOW",
      defaultValue = "delta-chi2",
      description =
          "How MUonE's limits are set: delta-chi2, or cls (one parameter, Asimov data). Default:"
              + " ${DEFAULT-VALUE}.")
  private String method = "delta-chi2";

  Systematics systematics() throws IOException {
    List<Nuisance> nuisances = new ArrayList<>();
    for (String item : systematics) {
      nuisances.add(nuisance(item));
    }
    if (covariance != null) {
      nuisances.add(TabulatedCovariance.read(text(covariance), covariance.toString()));
    }
    try {
      return new Systematics(Normalisation.parse(normalisation), nuisances);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--" + e.getMessage(), e);
    }
  }

  private static Nuisance nuisance(String item) throws IOException {
    int sign = item.lastIndexOf('=');
    double width = sign < 0 ? Double.NaN : number(item.substring(sign + 1));
    if (!(width > 0)) {
      throw new IllegalArgumentException(
          "--systematics: " + item + "; allowed is NAME=WIDTH with a width above 0");
    }
    String name = item.substring(0, sign);
    SetupNuisance.Quantity quantity = SetupNuisance.Quantity.of(name);
    if (quantity != null) {
      return new SetupNuisance(quantity, width);
    }
    if (!name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      throw new IllegalArgumentException(
          "--systematics: "
              + name
              + "; allowed are beam-energy, resolution, material, a file that ends with .csv");
    }
    return TabulatedNuisance.read(text(Path.of(name)), name, width);
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw new IllegalArgumentException(file + ": not a text in UTF-8", e);
    }
  }

  private static double number(String text) {
    if (text.equals("free")) {
      return Double.POSITIVE_INFINITY;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  Method method() {
    for (Method one : Method.values()) {
      if (Echo.word(one).equals(method)) {
        return one;
      }
    }
    throw new IllegalArgumentException("--method: " + method + "; allowed delta-chi2, cls");
  }
}
