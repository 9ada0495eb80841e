"""Writes activations.json: every scalar activation at a few hundred hostile points, right to the last digit.

Run with mpmath 1.4.1:  python activations.py          (a minute; the same bytes each time)
            or, for one: python activations.py mish     (a second; the others stay as they are)

To add a function, add a line to CASES.

A point is one line "x f f' c c'": the doubles nearest to the true f(x) and f'(x) in their shortest decimals, and the
condition numbers |x f'/f| and |x f''/f'| to two digits: how many times larger the relative error is that comes out than
the one that went in with x. Only f is written down here, in its textbook form, and evaluated with so many digits (50 at the very least are left) that no
cancellation matters; f' and f'' are differences of f, so that no formula of the library is repeated. At a kink, where
f' is a matter of choice, it is "?". The limits at -Infinity and Infinity are the values at -1e400 and 1e400.
"""

import math
import re
import sys

from by_name import write
from mpmath import mp, mpf

INFINITY = mpf(10) ** 400

TINY = "5e-324 1e-310 2.3e-308 1e-300 1e-200 1e-162 1e-154 1e-108 1e-50 1e-20 1e-16 1e-12 1e-10 1e-8 1e-6 1e-5 1e-4 0.001 0.01 0.05"
LARGE = "8.1 9.1 10.3 12.1 15.1 17.3 20 24.7 30.3 34.7 36.7 37.4 37.9 38.4 39.1 40 45.3 64.3 88.72 89 100 177.5 350 600 699 701 708.3 709.7 710 740 744.4 745 746 755 1000 1e4 1e6 1e8 1e9 1e16 1e20 1e100 1e154 1e160 1e300 1.7976931348623157e308"
DENSE = [round(0.193 * k, 3) for k in range(1, 41)]
GRID = [float(x) for x in TINY.split()] + DENSE + [float(x) for x in LARGE.split()]


def sigmoid(x):
    return 1 / (1 + mp.exp(-x)) if x > 0 else mp.exp(x) / (1 + mp.exp(x))


def softplus(x):
    return mp.log1p(mp.exp(x))


def gelu(x):
    # Beyond, mpmath takes its time; there is nothing left of the tail.
    if abs(x) > 1000:
        return x if x > 0 else mpf(0)
    return x * mp.erfc(-x / mp.sqrt(2)) / 2


def gelu_tanh(x):
    return x * sigmoid(2 * mp.sqrt(2 / mp.pi) * (x + mpf("0.044715") * x**3))


def telu(x):
    # Beyond, mpmath has no memory for the digits of e^x; tanh is 1 to all of them.
    return x if x > 1000 else x * mp.tanh(mp.exp(x))


def clip(x, low, high):
    return min(max(x, low), high)


def elu(alpha):
    return lambda x: x if x > 0 else alpha * mp.expm1(x)


def celu(alpha):
    return lambda x: x if x > 0 else alpha * mp.expm1(x / alpha)


def selu(x):
    scale, alpha = mpf("1.0507009873554804934193349852946"), mpf("1.6732632423543772848170429916717")
    return scale * (x if x > 0 else alpha * mp.expm1(x))


def leaky(alpha):
    return lambda x: x if x > 0 else alpha * x


def capped(x):
    return min(x, mpf(6)) if x > 1 else mpf(0.1) * (x - 1)


def xielu(x):
    alpha, beta = mpf(0.8), mpf(0.5)
    return x * (alpha * x + beta) if x > 0 else alpha * (mp.expm1(x) - x) + beta * x


def silu(beta):
    return lambda x: x * sigmoid(mpf(beta) * x)


def squareplus(b):
    return lambda x: (x + mp.sqrt(x * x + b)) / 2


def snake(alpha):
    return lambda x: x + mp.sin(alpha * x) ** 2 / alpha


def sine(omega):
    return lambda x: mp.sin(omega * x)


def shrink(x):
    return mp.sign(x) * max(abs(x) - mpf(0.5), 0)


def sparse_plus(x):
    return mpf(0) if x <= -1 else x if x >= 1 else (x + 1) ** 2 / 4


# name, parameters other than the defaults, f, kinks, where f, f' or f'' is near 0
CASES = [
    ("linear", {}, lambda x: x, [], []),
    ("relu", {}, lambda x: max(x, mpf(0)), [0], []),
    ("relu", {"negativeSlope": 0.1, "maxValue": 6, "threshold": 1}, capped, [1, 6], []),
    ("relu6", {}, lambda x: clip(x, mpf(0), mpf(6)), [0, 6], []),
    ("leakyRelu", {}, leaky(mpf(0.2)), [0], []),
    ("leakyRelu", {"alpha": 0.01}, leaky(mpf(0.01)), [0], []),
    ("leakyRelu", {"alpha": 1.5}, leaky(mpf(1.5)), [0], []),
    ("prelu", {}, leaky(mpf(0.25)), [0], []),
    ("rrelu", {}, leaky((mpf(1) / 8 + mpf(1) / 3) / 2), [0], []),
    ("threshold", {}, lambda x: max(x, mpf(0)), [0], []),
    ("thresholdedRelu", {}, lambda x: x if x > 1 else mpf(0), [1], []),
    ("squaredRelu", {}, lambda x: max(x, mpf(0)) ** 2, [], []),
    ("starRelu", {}, lambda x: mpf(0.8944) * max(x, mpf(0)) ** 2 - mpf(0.4472), [], [0.70710678]),
    ("elu", {}, elu(mpf(1)), [], []),
    ("elu", {"alpha": 0.5}, elu(mpf(0.5)), [0], []),
    ("celu", {}, celu(mpf(1)), [], []),
    ("celu", {"alpha": 2}, celu(mpf(2)), [], []),
    ("selu", {}, selu, [0], []),
    ("gelu", {}, gelu, [], [-5, -1.41421356, -0.75179152, 1.41421356]),
    ("gelu", {"approximate": True}, gelu_tanh, [], [-1.41850401, -0.75246142, 1.41850401]),
    ("quickGelu", {}, silu(1.702), [], [-1.40972813, -0.75115425, 1.40972813]),
    ("silu", {}, silu(1), [], [-2.39935728, -1.27846454, 2.39935728]),
    ("silu", {"beta": 1.702}, silu(1.702), [], [-0.75115425]),
    ("hardSilu", {}, lambda x: x * clip(x + 3, 0, 6) / 6, [-3, 3], [-1.5]),
    ("mish", {}, lambda x: x * mp.tanh(softplus(x)), [], [-2.25637640, -1.19243121, 1.49057118]),
    ("telu", {}, telu, [], [-40, -2.06597190, -1.07886006, 5]),
    ("xielu", {}, xielu, [], [-2.43, -2, -1, -0.98082925]),
    ("sigmoid", {}, sigmoid, [], []),
    ("hardSigmoid", {}, lambda x: clip(x / 6 + mpf(0.5), mpf(0), mpf(1)), [-3, 3], []),
    ("logSigmoid", {}, lambda x: -softplus(-x), [], []),
    ("sparseSigmoid", {}, lambda x: clip((x + 1) / 2, mpf(0), mpf(1)), [-1, 1], []),
    ("tanh", {}, mp.tanh, [], []),
    ("hardTanh", {}, lambda x: clip(x, mpf(-1), mpf(1)), [-1, 1], []),
    ("softplus", {}, softplus, [], []),
    ("softplus", {"beta": 3}, lambda x: softplus(3 * x) / 3, [], []),
    ("sparsePlus", {}, sparse_plus, [], [-1, 1]),
    ("squareplus", {}, squareplus(4), [], []),
    ("squareplus", {"b": 1}, squareplus(1), [], []),
    ("softsign", {}, lambda x: x / (1 + abs(x)), [], []),
    ("softShrink", {}, shrink, [-0.5, 0.5], []),
    ("hardShrink", {}, lambda x: x if abs(x) > 0.5 else mpf(0), [-0.5, 0.5], []),
    ("tanhShrink", {}, lambda x: x - mp.tanh(x), [], [1, -1]),
    ("exponential", {}, mp.exp, [], []),
    ("sine", {}, sine(1), [], [-1.57079633, 1.57079633, 3.14159265, 100.53096491]),
    ("sine", {"omega": 30}, sine(30), [], [0.05235988, -0.10471976]),
    ("snake", {}, snake(1), [], [-0.78539816, 2.35619449]),
    ("snake", {"alpha": 2}, snake(2), [], [-0.39269908, 1.17809725]),
]


def digits(x):
    """Enough for the cancellation at tiny x, at huge x and in saturated tails, and for two differences."""
    return 150 + (3 * int(abs(mp.log10(abs(x)))) if x else 0) + int(min(900, abs(x)))


def values(f, x):
    """f, f' and f'' at x."""
    mp.dps = digits(x)
    x = mpf(x)
    h = mpf(10) ** -20 * (min(1, abs(x)) or 1)
    left, middle, right = f(x - h), f(x), f(x + h)
    slope, bend = (right - left) / (2 * h), (right - 2 * middle + left) / h**2
    # Where f' is 0, a difference is only nearly so.
    return middle, slope if abs(slope) > 1e-19 or x else mpf(0), bend


def nearest(v):
    """The nearest double; below 2^-1022 rounding to 53 bits first, as float() does, would be one rounding too many."""
    if abs(v) < mpf(2) ** -1022:
        return float(mp.nint(v * mpf(2) ** 1074)) * 5e-324 + 0.0
    return float(v) if abs(v) < mpf(2) ** 1024 else math.copysign(math.inf, v)


def shortest(v):
    if math.isinf(v) or math.isnan(v):
        return {math.inf: "Infinity", -math.inf: "-Infinity"}.get(v, "NaN")
    return compact(repr(v))


def condition(x, v, slope):
    ratio = float(min(abs(x * slope / v), 1e99)) if v else 0
    return compact(f"{ratio:.2g}") if ratio > 0.01 else "0"


def compact(text):
    return re.sub(r"e[+]?(-?)0*", r"e\1", text.removesuffix(".0"))


def around(spot):
    """Points beside a kink, a zero or a switch of formulas, nearer and nearer."""
    return [spot * (1 + s * d) for d in (2e-16, 1e-12, 1e-8, 1e-4, 1e-2) for s in (1, -1)] if spot else []


def points(kinks, spots):
    xs = {0.0, *GRID, *(-x for x in GRID), *map(float, kinks), *map(float, spots)}
    for spot in [*kinks, *spots]:
        xs.update(around(spot))
    return sorted(xs)


def refined(f, spot):
    """The double nearest to the zero of f, f' or f'' at a spot given to nine digits; the spot itself if there is none."""
    for order in range(3):
        mp.dps = 30
        low, high = (values(f, spot * (1 + s * 1e-7))[order] for s in (-1, 1))
        if low * high < 0:
            a, b = mpf(spot * (1 - 1e-7)), mpf(spot * (1 + 1e-7))
            return float(mp.findroot(lambda x: values(f, x)[order], (a, b), solver="ridder", tol=1e-40))
    return spot


def line(f, kinks, x):
    v, slope, bend = values(f, mpf(x))
    slope_text = "?" if x in kinks else shortest(nearest(slope))
    bend_condition = "0" if x in kinks else condition(x, slope if nearest(slope) else 0, bend)
    return " ".join([shortest(x), shortest(nearest(v)), slope_text,
                     condition(x, v if nearest(v) else 0, 0 if x in kinks else slope), bend_condition])


def limit(f, sign, oscillates):
    v, slope, _ = values(f, sign * INFINITY)
    return " ".join([shortest(sign * math.inf), "NaN" if oscillates == "f" else shortest(nearest(v)),
                     "NaN" if oscillates else shortest(nearest(slope)), "0", "0"])


def made(name, params, f, kinks, spots):
    oscillates = {"sine": "f", "snake": "slope"}.get(name)
    spots = [refined(f, spot) for spot in spots]
    # Where a wave's angle overflows, the last digit of x is more than 1e290 turns.
    most = sys.float_info.max / max([1, *params.values()]) if oscillates else math.inf
    inner = [line(f, kinks, x) for x in points(kinks, spots) if abs(x) <= most]
    return [limit(f, -1, oscillates), *inner, limit(f, 1, oscillates)]


def case(name, params, *rest):
    return {"name": name, "params": params}, lambda: made(name, params, *rest)


write("activations.json", [case(*each) for each in CASES])
