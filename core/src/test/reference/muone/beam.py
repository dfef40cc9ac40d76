"""Yields of a scalar in the s-channel over a Gaussian beam, by brute force in arbitrary precision.

Writes beam.csv for BeamTest: relative width of the beam, mass, coupling y, bin, and the events of
the Standard Model (no vacuum polarisation), of the interference and of the square, in nb at unit
luminosity. Formulas: exact spin sums of the physics (photon x scalar and scalar squared), width into
both charge states, Breit-Wigner with constant width. Threshold 1 GeV, edges 1, 20, 60, 130 GeV, the
last bin open above; Gaussian around 150 GeV cut at 3 standard deviations and normalised.

In each bin the integral over T is done in closed form (polynomials in T and 1/T), that over the beam
by adaptive quadrature with the resonance and the kinks at T_max(E) = edge as ends of intervals.
"""
import csv
import sys

from mpmath import mp, mpf, mpc, quad, exp, sqrt, pi, erf, log, atan

mp.dps = 30
ALPHA = 1 / mpf("137.035999139")
ME = mpf("0.5109989461e-3")
MMU = mpf("0.1056583745")
HBARC2 = mpf("0.3893793721e6")
E0 = mpf(150)
CUT = 3
EDGES = [mpf(1), mpf(20), mpf(60), mpf(130), None]


def tmax(e):
    return 2 * ME * (e * e - MMU**2) / (2 * e * ME + MMU**2 + ME**2)


def energy_of(t):
    return t / 2 + sqrt(t * t / 4 + MMU**2 + t * (MMU**2 + ME**2) / (2 * ME))


def width(m):
    lam = (1 - ((MMU + ME) / m) ** 2) * (1 - ((MMU - ME) / m) ** 2)
    return 2 * m / (8 * pi) * sqrt(lam) * (1 - ((MMU + ME) / m) ** 2)


def flux(e):
    return HBARC2 / (4 * 32 * pi * ME * (e * e - MMU**2))


def powers(low, high):
    """Integrals of T^-2, T^-1, 1 over [low, high]."""
    return 1 / low - 1 / high, log(high / low), high - low


def standard(e, low, high):
    # e^4/t^2 times Sum |J.J|^2 = e^4/t^2 8 [(s - M2)^2 + (u - M2)^2 + 2 t M2], M2 = me^2 + mmu^2
    m2 = ME**2 + MMU**2
    a = 2 * e * ME  # s - M2; u - M2 = -a + 2 me T
    e4 = (4 * pi * ALPHA) ** 2
    # / t^2 = 1/(4 me^2 T^2)
    c0 = 2 * a * a
    c1 = -4 * a * ME - 4 * ME * m2
    c2 = 4 * ME * ME
    p2, p1, p0 = powers(low, high)
    return flux(e) * e4 * 8 / (4 * ME**2) * (c0 * p2 + c1 * p1 + c2 * p0)


def linear(e, low, high):
    # 2 (e^2/t) y^2 8 me [2 E me (E - mmu) - T (me + mmu)^2], without Re D
    _, p1, p0 = powers(low, high)
    e2 = 4 * pi * ALPHA
    return (
        2 * flux(e) * e2 / (-2 * ME) * 8 * ME * (2 * e * ME * (e - MMU) * p1 - (ME + MMU) ** 2 * p0)
    )


def square(e, low, high):
    return flux(e) * 16 * ME**2 * (e - MMU) ** 2 * (high - low)


def phi(e, sigma):
    x = (e - E0) / sigma
    return exp(-x * x / 2) / (sqrt(2 * pi) * sigma * erf(CUT / sqrt(mpf(2))))


def integrate(f, sigma, m, gamma, low):
    lowest, highest = E0 - CUT * sigma, E0 + CUT * sigma
    pole = (m * m - MMU**2 - ME**2) / (2 * ME)
    half = m * gamma / (2 * ME)
    points = {lowest, highest}
    for t in EDGES:
        if t is not None:
            points.add(energy_of(t))
    for k in range(-3, 80):
        for sign in (-1, 1):
            points.add(pole + sign * half * mpf(2) ** k)
    for k in range(1, 12):
        points.add(lowest + (highest - lowest) * k / 12)
    points.add(pole)
    start = max(lowest, energy_of(low))
    inside = sorted(p for p in points if start < p < highest)
    return quad(f, [start] + inside + [highest])


out = csv.writer(sys.stdout)
out.writerow(["width", "mass", "coupling", "bin", "standard", "linear", "square"])
SQRT_S = sqrt(2 * E0 * ME + MMU**2 + ME**2)
for w in ("0.001", "0.0375", "0.05"):
    sigma = mpf(w) * E0
    for mass, y in (
        (float(SQRT_S), 1e-3),
        (float(SQRT_S), 0.3),
        (float(SQRT_S) * 1.0007, 1e-4),
        (float(SQRT_S) * 1.03, 1e-2),
        (float(SQRT_S) * 0.97, 1e-3),
        (0.3, 1e-3),
        (0.6, 0.1),
    ):
        m = mpf(mass)
        y2 = mpf(y) ** 2
        gamma = y2 * width(m)
        for b in range(len(EDGES) - 1):
            low = EDGES[b]

            def top(e):
                return tmax(e) if EDGES[b + 1] is None else min(EDGES[b + 1], tmax(e))

            def d(e):
                return 1 / mpc(2 * e * ME + MMU**2 + ME**2 - m * m, m * gamma)

            def over(f):
                return integrate(lambda e: phi(e, sigma) * f(e), sigma, m, gamma, low)

            mp.dps = 20
            sm = over(lambda e: standard(e, low, top(e)))
            lin = over(lambda e: y2 * linear(e, low, top(e)) * d(e).real)
            sq = over(lambda e: y2**2 * square(e, low, top(e)) * abs(d(e)) ** 2)
            out.writerow([w, mass, y, b] + [mp.nstr(v, 17) for v in (sm, lin, sq)])
