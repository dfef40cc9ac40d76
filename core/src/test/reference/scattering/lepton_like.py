#!/usr/bin/env python3
"""Reference values of the lepton-like running and its derivatives by K and M, 30 digits.

    cd core/src/test
    python3 reference/scattering/lepton_like.py > resources/recoil/scattering/lepton-like.csv

The running is computed as the one-loop integral over a Feynman parameter, not by the closed form:
Delta alpha = 2 K M Int_0^1 dx x (1 - x) ln(1 - x (1 - x) t / M), negative t.
"""

from mpmath import mp, mpf, quad, log, nstr

mp.dps = 50
POINTS = [0, mpf(1) / 2, 1]


def parts(k, m, t):
    y = -t / m
    g = 2 * quad(lambda x: x * (1 - x) * log(1 + x * (1 - x) * y), POINTS)
    dg = 2 * quad(lambda x: (x * (1 - x)) ** 2 / (1 + x * (1 - x) * y), POINTS)
    return k * m * g, m * g, k * (g - y * dg)


print("k,m,t,running,by_k,by_m")
for k, m in ((mpf(0.138), mpf(0.0525)), (mpf(0.2), mpf(0.01))):
    for y in ("1e-9", "1e-4", "0.02", "0.5", "0.9", "0.999", "1.001", "1.1", "2.7", "30", "1e4", "1e9"):
        t = -mpf(float(mpf(y) * m))
        row = (k, m, t) + parts(k, m, t)
        print(",".join([repr(float(v)) for v in row[:3]] + [nstr(v, 30) for v in row[3:]]))
