package recoil.mediator;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import recoil.scattering.Profile;
import recoil.scattering.Structure;
import recoil.scattering.Term;

/**
 * Contact interactions of two electrons with two muons in GeV^-2, L = Sum C (ebar G e)(mubar G'
 * mu), with G, G' = gamma^a (vector), gamma^a gamma5 (axial), 1 (scalar) or i gamma5
 * (pseudoscalar). A heavy mediator has C = -g_e g_mu / m^2 for a vector and C = +y_e y_mu / m^2 for
 * a scalar.
 */
public final class Contact {
  /** No contact interaction. */
  public static final Contact NONE = new Contact(Map.of());

  private final Map<Structure, Double> coefficients;

  private Contact(Map<Structure, Double> given) {
    EnumMap<Structure, Double> copy = new EnumMap<>(Structure.class);
    given.forEach(
        (structure, coefficient) -> {
          if (!Double.isFinite(coefficient)) {
            throw new IllegalArgumentException(
                "contact." + name(structure) + ": " + coefficient + "; must be finite");
          }
          if (coefficient != 0) {
            copy.put(structure, coefficient);
          }
        });
    coefficients = Collections.unmodifiableMap(copy);
  }

  /**
   * Contact interactions.
   *
   * @param coefficients C in GeV^-2 by structure, electron first
   * @throws IllegalArgumentException for a structure that is none of {@link #structures}, or a
   *     coefficient that is not finite
   */
  public static Contact of(Map<Structure, Double> coefficients) {
    for (Structure structure : coefficients.keySet()) {
      if (!structures(Spin.VECTOR).contains(structure)
          && !structures(Spin.SCALAR).contains(structure)) {
        throw new IllegalArgumentException("contact: " + structure + "; not a contact interaction");
      }
    }
    return new Contact(coefficients);
  }

  /** The structures that a heavy mediator of a spin leaves behind. */
  public static List<Structure> structures(Spin spin) {
    return switch (spin) {
      case VECTOR ->
          List.of(
              Structure.VECTOR_VECTOR,
              Structure.VECTOR_AXIAL,
              Structure.AXIAL_VECTOR,
              Structure.AXIAL_AXIAL);
      case SCALAR ->
          List.of(
              Structure.SCALAR_SCALAR,
              Structure.SCALAR_PSEUDO,
              Structure.PSEUDO_SCALAR,
              Structure.PSEUDO_PSEUDO);
    };
  }

  /** The name of a structure in input files, such as {@code vector-axial}, electron first. */
  public static String name(Structure structure) {
    return structure
        .name()
        .toLowerCase(Locale.ROOT)
        .replace("pseudo", "pseudoscalar")
        .replace('_', '-');
  }

  /**
   * The structure with a name.
   *
   * @throws IllegalArgumentException for a name that does not belong to the spin
   */
  static Structure named(String name, Spin spin) {
    for (Structure structure : structures(spin)) {
      if (name(structure).equals(name)) {
        return structure;
      }
    }
    throw new IllegalArgumentException(
        "contact."
            + name
            + ": unknown; allowed are "
            + structures(spin).stream().map(Contact::name).collect(Collectors.joining(", ")));
  }

  /** The coefficients in GeV^-2 that are not zero. */
  public Map<Structure, Double> coefficients() {
    return coefficients;
  }

  /** Whether there is none. */
  public boolean isZero() {
    return coefficients.isEmpty();
  }

  /** The amplitude: C is the coefficient of the structure. */
  List<Term> terms() {
    Term term = new Term(Profile.CONSTANT, false);
    for (Map.Entry<Structure, Double> entry : coefficients.entrySet()) {
      term = term.plus(entry.getKey(), entry.getValue());
    }
    return List.of(term);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Contact that && coefficients.equals(that.coefficients);
  }

  @Override
  public int hashCode() {
    return coefficients.hashCode();
  }

  @Override
  public String toString() {
    return coefficients.toString();
  }
}
