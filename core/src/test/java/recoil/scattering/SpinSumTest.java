package recoil.scattering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The polynomials of the spin sums: reading and evaluating. */
class SpinSumTest {
  private static SpinSum read(String text) {
    return SpinSum.parse(text, false, 2, 3);
  }

  @Test
  void everyPairOfVariables() {
    // me = 2, mmu = 3, sigma = 5, tau = 7, upsilon = 11
    assertThat(read("+4*me^2*sigma -8*tau^2").value(5, 7, 11)).isEqualTo(4 * 4 * 5 - 8 * 49);
    assertThat(read("+1*tau*upsilon +2*mmu*upsilon^2").value(5, 7, 11)).isEqualTo(77 + 6 * 121);
    assertThat(read("-3*sigma^2*upsilon +0.5*me*mmu").value(5, 7, 11)).isEqualTo(-825 + 3);
    assertThat(read("+8*me^-2*mmu*tau^4").value(5, 7, 11)).isEqualTo(6 * 2401);
  }

  @Test
  void termsThatCancelCountInTheMagnitude() {
    SpinSum sum = read("+3*mmu^2*tau -2*me*mmu*tau -8*tau^2");
    assertThat(sum.value(5, 7, 11)).isEqualTo((27 - 12) * 7 - 8 * 49);
    assertThat(sum.magnitude(5, 7, 11)).isEqualTo((27 + 12) * 7 + 8 * 49);
    assertThat(sum.magnitude(-5, -7, -11)).isEqualTo(sum.magnitude(5, 7, 11));
  }

  @Test
  void conjugation() {
    SpinSum real = read("+4*sigma^2");
    assertThat(real.conjugate().value(5, 7, 11)).isEqualTo(100);
    SpinSum imaginary = SpinSum.parse("+4*sigma^2", true, 2, 3);
    assertThat(imaginary.isImaginary()).isTrue();
    assertThat(imaginary.conjugate().value(5, 7, 11)).isEqualTo(-100);
    assertThat(imaginary.conjugate().isImaginary()).isTrue();
    assertThat(imaginary.conjugate().magnitude(5, 7, 11)).isEqualTo(100);
  }

  @Test
  void zero() {
    assertThat(SpinSum.ZERO.isZero()).isTrue();
    assertThat(SpinSum.ZERO.value(5, 7, 11)).isZero();
    assertThat(read("+4*sigma^2").isZero()).isFalse();
  }

  @Test
  void unknownVariable() {
    assertThatThrownBy(() -> read("+4*rho^2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("polynomial: rho; allowed are me, mmu, sigma, tau");
    assertThatThrownBy(() -> read("+4*sigma*tau*upsilon"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("polynomial: tau; allowed are me, mmu, sigma, upsilon");
  }
}
