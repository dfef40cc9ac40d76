"""Both edges of the displaced search for mu+ e -> mu+ e X, X -> e e, with equal couplings.

A Monte Carlo of its own in numpy: spinors in the Dirac representation, phase space of emitter and X
from invariants, a grid per dimension that follows what is seen at the edge in question. 150 GeV,
1.5e7/nb, -ln(0.1) events; E_e > 1 GeV, both leptons of the decay above 1 GeV, decays from 1 cm to
98.5 cm behind a target of 1.5 cm. Run it to write displaced.csv: mass in GeV, edge, coupling and
its statistical error. It takes a few minutes.
"""
import csv
import os

import numpy as np

ME, MMU, ENERGY = 0.0005109989461, 0.1056583745, 150.0
E2 = 4 * np.pi / 137.035999139
HBARC2 = 0.389379304e6  # nb GeV^2
HBARC = 1.9732698e-14  # GeV cm
LUMINOSITY, WANTED = 1.5e7, np.log(10)
TARGET, FROM, TO = 1.5, 1.0, 98.5
S = 2 * ENERGY * ME + ME**2 + MMU**2
ROOT = np.sqrt(S)
P = np.sqrt(((ENERGY - MMU) * (ENERGY + MMU))) * ME / ROOT

L = np.longdouble
METRIC = np.array([1, -1, -1, -1])
SIGMA = [
    np.array([[0, 1], [1, 0]], complex),
    np.array([[0, -1j], [1j, 0]]),
    np.array([[1, 0], [0, -1]], complex),
]
GAMMA = [np.diag([1, 1, -1, -1]).astype(complex)] + [
    np.block([[np.zeros((2, 2)), s], [-s, np.zeros((2, 2))]]) for s in SIGMA
]


def dot(a, b):
    return a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3]


def slash(p):
    return np.einsum("in,iab->nab", METRIC[:, None] * p.astype(float), np.array(GAMMA))


def spinors(p, m):
    """Two positive-energy spinors [helicity][point, component]."""
    p = p.astype(float)
    root = np.sqrt(p[0] + m)
    out = []
    for chi in np.eye(2):
        upper = root[:, None] * chi[None, :]
        sigma_p = np.einsum("in,iab->nab", p[1:], np.array(SIGMA))
        lower = np.einsum("nab,b->na", sigma_p, chi) / root[:, None]
        out.append(np.concatenate([upper, lower], axis=1))
    return out


def bar(u):
    return u.conj() * np.array([1, 1, -1, -1])


def line(p, q, m, k, before, after):
    """Emission of X (index a) and of a photon (index r) between spinors of p and q: [h][h'][r][a]."""
    first = slash(p - k) + m * np.eye(4)
    second = slash(q + k) + m * np.eye(4)
    currents, emissions = {}, {}
    for i, u in enumerate(spinors(p, m)):
        ga = [np.einsum("nab,nb->na", first, u @ g.T) / -before[:, None] for g in GAMMA]
        gr = [np.einsum("nab,nb->na", second, u @ g.T) / after[:, None] for g in GAMMA]
        for j, w in enumerate(spinors(q, m)):
            b = bar(w)
            currents[i, j] = np.array([np.einsum("na,na->n", b, u @ g.T) for g in GAMMA])
            emissions[i, j] = np.array(
                [
                    [
                        np.einsum("na,na->n", b, ga[a] @ GAMMA[r].T)
                        + np.einsum("na,na->n", b, gr[r] @ GAMMA[a].T)
                        for a in range(4)
                    ]
                    for r in range(4)
                ]
            )
    return currents, emissions


def squares(p1, p2, p3, p4, k, te, tmu, ue, de, umu, dmu):
    """|M_e|^2, |M_mu|^2 and |M|^2 for mu+, averaged over spins, without e^4."""
    je, ee = line(p2, p4, ME, k, ue, de)
    jm, em = line(p1, p3, MMU, k, umu, dmu)
    sums = [0, 0, 0]
    for x in ee:
        for y in em:
            a = np.einsum("r,ran,rn->an", METRIC, ee[x], jm[y]) / tmu
            b = np.einsum("r,ran,rn->an", METRIC, em[y], je[x]) / te
            # for mu+ the vector's interference has the other sign
            for i, m in enumerate((a, b, a - b)):
                sums[i] += -np.einsum("a,an->n", METRIC, abs(m) ** 2)
    return [x / 4 for x in sums]


def boost(p, frame, w):
    """From the rest frame of a four-vector of mass w."""
    product = sum(frame[i] * p[i] for i in (1, 2, 3))
    energy = (frame[0] * p[0] + product) / w
    factor = (p[0] + energy) / (frame[0] + w)
    return np.array([energy, *(p[i] + factor * frame[i] for i in (1, 2, 3))])


def point(x, mx, by_electron):
    """Momenta in the centre-of-mass frame, nb without |M|^2, and -t, 2 p_in.k - m_X^2 and
    2 p_out.k + m_X^2 of the emitter."""
    x = x.astype(L)
    m, o = (ME, MMU) if by_electron else (MMU, ME)
    m, o, mx, s, root, p = (L(v) for v in (m, o, mx, S, ROOT, P))
    low, high = mx * (mx + 2 * m), (root - o) ** 2 - m * m
    d = low * (high / low) ** x[0]
    w2 = m * m + d
    w = np.sqrt(w2)
    eo, em = np.sqrt(p * p + o * o), np.sqrt(p * p + m * m)
    after = np.sqrt((s - (w + o) ** 2) * (s - (w - o) ** 2) / (4 * s))
    eo2 = np.sqrt(after * after + o * o)
    # -t at zero angle: (p - p')^2 - (E - E')^2
    gap = p * p - after * after
    least = (gap / (p + after)) ** 2 - (gap / (eo + eo2)) ** 2
    most = least + 4 * p * after
    t = least * (most / least) ** x[1]
    half2 = (t - least) / (4 * p * after)
    sin, cos = 2 * np.sqrt(np.abs(half2 * (1 - half2))), 1 - 2 * half2
    sign = 1 if by_electron else -1
    zero = np.zeros_like(t)
    one = np.ones_like(t)
    p_from = np.array([eo * one, zero, zero, sign * p * one])
    p_in = np.array([em * one, zero, zero, -sign * p * one])
    p_to = np.array([eo2, sign * after * sin, zero, sign * after * cos])
    frame = p_from + p_in - p_to
    # the incoming emitter in the rest frame of emitter and X
    size = np.sqrt((d + t) ** 2 + 4 * m * m * t) / (2 * w)
    back = boost(p_in, np.array([frame[0], -frame[1], -frame[2], -frame[3]]), w)
    n = back[1:] / np.sqrt(back[1] ** 2 + back[2] ** 2 + back[3] ** 2)
    ek = (d + mx * mx) / (2 * w)
    k = np.sqrt((w - m - mx) * (w + m + mx) * (w - m + mx) * (w + m - mx)) / (2 * w)
    ein = np.sqrt(size * size + m * m)
    ulow = 2 * (ein * ek - size * k) - mx * mx
    uhigh = ulow + 4 * size * k
    u = ulow * (uhigh / ulow) ** x[2]
    c2 = (u - ulow) / (4 * size * k)
    ck, sk = 1 - 2 * c2, 2 * np.sqrt(np.abs(c2 * (1 - c2)))
    phi = 2 * np.pi * x[3]
    side = np.array([n[2], zero, -n[0]]) / np.sqrt(n[0] ** 2 + n[2] ** 2)
    third = np.array([zero, one, zero])
    k3 = k * (ck * n + sk * np.cos(phi) * side + sk * np.sin(phi) * third)
    kx = boost(np.array([ek, *k3]), frame, w)
    q = boost(np.array([np.sqrt(m * m + k * k), *(-k3)]), frame, w)
    # d3-phase space: dD dt du dphi / (16 (2 pi)^4 ... ): see below
    jacobian = d * np.log(high / low) * t * np.log(most / least) * u * np.log(uhigh / ulow) * 2 * np.pi
    # dw^2/(2 pi), dt/(16 pi p sqrt(s)), du dphi/(32 pi^2 w p_in)
    phase = jacobian / (1024 * np.pi**4 * p * root * w * size)
    weight = L(HBARC2) * phase / (4 * p * root)
    momenta = (p_from, p_in, p_to, q, kx) if by_electron else (p_in, p_from, q, p_to, kx)
    return momenta, weight, (t, u, d)


def sample(x, mx, by_electron):
    """nb at unit coupling with the electron's cut, and energy and momentum along z of X in the
    laboratory."""
    (p1, p2, p3, p4, k), weight, (t, u, d) = point(x, mx, by_electron)
    if by_electron:
        te, ue, de = dot(p2 - p4, p2 - p4), u, d
        tmu, umu, dmu = -t, 2 * dot(p1, k) - mx**2, 2 * dot(p3, k) + mx**2
    else:
        tmu, umu, dmu = dot(p1 - p3, p1 - p3), u, d
        te, ue, de = -t, 2 * dot(p2, k) - mx**2, 2 * dot(p4, k) + mx**2
    e, m, both = squares(p1, p2, p3, p4, k, *(v.astype(float) for v in (te, tmu, ue, de, umu, dmu)))
    share = (e if by_electron else m) / (e + m)
    gamma, beta_gamma = (ENERGY + ME) / ROOT, np.sqrt(ENERGY**2 - MMU**2) / ROOT
    energy = gamma * p4[0] + beta_gamma * p4[3]
    value = np.where(energy > 1, E2**2 * share * both * weight, 0).astype(float)
    ex, kz = gamma * k[0] + beta_gamma * k[3], gamma * k[3] + beta_gamma * k[0]
    return np.nan_to_num(value), ex.astype(float), kz.astype(float)


def seen(ex, kz, mx, g):
    """Share of X that decay where they are seen, with both leptons above 1 GeV."""
    x = (ME / mx) ** 2
    width = mx / (12 * np.pi) * np.sqrt(1 - 4 * x) * (1 + 2 * x)
    length = np.maximum(kz, 1e-12) / mx * HBARC / (width * g * g)
    leaves = length / TARGET * -np.expm1(-TARGET / length)
    decays = np.exp(-FROM / length) - np.exp(-TO / length)
    size = np.sqrt(np.maximum(ex * ex - mx * mx, 1e-30))
    return leaves * decays * np.clip((ex - 2) / (size * np.sqrt(1 - 4 * x)), 0, 1)


class Grid:
    """One grid of increments per dimension, followed by what an integrand weighs there."""

    def __init__(self, rng, bins=50):
        self.rng, self.bins = rng, bins
        self.edges = np.tile(np.linspace(0, 1, bins + 1), (4, 1))

    def draw(self, n):
        y = self.rng.random((4, n)) * self.bins
        i = y.astype(int)
        width = np.diff(self.edges, axis=1)
        x = np.array([self.edges[d][i[d]] + (y[d] - i[d]) * width[d][i[d]] for d in range(4)])
        jacobian = np.prod([width[d][i[d]] * self.bins for d in range(4)], axis=0)
        return x, jacobian, i

    def adapt(self, i, f):
        for d in range(4):
            w = np.bincount(i[d], f * f, self.bins)
            w = np.convolve(w / w.sum(), [0.15, 0.7, 0.15], "same") + 1e-5
            w = w**0.5
            c = np.concatenate([[0], np.cumsum(w)]) / w.sum()
            self.edges[d] = np.interp(np.linspace(0, 1, self.bins + 1), c, self.edges[d])


def edge(mx, g, rng, points):
    """The coupling near g at which there are as many events as are wanted, and its error."""
    grids = {True: Grid(rng), False: Grid(rng)}
    for i in range(9):
        n = points if i > 6 else points // 8
        drawn = []
        for by_electron, grid in grids.items():
            x, jacobian, place = grid.draw(n)
            value, ex, kz = sample(x, mx, by_electron)
            value = value * jacobian / n * LUMINOSITY
            grid.adapt(place, value * seen(ex, kz, mx, g))
            drawn.append((value, ex, kz))
        value, ex, kz = (np.concatenate(c) for c in zip(*drawn))
        number = lambda h: h * h * np.sum(value * seen(ex, kz, mx, h))
        slope = lambda h: np.log(number(1.001 * h) / number(h / 1.001)) / np.log(1.001**2)
        for _ in range(40):
            g *= np.exp(np.clip(np.log(WANTED / number(g)) / slope(g), -0.1, 0.1))
    spread = g * g * value * seen(ex, kz, mx, g)
    return g, np.sqrt(np.sum(spread**2)) / WANTED / abs(slope(g)) * g


def main():
    rows = []
    for mx, low, high in [
        (0.002, 3e-6, 7e-3),
        (0.005, 3e-6, 4e-3),
        (0.01, 3e-6, 2.5e-3),
        (0.02, 5e-6, 1.5e-3),
        (0.05, 1e-5, 5e-4),
    ]:
        for name, g in (("from", low), ("to", high)):
            g, error = edge(mx, g, np.random.default_rng(int(1e4 * mx)), 40_000)
            print(mx, name, g, error / g, flush=True)
            rows.append([mx, name, f"{g:.6e}", f"{error:.1e}"])
    path = os.path.join(os.path.dirname(__file__), "../../resources/recoil/production/displaced.csv")
    with open(path, "w", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["mass_GeV", "edge", "coupling", "error"])
        writer.writerows(rows)


if __name__ == "__main__":
    main()
