"""Reference table of one-loop moments, equations (2.15) and (2.16), to 25 digits.

Writes moments.csv: masses in GeV, the four coefficients per squared coupling, and for each the
integral of the modulus on the same scale (the measure for errors where the integrand cancels; along
the contour where the integral is a principal value).

The integrals are taken as printed. Poles inside (0, 1) are passed on both sides of the real axis at
once: the real part of one complex path is the principal value.

Usage: python3 moments.py > ../../resources/recoil/moment/moments.csv
"""

from multiprocessing import Pool

from mpmath import mp, mpf, mpc, quad, sqrt, pi, nstr, re, workdps

mp.dps = 34

ELECTRON = mpf("0.5109989461e-3")
MUON = mpf("105.6583745e-3")
TAU = mpf("1776.86e-3")


def integrand(kind, sign, m, outer, inner):
    ez2 = (outer / m) ** 2
    ei = inner / outer
    e = sign * ei

    def f(x, y):
        """x and y = 1 - x, so that neither end cancels."""
        if kind == "vector":
            top = x**2 * (1 - e) ** 2 * (y + e) * ez2 + 2 * x * y * (2 * e - 1 - y)
        else:
            top = x**2 * (y + e)
        return ez2 / (8 * pi**2) * top / (y * (1 - x * ez2) + x * ei**2 * ez2)

    return f


def pieces(end):
    points = {mpf(0), end}
    for k in range(0, 34):
        points.add(end * mpf(10) ** -k)
    return sorted(points)


def along(f, turn):
    """Integral over x from 0 to 1 through the corner mirrored at 1/2; turn = 0 is the real axis."""
    corner = mpc(mpf(1) / 2, turn)
    length = abs(corner)
    unit = corner / length
    cuts = pieces(length)
    left = quad(lambda d: unit * f(unit * d, 1 - unit * d), cuts)
    back = unit.conjugate()
    right = quad(lambda d: back * f(1 - back * d, back * d), cuts)
    with workdps(12):
        left_size = quad(lambda d: abs(f(unit * d, 1 - unit * d)), cuts)
        right_size = quad(lambda d: abs(f(1 - back * d, back * d)), cuts)
    return re(left + right), left_size + right_size


def real_axis(f, m, outer, inner):
    """No pole on (0, 1), perhaps a pair next to it: cut there."""
    r = (m / outer) ** 2
    b = 1 + r - (inner / outer) ** 2
    lam = b**2 - 4 * r
    cuts = set()
    for k in range(0, 34):
        d = mpf(10) ** -k / 2
        cuts |= {d, 1 - d}
    centre = b / 2
    width = sqrt(-lam) / 2 if lam < 0 else mpf(0)
    if lam < 0 and 0 < centre < 1:
        cuts.add(centre)
        for k in range(-2, 34, 2):
            for side in (-1, 1):
                x = centre + side * width * mpf(2) ** k
                if 0 < x < 1:
                    cuts.add(x)
    cuts = sorted(cuts | {mpf(0), mpf(1) / 2})
    low = [c for c in cuts if c <= mpf(1) / 2]
    high = sorted({1 - c for c in cuts if c >= mpf(1) / 2} | {mpf(0)})
    value = quad(lambda d: f(d, 1 - d), low) + quad(lambda d: f(1 - d, d), high)
    with workdps(12):
        size = quad(lambda d: abs(f(d, 1 - d)), low) + quad(lambda d: abs(f(1 - d, d)), high)
    return value, size


def moment(kind, sign, m, outer, inner):
    f = integrand(kind, sign, m, outer, inner)
    if m < outer - inner:
        return along(f, mpf("0.4"))
    return real_axis(f, m, outer, inner)


def cases():
    decades = [mpf(10) ** k for k in range(-6, 5)]
    chosen = []
    for outer in (ELECTRON, MUON, TAU):
        for inner in (ELECTRON, MUON, TAU):
            masses = list(decades)
            if outer == MUON:
                masses += [mpf(s) for s in ("29.5e-3", "54e-3", "62e-3", "70.7e-3", "0.126")]
            for threshold in (abs(outer - inner), outer + inner):
                if threshold > 0:
                    masses += [threshold * (1 + mpf(d)) for d in ("-1e-1", "-1e-4", "1e-4")]
            seam = sqrt(abs(outer**2 - inner**2))
            masses += [seam * mpf("1.000001"), seam * mpf("0.999999")]
            chosen += [(m, outer, inner) for m in masses if m > 0]
    chosen += [(mpf("0.05"), MUON, mpf("0.09")), (mpf("0.05"), MUON, mpf("0.12")),
               (mpf("0.01"), MUON, mpf(200)), (mpf(300), MUON, mpf(200)),
               (mpf("0.2"), ELECTRON, mpf("0.6e-3"))]
    # The very doubles that the program reads.
    doubles = {tuple(float(v) for v in case) for case in chosen}
    return sorted(doubles, key=lambda case: (case[1], case[2], case[0]))


def row(case):
    m, outer, inner = (mpf(v) for v in case)
    values = [moment(kind, sign, m, outer, inner)
              for kind in ("vector", "scalar") for sign in (1, -1)]
    return ",".join([repr(v) for v in case]
                    + [nstr(v[0], 25) for v in values] + [nstr(v[1], 6) for v in values])


def main():
    names = ("vector", "axial", "scalar", "pseudoscalar")
    print(",".join(["m", "external", "internal", *names, *(name + "_size" for name in names)]))
    with Pool() as pool:
        for line in pool.imap(row, cases()):
            print(line, flush=True)


if __name__ == "__main__":
    main()
