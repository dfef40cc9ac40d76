"""Reference table of one-loop electric dipole moments, to 25 digits.

For S lbar (s + i p gamma5) l' + h.c. the moment is d = e s p Int dx m_l' x^2 / (8 pi^2 D), with the
denominator D = (1 - x) m^2 - x (1 - x) m_l^2 + x m_l'^2 of (2.16). Writes dipoles.csv: masses in GeV,
d/(e s p) in 1/GeV and the integral of the modulus, with the paths of moments.py.

Before that it finds d and a = F2(0) from the loop itself: the numerator of the Feynman diagram between
explicit spinors, integrated over both Feynman parameters, is fitted by all vertices that Lorentz
invariance allows. Neither (2.16) nor an algebra of gamma matrices is used.

Usage: python3 dipole.py > ../../resources/recoil/moment/dipoles.csv
"""

import itertools
import sys
from multiprocessing import Pool

import numpy as np
from mpmath import mpf, nstr, pi

from moments import along, cases, real_axis

I2, Z2 = np.eye(2), np.zeros((2, 2))
SIGMA = [np.array(m, dtype=complex) for m in ([[0, 1], [1, 0]], [[0, -1j], [1j, 0]], [[1, 0], [0, -1]])]
G0 = np.block([[I2, Z2], [Z2, -I2]]).astype(complex)
GAMMA = [G0] + [np.block([[Z2, s], [-s, Z2]]) for s in SIGMA]
G5 = np.block([[Z2, I2], [I2, Z2]]).astype(complex)
METRIC = np.array([1, -1, -1, -1])


def slash(p):
    return sum(METRIC[i] * p[i] * GAMMA[i] for i in range(4))


def spinors(p, m):
    energy = p[0]
    for chi in (np.array([1, 0]), np.array([0, 1])):
        lower = sum(p[1 + i] * SIGMA[i] for i in range(3)) @ chi / (energy + m)
        yield np.sqrt(energy + m) * np.concatenate([chi, lower])


def loop(outer, inner, m, s, p):
    """a and |d|/e of the loop with real s and p."""
    k = 1e-3 * outer * np.array([0.3, -0.5, 0.8])
    before = np.array([np.sqrt(outer**2 + k @ k), *k])
    after = np.array([np.sqrt(outer**2 + k @ k), *(-k)])
    q = after - before
    q2 = (METRIC * q * q).sum()
    vertex = s * np.eye(4) + 1j * p * G5
    nodes, weights = np.polynomial.legendre.leggauss(40)
    nodes, weights = (nodes + 1) / 2, weights / 2
    total = [np.zeros((4, 4), dtype=complex) for _ in range(4)]
    for (z, wz), (v, wv) in itertools.product(zip(nodes, weights), repeat=2):
        z, wz = z * z * (3 - 2 * z), wz * 6 * z * (1 - z)  # softer ends
        y = (1 - z) * v
        x = 1 - z - y
        inside = z * before - y * q
        delta = -x * y * q2 + (1 - z) * inner**2 + z * m**2 - z * (1 - z) * outer**2
        left = slash(inside + q) + inner * np.eye(4)
        right = slash(inside) + inner * np.eye(4)
        for i in range(4):
            total[i] += (wz * wv * (1 - z) / delta / (16 * np.pi**2)
                         * vertex @ left @ GAMMA[i] @ right @ vertex)
    sigma_q = [0.5j * (GAMMA[i] @ slash(q) - slash(q) @ GAMMA[i]) for i in range(4)]
    allowed = [
        GAMMA,
        [1j * sigma_q[i] / (2 * outer) for i in range(4)],
        [sigma_q[i] @ G5 / (2 * outer) for i in range(4)],
        [q2 * GAMMA[i] @ G5 - q[i] * slash(q) @ G5 for i in range(4)],
        [q[i] * np.eye(4) for i in range(4)],
        [q[i] * G5 for i in range(4)],
    ]
    ins, outs = list(spinors(before, outer)), list(spinors(after, outer))

    def between(matrices):
        return np.array([o.conj() @ G0 @ matrices[i] @ n for i in range(4) for o in outs for n in ins])

    columns = np.array([between(one) for one in allowed]).T
    scale = np.abs(columns).max(axis=0)
    found, _, _, _ = np.linalg.lstsq(columns / scale, between(total), rcond=1e-13)
    found = found / scale
    return found[1].real, abs(found[2]) / (2 * outer)


def check():
    for outer, inner, m in ((1.0, 1.0, 0.7), (1.0, 2.5, 0.6), (1.0, 0.4, 1.5)):
        s, p = 0.8, -0.6
        x, w = np.polynomial.legendre.leggauss(400)
        x, w = (x + 1) / 2, w / 2
        d = (1 - x) * m**2 - x * (1 - x) * outer**2 + x * inner**2
        a = (w * x**2 * outer * ((s * s + p * p) * (1 - x) * outer + (s * s - p * p) * inner) / d).sum()
        dipole = abs(s * p) * (w * inner * x**2 / d).sum()
        found = loop(outer, inner, m, s, p)
        print(found, a / (8 * np.pi**2), dipole / (8 * np.pi**2), file=sys.stderr)
        assert abs(found[0] / (a / (8 * np.pi**2)) - 1) < 1e-4
        assert abs(found[1] / (dipole / (8 * np.pi**2)) - 1) < 1e-4


def dipole(case):
    m, outer, inner = (mpf(v) for v in case)

    def f(x, y):
        return inner * x**2 / (8 * pi**2) / (y * m**2 - x * y * outer**2 + x * inner**2)

    value, size = along(f, mpf("0.4")) if m < outer - inner else real_axis(f, m, outer, inner)
    return ",".join([repr(v) for v in case] + [nstr(value, 25), nstr(size, 6)])


def main():
    check()
    print("m,external,internal,dipole,size")
    with Pool() as pool:
        for line in pool.imap(dipole, cases()):
            print(line, flush=True)


if __name__ == "__main__":
    main()
