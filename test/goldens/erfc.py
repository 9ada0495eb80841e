"""Writes erfc.json: the complementary error function over all magnitudes, right to the last digit.

Run with mpmath 1.4.1:  python erfc.py > erfc.json    (seconds; the same bytes each time)

A point is one line "x y": y is the double nearest to the true erfc(x), evaluated with 50 digits beyond those that the
subtraction from 2 or 1 takes away. Points lie closely where the library goes from one formula to the next, and where the
result becomes subnormal and then 0.
"""

import json
import math
import random
import sys

from mpmath import mp, mpf

TINY = [5e-324, 2.3e-308, 1e-300, 1e-100, 1e-20, 2.0**-56, 2.0**-53, 1e-10, 1e-5, 1e-3]
SWITCHES = [0.25, 0.84375, 1.25, 1 / 0.35, 6.0, 26.54325845425098, 27.226017111108362, 28.0]
LARGE = [30.0, 40.0, 100.0, 1e8, 1e154, 1e300, sys.float_info.max]


def beside(spot):
    return [spot, *(math.nextafter(spot, side) for side in (0, math.inf)), *(spot + d for d in (-1e-3, 1e-3))]


def points():
    draw = random.Random(1)
    sizes = [*TINY, *LARGE, *(x for spot in SWITCHES for x in beside(spot))]
    sizes += [draw.uniform(*between) for between in ((0, 0.25), (0.25, 0.84375), (0.84375, 1.25)) for _ in range(60)]
    sizes += [draw.uniform(*between) for between in ((1.25, 1 / 0.35), (1 / 0.35, 26.5), (26.5, 27.3)) for _ in range(90)]
    # Below −6 it is 2 for all of them.
    return sorted({0.0, *sizes, *(-x for x in sizes if x < 7 or x in LARGE)})


def nearest(v):
    """The nearest double; below 2^-1022 rounding to 53 bits first, as float() does, would be one rounding too many."""
    return float(v) if v >= mpf(2) ** -1022 else float(mp.nint(v * mpf(2) ** 1074)) * 5e-324


def line(x):
    mp.dps = 400
    return f"{x!r} {nearest(mp.erfc(mpf(x)))!r}" if x < 1e4 else f"{x!r} 0.0"


print(json.dumps([line(x) for x in points()], indent=0))
