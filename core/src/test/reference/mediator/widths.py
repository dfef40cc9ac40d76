"""Two-body widths of a mediator from explicit Dirac matrices, 30 digits.

Gamma = |p| / (8 pi m^2) * Sum |M|^2 / (2 J + 1), with the sum over spins as a trace of explicit
4x4 matrices (chiral representation) at rest. Writes widths.csv for WidthTest.
"""
import csv
import sys

from mpmath import mp, mpf, mpc, matrix, eye, sqrt, pi, diag

mp.dps = 50
I = mpc(0, 1)
S = [matrix([[0, 1], [1, 0]]), matrix([[0, -I], [I, 0]]), matrix([[1, 0], [0, -1]])]


def blocks(a, b, c, d):
    m = matrix(4, 4)
    for i in range(2):
        for j in range(2):
            m[i, j], m[i, j + 2], m[i + 2, j], m[i + 2, j + 2] = a[i, j], b[i, j], c[i, j], d[i, j]
    return m


Z2, E2 = matrix(2, 2), eye(2)
G = [blocks(Z2, E2, E2, Z2)] + [blocks(Z2, s, -s, Z2) for s in S]
G5 = diag([-1, -1, 1, 1])
METRIC = [1, -1, -1, -1]


def slash(p):
    return sum((METRIC[a] * p[a] * G[a] for a in range(1, 4)), p[0] * G[0])


def trace(m):
    return sum(m[i, i] for i in range(4))


def bar(m):
    """gamma0 m^dagger gamma0."""
    return G[0] * m.H * G[0]


def width(spin, m, m1, m2, even, odd):
    if m <= m1 + m2:
        return mpf(0)
    p = sqrt((m**2 - (m1 + m2) ** 2) * (m**2 - (m1 - m2) ** 2)) / (2 * m)
    n = [mpf(1) / 3, mpf(2) / 3, mpf(2) / 3]
    p1 = [sqrt(p**2 + m1**2)] + [p * x for x in n]
    p2 = [sqrt(p**2 + m2**2)] + [-p * x for x in n]
    u = slash(p1) + m1 * eye(4)
    v = slash(p2) - m2 * eye(4)
    total = 0
    if spin == "scalar":
        vertex = even * eye(4) + I * odd * G5
        total = trace(u * vertex * v * bar(vertex))
        average = 1
    else:
        for a in range(1, 4):  # at rest the polarisations are the three space directions
            vertex = G[a] * (even * eye(4) + odd * G5)
            total += trace(u * vertex * v * bar(vertex))
        average = 3
    assert abs(total.imag) < mpf(10) ** -40
    return p / (8 * pi * m**2) * total.real / average


ME, MMU, MTAU = mpf("0.0005109989461"), mpf("0.1056583745"), mpf("1.77686")
PAIRS = {"e": (ME, ME), "mu": (MMU, MMU), "tau": (MTAU, MTAU), "e-mu": (ME, MMU),
         "e-tau": (ME, MTAU), "mu-tau": (MMU, MTAU)}

out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(["spin", "pair", "mass_GeV", "even", "odd", "width_GeV"])
for spin in ("scalar", "vector"):
    for name, (m1, m2) in PAIRS.items():
        for ratio in ("0.999", "1.0001", "1.07", "2.5", "40", "1e6"):
            m = mpf(mp.nstr(mpf(ratio) * (m1 + m2), 12))
            for even, odd in (("1", "0"), ("0", "1"), ("0.3", "-0.7")):
                w = width(spin, m, m1, m2, mpf(even), mpf(odd))
                out.writerow([spin, name, mp.nstr(m, 15), even, odd, mp.nstr(w, 30)])
