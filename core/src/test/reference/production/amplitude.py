"""|M|^2 of mu e -> mu e X by traces over explicit gamma matrices, with 40 digits.

Spin sums and the sum -g + k k/m_X^2 over polarisations as they stand; antimuons by v spinors. Run
it to write amplitude.csv: momenta in GeV (the muon along z, centre-of-mass frame), couplings, |M|^2
with e = 1 averaged over initial spins; for a polarised mu-, of the helicity given.
"""
import csv
import os

import numpy as np
from mpmath import mp, mpf, mpc, sqrt

mp.dps = 40
ME = mpf("0.0005109989461")
MMU = mpf("0.1056583745")

Z, O, I = mpc(0), mpc(1), mpc(0, 1)
ONE4 = np.array([[O if i == j else Z for j in range(4)] for i in range(4)])


def blocks(a, b, c, d):
    return np.array([[*a[0], *b[0]], [*a[1], *b[1]], [*c[0], *d[0]], [*c[1], *d[1]]])


S0 = [[O, Z], [Z, O]]
N0 = [[Z, Z], [Z, Z]]
SIGMA = [[[Z, O], [O, Z]], [[Z, -I], [I, Z]], [[O, Z], [Z, -O]]]
GAMMA = [blocks(N0, S0, S0, N0)] + [
    blocks(N0, s, [[-x for x in row] for row in s], N0) for s in SIGMA
]
G5 = np.array([[(-O if i < 2 else O) if i == j else Z for j in range(4)] for i in range(4)])
METRIC = [1, -1, -1, -1]


def dot(a, b):
    return sum(METRIC[i] * a[i] * b[i] for i in range(4))


def slash(a):
    return sum(METRIC[i] * a[i] * GAMMA[i] for i in range(4))


def bar(m):
    """gamma0 m^dagger gamma0"""
    dagger = np.array([[m[j][i].conjugate() for j in range(4)] for i in range(4)])
    return GAMMA[0].dot(dagger).dot(GAMMA[0])


def trace(m):
    return sum(m[i][i] for i in range(4))


def vertices(spin, even, odd):
    if spin == "VECTOR":
        return [g.dot(even * ONE4 + odd * G5) for g in GAMMA]
    return [even * ONE4 + I * odd * G5]


def emission(first, second, mass, k, mx, vertex):
    """Matrices [r][a] between momenta: 'second' is the column's, 'first' the row's."""
    before = (slash(second) - slash(k) + mass * ONE4) / (mx**2 - 2 * dot(second, k))
    after = (slash(first) + slash(k) + mass * ONE4) / (mx**2 + 2 * dot(first, k))
    return [[GAMMA[r].dot(before).dot(v) + v.dot(after).dot(GAMMA[r]) for v in vertex] for r in range(4)]


def square(spin, mx, p1, p2, p3, p4, k, ge, gm, charge, helicity):
    te = dot([a - b for a, b in zip(p2, p4)], [a - b for a, b in zip(p2, p4)])
    tmu = dot([a - b for a, b in zip(p1, p3)], [a - b for a, b in zip(p1, p3)])
    e = emission(p4, p2, ME, k, mx, vertices(spin, *ge))
    if charge < 0:
        m = emission(p3, p1, MMU, k, mx, vertices(spin, *gm))
        row, column = slash(p3) + MMU * ONE4, slash(p1) + MMU * ONE4
        if helicity:
            size = sqrt(p1[0] ** 2 - MMU**2)
            s = [size / MMU, 0, 0, p1[0] / MMU]
            column = column.dot(ONE4 + helicity * G5.dot(slash(s)))
    else:
        minus = lambda p: [-x for x in p]
        m = emission(minus(p1), minus(p3), MMU, k, mx, vertices(spin, *gm))
        row, column = slash(p1) - MMU * ONE4, slash(p3) - MMU * ONE4
    erow, ecolumn = slash(p4) + ME * ONE4, slash(p2) + ME * ONE4
    states = len(e[0])
    # terms[a]: (electron matrix, muon matrix) pairs
    terms = [
        [(e[r][a] * (METRIC[r] / tmu), GAMMA[r]) for r in range(4)]
        + [(GAMMA[r] * (METRIC[r] / te), m[r][a]) for r in range(4)]
        for a in range(states)
    ]
    total = mpf(0)
    conjugates = [[(bar(x), bar(y)) for x, y in t] for t in terms]
    left = [[(erow.dot(x).dot(ecolumn), row.dot(y).dot(column)) for x, y in t] for t in terms]
    for a in range(states):
        for b in range(states):
            if states == 1:
                weight = mpf(1)
            else:
                weight = (-METRIC[a] if a == b else 0) + METRIC[a] * METRIC[b] * k[a] * k[b] / mx**2
            for x, y in left[a]:
                for u, v in conjugates[b]:
                    total += (weight * trace(x.dot(u)) * trace(y.dot(v))).real
    return total / 4


def points():
    for mx, k, p3 in [
        ("0.001", ("0.0003", "0.0002", "-0.002"), ("0.03", "0", "0.17")),
        ("0.01", ("0.02", "-0.03", "0.1"), ("-0.02", "0.01", "0.08")),
        ("0.1", ("0.01", "0.02", "0.03"), ("0.05", "-0.06", "0.07")),
        ("0.1", ("-0.04", "0.01", "-0.09"), ("0.04", "-0.012", "0.1")),
        ("0.25", ("0.003", "0.002", "0.01"), ("0.004", "-0.01", "0.02")),
    ]:
        mx = mpf(mx)
        k3 = [mpf(x) for x in k]
        q3 = [mpf(x) for x in p3]
        r3 = [-a - b for a, b in zip(k3, q3)]
        energy = lambda p, m: [sqrt(m**2 + sum(x * x for x in p)), *p]
        k4, p34, p44 = energy(k3, mx), energy(q3, MMU), energy(r3, ME)
        s = (k4[0] + p34[0] + p44[0]) ** 2
        p = sqrt((s - (ME + MMU) ** 2) * (s - (ME - MMU) ** 2) / (4 * s))
        yield mx, energy([mpf(0), mpf(0), p], MMU), energy([mpf(0), mpf(0), -p], ME), p34, p44, k4


CASES = [
    ("VECTOR", (1, 0), (1, 0), -1, 0),
    ("VECTOR", (1, 0), (1, 0), 1, 0),
    ("VECTOR", (0, 1), (0, 1), 1, 0),
    ("VECTOR", (0.5, -1), (2, 0.25), -1, 0),
    ("VECTOR", (0.5, -1), (2, 0.25), 1, 0),
    ("VECTOR", (0.5, -1), (2, 0.25), -1, 1),
    ("VECTOR", (0.5, -1), (2, 0.25), -1, -1),
    ("SCALAR", (1, 0), (1, 0), -1, 0),
    ("SCALAR", (1, 0), (1, 0), 1, 0),
    ("SCALAR", (0, 1), (0, 1), 1, 0),
    ("SCALAR", (0.5, -1), (2, 0.25), 1, 0),
    ("SCALAR", (0.5, -1), (2, 0.25), -1, 1),
]

if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    path = os.path.join(here, "../../resources/recoil/production/amplitude.csv")
    with open(path, "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        names = [f"{n}_{c}" for n in ("p1", "p2", "p3", "p4", "k") for c in "Exyz"]
        out.writerow(["mass", *names, "spin", "e_even", "e_odd", "mu_even", "mu_odd", "charge", "helicity", "square"])
        for mx, *momenta in points():
            numbers = [mp.nstr(x, 20) for p in momenta for x in p]
            for spin, ge, gm, charge, helicity in CASES:
                ge, gm = [mpf(x) for x in ge], [mpf(x) for x in gm]
                value = square(spin, mx, *momenta, ge, gm, charge, helicity)
                # v even, a odd for antimuons too: vbar (v + a gamma5) v
                out.writerow([mp.nstr(mx, 6), *numbers, spin, *map(float, (*ge, *gm)), charge, helicity, mp.nstr(value, 25)])
