"""Reference table of the conversion of muonium by a mediator with any coupling of e to mu.

Writes states.csv: spin, mass and width of the mediator in GeV, its even and odd coupling, the
magnetic field in T, and the size of the matrix elements in GeV, Gamma_mu sqrt(P/2) with P the
probability of the conversion of unpolarised muonium.

Nothing of the closed formulas is used. The fields of electron and muon at rest are made of fermionic
operators on the Fock space of eight modes (matrices after Jordan and Wigner) and of Dirac spinors.
The two orders of the exchange, annihilation and emission, are products of bilinears of these with the
propagator of the momentum that flows in each. The hyperfine interaction and that with the field come
from the spins and charges of the modes. With H_ij between the states of the two atoms, each found
with hyperfine interaction and field, P is 1/4 Sum 2 |H_ij|^2 / (Gamma_mu^2 + (E_i - E_j)^2): the
integral over the decay of the muon to first order. The closed formulas neglect a conversion across
the hyperfine splitting, 1e-9 of the others.

Usage: python3 muonium.py > ../../resources/recoil/muonium/states.csv
"""

import itertools

import numpy as np
from mpmath import mp, mpf, mpc, matrix, eighe, sqrt, pi, nstr

mp.dps = 40

ALPHA = 1 / mpf("137.035999139")
ELECTRON = mpf("0.5109989461e-3")
MUON = mpf("105.6583745e-3")
HBAR = mpf("6.582119569e-25")
WIDTH = HBAR / mpf("2.1969811e-6")
HBARC = sqrt(mpf("0.3893793721e6") * mpf(10) ** -33)  # GeV cm
TESLA = mpf(10) ** -9 * (HBARC / 100) / HBAR * (HBARC / 100)  # e B in GeV^2
REDUCED = ELECTRON * MUON / (ELECTRON + MUON)
DENSITY = (ALPHA * REDUCED) ** 3 / pi
HYPERFINE = 8 * ALPHA**4 * REDUCED**3 / (3 * ELECTRON * MUON)

# Dirac matrices.
I2, Z2 = np.eye(2), np.zeros((2, 2))
SIGMA = [np.array(m, dtype=complex) for m in ([[0, 1], [1, 0]], [[0, -1j], [1j, 0]], [[1, 0], [0, -1]])]
G0 = np.block([[I2, Z2], [Z2, -I2]]).astype(complex)
GAMMA = [G0] + [np.block([[Z2, s], [-s, Z2]]) for s in SIGMA]
G5 = np.block([[Z2, I2], [I2, Z2]]).astype(complex)
METRIC = [1, -1, -1, -1]

# Modes: e- up, down; e+ up, down; mu- up, down; mu+ up, down.
LOWER = np.array([[0, 1], [0, 0]], dtype=complex)
PARITY = np.diag([1, -1]).astype(complex)


def mode(index):
    product = np.eye(1, dtype=complex)
    for k in range(8):
        product = np.kron(product, PARITY if k < index else LOWER if k == index else I2)
    return product


MODES = [mode(k) for k in range(8)]
DAGGER = [m.conj().T for m in MODES]

# At rest u = (chi, 0); v = C ubar^T = (0, -i sigma_2 chi*) up to a common sign, normalised to 1.
U = [np.array([1, 0, 0, 0], dtype=complex), np.array([0, 1, 0, 0], dtype=complex)]
C = 1j * GAMMA[2] @ G0
V = [C @ (u.conj() @ G0) for u in U]


def bilinear(gamma, annihilate):
    """The part of mubar gamma e with or without annihilation of an electron and an antimuon, and its
    counterpart: (mu+ e- -> 0, 0 -> mu- e+) or (e- -> mu-, mu+ -> e+)."""
    one = np.zeros((256, 256), dtype=complex)
    other = np.zeros((256, 256), dtype=complex)
    for r, s in itertools.product(range(2), range(2)):
        if annihilate:
            one += (V[r].conj() @ G0 @ gamma @ U[s]) * (MODES[6 + r] @ MODES[s])
            other += (U[r].conj() @ G0 @ gamma @ V[s]) * (DAGGER[4 + r] @ DAGGER[2 + s])
        else:
            one += (U[r].conj() @ G0 @ gamma @ U[s]) * (DAGGER[4 + r] @ MODES[s])
            # mubar annihilates the antimuon, e creates the positron.
            other += (V[r].conj() @ G0 @ gamma @ V[s]) * (MODES[6 + r] @ DAGGER[2 + s])
    return one, other


def spin(species, axis):
    k = 2 * species
    total = np.zeros((256, 256), dtype=complex)
    for r, s in itertools.product(range(2), range(2)):
        total += SIGMA[axis][r, s] / 2 * DAGGER[k + r] @ MODES[k + s]
    return total


SPIN = [[spin(species, axis) for axis in range(3)] for species in range(4)]
CHARGE = [-1, 1, -1, 1]
MASS = [ELECTRON, ELECTRON, MUON, MUON]

VACUUM = np.zeros(256, dtype=complex)
VACUUM[0] = 1
M_STATES = [DAGGER[r] @ DAGGER[6 + s] @ VACUUM for r in range(2) for s in range(2)]
B_STATES = [DAGGER[4 + r] @ DAGGER[2 + s] @ VACUUM for r in range(2) for s in range(2)]
STATES = M_STATES + B_STATES


def elements(operator):
    """Exact small numbers (0, +-1/2, +-1, ...) of an operator between the eight states."""
    table = np.array([[b.conj() @ operator @ k for k in STATES] for b in STATES])
    assert np.abs(table.imag).max() < 1e-12
    doubled = np.rint(4 * table.real)
    assert np.abs(doubled - 4 * table.real).max() < 1e-12
    return matrix(doubled.astype(int).tolist()) / 4


def ordered(gamma, other_gamma, annihilate):
    """Both orders in which two equal currents can act, for the two orders of Wick's theorem."""
    a, b = bilinear(gamma, annihilate)
    c, d = bilinear(other_gamma, annihilate)
    return elements(d @ a + b @ c)


def structures(spin_of):
    """The numbers in front of the propagators, for each coupling."""
    if spin_of == "vector":
        found = {}
        for name, right in (("even", np.eye(4)), ("odd", G5)):
            for way in (True, False):
                parts = [METRIC[i] * ordered(GAMMA[i] @ right, GAMMA[i] @ right, way)
                         for i in range(4)]
                total = parts[0] + parts[1] + parts[2] + parts[3]
                found[name, way] = (total, parts[0])
        return found
    return {(name, way): (ordered(g, g, way), None)
            for name, g in (("even", np.eye(4)), ("odd", 1j * G5)) for way in (True, False)}


TABLES = {kind: structures(kind) for kind in ("vector", "scalar")}
HFS = elements(sum(SPIN[0][i] @ SPIN[3][i] + SPIN[2][i] @ SPIN[1][i] for i in range(3)))
ZEEMAN = [elements(SPIN[k][2]) for k in range(4)]


def conversion(kind, m, width, even, odd):
    """The effective Hamiltonian of the exchange, without its hermitian conjugate.

    L = Z J integrates out to -J (g - q q/m^2) J / (2 (m^2 - q^2)) for a vector and to
    +J J / (2 (m^2 - q^2)) for a scalar, H = -L.
    """
    total = mpf(0) * HFS * mpc(1)
    for way, q in ((True, MUON + ELECTRON), (False, MUON - ELECTRON)):
        propagator = 1 / (m * m - q * q - mpc(0, 1) * m * width)
        for name, g in (("even", even), ("odd", odd)):
            table, time = TABLES[kind][name, way]
            if kind == "vector":
                # The time components have no pole, and are taken without width.
                bare = time * (1 - q * q / (m * m)) / (m * m - q * q)
                space = table - time
                total += DENSITY * g * g / 2 * (space * propagator + bare)
            else:
                total += -DENSITY * g * g / 2 * table * propagator
    return total


def size(kind, m, width, even, odd, field):
    """The root of the mean over the states of muonium of the squared elements, to first order, each
    reduced by the difference of energies that it has to bridge."""
    h = conversion(kind, m, width, even, odd)
    free = HYPERFINE * HFS
    for k in range(4):
        # Moment charge/mass times the spin, energy minus moment times field.
        free = free - CHARGE[k] / MASS[k] * field * TESLA * ZEEMAN[k]
    atoms = []
    for k in (0, 4):
        atoms.append(eighe(matrix([[mpc(free[k + i, k + j]) for j in range(4)] for i in range(4)])))
    cross = matrix([[h[4 + i, j] for j in range(4)] for i in range(4)])
    turned = atoms[1][1].H * cross * atoms[0][1]
    total = mpf(0)
    for i, j in itertools.product(range(4), range(4)):
        gap = (atoms[1][0][i] - atoms[0][0][j]) / WIDTH
        total += abs(turned[i, j]) ** 2 / (1 + gap * gap)
    return sqrt(total / 4)


def main():
    masses = ["1e-6", "1e-3", "0.05", "0.1051", "0.10515", "0.106", "0.1062", "0.3", "3", "1e4"]
    couplings = [("1", "0"), ("0", "1"), ("1", "1"), ("1", "-0.4"), ("0.3", "1")]
    print("spin,mass,width,even,odd,field,size")
    for kind in ("vector", "scalar"):
        for m, (even, odd), (width, field) in itertools.product(
                masses, couplings, (("0", "0"), ("0", "0.1"), ("1e-4", "2.6e-6"))):
            # The very doubles that the program reads.
            numbers = [float(x) for x in (m, width, even, odd, field)]
            m_, w_, e_, o_, f_ = (mpf(x) for x in numbers)
            print(",".join([kind] + [repr(x) for x in numbers] + [nstr(size(kind, m_, w_, e_, o_, f_), 25)]))


if __name__ == "__main__":
    main()
