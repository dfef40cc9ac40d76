#!/usr/bin/env python3
"""Spin sums of mu e scattering as exact polynomials.

    python3 tools/spin_sums.py > core/src/main/resources/recoil/scattering/spin-sums.txt

Process: e-(p) mu(k) -> e-(p') mu(k'), and e-(p) mu+(k) -> e+(p') mu-(k'), written mu+/e+, in which
the chain of the incoming electron ends at a muon. Every structure S_a is a product of two Dirac
chains; the sums X_ab = Sum S_a S_b^* over spins are polynomials in the masses and

    sigma = s - (me + mmu)^2,  tau = -t,  upsilon = (mmu - me)^2 - u = sigma - tau,

all three >= 0 in the physical region. A polynomial identity holds in every field, so the traces
are taken with integers modulo a prime (i = a root of -1): explicit Dirac matrices, on-shell
momenta, no rounding. The coefficients follow from a linear system, are integers (halves with a
Pauli term) far below the prime, and are confirmed at fresh points with another prime.

Written per pair, in two of the three variables: those with the least cancellation on average.
For a longitudinally polarised muon the polynomial is to be divided by sqrt(lambda(s, me^2, mmu^2)).
The vertex of a pseudoscalar is taken as gamma5 here (all sums are then real); the factors i of the
vertex i gamma5 multiply a sum by i^(n_a - n_b), n the number of pseudoscalar vertices. Where that
is +-i, the number written is the imaginary part of the sum.
"""

import itertools
import random
import sys
from fractions import Fraction

import numpy as np

PRIMES = (536870909, 536870869)  # below 2^29: four products fit in 64 bits; both are 1 modulo 4
KINDS = ("VECTOR", "AXIAL", "SCALAR", "PSEUDO")
T_CHANNEL = [(a, b) for a in "VA" for b in "VA"] + [(a, b) for a in "SP" for b in "SP"]
LONG = dict(zip("VASP", KINDS))
NAMES = (
    [f"{LONG[a]}_{LONG[b]}" for a, b in T_CHANNEL]
    + ["PAULI_VECTOR", "VECTOR_PAULI"]
    + [f"CROSSED_{LONG[a]}_{LONG[b]}" for a, b in T_CHANNEL]
)
PAULI = {"PAULI_VECTOR": (1, 0), "VECTOR_PAULI": (0, 1)}  # powers of 1/(2 me), 1/(2 mmu)
METRIC = (1, -1, -1, -1)
PROCESSES = {"mu-": -1, "mu+": 1, "mu+/e+": 1}  # charge of the beam


class Dirac:
    """Dirac matrices modulo a prime."""

    def __init__(self, prime):
        self.prime = prime
        i = next(
            r for r in (pow(x, (prime - 1) // 4, prime) for x in range(2, 99)) if r * r % prime == prime - 1
        )
        pauli = [np.array(m, dtype=object) for m in ([[0, 1], [1, 0]], [[0, -i], [i, 0]], [[1, 0], [0, -1]])]
        zero, one = np.zeros((2, 2), dtype=object), np.eye(2, dtype=object)
        blocks = [np.block([[one, zero], [zero, -one]])]
        blocks += [np.block([[zero, m], [-m, zero]]) for m in pauli]
        self.one = np.eye(4, dtype=np.int64)
        self.gamma = [(b % prime).astype(np.int64) for b in blocks]
        self.gamma5 = i * self.mul(*self.gamma) % prime

    def mul(self, *matrices):
        product = matrices[0]
        for m in matrices[1:]:
            product = product @ m % self.prime
        return product

    def slash(self, v):
        return sum(METRIC[a] * v[a] * self.gamma[a] % self.prime for a in range(4)) % self.prime


def momenta(d, me, mmu, rng):
    """Random on-shell p, k, p', k' modulo the prime: light-cone components, then a reflection."""
    q = d.prime

    def on_shell(mass, transverse):
        plus = rng.randrange(1, q)
        x, y = transverse
        minus = (mass * mass + x * x + y * y) * pow(plus, -1, q) % q
        half = pow(2, -1, q)
        return np.array([(plus + minus) * half % q, x, y, (plus - minus) * half % q], dtype=object)

    def dot(a, b):
        return sum(METRIC[j] * a[j] * b[j] for j in range(4)) % q

    p = on_shell(me, (rng.randrange(q), rng.randrange(q)))
    k = on_shell(mmu, (rng.randrange(q), rng.randrange(q)))
    total = (p + k) % q
    w = np.array([rng.randrange(q) for _ in range(4)], dtype=object)
    w = (w - dot(w, total) * pow(dot(total, total), -1, q) * total) % q
    factor = 2 * pow(dot(w, w), -1, q) % q
    reflect = lambda v: (v - factor * dot(v, w) * w) % q
    pp, kp = reflect(p), reflect(k)
    assert not ((pp + kp - total) % q).any() and dot(pp, pp) == me * me % q
    return p, k, pp, kp, dot


def structures(d, p, k, pp, kp):
    """Tensors T[e', e, m', m] of S_a and T[e, e', m, m'] of its adjoint; m' is the muon's bar."""
    q = d.prime
    g, g5 = d.gamma, d.gamma5
    vertex = {
        "V": [(g[a], g[a], METRIC[a]) for a in range(4)],
        "A": [(d.mul(g[a], g5), d.mul(g[a], g5), METRIC[a]) for a in range(4)],
        "S": [(d.one, d.one, 1)],
        "P": [(g5, -g5 % q, 1)],
    }

    def sigma(v):  # i sigma^{ab} v_b = v^a - gamma^a vslash; its Dirac adjoint has the other sign
        m = [(int(v[a]) * d.one - d.mul(g[a], d.slash(v))) % q for a in range(4)]
        return [(m[a], -m[a] % q, METRIC[a]) for a in range(4)]

    def add(terms):
        return sum(term % q for term in terms) % q

    def direct(first, second):
        pairs = list(zip(first, second))
        t = add(np.einsum("ab,cd->abcd", f[0], h[0]) * f[2] for f, h in pairs)
        bar = add(np.einsum("ba,dc->badc", f[1], h[1]) * f[2] for f, h in pairs)
        return t, bar

    def crossed(first, second):  # first: electron in, second: electron out; minus: fermion exchange
        pairs = list(zip(first, second))
        t = add(-np.einsum("cb,ad->abcd", f[0], h[0]) * f[2] for f, h in pairs)
        bar = add(-np.einsum("bc,da->badc", f[1], h[1]) * f[2] for f, h in pairs)
        return t, bar

    out = [direct(vertex[a], vertex[b]) for a, b in T_CHANNEL]
    out.append(direct(sigma((pp - p) % q), vertex["V"]))
    out.append(direct(vertex["V"], sigma((kp - k) % q)))
    out += [crossed(vertex[a], vertex[b]) for a, b in T_CHANNEL]
    return out


def sums(d, process, rng):
    """One random point: me, mmu, sigma, tau and all sums, unpolarised and polarised."""
    charge = PROCESSES[process]
    q = d.prime
    me, mmu = rng.randrange(1, q), rng.randrange(1, q)
    p, k, pp, kp, dot = momenta(d, me, mmu, rng)
    pk = dot(p, k)
    sign = -charge  # +1: spinors u of a mu-, -1: spinors v of a mu+
    beam = (d.slash(k) + sign * mmu * d.one) % q
    # (kslash +- mmu) gamma5 nslash sqrt(lambda), n the helicity vector in the plane of p and k
    n = 2 * (pk * k - mmu * mmu * p) % q
    helicity = pow(mmu, -1, q) * d.mul(beam, d.gamma5, d.slash(n)) % q
    rest = (d.slash(kp) + sign * mmu * d.one) % q
    e_in, e_out = (d.slash(p) + me * d.one) % q, (d.slash(pp) + me * d.one) % q
    if process == "mu+/e+":  # the outgoing particle is the muon, the antiparticle the positron
        e_out, rest = (d.slash(kp) + mmu * d.one) % q, (d.slash(pp) - me * d.one) % q
    tensors = structures(d, p, k, pp, kp)
    values = []
    for spin in (beam, helicity):
        bar, plain = (rest, spin) if charge < 0 else (spin, rest)
        for t, _ in tensors:
            w = np.einsum("xa,abcd->xbcd", e_out, t) % q
            w = np.einsum("xbcd,by->xycd", w, e_in) % q
            w = np.einsum("zc,xycd->xyzd", bar, w) % q
            w = np.einsum("xyzd,dv->xyzv", w, plain) % q
            for _, adjoint in tensors:
                values.append(int((w * adjoint.transpose(1, 0, 3, 2) % q).sum() % q))
    size = len(tensors)
    t = (2 * me * me - 2 * dot(p, pp)) % q
    return (me, mmu, (2 * pk - 2 * me * mmu) % q, -t % q), np.array(values, dtype=object).reshape(2, size, size)


def monomials(dimension):
    return [
        (dimension - j - 2 * (x + y), j, x, y)
        for x in range(dimension // 2 + 1)
        for y in range(dimension // 2 + 1 - x)
        for j in range(dimension - 2 * (x + y) + 1)
    ]


def monomial(powers, point, q):
    value = 1
    for base, power in zip(point, powers):
        value = value * pow(base, power, q) % q
    return value


def inverse(matrix, q):
    n = len(matrix)
    m = np.concatenate([np.array(matrix, dtype=object), np.eye(n, dtype=object)], axis=1)
    for c in range(n):
        pivot = next(r for r in range(c, n) if m[r, c] % q)
        m[[c, pivot]] = m[[pivot, c]]
        m[c] = m[c] * pow(int(m[c, c]), -1, q) % q
        for r in range(n):
            if r != c and m[r, c]:
                m[r] = (m[r] - m[r, c] * m[c]) % q
    return m[:, n:]


def solve(process):
    """{(polarised, a, b): {(me, mmu, sigma, tau): Fraction}} for a <= b."""
    rng = random.Random(20020482 + list(PROCESSES).index(process))
    known = [n for n, name in enumerate(NAMES) if process != "mu+/e+" or name not in PAULI]
    d = Dirac(PRIMES[0])
    q = d.prime
    most = len(monomials(8))
    points = [sums(d, process, rng) for _ in range(most)]
    fresh_field = Dirac(PRIMES[1])
    fresh = [sums(fresh_field, process, rng) for _ in range(3)]
    inverses = {}
    result = {}
    for polarised, a, b in itertools.product(range(2), known, known):
        down = [PAULI.get(NAMES[a], (0, 0)), PAULI.get(NAMES[b], (0, 0))]
        down = [down[0][0] + down[1][0], down[0][1] + down[1][1]]
        dimension = 4 + 2 * polarised + sum(down)
        basis = monomials(dimension)
        if dimension not in inverses:
            inverses[dimension] = inverse([[monomial(m, pt, q) for m in basis] for pt, _ in points[: len(basis)]], q)
        rhs = np.array([v[polarised, a, b] for _, v in points[: len(basis)]], dtype=object)
        c = inverses[dimension] @ rhs % q
        c = [int(x) - q if x > q // 2 else int(x) for x in c]
        assert all(abs(x) < 10**4 for x in c), (NAMES[a], NAMES[b], max(map(abs, c)))
        for pt, v in fresh:
            r = fresh_field.prime
            assert sum(x * monomial(m, pt, r) for x, m in zip(c, basis)) % r == v[polarised, a, b]
        scale = Fraction(1, 2 ** sum(down))
        result[polarised, a, b] = {
            (m[0] - down[0], m[1] - down[1], m[2], m[3]): x * scale for x, m in zip(c, basis) if x
        }
    return {key: phase(key, value, result) for key, value in result.items() if key[1] <= key[2]}


def pseudoscalars(index):
    return NAMES[index].count("PSEUDO")


def phase(key, polynomial, result):
    """With vertices i gamma5 the sum is i^(n_a - n_b) times the one with gamma5: real or imaginary."""
    polarised, a, b = key
    n = pseudoscalars(a) - pseudoscalars(b)
    assert polynomial == result[polarised, b, a], key  # symmetric because real
    sign = {0: 1, 1: 1, 2: -1, 3: -1}[n % 4]
    return {m: sign * x for m, x in polynomial.items()}


VARIABLES = {"sigma": 0, "tau": 1, "upsilon": 2}


def rewrite(polynomial, pair):
    """The polynomial in two of the three variables, exactly."""
    out = {}
    for (i, j, x, y), c in polynomial.items():
        # sigma = tau + upsilon, tau = sigma - upsilon
        if pair == ("sigma", "tau"):
            parts = {(x, y, 0): 1}
        elif pair == ("tau", "upsilon"):
            parts = {(0, y + x - r, r): binomial(x, r) for r in range(x + 1)}
        else:
            parts = {(x + y - r, 0, r): binomial(y, r) * (-1) ** r for r in range(y + 1)}
        for powers, factor in parts.items():
            key = (i, j) + powers
            out[key] = out.get(key, 0) + c * factor
    return {key: c for key, c in out.items() if c}


def binomial(n, r):
    out = 1
    for j in range(r):
        out = out * (n - j) // (j + 1)
    return out


def test_points():
    """Physical points: from just above threshold to 1e4 GeV^2, uniform in the angle's logarithms."""
    from mpmath import mpf

    me, mmu = mpf("0.000511"), mpf("0.10566")
    rng = random.Random(7)
    for _ in range(60):
        sigma = (me + mmu) ** 2 * mpf(10) ** rng.uniform(-3, 6)
        s = sigma + (me + mmu) ** 2
        top = sigma * (sigma + 4 * me * mmu) / s
        x = mpf(10) ** rng.uniform(-6, 0) / 2
        tau = top * (x if rng.random() < 0.5 else 1 - x)
        yield me, mmu, sigma, tau, sigma - tau


def cancellation(polynomial, points):
    """Mean logarithm of (sum of absolute values) / |value|; not counting exact zeros."""
    from mpmath import log10

    total = 0
    for pt in points:
        terms = [c.numerator * monomial_real(m, pt) / c.denominator for m, c in polynomial.items()]
        total += log10(sum(map(abs, terms)) / abs(sum(terms)))
    return total / len(points)


def monomial_real(powers, point):
    value = 1
    for base, power in zip(point, powers):
        value *= base**power
    return value


def text(polynomial):
    names = ("me", "mmu", "sigma", "tau", "upsilon")
    words = []
    for powers, c in sorted(polynomial.items(), key=lambda item: item[0][::-1], reverse=True):
        factors = [n if e == 1 else f"{n}^{e}" for n, e in zip(names, powers) if e]
        words.append("*".join([f"{float(c):+.17g}"] + factors))
    return " ".join(words)


def main():
    import mpmath

    mpmath.mp.dps = 40
    points = list(test_points())
    print("# Spin sums X_ab of mu e scattering; made by tools/spin_sums.py, which says what they are.")
    print("# process, spin, a, b, real or imaginary part = polynomial")
    worst = 0
    for process in PROCESSES:
        table = solve(process)
        for (polarised, a, b), polynomial in table.items():
            if not polynomial:
                continue
            forms = [rewrite(polynomial, pair) for pair in (("sigma", "tau"), ("tau", "upsilon"), ("sigma", "upsilon"))]
            scored = sorted(((cancellation(f, points), len(f), n) for n, f in enumerate(forms)))
            worst = max(worst, scored[0][0])
            best = forms[scored[0][2]]
            part = "im" if (pseudoscalars(a) - pseudoscalars(b)) % 2 else "re"
            spin = "polarised" if polarised else "unpolarised"
            print(f"{process} {spin} {NAMES[a]} {NAMES[b]} {part} = {text(best)}")
    print(f"worst mean cancellation: 10^{float(worst):.2f}", file=sys.stderr)


if __name__ == "__main__":
    main()
