"""Reference table of the one-loop lepton vertex and of the vacuum-polarisation integral.

The definition is the Feynman integral over x + y + z = 1, with
Delta = -x y q^2 + (1 - z)^2 M^2 + z m^2:

  f_vertex = 2 Int { ln(Delta_0 / Delta) + [(1-x)(1-y) q^2 + (1-4z+z^2) M^2] / Delta
                     - (1-4z+z^2) M^2 / Delta_0 },        Delta_0 = Delta(q^2 = 0),
  f_2      = 2 Int 2 M^2 z (1 - z) / Delta.

With rho = 1 - z and x, y = rho (1 +- v) / 2 the integral over v is elementary; it cancels for small
|q^2|, for which extra digits are carried. The integral over rho is cut at every decade of rho and of 1 - rho.

Usage: python3 vertex.py vertex  > ../../resources/recoil/loop/vertex.csv
       python3 vertex.py mixing  > ../../resources/recoil/loop/mixing.csv
"""

import random
import sys
from multiprocessing import Pool

from mpmath import atanh, log, log10, mp, mpf, nstr, quad, sqrt, workdps

mp.dps = 40

LEPTONS = {"electron": mpf("0.5109989461e-3"), "muon": mpf("105.6583745e-3"),
           "tau": mpf("1776.86e-3")}


def integrands(q2, lepton, mass):
    big_q2 = -q2
    lepton2 = lepton**2
    mass2 = mass**2

    def both(rho, z):
        c = rho**2 * lepton2 + z * mass2
        e = big_q2 * rho**2 / 4
        # Int dv over (-1, 1) of 1/Delta, of ln(Delta_0/Delta) and of (1-x)(1-y)/Delta.
        inverse = 2 * atanh(sqrt(e / (c + e))) / sqrt(e * (c + e))
        logarithm = 4 - 2 * (c + e) * inverse
        product = z * inverse + (2 - c * inverse) / big_q2
        n = (1 - 4 * z + z**2) * lepton2
        f1 = logarithm - big_q2 * product + n * inverse - 2 * n / c
        f2 = 2 * lepton2 * z * rho * inverse
        return rho * f1, rho * f2

    return both


def vertex(q2, lepton, mass):
    both = integrands(q2, lepton, mass)
    cuts = [mpf(0)] + [mpf(10) ** -k / 2 for k in range(24, -1, -1)]
    results = []
    for which in (0, 1):
        low = quad(lambda d: both(d, 1 - d)[which], cuts, method="gauss-legendre")
        high = quad(lambda d: both(1 - d, d)[which], cuts, method="gauss-legendre")
        results.append(low + high)
    return results


def vertex_cases():
    q2s = [-mpf(10) ** k for k in (-12, -8, -5, -3, -2, -1, 0, 1, 2)]
    masses = [mpf(10) ** k for k in (-6, -4, -3, -2, -1, 0, 1, 3)]
    cases = [(q2, LEPTONS[name], m) for name in ("electron", "muon") for m in masses for q2 in q2s]
    cases += [(mpf("-0.1"), LEPTONS["tau"], mpf("0.3")), (mpf("-0.1"), LEPTONS["muon"], mpf("0.2"))]
    generator = random.Random(20020448)
    for _ in range(30):
        q2 = -mpf(10) ** generator.uniform(-6, 2)
        lepton = LEPTONS[generator.choice(["electron", "muon"])]
        cases.append((q2, lepton, mpf(10) ** generator.uniform(-6, 3)))
    cases += [(mpf(q2), LEPTONS[name], mpf(m)) for q2, name, m in
              (("-1e4", "muon", "1e-7"), ("-1e4", "electron", "1e7"), ("-1e-12", "electron", "1e7"),
               ("-1", "tau", "1e-7"), ("-1e4", "tau", "1"), ("-1e-3", "electron", "1e-7"))]
    return [tuple(float(v) for v in case) for case in cases]


def vertex_row(case):
    q2, lepton, mass = (mpf(v) for v in case)
    lost = 2 * log10((lepton**2 + mass**2) / -q2)
    with workdps(42 + max(0, int(lost))):
        f1, f2 = vertex(q2, lepton, mass)
    return ",".join([repr(v) for v in case] + [nstr(f1, 30), nstr(f2, 30)])


def mixing_row(y):
    value = quad(lambda x: x * (1 - x) * log(1 + x * (1 - x) * mpf(y)),
                 [mpf(0)] + [mpf(10) ** -k / 2 for k in range(24, -1, -1)])
    return repr(y) + "," + nstr(2 * value, 30)


def main(what):
    with Pool() as pool:
        if what == "vertex":
            print("q2,lepton,mass,f1,f2")
            rows = pool.imap(vertex_row, vertex_cases())
        else:
            print("y,integral")
            rows = pool.imap(mixing_row, [float(mpf(10) ** (mpf(k) / 2)) for k in range(-24, 21)]
                             + [0.99, 1.01])
        for row in rows:
            print(row, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
