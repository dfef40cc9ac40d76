package recoil.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import recoil.muone.Nuisance;
import recoil.muone.Systematics;
import recoil.muone.TabulatedCovariance;
import recoil.nature.TextFile;

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

  String normalisation() {
    return normalisation;
  }

  List<String> systematics() {
    return systematics;
  }

  String method() {
    return method;
  }

  /** The errors and the covariance, where one is given. */
  Systematics with(Systematics errors) throws IOException {
    if (covariance == null) {
      return errors;
    }
    List<Nuisance> nuisances = new ArrayList<>(errors.nuisances());
    nuisances.add(TabulatedCovariance.read(TextFile.read(covariance), covariance.toString()));
    try {
      return new Systematics(errors.normalisation(), nuisances);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--" + e.getMessage(), e);
    }
  }
}
