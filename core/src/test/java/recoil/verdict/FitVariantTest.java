package recoil.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.constraint.Recast;
import recoil.mediator.Benchmark;
import recoil.mediator.Formulas;
import recoil.mediator.Presets;
import recoil.muone.Normalisation;
import recoil.muone.Setup;
import recoil.muone.Systematics;
import recoil.muone.TabulatedNuisance;
import recoil.nature.World;

class FitVariantTest {
  private static final Configuration CONFIGURATION =
      new Configuration(
          World.named("2020"), Setup.paper(), Formulas.EXACT, Recast.AS_PUBLISHED, 0.9, 1);

  private static List<FitVariant> all(Configuration configuration, String name) {
    Benchmark benchmark = Presets.benchmark(name);
    return FitVariant.all(configuration, benchmark.model(), benchmark.mass(), benchmark.coupling());
  }

  private static FitVariant.Fitted find(
      List<FitVariant> variants, String form, String normalisation, boolean mediator) {
    return variants.stream()
        .filter(v -> v.form().equals(form) && v.normalisation().equals(normalisation))
        .filter(v -> v.mediator() == mediator)
        .findFirst()
        .orElseThrow()
        .needFit();
  }

  /** Values of an independent calculation. */
  @ParameterizedTest
  @CsvSource({
    "np1, fixed, 698.90, 3.33, 1.50", "np1, free, 694.75, 7.33, 0.12",
    "np2+, fixed, 697.73, 3.31, 1.16", "np2+, free, 696.73, 7.36, 0.38"
  })
  void leptonLikeRowsAreTheTableOfTheNotes(
      String name, String normalisation, double moment, double error, double bias) {
    FitVariant.Fitted fit = find(all(CONFIGURATION, name), "lepton-like", normalisation, false);
    assertThat(fit.moment() * 1e10).isCloseTo(moment, within(0.0051));
    assertThat(fit.momentError() * 1e10).isCloseTo(error, within(0.0051));
    assertThat(fit.bias()).isCloseTo(bias, within(0.0051));
    assertThat(fit.shift()).isCloseTo(fit.moment() - 693.9e-10, within(1e-20));
    assertThat(fit.parameters().get(0).name()).isEqualTo("K_GeV-2");
    assertThat(fit.parameters().get(0).value()).isBetween(0.138, 0.141);
    assertThat(fit.parameters().get(1).error()).isBetween(0.004, 0.007);
    assertThat(fit.correlation().get(0).get(1)).isBetween(-1.0, -0.8);
    assertThat(fit.correlation().get(1).get(1)).isEqualTo(1);
    assertThat(fit.inside()).isBetween(590e-10, 600e-10);
    assertThat(fit.insideError()).isBetween(3e-10, 9e-10);
    assertThat(fit.chiSquare()).isPositive();
  }

  @Test
  void sixteenVariants() {
    List<FitVariant> variants = all(CONFIGURATION, "np2-");
    assertThat(variants).hasSize(16);
    assertThat(variants).allMatch(v -> v.reason().isEmpty() && v.fit() != null);
    for (String form : List.of("kappa", "lepton-like")) {
      for (String normalisation : List.of("fixed", "free")) {
        FitVariant.Fitted with = find(variants, form, normalisation, true);
        assertThat(with.bias()).isCloseTo(0, within(1e-6));
        assertThat(find(variants, form, normalisation, false).bias()).isNegative();
        assertThat(with.parameters()).anySatisfy(p -> assertThat(p.name()).isEqualTo("g^2"));
      }
    }
    // A Pade form is not the form of the data: some bias is left, far less than its error.
    assertThat(Math.abs(find(variants, "pade-2-1", "fixed", true).bias())).isBetween(1e-6, 0.2);
    assertThat(find(variants, "pade-1-1", "fixed", false).moment())
        .isLessThan(find(variants, "pade-2-1", "fixed", false).moment());
  }

  /** A width of the normalisation is one more variant; nuisances are in all of them. */
  @Test
  void systematicsOfTheConfiguration() {
    List<Double> tilt = IntStream.range(0, 50).mapToObj(i -> 1e-5 * (i - 25)).toList();
    Configuration other =
        CONFIGURATION.with(
            new Systematics(
                new Normalisation(1e-5), List.of(new TabulatedNuisance("tilt.csv", tilt, 1))));
    List<FitVariant> variants = all(other, "np1");
    assertThat(variants).hasSize(24);
    FitVariant.Fitted fit = find(variants, "lepton-like", "1e-5", false);
    assertThat(fit.parameters()).hasSize(4);
    assertThat(fit.parameters().get(3).name()).isEqualTo("tilt.csv");
    assertThat(fit.momentError())
        .isGreaterThan(
            find(all(CONFIGURATION, "np1"), "lepton-like", "fixed", false).momentError());
    assertThat(find(variants, "kappa", "fixed", false).parameters()).hasSize(2);
    assertThat(find(variants, "kappa", "free", true).parameters()).hasSize(4);
  }

  @Test
  void oneBinSaysWhy() {
    Configuration one =
        new Configuration(
            World.named("2020"),
            Setup.paper().withBins(1),
            Formulas.EXACT,
            Recast.AS_PUBLISHED,
            0.9,
            1);
    List<FitVariant> variants = all(one, "np1");
    FitVariant open = variants.get(2);
    assertThat(open.form()).isEqualTo("lepton-like");
    assertThat(open.fit()).isNull();
    assertThat(open.reason()).startsWith("fit: ");
    assertThatThrownBy(open::needFit)
        .isInstanceOf(NullPointerException.class)
        .hasMessage(open.reason());
  }

  @Test
  void methodDecidesTheThreshold() {
    Configuration cls =
        new Configuration(
            World.named("2020"),
            Setup.paper(),
            Formulas.EXACT,
            Recast.AS_PUBLISHED,
            0.9,
            1,
            Systematics.NONE,
            Method.CLS);
    assertThat(cls.threshold()).isCloseTo(CONFIGURATION.threshold(), within(1e-9));
    assertThat(cls.with(Systematics.NONE)).isEqualTo(cls);
    assertThatThrownBy(
            () ->
                new Configuration(
                    World.named("2020"),
                    Setup.paper(),
                    Formulas.EXACT,
                    Recast.AS_PUBLISHED,
                    0.9,
                    2,
                    Systematics.NONE,
                    Method.CLS))
        .hasMessage("parameters: 2; allowed with CLs is 1");
  }
}
