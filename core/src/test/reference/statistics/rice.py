"""Probabilities of the Rice distribution, 30 digits, by its density in arbitrary precision.

Writes rice.csv for RiceTest: a, low, high, probability.
"""
import csv
import sys

from mpmath import mp, mpf, quad, besseli, exp, linspace, inf

mp.dps = 40


def density(a, r):
    x = a * r
    return r * exp(-((r - a) ** 2) / 2) * besseli(0, x) * exp(-x)


def probability(a, low, high):
    pieces = [low] + [p for p in linspace(max(0, a - 15), a + 15, 61) if low < p < high] + [high]
    return quad(lambda r: density(a, r), pieces)


CASES = [
    (0, 0, 1), (0, 1, 3), (0, 0, 20), (0.01, 0, 0.05), (0.5, 0.2, 0.9), (1, 0, 0.01), (1, 2.5, 2.55),
    (3, 0, 2), (3, 2.9, 3), (3, 4, 40), (5, 4.99, 5.01), (7, 0, 1), (10, 9, 9.05), (10, 9, 9.2),
    (10, 15, 16), (20, 12, 13), (20, 20, 20.1), (20, 18, 25), (50, 49.9, 51), (200, 195, 200),
    (1000, 1000, 1001), (10000, 9998, 10000.5),
]
out = csv.writer(sys.stdout)
out.writerow(["a", "low", "high", "probability"])
for a, low, high in CASES:
    a, low, high = map(lambda x: mpf(str(x)), (a, low, high))
    # the doubles that the test reads
    a, low, high = mpf(float(a)), mpf(float(low)), mpf(float(high))
    out.writerow([float(a), float(low), float(high), mp.nstr(probability(a, low, high), 30)])
