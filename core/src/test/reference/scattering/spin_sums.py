#!/usr/bin/env python3
"""Reference values of the spin sums: explicit spinors in the laboratory frame, 80 digits.

    cd core/src/test
    python3 reference/scattering/spin_sums.py > resources/recoil/scattering/spin-sums-reference.csv

Nothing is shared with tools/spin_sums.py (traces in a finite field): here the electron rests, the
spinors are those of the Dirac representation, v = i gamma^2 u^*, and every amplitude is a complex
number. s and t are exact doubles. Pairs whose sums vanish are left out.
"""

from itertools import product

from mpmath import eye, matrix, mp, mpc, mpf, sqrt

mp.dps = 80
ME, MMU = mpf(0.0005109989461), mpf(0.1056583745)
METRIC = (1, -1, -1, -1)
SIGMA = (matrix([[0, 1], [1, 0]]), matrix([[0, mpc(0, -1)], [mpc(0, 1), 0]]), matrix([[1, 0], [0, -1]]))
KINDS = {"VECTOR": 4, "AXIAL": 4, "SCALAR": 1, "PSEUDO": 1, "PAULI": 4}


def block(a, b, c, d):
    m = matrix(4, 4)
    for i, j in product(range(2), range(2)):
        m[i, j], m[i, j + 2], m[i + 2, j], m[i + 2, j + 2] = a[i, j], b[i, j], c[i, j], d[i, j]
    return m


ZERO, ONE = matrix(2, 2), eye(2)
GAMMA = [block(ONE, ZERO, ZERO, -ONE)] + [block(ZERO, s, -s, ZERO) for s in SIGMA]
GAMMA5 = block(ZERO, ONE, ONE, ZERO)


def u(p, mass, chi):
    lower = (SIGMA[0] * p[1] + SIGMA[1] * p[2] + SIGMA[2] * p[3]) * chi / (p[0] + mass)
    n = sqrt(p[0] + mass)
    return matrix([n * chi[0], n * chi[1], n * lower[0], n * lower[1]])


def v(p, mass, chi):
    return mpc(0, 1) * GAMMA[2] * u(p, mass, chi).apply(lambda x: mpc(x).conjugate())


def bar(spinor):
    return spinor.apply(lambda x: mpc(x).conjugate()).T * GAMMA[0]


def vertices(kind, q, mass):
    if kind == "VECTOR":
        return GAMMA
    if kind == "AXIAL":
        return [g * GAMMA5 for g in GAMMA]
    if kind == "SCALAR":
        return [eye(4)]
    if kind == "PSEUDO":
        return [mpc(0, 1) * GAMMA5]
    slash = sum((METRIC[b] * q[b] * GAMMA[b] for b in range(4)), matrix(4, 4))
    return [-(g * slash - slash * g) / (4 * mass) for g in GAMMA]  # i sigma^{ab} q_b / (2 m)


def structures():
    direct = [f"{a}_{b}" for a in ("VECTOR", "AXIAL") for b in ("VECTOR", "AXIAL")]
    direct += [f"{a}_{b}" for a in ("SCALAR", "PSEUDO") for b in ("SCALAR", "PSEUDO")]
    return direct + ["PAULI_VECTOR", "VECTOR_PAULI"] + ["CROSSED_" + name for name in direct]


def amplitudes(charge, s, t):
    """{helicity of the muon: {structure: [amplitude for each of the other spins]}}"""
    energy = (s - ME**2 - MMU**2) / (2 * ME)
    momentum = sqrt(energy**2 - MMU**2)
    recoil = -t / (2 * ME)
    electron = sqrt(recoil * (recoil + 2 * ME))
    cosine = recoil * (energy + ME) / (momentum * electron)
    p = (ME, mpf(0), mpf(0), mpf(0))
    k = (energy, mpf(0), mpf(0), momentum)
    pp = (ME + recoil, electron * sqrt(1 - cosine**2), mpf(0), electron * cosine)
    kp = tuple(a + b - c for a, b, c in zip(p, k, pp))
    q_e = tuple(a - b for a, b in zip(pp, p))
    q_mu = tuple(a - b for a, b in zip(kp, k))
    spin = (matrix([1, 0]), matrix([0, 1]))
    out = {1: {}, -1: {}}
    for helicity, i, j, l in product((1, -1), range(2), range(2), range(2)):
        e_in, e_out = u(p, ME, spin[i]), bar(u(pp, ME, spin[j]))
        along = spin[0 if helicity > 0 else 1]
        if charge < 0:
            mu, mu_bar = u(k, MMU, along), bar(u(kp, MMU, spin[l]))
        else:
            mu, mu_bar = v(kp, MMU, spin[l]), bar(v(k, MMU, along))
        for name in structures():
            first, second = name.replace("CROSSED_", "").split("_")
            pairs = list(zip(vertices(first, q_e, ME), vertices(second, q_mu, MMU), METRIC))
            if name.startswith("CROSSED_"):
                value = -sum((mu_bar * a * e_in)[0] * (e_out * b * mu)[0] * g for a, b, g in pairs)
            else:
                value = sum((e_out * a * e_in)[0] * (mu_bar * b * mu)[0] * g for a, b, g in pairs)
            out[helicity].setdefault(name, []).append(value)
    return out


def points():
    rest = (ME + MMU) ** 2
    for energy, recoil in ((150, 1), (150, 70), (150, 139.8), (40, 2), (160, 100)):
        yield float(2 * energy * ME + ME**2 + MMU**2), float(-2 * ME * mpf(recoil))
    for excess, fraction in ((mpf("1e-6"), mpf("0.3")), (mpf("1e-2"), 1 - mpf("1e-7")), (mpf(20), mpf("1e-8")),
                             (mpf("1e6"), mpf("0.5")), (mpf("1e6"), mpf("1e-9")), (mpf("1e6"), 1 - mpf("1e-9"))):
        s = float(rest * (1 + excess))
        top = (s - rest) * (s - (MMU - ME) ** 2) / s
        yield s, float(-top * fraction)


def text(x):
    return mp.nstr(x, 25, min_fixed=1, max_fixed=0)


def main():
    print("# Sums over spins of S_a S_b^* in GeV^4, by reference/scattering/spin_sums.py")
    print("charge,s,t,a,b,re,im,polarised-re,polarised-im")
    for s, t in points():
        for charge in (-1, 1):
            table = amplitudes(charge, mpf(s), mpf(t))
            names = structures()
            for i, a in enumerate(names):
                for b in names[i:]:
                    plus, minus = (
                        sum(x * y.conjugate() for x, y in zip(table[h][a], table[h][b])) for h in (1, -1)
                    )
                    bound = sqrt(
                        sum(abs(x) ** 2 for h in (1, -1) for x in table[h][a])
                        * sum(abs(x) ** 2 for h in (1, -1) for x in table[h][b])
                    )
                    parts = [
                        part if abs(part) > bound * mpf("1e-40") else mpf(0)
                        for whole in (plus + minus, plus - minus)
                        for part in (mpc(whole).real, mpc(whole).imag)
                    ]
                    if any(parts):
                        print(",".join([f"{charge:+d}", repr(s), repr(t), a, b] + [text(x) if x else "0" for x in parts]))


if __name__ == "__main__":
    main()
