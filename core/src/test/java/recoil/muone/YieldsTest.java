package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;
import recoil.mediator.CrossSections;
import recoil.mediator.Formulas;
import recoil.mediator.Presets;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.CrossSection;
import recoil.scattering.Exchange;
import recoil.scattering.Expansion;
import recoil.scattering.Term;
import recoil.scattering.TreeLevel;

class YieldsTest {
  private static final Constants CONSTANTS = PaperSetup.WORLD.constants();

  /** A scalar with every part of the expansion: regular, resonant, their product, Re D and Im D. */
  @Test
  void shiftSumsEveryPart() {
    Beam beam = new Beam(150, Charge.PLUS, -0.8);
    Quadrature quadrature = new Quadrature(PaperSetup.SETUP.withBins(3), CONSTANTS);
    Exchange exchange =
        new Exchange(CONSTANTS.mass(Lepton.ELECTRON), CONSTANTS.mass(Lepton.MUON), Charge.PLUS);
    List<Term> terms = new ArrayList<>(exchange.scalar(0.3, -0.2, 0.5, 0.4));
    terms.addAll(exchange.crossedScalar(0.6, 0.7));
    CrossSection crossSection =
        new TreeLevel(
            CONSTANTS,
            beam,
            PaperSetup.RUNNING,
            quadrature.nodes(),
            TreeLevel.Weak.ON,
            terms,
            mass -> 0.1 * mass);
    Yields yields = new Yields(crossSection, quadrature);
    assertThat(yields.polynomial()).isFalse();
    Expansion parts = new Expansion(crossSection.size());
    for (double mass : new double[] {0.1, 0.39, 0.41, 2}) {
      yields.at(mass);
      crossSection.at(mass, parts);
      double g = 0.9;
      double[] shift = new double[3];
      yields.shift(g, shift);
      double[] density = new double[parts.linear.length];
      Complex d = new Complex(parts.distance, g * g * parts.breadth).reciprocal();
      for (int i = 0; i < density.length; i++) {
        density[i] =
            g * g * parts.linear[i]
                + g * g * d.getReal() * parts.resonantLinear[i]
                + g * g * d.getImaginary() * parts.absorptiveLinear[i]
                + Math.pow(g, 4)
                    * (parts.square[i]
                        + d.getReal() * parts.mixed[i]
                        + d.getImaginary() * parts.absorptiveMixed[i]
                        + Math.pow(d.norm(), 2) * parts.resonantSquare[i]);
      }
      double[] expected = new double[3];
      quadrature.sum(density, expected);
      for (int bin = 0; bin < 3; bin++) {
        assertThat(shift[bin]).isCloseTo(expected[bin], within(1e-12 * Math.abs(expected[bin])));
        assertThat(yields.parts().absorptiveMixed[bin]).isNotZero();
      }
    }
  }

  @Test
  void nodesMustBeThoseOfTheQuadrature() {
    Quadrature one = new Quadrature(PaperSetup.SETUP.withBins(1), CONSTANTS);
    Quadrature many = new Quadrature(PaperSetup.SETUP, CONSTANTS);
    CrossSection crossSection =
        CrossSections.of(
            Formulas.EXACT,
            Presets.model("t-vector"),
            CONSTANTS,
            new Beam(150, Charge.PLUS),
            PaperSetup.RUNNING,
            one.nodes());
    assertThatThrownBy(() -> new Yields(crossSection, many))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "cross section: " + one.nodes().size() + " nodes; " + many.nodes().size() + " needed");
  }
}
