package recoil.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Benchmark;
import recoil.mediator.Candidate;
import recoil.mediator.Model;
import recoil.mediator.Models;
import recoil.mediator.Presets;
import recoil.nature.World;

/**
 * A model, and the point where the model names one.
 *
 * @param model the model
 * @param mass mass in GeV; null where it is open
 * @param coupling common factor of the couplings; null where it is open
 */
record Choice(Model model, @Nullable Double mass, @Nullable Double coupling) {
  private static final String RATIO = "r2";

  /**
   * A preset or a benchmark with its options.
   *
   * @param r square root of the ratio of the electron's coupling to the muon's
   * @param r2 that ratio, instead of r
   * @param parameters other parameters of a preset
   * @param invisible invisible branching fraction, null for that of the model
   * @throws IllegalArgumentException for an unknown name or a value outside its range
   */
  static Choice of(
      String name,
      @Nullable Double r,
      @Nullable Double r2,
      Map<String, Double> parameters,
      @Nullable Double invisible) {
    Map<String, Double> all = new LinkedHashMap<>(parameters);
    if (r != null) {
      if (!Double.isFinite(r) || r2 != null) {
        throw new IllegalArgumentException("--r: " + r + "; allowed is a number, and not --r2 too");
      }
      all.put(RATIO, BigDecimal.valueOf(r).pow(2).doubleValue());
    }
    if (r2 != null) {
      all.put(RATIO, r2);
    }
    Choice choice = named(name, all);
    return invisible == null
        ? choice
        : new Choice(choice.model.withInvisible(invisible), choice.mass, choice.coupling);
  }

  private static Choice named(String name, Map<String, Double> parameters) {
    if (Presets.benchmarks().contains(name)) {
      if (!parameters.isEmpty()) {
        throw new IllegalArgumentException(
            "parameter: "
                + parameters.keySet().iterator().next()
                + "; allowed for "
                + name
                + " are none");
      }
      Benchmark benchmark = Presets.benchmark(name);
      return new Choice(benchmark.model(), benchmark.mass(), benchmark.coupling());
    }
    if (Presets.models().contains(name)) {
      return new Choice(Presets.model(name, parameters), null, null);
    }
    if (name.matches(".*\\.(yaml|yml|json)")) {
      return file(name, parameters);
    }
    List<String> allowed = new ArrayList<>(Presets.models());
    allowed.addAll(Presets.benchmarks());
    throw new IllegalArgumentException(
        "MODEL: "
            + name
            + "; allowed are "
            + String.join(", ", allowed)
            + ", and files that end with .yaml, .yml or .json");
  }

  private static Choice file(String name, Map<String, Double> parameters) {
    try {
      Candidate candidate =
          Models.open(name, parameters, World.named("2025").constants());
      return new Choice(candidate.model(), candidate.mass(), candidate.coupling());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with a point, where one is given. */
  Choice with(@Nullable Double newMass, @Nullable Double newCoupling) {
    return new Choice(
        model, newMass == null ? mass : newMass, newCoupling == null ? coupling : newCoupling);
  }

  /**
   * The mass.
   *
   * @throws IllegalArgumentException where it is open
   */
  double needMass() {
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
  double needCoupling() {
    if (coupling == null) {
      throw new IllegalArgumentException("--coupling: none; a number is needed, as 5.89e-4");
    }
    return coupling;
  }
}
