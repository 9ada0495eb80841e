import * as nl from "nonlinear";
import type { Table } from "./table.ts";

type OfNumber = (x: number) => number;
const own = (f: unknown, derivative: unknown) => ({ f, derivative });
const s = (x: number) => 1 / (1 + Math.exp(-x));
const swish = (x: number) => x * s(x);
const slope = (x: number) => s(x) + x * s(x) * (1 - s(x));
const triangle = (x: number) => 1 - Math.abs((((x - 1) % 4) + 4) % 4 - 2);
const saw = (x: number) => Math.abs(x - Math.round(x));
const NOT_THE_SLOPE = "derivative is not the slope of f.";
/** Methods that read what they belong to. */
const sharp = {
  sharpness: 2,
  f(x: number): number {
    return x * s(this.sharpness * x);
  },
  derivative(x: number): number {
    const value = s(this.sharpness * x);
    return value + this.sharpness * x * value * (1 - value);
  },
};
/** Swish with a slope that is off by something. */
const off = (
  by: OfNumber,
): [unknown, string] => [own(swish, (x: number) => slope(x) + by(x)), NOT_THE_SLOPE];

/** Answers to "own activation". */
export const ownActivation: Table = {
  right: {
    "swish": own(swish, slope),
    "swish by the library's sigmoid": own(
      (x: number) => x * nl.sigmoid(x),
      (x: number) => nl.sigmoid(x) + x * nl.sigmoid.derivative(x),
    ),
    "methods that use this": sharp,
    "a class": new class {
      f = (x: number) => Math.atan(x);
      derivative = (x: number) => 1 / (1 + x * x);
    }(),
    "methods of a class": new class {
      a = 2;
      f(x: number) {
        return Math.tanh(this.a * x);
      }
      derivative(x: number) {
        return this.a * (1 - Math.tanh(this.a * x) ** 2);
      }
    }(),
    "an activation": nl.defineActivation({ name: "own", f: swish, derivative: slope }),
    "one of the library": nl.tanh,
    "a further key": { ...own(swish, slope), name: "swish" },
    "a corner": own(Math.abs, Math.sign),
    "a corner away from 0": own((x: number) => Math.max(0.3, x), (x: number) => x > 0.3 ? 1 : 0),
    "corners at odd numbers": own(triangle, (x: number) => (((x - 1) % 4) + 4) % 4 < 2 ? 1 : -1),
    "corners at whole and half numbers": own(saw, (x: number) => x >= Math.round(x) ? 1 : -1),
    "the other slope at a corner": own(
      (x: number) => Math.max(0, x),
      (x: number) => x >= 0 ? 1 : 0,
    ),
    "a tiny function": own(
      (x: number) => 1e-5 * Math.tanh(x),
      (x: number) => 1e-5 * (1 - Math.tanh(x) ** 2),
    ),
    "a large one": own(
      (x: number) => 1e4 * Math.tanh(x),
      (x: number) => 1e4 * (1 - Math.tanh(x) ** 2),
    ),
    "a sine": own(Math.sin, Math.cos),
    "a parabola": own((x: number) => x * x, (x: number) => 2 * x),
    "a bell": own((x: number) => Math.exp(-x * x), (x: number) => -2 * x * Math.exp(-x * x)),
    "softplus": own((x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))), s),
    "a third root": own(Math.cbrt, (x: number) => x === 0 ? 0 : 1 / (3 * Math.cbrt(x * x))),
    "hard tanh": own(
      (x: number) => Math.max(-1, Math.min(1, x)),
      (x: number) => Math.abs(x) < 1 ? 1 : 0,
    ),
    "mish": own(nl.mish, (x: number) => nl.mish.derivative(x)),
  },
  wrong: {
    "sign": [own(Math.sign, () => 0), "f jumps."],
    "floor": [own(Math.floor, () => 0), "f jumps."],
    "branches that do not meet": [
      own((x: number) => x > 0 ? x + 1 : 0, (x: number) => x > 0 ? 1 : 0),
      "Do both branches have the same value where they meet?",
    ],
    "a small jump": [
      own((x: number) => x * x + (x > 2 ? 0.1 : 0), (x: number) => 2 * x),
      "f jumps.",
    ],
    "0 beside a tiny f": [own((x: number) => 1e-5 * Math.tanh(x), () => 0), NOT_THE_SLOPE],
    "0 in saturated tails": [
      own(Math.atan, (x: number) => Math.abs(x) > 9 ? 0 : 1 / (1 + x * x)),
      NOT_THE_SLOPE,
    ],
    "right near 0 only": [
      own(swish, (x: number) => Math.abs(x) < 12 ? slope(x) : 0),
      NOT_THE_SLOPE,
    ],
    "right except from 1 to 1.2": off((x) => x > 1 && x < 1.2 ? 0.01 : 0),
    "a hundredth too much": off(() => 0.01),
    "one percent too much": off((x) => 0.01 * slope(x)),
    "a small wave": off((x) => 1e-3 * Math.sin(20 * x)),
    "wrong at 0 alone": off((x) => x === 0 ? 0.1 : 0),
    "0 in the tails of a small function": [
      own(
        (x: number) => 1e-3 * Math.atan(x),
        (x: number) => Math.abs(x) > 9 ? 0 : 1e-3 / (1 + x * x),
      ),
      NOT_THE_SLOPE,
    ],
    "0 from 40 on": off((x) => x > 40 ? -1 : 0),
    "f twice": [own(swish, swish), "That is f itself"],
    "the slope of the sigmoid": [
      own(swish, (x: number) => s(x) * (1 - s(x))),
      "derivative of sigmoid alone",
    ],
    "half of the product rule": [
      own(swish, (x: number) => x * s(x) * (1 - s(x))),
      "Half of the product rule",
    ],
    "the other half": [own(swish, s), NOT_THE_SLOPE],
    "a minus in the product rule": [
      own(swish, (x: number) => s(x) - x * s(x) * (1 - s(x))),
      NOT_THE_SLOPE,
    ],
    "branches swapped": [own(nl.relu, (x: number) => x < 0 ? 1 : 0), "The branches are swapped"],
    "sign reversed": [own(swish, (x: number) => -slope(x)), "The sign is reversed."],
    "no inner derivative": [
      own((x: number) => Math.tanh(3 * x), (x: number) => 1 - Math.tanh(3 * x) ** 2),
      "is an inner derivative (chain rule) missing?",
    ],
    "no inner derivative in swish": [
      own((x: number) => x * s(2 * x), (x: number) => s(2 * x) + x * s(2 * x) * (1 - s(2 * x))),
      NOT_THE_SLOPE,
    ],
    "a straight line": [own((x: number) => 2 * x - 1, () => 2), "f is a straight line"],
    "a constant": [own(() => 3, () => 0), "f is a straight line"],
    "a straight line with noise of rounding": [
      own((x: number) => 0.1 * x + 0.2 * x, () => 0.3),
      "straight line",
    ],
    "NaN far out": [
      own((x: number) => x * Math.exp(x) / (1 + Math.exp(x)), slope),
      "f is not a number everywhere.",
    ],
    "NaN in the slope": [
      own((x: number) => Math.max(0, x), (x: number) => (x + Math.abs(x)) / (2 * x)),
      "derivative is not a number everywhere.",
    ],
    "a hole": [
      own((x: number) => Math.log(Math.abs(x)), (x: number) => 1 / x),
      "f is not a number everywhere.",
    ],
    "half a function": [own(Math.sqrt, (x: number) => x), "f is not a number everywhere."],
    "noise": [own((x: number) => Math.sin(1e9 * x), (x: number) => x), "f has no slope"],
    "no derivative": [{ f: swish }, "answer has no derivative."],
    "a numeric derivative": [
      nl.defineActivation({ name: "own", f: swish }),
      "no derivative of its own yet",
    ],
    "a function alone": [swish, "answer is not an object."],
    "softmax": [nl.softmax, "takes a whole vector"],
    "a value": [own(swish(1), slope), "answer.f is not a function."],
    "no return": [own((x: number) => void swish(x), slope), "needs the word return"],
    "strings": [own((x: number) => swish(x).toFixed(3), slope), "f does not return a number."],
    "another key": [{ f: swish, slope }, "answer has no derivative."],
  },
};
