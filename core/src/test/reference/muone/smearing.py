"""Smeared events in the electron's angle, and events over a Gaussian beam, by plain quadrature.

Writes smearing.csv for DetectorTest: setup, edges of the bin, events of the Standard Model. Setup
muone-year1 in the electron's angle (mrad): 160 GeV, T > 0.2 GeV, 1.5e6 nb^-1, multiple scattering in
0.75 cm of beryllium (Highland) and 0.02 mrad; the measured polar angle of a track with two smeared
projections has the density r/s^2 exp(-(r^2 + a^2)/(2 s^2)) I_0(r a/s^2), which is integrated over the
bin and over T. Setup paper with a Gaussian beam of 3.75% cut at 3 standard deviations, first of 50
bins in T (GeV). World 2020: lepton-like running with M = 0.0525 GeV^2 and K for 693.9e-10.

Everything is Gauss-Legendre in pieces; doubling the pieces changes the last digits written only.
"""
import sys

import numpy as np
from numpy.polynomial.legendre import leggauss
from scipy.special import erf, i0e

ALPHA = 1 / 137.035999139
ME = 0.5109989461e-3
MMU = 0.1056583745
HBARC2 = 0.3893793721e6
M = 0.0525
MOMENT = 693.9e-10


def grid(low, high, pieces, nodes=16):
    x, w = leggauss(nodes)
    ends = np.linspace(low, high, pieces + 1)
    half = 0.5 * (ends[1:] - ends[:-1])
    middle = 0.5 * (ends[1:] + ends[:-1])
    return (middle[:, None] + half[:, None] * x).ravel(), (half[:, None] * w).ravel()


def shape(t):
    """Delta alpha / (K M) by the one-loop function as a Feynman integral, for t < 0."""
    z, w = grid(0, 1, 8)
    y = -np.atleast_1d(t) / M
    # 2 Int z (1-z) ln(1 + z (1-z) y) dz is y/15 for small y.
    a = z * (1 - z)
    return 2 * (np.log1p(np.multiply.outer(y, a)) * (a * w)).sum(axis=-1)


def constant():
    x, w = grid(0, 1, 64)
    t = -x * x * MMU**2 / (1 - x)
    return MOMENT / (ALPHA / np.pi * (w * (1 - x) * shape(t) * M).sum())


K = constant()


def tmax(e):
    return 2 * ME * (e * e - MMU**2) / (2 * e * ME + MMU**2 + ME**2)


def density(e, t):
    """d sigma/dT in nb/GeV, photon exchange with hadronic running."""
    q2 = -2 * ME * t
    s = MMU**2 + ME**2 + 2 * e * ME
    u = 2 * ME**2 + 2 * MMU**2 - s - q2
    masses = ME**2 + MMU**2
    spins = 8 * ((s - masses) ** 2 + (u - masses) ** 2 + 2 * q2 * masses)
    e4 = (4 * np.pi * ALPHA / (1 - K * M * shape(q2))) ** 2
    return HBARC2 * e4 / q2**2 * spins / 4 / (32 * np.pi * ME * (e * e - MMU**2))


def electron_angle(e, t):
    momentum = np.sqrt(t * (t + 2 * ME))
    p2 = 2 * ME * t * (1 - t / tmax(e))
    return np.arcsin(np.sqrt(p2) / momentum)


def resolution(t):
    energy = t + ME
    x = 0.75 / 35.28
    beta_p = (energy * energy - ME * ME) / energy
    return np.hypot(0.02e-3, 13.6e-3 / beta_p * np.sqrt(x) * (1 + 0.038 * np.log(x)))


def smeared(low, high, scale):
    e = 160.0
    total = 0.0
    r, wr = grid(low, high, 8 * scale)
    # Pieces that are equal in ln T, and in ln(T_max - T) near T_max, where the angle goes to zero.
    half = 0.5 * tmax(e)
    lnt, w = grid(np.log(0.2), np.log(half), 400 * scale)
    lng, v = grid(np.log(1e-12), np.log(half), 800 * scale)
    for t, weight in (
        (np.exp(lnt), w * np.exp(lnt)),
        (tmax(e) - np.exp(lng), v * np.exp(lng)),
    ):
        a = electron_angle(e, t)[:, None]
        s = resolution(t)[:, None]
        p = (r / s**2 * np.exp(-((r - a) ** 2) / (2 * s * s)) * i0e(r * a / s**2) * wr).sum(axis=1)
        total += (weight * density(e, t) * p).sum()
    return 1.5e6 * total


def gaussian(scale):
    sigma = 0.0375 * 150
    high = 1 + (tmax(150.0) - 1) / 50
    lnt, w = grid(0, np.log(high), 2 * scale)
    energies, we = grid(150 - 3 * sigma, 150 + 3 * sigma, 8 * scale)
    phi = np.exp(-(((energies - 150) / sigma) ** 2) / 2)
    phi /= np.sqrt(2 * np.pi) * sigma * erf(3 / np.sqrt(2))
    t = np.exp(lnt)
    total = sum(f * g * (w * t * density(e, t)).sum() for e, f, g in zip(energies, we, phi))
    return high, 1.5e7 * total


def main(path):
    with open(path, "w") as out:
        out.write("setup,low,high,events\n")
        for low, high in ((0, 0.1), (0.1, 0.2), (2.9, 3), (5.9, 6), (6, 7), (30, 31), (31, 32)):
            coarse, fine = (smeared(1e-3 * low, 1e-3 * high, k) for k in (1, 2))
            print(low, high, fine, coarse / fine - 1, file=sys.stderr)
            out.write(f"angle,{low},{high},{fine:.12g}\n")
        high, events = gaussian(2)
        print(high, events, gaussian(1)[1] / events - 1, file=sys.stderr)
        out.write(f"gaussian,1,{high:.12g},{events:.12g}\n")


main(sys.argv[1] if len(sys.argv) > 1 else "smearing.csv")
