package recoil.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import recoil.mediator.Coupling;
import recoil.mediator.Spin;
import recoil.nature.Constants;
import recoil.nature.World;
import recoil.scattering.Beam;
import recoil.scattering.Charge;

class AmplitudeTest {
  private static final Constants CONSTANTS = World.named("2020").constants();
  private static final Coupling ONE = new Coupling(1, 0);

  private static Emission emission(Spin spin, double mass, Coupling e, Coupling mu, Beam beam) {
    return new Emission(CONSTANTS, beam, spin, mass, e, mu);
  }

  private static Momenta point(Emission emission, double... x) {
    Momenta momenta = new Momenta();
    assertThat(new PhaseSpace(emission, true, Cuts.Range.ALL).at(x, momenta)).isPositive();
    return momenta;
  }

  private static double relative(double value, double reference) {
    return Math.abs(value / reference - 1);
  }

  private static String text(ArgumentsAccessor row, int column) {
    return Objects.requireNonNull(row.getString(column));
  }

  private static double number(ArgumentsAccessor row, int column) {
    return Double.parseDouble(text(row, column));
  }

  /**
   * Traces with 40 digits: vector, axial, scalar, pseudoscalar and mixed, both charges, helicity.
   */
  @ParameterizedTest
  @CsvFileSource(resources = "amplitude.csv", numLinesToSkip = 1)
  void traces(ArgumentsAccessor row) {
    Momenta momenta = new Momenta();
    double[][] all = {momenta.p1, momenta.p2, momenta.p3, momenta.p4, momenta.k};
    for (int i = 0; i < 20; i++) {
      all[i / 4][i % 4] = number(row, 1 + i);
    }
    double mass = number(row, 0);
    momenta.electron.set(momenta.p2, momenta.p4, momenta.p1, momenta.p3, momenta.k, mass * mass);
    momenta.muon.set(momenta.p1, momenta.p3, momenta.p2, momenta.p4, momenta.k, mass * mass);
    Coupling e = new Coupling(number(row, 22), number(row, 23));
    Coupling mu = new Coupling(number(row, 24), number(row, 25));
    Beam beam = new Beam(150, Charge.of(Integer.parseInt(text(row, 26))), number(row, 27));
    Emission emission = emission(Spin.valueOf(text(row, 21)), mass, e, mu, beam);
    Amplitude amplitude = new Amplitude(emission);
    amplitude.at(momenta);
    double e4 = CONSTANTS.e2() * CONSTANTS.e2();
    assertThat(relative(amplitude.square() / e4, number(row, 28))).isLessThan(1e-10);
  }

  /** A vector couples to a conserved current: the amplitude vanishes for epsilon = k. */
  @Test
  void conservedCurrent() {
    Beam beam = new Beam(160, Charge.MINUS);
    for (Coupling[] g : new Coupling[][] {{ONE, Coupling.ZERO}, {Coupling.ZERO, ONE}, {ONE, ONE}}) {
      Emission emission = emission(Spin.VECTOR, 0.02, g[0], g[1], beam);
      Momenta momenta = point(emission, 0.3, 0.4, 0.6, 0.2);
      Amplitude all = new Amplitude(emission, momenta.k);
      all.at(momenta);
      Amplitude part = new Amplitude(emission, new double[] {momenta.k[0], 0, 0, 0});
      part.at(momenta);
      assertThat(all.square() / part.square()).isLessThan(1e-20);
    }
  }

  /** The divergence of the axial current is the pseudoscalar density times 2 m. */
  @Test
  void axialCurrent() {
    Beam beam = new Beam(160, Charge.MINUS);
    Coupling odd = new Coupling(0, 1);
    double mmu = CONSTANTS.muonMass().value();
    Emission axial = emission(Spin.VECTOR, 0.02, Coupling.ZERO, odd, beam);
    Momenta momenta = point(axial, 0.3, 0.4, 0.6, 0.2);
    Amplitude divergence = new Amplitude(axial, momenta.k);
    divergence.at(momenta);
    Amplitude density = new Amplitude(emission(Spin.SCALAR, 0.02, Coupling.ZERO, odd, beam));
    density.at(momenta);
    assertThat(relative(divergence.square(), 4 * mmu * mmu * density.square())).isLessThan(1e-10);
  }

  /** The interference turns its sign with the beam's charge for a vector, and not for a scalar. */
  @ParameterizedTest
  @EnumSource(Spin.class)
  void interferenceAndCharge(Spin spin) {
    double[] interference = new double[2];
    for (Charge charge : Charge.values()) {
      Emission emission = emission(spin, 0.05, ONE, ONE, new Beam(160, charge));
      Amplitude amplitude = new Amplitude(emission);
      amplitude.at(point(emission, 0.5, 0.6, 0.6, 0.2));
      interference[charge == Charge.PLUS ? 0 : 1] =
          amplitude.square() - amplitude.electronSquare() - amplitude.muonSquare();
    }
    double sign = spin == Spin.VECTOR ? -1 : 1;
    assertThat(interference[0]).isNotZero();
    assertThat(relative(sign * interference[0], interference[1])).isLessThan(1e-9);
  }

  /**
   * A soft X from the muon: |M|^2 is the elastic one times the squared eikonal factor, and deviates
   * linearly in the energy of X.
   */
  @ParameterizedTest
  @EnumSource(Spin.class)
  void softLimit(Spin spin) {
    double first = softDeviation(spin, 0.8e-3);
    double second = softDeviation(spin, 0.4e-3);
    double third = softDeviation(spin, 0.2e-3);
    assertThat(Math.abs(third)).isLessThan(0.05);
    assertThat(second / third)
        .isCloseTo(2, within(0.2))
        .isCloseTo(2, within(0.6 * Math.abs(first / second - 2)));
  }

  private static double softDeviation(Spin spin, double mass) {
    Emission emission = emission(spin, mass, Coupling.ZERO, ONE, new Beam(160, Charge.MINUS));
    double mmu = emission.muonMass();
    double me = emission.electronMass();
    double s = emission.s();
    double least = mass * (mass + 2 * mmu);
    double most = (Math.sqrt(s) - me) * (Math.sqrt(s) - me) - mmu * mmu;
    PhaseSpace space = new PhaseSpace(emission, false, Cuts.Range.ALL);
    Momenta p = new Momenta();
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double x = 0.5 * (low + high);
      assertThat(space.at(new double[] {Math.log(3) / Math.log(most / least), x, 0.5, 0.3}, p))
          .isPositive();
      if (p.muon.transfer < 0.02) {
        low = x;
      } else {
        high = x;
      }
    }
    Amplitude amplitude = new Amplitude(emission);
    amplitude.at(p);
    double squares = mmu * mmu + me * me;
    double t = -p.muon.transfer;
    double u = 2 * squares - s - t;
    double e2 = CONSTANTS.e2();
    double elastic =
        2
            * e2
            * e2
            / (t * t)
            * ((s - squares) * (s - squares) + (u - squares) * (u - squares) + 2 * t * squares);
    double eikonal;
    if (spin == Spin.VECTOR) {
      double[] j = new double[4];
      for (int i = 0; i < 4; i++) {
        j[i] = 2 * p.p3[i] / p.muon.after - 2 * p.p1[i] / p.muon.before;
      }
      eikonal = -Momenta.dot(j, j);
    } else {
      double factor = 2 * mmu / p.muon.after - 2 * mmu / p.muon.before;
      eikonal = factor * factor;
    }
    return amplitude.square() / (elastic * eikonal) - 1;
  }
}
