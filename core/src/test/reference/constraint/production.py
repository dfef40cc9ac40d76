"""Production of a mediator on an electron or muon, relative to a vector of equal coupling.

Writes production.csv. Run: python3 production.py > ../../resources/recoil/constraint/production.csv
Squared amplitudes are traces of explicit 4x4 matrices, nothing is simplified by hand:
- annihilation: e+ e- -> gamma X, integrated over the angle of the photon up to a cut;
- bremsstrahlung: l gamma* -> l X with a real photon at the momenta of the improved
  Weizsaecker-Williams approximation (Liu and Miller, arXiv:1705.01633), integrated over the angle
  of X and over its share x of the beam's energy from a cut on.
"""

import numpy as np
from scipy.integrate import quad

ME, MMU = 0.0005109989461, 0.1056583745

I2, O2 = np.eye(2), np.zeros((2, 2))
SIGMA = [np.array([[0, 1], [1, 0]]), np.array([[0, -1j], [1j, 0]]), np.array([[1, 0], [0, -1]])]
GAMMA = [np.block([[I2, O2], [O2, -I2]])] + [np.block([[O2, s], [-s, O2]]) for s in SIGMA]
G5 = np.block([[O2, I2], [I2, O2]])
ONE = np.eye(4)
G = np.diag([1.0, -1, -1, -1])


def slash(p):
    return sum(G[a, a] * p[a] * GAMMA[a] for a in range(4))


def bar(m):
    return GAMMA[0] @ m.conj().T @ GAMMA[0]


def dot(p, q):
    return p[0] * q[0] - p[1] * q[1] - p[2] * q[2] - p[3] * q[3]


def vertices(kind):
    if kind == "scalar":
        return [ONE], np.array([[1.0]])
    if kind == "pseudoscalar":
        return [1j * G5], np.array([[1.0]])
    return [g @ (ONE if kind == "vector" else G5) for g in GAMMA], None


def square(kind, m, ml, p, q, pe, k):
    """Spin sum of l(p) gamma(q) -> l(pe) X(k), of any overall normalisation."""
    v, weight = vertices(kind)
    if weight is None:
        low = G @ k
        weight = -G + np.outer(low, low) / m**2
    s = dot(p, p) + 2 * dot(p, q) + dot(q, q) - ml**2
    u = dot(p, p) - 2 * dot(p, k) + dot(k, k) - ml**2
    start, end = slash(p) + ml * ONE, slash(pe) + ml * ONE
    total = 0.0
    m1 = [[x @ (slash(p + q) + ml * ONE) @ g / s + g @ (slash(p - k) + ml * ONE) @ x / u
           for g in GAMMA] for x in v]
    for i in range(len(v)):
        for j in range(len(v)):
            if weight[i, j] == 0:
                continue
            for a in range(4):
                t = np.trace(end @ m1[i][a] @ start @ bar(m1[j][a]))
                total += -G[a, a] * weight[i, j] * t.real
    return total


def compton(kind, m, ml, x, u):
    """The spin sum at s = -u/(1-x) (both without ml^2), in the centre of mass."""
    s = -u / (1 - x)
    w = np.sqrt(s + ml**2)
    e = (s + 2 * ml**2) / (2 * w)
    pin = s / (2 * w)
    ek = (s + ml**2 + m**2 - ml**2) / (2 * w)
    pk2 = ek**2 - m**2
    if pk2 <= 0:
        return None
    pk = np.sqrt(pk2)
    # u + ml^2 = (p - k)^2
    c = (u - m**2 + 2 * e * ek) / (2 * pin * pk)
    sn = np.sqrt(max(0.0, 1 - c * c)) if abs(c) <= 1 else np.sqrt(complex(1 - c * c))
    p = np.array([e, 0, 0, pin], dtype=complex)
    q = np.array([pin, 0, 0, -pin], dtype=complex)
    k = np.array([ek, pk * sn, 0, pk * c], dtype=complex)
    return square(kind, m, ml, p, q, p + q - k, k)


# Closed forms of arXiv:1705.01633, compared with the traces below.
def closed(kind, m, ml, x, u):
    tail = (u * x + m**2 * (1 - x) + ml**2 * x**2) / u**2
    soft = x**2 / (1 - x)
    hard = 2 * (2 - 2 * x + x**2) / (1 - x)
    return {
        "scalar": soft + 2 * (m**2 - 4 * ml**2) * tail,
        "pseudoscalar": soft + 2 * m**2 * tail,
        "vector": hard + 4 * (m**2 + 2 * ml**2) * tail,
        "axial": 4 * ml**2 * x**2 / (m**2 * (1 - x)) + hard + 4 * (m**2 - 4 * ml**2) * tail,
    }[kind]




def bremsstrahlung(kind, m, ml, energy, cut):
    def over_u(x):
        u0 = m**2 * (1 - x) / x + ml**2 * x
        value = quad(lambda f: closed(kind, m, ml, x, -u0 / f) / u0, 0, 1, epsrel=1e-11)[0]
        return np.sqrt(max(0.0, x * x - (m / energy) ** 2)) * (1 - x) / x * value

    low, high = max(cut, m / energy), 1 - ml / energy
    value = quad(lambda y: np.exp(-y) * over_u(1 - np.exp(-y)), -np.log(1 - low),
                 -np.log(1 - high), epsrel=1e-10, limit=400)[0]
    return value


def annihilation(kind, m, ml, w, cut):
    s, e = w * w, w / 2
    kq = (s - m * m) / (2 * w)

    def over_z(z):
        q = kq * np.array([1, np.sqrt(1 - z * z), 0, z])
        p, pb = np.array([e, 0, 0, e]), np.array([e, 0, 0, -e])
        return abs(square(kind, m, 0.0, p, -q, -pb, p + pb - q))

    value = quad(over_z, 0, cut, epsrel=1e-9)[0]
    if kind == "axial":
        value += (2 * ml / m) ** 2 * annihilation("scalar", m, ml, w, cut)
    return value


if __name__ == "__main__":
    for m, ml, x in ((0.3, MMU, 0.6), (0.05, MMU, 0.8), (1.0, MMU, 0.3), (0.02, ME, 0.5)):
        u0 = m**2 * (1 - x) / x + ml**2 * x
        for f in (1.5, 4.0, 20.0):
            for kind in ("scalar", "pseudoscalar", "vector", "axial"):
                trace = compton(kind, m, ml, x, -u0 * f)
                assert abs(trace / closed(kind, m, ml, x, -u0 * f) / 4 - 1) < 1e-12
    print("process,lepton,energy_GeV,cut,mass_GeV,kind,ratio")
    for process, lepton, energy, cut, masses in (
        ("e+ e- -> gamma X", "electron", 10.58, 0.6, (0.001, 0.1, 3.0, 9.0)),
        ("e+ e- -> gamma X", "electron", 1.0195, 0.62, (0.005, 0.5)),
        ("e- Z -> e- Z X", "electron", 100.0, 0.5, (0.001, 0.01, 0.1, 0.9)),
        ("e- Z -> e- Z X", "electron", 20.0, 0.1, (0.002, 0.1)),
        ("mu Z -> mu Z X", "muon", 160.0, 0.5, (0.001, 0.05, 0.2, 3.0)),
    ):
        ml = ME if lepton == "electron" else MMU
        made = annihilation if "gamma" in process else bremsstrahlung
        for m in masses:
            vector = made("vector", m, ml, energy, cut)
            for kind in ("scalar", "pseudoscalar", "axial"):
                ratio = made(kind, m, ml, energy, cut) / vector
                print(f"{process},{lepton},{energy},{cut},{m},{kind},{ratio:.9g}")
