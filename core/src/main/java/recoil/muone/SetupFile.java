package recoil.muone;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import recoil.nature.Yaml;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.FinalState;
import recoil.scattering.Spectrum;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A setup as it stands in its data file. */
record SetupFile(
    @JsonProperty(value = "name", required = true) String name,
    @JsonProperty(value = "title", required = true) String title,
    @JsonProperty(value = "beam-energy-GeV", required = true) double energy,
    @JsonProperty(value = "beam-charge", required = true) int charge,
    @JsonProperty("beam-polarisation") @Nullable Double polarisation,
    @JsonProperty("beam-spectrum") @Nullable SpectrumField spectrum,
    @JsonProperty("final-state") @Nullable String finalState,
    @JsonProperty(value = "luminosity-inverse-nb", required = true) double luminosity,
    @JsonProperty(value = "threshold-GeV", required = true) double threshold,
    @JsonProperty(value = "axes", required = true) List<AxisField> axes,
    @JsonProperty(value = "systematic", required = true) double systematic,
    @JsonProperty("acceptance") @Nullable AcceptanceField acceptance,
    @JsonProperty("tracking") @Nullable TrackingField tracking,
    @JsonProperty("response") @Nullable String response,
    @JsonProperty("k-factor") @Nullable String kFactor,
    @JsonProperty("exposure") @Nullable Exposure exposure,
    @JsonProperty(value = "source", required = true) String source) {

  private static final String BASE = "base";

  /** Fields that are replaced as a whole. */
  private static final List<String> WHOLE = List.of("beam-spectrum", "axes");

  private record Index(@JsonProperty(value = "setups", required = true) List<String> setups) {}

  /** Gaussian: width and cut; or a table. */
  record SpectrumField(
      @JsonProperty("width") @Nullable Double width,
      @JsonProperty("cut") @Nullable Double cut,
      @JsonProperty("table") @Nullable String table,
      @JsonProperty("source") @Nullable String source) {
    Spectrum spectrum(UnaryOperator<String> tables) {
      if (table != null && width == null && cut == null) {
        NumberTable numbers = NumberTable.read(tables.apply(table), table);
        numbers.columns(List.of("energy-GeV", "density"));
        return new Spectrum.Tabulated(numbers.column(0), numbers.column(1));
      }
      if (width == null || cut == null || table != null) {
        throw new IllegalArgumentException("beam-spectrum: width and cut, or table, are needed");
      }
      return new Spectrum.Gaussian(width, cut);
    }
  }

  /** A variable and its bins. */
  record AxisField(
      @JsonProperty(value = "variable", required = true) String variable,
      @JsonProperty("ends") @Nullable List<Double> ends,
      @JsonProperty("bins") @Nullable List<Integer> bins,
      @JsonProperty("logarithmic") @Nullable Boolean logarithmic) {
    Axis axis() {
      boolean log = logarithmic != null && logarithmic;
      List<Double> limits = ends == null ? List.of() : ends;
      if (bins == null && ends == null) {
        throw new IllegalArgumentException("axes: " + variable + ": ends or bins are needed");
      }
      if (bins == null && log) {
        throw new IllegalArgumentException("bins: missing; logarithmic bins need them");
      }
      return new Axis(
          Variable.of(variable),
          bins == null ? Binning.listed(limits) : new Binning(limits, bins, log));
    }
  }

  /** Ranges of angles; each null for all. */
  record AcceptanceField(
      @JsonProperty("electron-angle-mrad") @Nullable List<Double> electron,
      @JsonProperty("muon-angle-mrad") @Nullable List<Double> muon) {
    Acceptance acceptance() {
      double[] e = range("electron-angle-mrad", electron);
      double[] mu = range("muon-angle-mrad", muon);
      return new Acceptance(e[0], e[1], mu[0], mu[1]);
    }

    private static double[] range(String field, @Nullable List<Double> values) {
      if (values == null) {
        return new double[] {0, Double.POSITIVE_INFINITY};
      }
      if (values.size() != 2) {
        throw new IllegalArgumentException(
            "acceptance: " + field + ": " + values.size() + " numbers; 2 are needed");
      }
      return new double[] {1e-3 * values.get(0), 1e-3 * values.get(1)};
    }
  }

  /** How well angles are measured. */
  record TrackingField(
      @JsonProperty(value = "target-cm", required = true) double target,
      @JsonProperty(value = "radiation-length-cm", required = true) double radiationLength,
      @JsonProperty(value = "intrinsic-mrad", required = true) double intrinsic,
      @JsonProperty("source") @Nullable String source) {
    Tracking tracking() {
      return new Tracking(target, radiationLength, 1e-3 * intrinsic);
    }
  }

  static List<String> names() {
    return List.copyOf(Yaml.resource("setups/index.yaml", Index.class).setups());
  }

  static Setup named(String name) {
    return bind(tree(known("setup", name)), path(name)).setup(SetupFile::none);
  }

  static Exposure paperExposure() {
    Exposure exposure = bind(tree("paper"), path("paper")).exposure();
    if (exposure == null) {
      throw new IllegalArgumentException(path("paper") + ": exposure: missing");
    }
    return exposure;
  }

  /** A user's file; tables lie beside it. */
  static Setup read(String text, Path file) {
    String shown = String.valueOf(file.getFileName());
    return read(text, shown, table -> beside(file, table));
  }

  /** A user's text and those of its tables. */
  static Setup read(String text, String shown, UnaryOperator<String> tables) {
    ObjectNode tree = Yaml.tree(text, shown);
    try {
      return bind(complete(tree, shown), shown).setup(tables);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      throw new IllegalArgumentException(
          message.startsWith(shown) ? message : shown + ": " + message, e);
    }
  }

  private static String path(String name) {
    return "setups/" + name + ".yaml";
  }

  private static ObjectNode tree(String name) {
    return complete(Yaml.tree(Yaml.text(path(name)), path(name)), path(name));
  }

  private static SetupFile bind(ObjectNode tree, String file) {
    return Yaml.bind(tree, file, SetupFile.class);
  }

  private static String known(String field, String name) {
    List<String> names = names();
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          field + ": " + name + "; allowed are " + String.join(", ", names));
    }
    return name;
  }

  /** The tree with what its base says and it does not. */
  private static ObjectNode complete(ObjectNode tree, String file) {
    JsonNode base = tree.remove(BASE);
    if (base == null) {
      return tree;
    }
    for (String field : List.of("name", "title")) {
      if (!tree.has(field)) {
        throw new IllegalArgumentException(file + ": " + field + ": missing");
      }
    }
    ObjectNode below = tree(known(BASE, base.isValueNode() ? base.asString() : "" + base));
    overlay(below, tree);
    return below;
  }

  private static void overlay(ObjectNode below, ObjectNode above) {
    above.forEachEntry(
        (field, value) -> {
          if (value instanceof ObjectNode branch
              && !WHOLE.contains(field)
              && below.get(field) instanceof ObjectNode under) {
            overlay(under, branch);
          } else {
            below.set(field, value);
          }
        });
  }

  private static String none(String table) {
    throw new IllegalArgumentException(table + ": no folder to look for it");
  }

  private static String beside(Path file, String table) {
    try {
      return Files.readString(file.resolveSibling(table));
    } catch (IOException e) {
      throw new IllegalArgumentException(table + ": cannot be read", e);
    }
  }

  Setup setup(UnaryOperator<String> tables) {
    Beam beam =
        new Beam(
            energy,
            Charge.of(charge),
            polarisation == null ? 0 : polarisation,
            spectrum == null ? Spectrum.MONOCHROMATIC : spectrum.spectrum(tables));
    Detector detector =
        new Detector(
            acceptance == null ? Acceptance.ALL : acceptance.acceptance(),
            tracking == null ? null : tracking.tracking(),
            response == null ? null : ResponseMatrix.read(tables.apply(response), response));
    return new Setup(
        name,
        beam,
        finalState == null ? FinalState.ELASTIC : FinalState.named(finalState),
        luminosity,
        threshold,
        axes.stream().map(AxisField::axis).toList(),
        systematic,
        detector,
        kFactor == null ? null : KFactor.read(tables.apply(kFactor), kFactor));
  }
}
