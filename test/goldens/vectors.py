"""Writes vectors.json: every vector-valued activation at hostile vectors, right to the last digit.

Run with mpmath 1.4.1:  python vectors.py             (two minutes; the same bytes each time)
            or, for one: python vectors.py softmin     (seconds; the others stay as they are)

To add a function, add a line to LOGIT_FUNCTIONS or, if it is gated, its gate to GATES.

A point is one line "x; f; s; v; g; t", each a list of numbers: a vector x, f(x), a cotangent v and g, the transposed
Jacobian at x times v, as the doubles nearest to the true values. s and t say how much rounding of what goes in must be
expected to cost, to two digits:
    s_i = sum_k |x_k df_i/dx_k|        t_j = sum_k |x_k dg_j/dx_k| + sum_i |v_i dg_j/dv_i|
so that s_i / |f_i| and t_j / |g_j| are the condition numbers of each component: how many times larger its relative error
is than the relative errors of all that went in. Only f is written down here, in its textbook form, and evaluated with so
many digits (50 at the very least are left) that no cancellation matters; all derivatives are differences of f, so that
no formula of the library is repeated. Vectors stand away from kinks, where the derivative is a matter of choice.
"""

import math

from by_name import write
from mpmath import mp, mpf

mp.dps = 900
STEP = mpf(10) ** -150


def softmax(x):
    powers = [mp.exp(xi) for xi in x]
    total = mp.fsum(powers)
    return [power / total for power in powers]


def log_softmax(x):
    log_sum = mp.log(mp.fsum(mp.exp(xi) for xi in x))
    return [xi - log_sum for xi in x]


def softmin(x):
    return softmax([-xi for xi in x])


def sparsemax(x):
    """By trying every size of the support: the projection is the one with positive numbers inside and no larger outside."""
    order = sorted(x, reverse=True)
    for k in range(1, len(x) + 1):
        tau = (mp.fsum(order[:k]) - 1) / k
        if order[k - 1] > tau and (k == len(x) or order[k] <= tau):
            return [max(xi - tau, mpf(0)) for xi in x]


def sigmoid(x):
    return 1 / (1 + mp.exp(-x))


def gated(gate):
    return lambda x: [a * gate(b) for a, b in zip(x[: len(x) // 2], x[len(x) // 2 :])]


LOGIT_FUNCTIONS = {"softmax": softmax, "logSoftmax": log_softmax, "softmin": softmin, "sparsemax": sparsemax}

GATES = {
    "glu": sigmoid,
    "reglu": lambda x: max(x, mpf(0)),
    "geglu": lambda x: x * mp.erfc(-x / mp.sqrt(2)) / 2,
    "swiglu": lambda x: x * sigmoid(x),
}


def wave(length, scale, phase):
    return [round(scale * math.sin(phase + 1.7 * i + 0.3 * i * i), 4) for i in range(length)]


GAPS = [0, 1e-10, 1e-3, 0.4, 0.999, 1.25, 5.5, 20, 36.5, 37.5, 40, 88, 350, 700, 709.5, 740, 744.5, 746, 1000]

LOGITS = [
    *([x] for x in (0, -3.2, 1e8)),
    *([0, -gap] for gap in GAPS),
    *([gap / 2, -gap / 2, gap / 4] for gap in GAPS),
    *([x + shift for x in (0, -1, 2.5, 0.25)] for shift in (100, -100, 710, -745, 1e8, -1e8, 2.0**40, -(2.0**52))),
    *([x * scale for x in (0.5, 0.4, 0.1, -0.2)] for scale in (1e-300, 1e-12, 1e-3, 1, 1.9, 8, 1e3, 1e6)),
    [1, 1, 1], [0, 0, -3.5], [2, 1.9, 0], [1e-8, 0, -1 + 1e-9], [30, 29.99, 0, -30], [1e300, 0], [-1e300, 0, 1],
    *(wave(length, scale, length) for length in (3, 5, 8, 12, 20) for scale in (0.1, 1.1, 10, 100)),
]

NUMBERS = [1, -0.37, 1e-12, -2.5e8]
GATED = [
    [a, sign * b]
    for a in NUMBERS
    for sign in (1, -1)
    for b in (1e-300, 1e-12, 1e-5, 0.01, 0.3, 0.75179, 1.2784645, 1.5, 3, 5.5, 8, 12, 20, 34, 36.5, 37.3, 88, 355, 600, 745, 1e6)
]
GATED += [wave(6, scale, phase) for scale in (0.5, 3, 9) for phase in (1, 2)]


def is_fair(name, gate, b):
    """Whether b stands away from the kink, and the gate and its slope are normal doubles: a product of others is no better."""
    if name == "reglu" and abs(b) < 1e-100:
        return False
    slope = (gate(b + STEP) - gate(b - STEP)) / (2 * STEP)
    return all(y == 0 or abs(y) > mpf("1e-290") for y in (gate(b), slope))


def moved(x, *moves):
    x = list(x)
    for at, step in moves:
        x[at] += step
    return x


def measure(f, x, v):
    """f(x), s, g and t, as the text at the top says."""
    n = len(x)
    step = [STEP * max(1, abs(xk)) for xk in x]
    total = lambda *moves: mp.fsum(vi * fi for vi, fi in zip(v, f(moved(x, *moves))))
    columns = []
    for k in range(n):
        up, down = f(moved(x, (k, step[k]))), f(moved(x, (k, -step[k])))
        columns.append([(u - d) / (2 * step[k]) for u, d in zip(up, down)])
    values = f(x)
    s = [mp.fsum(abs(x[k] * columns[k][i]) for k in range(n)) for i in range(len(values))]
    g = [mp.fsum(vi * ci for vi, ci in zip(v, column)) for column in columns]
    t = [mp.fsum(abs(vi * ci) for vi, ci in zip(v, column)) for column in columns]
    for j in range(n):
        for k in range(j + 1):
            h, l = step[j], step[k]
            second = total((j, h), (k, l)) - total((j, h), (k, -l)) - total((j, -h), (k, l)) + total((j, -h), (k, -l))
            second = abs(second / (4 * h * l))
            t[j] += abs(x[k]) * second
            if j != k:
                t[k] += abs(x[j]) * second
    return values, s, g, t


def shortest(y):
    y = float(y)
    return str(int(y)) if y == int(y) and abs(y) < 1e15 else repr(y)


def roughly(y):
    """Two digits, and nothing for what is below all doubles."""
    return "0" if abs(y) < mpf("1e-320") else mp.nstr(y, 2, strip_zeros=True, min_fixed=-4, max_fixed=6).replace(".0e", "e")


def line(f, x, v):
    exact = [mpf(xi) for xi in x], [mpf(vi) for vi in v]
    values, s, g, t = measure(f, *exact)
    lists = [map(shortest, x), map(shortest, values), map(roughly, s), map(shortest, v), map(shortest, g), map(roughly, t)]
    return "; ".join(" ".join(numbers) for numbers in lists)


def lines(name):
    if name in LOGIT_FUNCTIONS:
        vectors = [x for x in LOGITS if not on_kink(name, x)]
        return [line(LOGIT_FUNCTIONS[name], x, wave(len(x), 1.5, 0.4)) for x in vectors]
    gate = GATES[name]
    vectors = [x for x in GATED if all(is_fair(name, gate, mpf(b)) for b in x[len(x) // 2 :])]
    return [line(gated(gate), x, wave(len(x) // 2, 1.5, 0.4)) for x in vectors]


def on_kink(name, x):
    """Whether a logit of sparsemax reaches the threshold exactly."""
    if name != "sparsemax":
        return False
    x = [mpf(xi) for xi in x]
    p = sparsemax(x)
    tau = max(x) - max(p)
    return any(xi == tau for xi in x)


write("vectors.json", [({"name": name}, lambda name=name: lines(name)) for name in [*LOGIT_FUNCTIONS, *GATES]])
