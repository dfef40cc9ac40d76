package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.mediator.CrossSections;
import recoil.mediator.Formulas;
import recoil.mediator.Presets;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.CrossSection;
import recoil.scattering.Expansion;
import recoil.scattering.HadronicRunning;
import recoil.scattering.PrintedCrossSection.Formula;

class ExactLimitTest {
  private static final ChiSquare CHI_SQUARE = new ChiSquare(PaperSetup.SETUP.systematic());

  /**
   * An independent calculation, exact engine, mu+ beam, four digits. The table adds the new physics
   * undressed to a dressed Standard Model, as the text above it says of the printed formulas.
   */
  @ParameterizedTest
  @CsvSource({
    "s-vector, 0.01, 1.315e-4", "s-vector, 0.1, 1.093e-3",
    "s-vector, 0.3, 1.170e-3", "s-vector, 1, 4.175e-3",
    "t-scalar, 0.01, 1.548e-2", "t-scalar, 0.1, 1.774e-2",
    "t-scalar, 0.3, 2.543e-2", "t-scalar, 1, 6.170e-2"
  })
  void limitsOfTheNotes(String model, double mass, BigDecimal limit) {
    Quadrature quadrature = quadrature(Charge.PLUS);
    HadronicRunning none = PaperSetup.RUNNING.times(0);
    CrossSection mixed =
        new Undressed(
            crossSection(model, Charge.PLUS, PaperSetup.RUNNING, quadrature),
            crossSection(model, Charge.PLUS, none, quadrature));
    Yields yields = new Yields(mixed, quadrature);
    double found = new CouplingLimit(yields, CHI_SQUARE, PaperSetup.THRESHOLD).at(mass);
    assertThat(new BigDecimal(found).round(new MathContext(4))).isEqualByComparingTo(limit);
    // One factor 1/(1 - Delta alpha) on the interference moves a limit by 0.03% at the most.
    assertThat(limit(model, Charge.PLUS).at(mass))
        .isCloseTo(found, Percentage.withPercentage(0.04))
        .isLessThan(found);
  }

  /** (3.5) without the longitudinal part: at 10 MeV the exact limit is 14 times stronger. */
  @Test
  void longitudinalPartOfTheSChannelVector() {
    double printed = PaperSetup.limit(Formula.S_VECTOR, 1).at(0.01);
    assertThat(printed / limit("s-vector", Charge.PLUS).at(0.01)).isBetween(14.0, 14.3);
  }

  /** An independent calculation: L_mu - L_tau with the exact signs; the photon is dressed. */
  @ParameterizedTest
  @CsvSource({"0.01, 5.276e-3", "0.1, 7.583e-3", "0.3, 1.239e-2", "1, 3.141e-2"})
  void gaugedMuMinusTau(double mass, BigDecimal limit) {
    double found = limit("lmu-ltau", Charge.PLUS).at(mass);
    assertThat(new BigDecimal(found).round(new MathContext(4))).isEqualByComparingTo(limit);
  }

  @Test
  void mediatorOnShellInTheCrossedChannel() {
    CouplingLimit limit = limit("s-vector", Charge.MINUS);
    assertThatThrownBy(() -> limit.at(0.027))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mass: 0.027 GeV; above 0.02752");
    assertThat(limit.at(0.05)).isPositive().isFinite();
  }

  private static CouplingLimit limit(String model, Charge charge) {
    Quadrature quadrature =
        Quadrature.of(
            PaperSetup.SETUP.withBeam(new Beam(150, charge)),
            PaperSetup.WORLD.constants(),
            Presets.model(model));
    return new CouplingLimit(
        new Yields(crossSection(model, charge, PaperSetup.RUNNING, quadrature), quadrature),
        CHI_SQUARE,
        PaperSetup.THRESHOLD);
  }

  private static Quadrature quadrature(Charge charge) {
    return new Quadrature(
        PaperSetup.SETUP.withBeam(new Beam(150, charge)), PaperSetup.WORLD.constants());
  }

  private static CrossSection crossSection(
      String model, Charge charge, HadronicRunning running, Quadrature quadrature) {
    return CrossSections.of(
        Formulas.EXACT,
        Presets.model(model),
        PaperSetup.WORLD.constants(),
        new Beam(150, charge),
        running,
        quadrature.nodes());
  }

  /** The Standard Model of one cross section with the new physics of another. */
  private record Undressed(CrossSection dressed, CrossSection bare) implements CrossSection {
    @Override
    public int size() {
      return dressed.size();
    }

    @Override
    public double[] standard() {
      return dressed.standard();
    }

    @Override
    public void at(double mass, Expansion out) {
      bare.at(mass, out);
    }

    @Override
    public boolean regular() {
      return bare.regular();
    }

    @Override
    public boolean resonant() {
      return bare.resonant();
    }
  }
}
