package recoil.constraint;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.nature.Measured;
import recoil.nature.Yaml;

/**
 * A bound that is one number, or one number for each range of masses, as its data file says it.
 *
 * @param title one line
 * @param label short name for figures, plain text; the first word of the title where absent
 * @param type what the number bounds
 * @param bound the number, with source
 * @param field magnetic field in which the conversion of muonium was measured
 * @param ranges numbers by ranges of masses, with sources
 * @param confidence confidence level, null where the publication does not say
 * @param caveat what to keep in mind
 */
record BoundFile(
    @JsonProperty(value = "title", required = true) String title,
    @JsonProperty("label") @Nullable String label,
    @JsonProperty(value = "type", required = true) Type type,
    @JsonProperty("bound") @Nullable Measured bound,
    @JsonProperty("field") @Nullable Measured field,
    @JsonProperty("ranges") @Nullable List<MuonDecayBound.Range> ranges,
    @JsonProperty("confidence") @Nullable Double confidence,
    @JsonProperty(value = "caveat", required = true) String caveat) {

  /** What a number bounds. */
  enum Type {
    /** Probability of the conversion of muonium. */
    MUONIUM,
    /** Mass of a mediator with couplings to neutrinos. */
    MASS,
    /** Branching fraction of mu -> e X. */
    MUON_DECAY,
    /** Electric dipole moment of the electron. */
    ELECTRON_EDM,
    /** Electric dipole moment of the muon. */
    MUON_EDM;

    @JsonCreator
    static Type named(String name) {
      for (Type type : values()) {
        if (type.toString().equals(name)) {
          return type;
        }
      }
      throw new IllegalArgumentException(
          name
              + "; allowed are "
              + Arrays.stream(values()).map(Type::toString).collect(Collectors.joining(", ")));
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Checks that what the type needs is there, and nothing else.
   *
   * @throws IllegalArgumentException naming the field
   */
  BoundFile {
    boolean decay = type == Type.MUON_DECAY;
    if ((bound == null) != decay || (ranges == null) == decay) {
      throw new IllegalArgumentException(
          (decay ? "ranges" : "bound") + ": it, and not the other, is needed for the type " + type);
    }
    if (field != null && type != Type.MUONIUM) {
      throw new IllegalArgumentException(
          "field: allowed for the type " + Type.MUONIUM + " only, not for " + type);
    }
    if (confidence != null && !(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "confidence: " + confidence + "; must be above 0 and below 1");
    }
  }

  /**
   * A constraint from a file of the user's own.
   *
   * @throws IllegalArgumentException in one line with file, line, field, value and what is allowed
   */
  static Constraint read(String text, String file, Constants constants) {
    BoundFile read = Yaml.read(text, file, BoundFile.class);
    String name = file.substring(file.lastIndexOf('/') + 1);
    try {
      return read.constraint(name.substring(0, name.lastIndexOf('.')), constants);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /** The constraint. */
  Constraint constraint(String key, Constants constants) {
    String name = label == null ? LimitHeader.firstWord(title) : label;
    return switch (type) {
      case MUONIUM ->
          new MuoniumBound(
              key, title, name, requireNonNull(bound), field, confidence, caveat, constants);
      case MASS ->
          new MassBound(key, title, name, requireNonNull(bound), confidence, caveat, constants);
      case MUON_DECAY ->
          new MuonDecayBound(
              key, title, name, requireNonNull(ranges), confidence, caveat, constants);
      case ELECTRON_EDM ->
          new DipoleBound(
              key,
              title,
              name,
              Lepton.ELECTRON,
              requireNonNull(bound),
              confidence,
              caveat,
              constants);
      case MUON_EDM ->
          new DipoleBound(
              key, title, name, Lepton.MUON, requireNonNull(bound), confidence, caveat, constants);
    };
  }
}
