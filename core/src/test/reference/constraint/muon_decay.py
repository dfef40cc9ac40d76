"""Widths of mu -> e X by explicit spin sums in 30 digits: writes muon_decay.csv.

Run: python3 muon_decay.py > ../../resources/recoil/constraint/muon_decay.csv
The amplitudes are traces of explicit 4x4 matrices; nothing is simplified by hand.
"""

import mpmath as mp

mp.mp.dps = 30
MMU, ME = mp.mpf("0.1056583745"), mp.mpf("0.0005109989461")


def block(a, b, c, d):
    m = mp.matrix(4, 4)
    for i in range(2):
        for j in range(2):
            m[i, j], m[i, j + 2], m[i + 2, j], m[i + 2, j + 2] = a[i, j], b[i, j], c[i, j], d[i, j]
    return m


I2, O2 = mp.eye(2), mp.zeros(2)
SIGMA = [mp.matrix([[0, 1], [1, 0]]), mp.matrix([[0, -1j], [1j, 0]]), mp.matrix([[1, 0], [0, -1]])]
GAMMA = [block(I2, O2, O2, -I2)] + [block(O2, s, -s, O2) for s in SIGMA]
G5 = block(O2, I2, I2, O2)
ONE = mp.eye(4)
METRIC = [1, -1, -1, -1]


def slash(p):
    return sum((METRIC[a] * p[a] * GAMMA[a] for a in range(1, 4)), p[0] * GAMMA[0])


def bar(m):
    return GAMMA[0] * m.H * GAMMA[0]


def trace(m):
    return mp.re(sum(m[i, i] for i in range(4)))


def width(spin, m, even, odd):
    k = mp.sqrt(((MMU + ME) ** 2 - m**2) * ((MMU - ME) ** 2 - m**2)) / (2 * MMU)
    p, q = [MMU, 0, 0, 0], [mp.sqrt(m**2 + k**2), 0, 0, -k]
    pe = [mp.sqrt(ME**2 + k**2), 0, 0, k]
    start, end = slash(p) + MMU * ONE, slash(pe) + ME * ONE
    if spin == "scalar":
        v = even * ONE + 1j * odd * G5
        total = trace(end * v * start * bar(v))
    else:
        total = mp.mpf(0)
        vertex = [GAMMA[a] * (even * ONE + odd * G5) for a in range(4)]
        for a in range(4):
            for b in range(4):
                weight = -(METRIC[a] if a == b else 0) + METRIC[a] * q[a] * METRIC[b] * q[b] / m**2
                if weight != 0:
                    total += weight * trace(end * vertex[a] * start * bar(vertex[b]))
    return k / (8 * mp.pi * MMU**2) * total / 2


print("spin,mass_GeV,even,odd,width_GeV")
for spin in ("scalar", "vector"):
    for m in ("0.001", "0.01", "0.05", "0.095", "0.105"):
        for even, odd in ((1, 0), (0, 1), ("0.3", "-0.7")):
            w = width(spin, mp.mpf(m), mp.mpf(even), mp.mpf(odd))
            print(f"{spin},{m},{even},{odd},{mp.nstr(w, 17)}")
