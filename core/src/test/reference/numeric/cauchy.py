"""Int_{-1}^{1} f(x)/(x - z) dx for polynomials f, 30 digits, by splitting off f(z).

Writes cauchy.csv for CauchyRuleTest: degree of the Legendre polynomial f, Re z, Im z, and the
integral, real and imaginary part. The quadrature in arbitrary precision is independent of the
recurrences of the Legendre functions of the second kind.
"""
import csv
import sys

from mpmath import mp, mpf, mpc, quad, legendre, log, log10



def integral(k, z):
    mp.dps = 50 + int(2 * k * max(0, log10(abs(z))))  # what cancels far away
    # [P(x) - P(z)]/(x - z) is a polynomial: Gauss-Legendre is exact for it.
    p = legendre(k, z)
    rest = quad(lambda x: (legendre(k, x) - p) / (x - z), [-1, mpf(1) / 7, 1], method="gauss-legendre")
    # ln((1 - z)/(-1 - z)) along the interval, on the right sheet for Im z < 0.
    return rest + p * (log(1 - z) - log(-1 - z))


out = csv.writer(sys.stdout)
out.writerow(["degree", "re", "im", "integral_re", "integral_im"])
for re, im in [
    (0.3, -1e-12), (0.3, -1e-3), (-0.95, -1e-7), (0, -0.5), (0.999999, -1e-9), (1.0000001, -1e-9),
    (1.01, -1e-6), (-1.3, -1e-8), (1.5, -0.2), (-2, -1), (3, -1e-10), (0.1, -4), (30, -1e-3),
    (-1e4, -1), (0, -1e6),
]:
    z = mpc(re, im)
    for k in (0, 1, 3, 7, 11):
        value = integral(k, z)
        out.writerow([k, re, im, mp.nstr(value.real, 30), mp.nstr(value.imag, 30)])
