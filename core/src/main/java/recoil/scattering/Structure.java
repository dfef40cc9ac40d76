package recoil.scattering;

/**
 * The Dirac structures S_a of mu e scattering; an amplitude is M = Sum c_a S_a with coefficients
 * c_a that contain couplings and propagators.
 *
 * <p>The process is e-(p) mu(k) -> e-(p') mu(k'). The vertex G of a line is gamma^a (VECTOR),
 * gamma^a gamma5 (AXIAL), 1 (SCALAR) or i gamma5 (PSEUDO); Lorentz indices of the two lines are
 * contracted. All structures have mass dimension 2.
 *
 * <ul>
 *   <li><b>t-channel</b>, names "electron line, muon line": [ubar(p') G u(p)] [ubar(k') G' u(k)]
 *       for a mu- and [ubar(p') G u(p)] [vbar(k) G' v(k')] for a mu+.
 *   <li><b>PAULI</b>: i sigma^{ab} q_b / (2 m) instead of gamma^a on one line; m is the mass of
 *       that line, q = p' - p for the electron and q = k' - k for the muon, mu- and mu+ alike (the
 *       momentum that the photon brings into the line; along the fermion arrow of a mu+ it is (-k)
 *       - (-k')). So F2(0)/e = +Delta a for both charges.
 *   <li><b>crossed</b>, for a boson that turns an electron into a muon; the first name belongs to
 *       the line of the incoming electron: - [ubar(k') G u(p)] [ubar(p') G' u(k)] (u-channel) for a
 *       mu-, - [vbar(k) G u(p)] [ubar(p') G' v(k')] (s-channel) for a mu+. The minus sign is that
 *       of fermion exchange: it is part of the structure, so that amplitudes of all channels add.
 * </ul>
 *
 * <p>The same factors then hold in every channel, with Q^2 = t, u or s the square of the exchanged
 * momentum:
 *
 * <ul>
 *   <li>vector of mass m, L = X_a fbar gamma^a f' g: c = + g g' / (Q^2 - m^2) for the g_{ab} part
 *       of the propagator; the photon has c = + e^2 / t;
 *   <li>scalar of mass m, L = S fbar f' y: c = - y y' / (Q^2 - m^2);
 *   <li>flavour-changing vector L = X_a ebar gamma^a (v + a gamma5) mu + h.c. (v, a real): the
 *       conjugate vertex is mubar gamma^a (v + a gamma5) e, the product has v v, v a, a v, a a;
 *   <li>flavour-changing scalar L = S ebar (s + i p gamma5) mu + h.c. (s, p real): the conjugate
 *       vertex is mubar (s + i p gamma5) e, the product has s s, s p, p s, p p.
 * </ul>
 *
 * <p>The part Q_a Q_b / m^2 of a vector propagator, by the equations of motion, J1.J2 -> J1.J2 -
 * (J1.Q)(J2.Q)/m^2, where (J1.Q)(J2.Q) is
 *
 * <ul>
 *   <li>t-channel: 4 me mmu PSEUDO_PSEUDO for AXIAL_AXIAL, 0 for the others;
 *   <li>crossed: (mmu - me)^2 SCALAR_SCALAR for VECTOR_VECTOR, (mmu + me)^2 PSEUDO_PSEUDO for
 *       AXIAL_AXIAL, i (mmu^2 - me^2) SCALAR_PSEUDO for VECTOR_AXIAL and -i (mmu^2 - me^2)
 *       PSEUDO_SCALAR for AXIAL_VECTOR.
 * </ul>
 *
 * <p><b>Charge exchange.</b> The same names serve e-(p) mu+(k) -> e+(p') mu-(k'), where both lines
 * change the flavour in the same direction, so that both vertices are mubar G e: [ubar(k') G u(p)]
 * [vbar(k) G' v(p')] with Q = p - k', Q^2 = u, and crossed - [vbar(k) G u(p)] [ubar(k') G' v(p')]
 * with Q = p + k, Q^2 = s. The factors are those above, and (J1.Q)(J2.Q) for both is -(mmu - me)^2
 * SCALAR_SCALAR for VECTOR_VECTOR, (mmu + me)^2 PSEUDO_PSEUDO for AXIAL_AXIAL, and i (mmu^2 - me^2)
 * SCALAR_PSEUDO for VECTOR_AXIAL, PSEUDO_SCALAR for AXIAL_VECTOR. It has no Pauli terms.
 */
public enum Structure {
  VECTOR_VECTOR,
  VECTOR_AXIAL,
  AXIAL_VECTOR,
  AXIAL_AXIAL,
  SCALAR_SCALAR,
  SCALAR_PSEUDO,
  PSEUDO_SCALAR,
  PSEUDO_PSEUDO,
  PAULI_VECTOR,
  VECTOR_PAULI,
  CROSSED_VECTOR_VECTOR,
  CROSSED_VECTOR_AXIAL,
  CROSSED_AXIAL_VECTOR,
  CROSSED_AXIAL_AXIAL,
  CROSSED_SCALAR_SCALAR,
  CROSSED_SCALAR_PSEUDO,
  CROSSED_PSEUDO_SCALAR,
  CROSSED_PSEUDO_PSEUDO;

  private final boolean crossed = name().startsWith("CROSSED_");
  private final boolean odd = gamma5(first()) != gamma5(second());

  private String first() {
    return name().substring(crossed ? 8 : 0, name().lastIndexOf('_'));
  }

  private String second() {
    return name().substring(name().lastIndexOf('_') + 1);
  }

  private static boolean gamma5(String vertex) {
    return vertex.equals("AXIAL") || vertex.equals("PSEUDO");
  }

  /** Position in an array of coefficients, from 0. */
  @SuppressWarnings("EnumOrdinal") // the arrays live as long as the program
  public int index() {
    return ordinal();
  }

  /** Whether the structure belongs to the u-channel (mu- beam) or the s-channel (mu+ beam). */
  public boolean crossed() {
    return crossed;
  }

  /** Whether exactly one of the two vertices contains gamma5. */
  public boolean parityOdd() {
    return odd;
  }
}
