import type { Table } from "./table.ts";
import { leakyRelu } from "../../../lib/activations/mod.ts";

type Slope = (sum: number, target: number, alpha: number) => unknown;

const leaky = (x: number, alpha: number) => x > 0 ? x : alpha * x;

const own = (x: number, alpha: number) => x > 0 ? 1 : alpha;

/** Answers to "leaky slope". */
export const leakySlope: Table<Slope> = {
  right: {
    "one expression": (s, t, a) => 2 * ((s > 0 ? s : a * s) - t) * (s > 0 ? 1 : a),
    "its parts with names": (s, t, a) => {
      const output = s > 0 ? s : a * s, slope = s > 0 ? 1 : a;
      return 2 * (output - t) * slope;
    },
    "if and else": (s, t, a) => {
      if (s > 0) return 2 * (s - t);
      else return 2 * (a * s - t) * a;
    },
    "the other branch first": (s, t, a) => s <= 0 ? 2 * a * (a * s - t) : 2 * (s - t),
    "the slope times the sum as the output": (s, t, a) => {
      const k = s > 0 ? 1 : a;
      return 2 * k * (k * s - t);
    },
    "the error twice": (s, t, a) => {
      const error = leaky(s, a) - t;
      return (error + error) * own(s, a);
    },
    "multiplied out": (s, t, a) => {
      const k = own(s, a);
      return 2 * k * k * s - 2 * k * t;
    },
    "maximum and minimum": (s, t, a) => 2 * (Math.max(0, s) + a * Math.min(0, s) - t) * own(s, a),
    "the library's function and derivative": (s, t, alpha) => {
      const f = leakyRelu.with({ alpha });
      return 2 * (f(s) - t) * f.derivative(s);
    },
    "rise over run away from the corner": (s, t, a) => {
      const h = 1e-6, loss = (x: number) => (leaky(x, a) - t) ** 2;
      return s === 0 ? -2 * t * a : (loss(s + h) - loss(s - h)) / (2 * h);
    },

    "Math.sign": (s, t, a) => {
      const k = (1 + Math.sign(s)) / 2 + a * (1 - (1 + Math.sign(s)) / 2);
      return s === 0 ? -2 * t * a : 2 * (k * s - t) * k;
    },
    "a truth as a number": (s, t, a) => {
      const k = a + (1 - a) * +(s > 0);
      return 2 * k * (k * s - t);
    },
    "the target first": (s, t, a) => -2 * (t - leaky(s, a)) * own(s, a),
    "a switch": (s, t, a) => {
      switch (s > 0) {
        case true:
          return 2 * (s - t);
        default:
          return 2 * a * (a * s - t);
      }
    },
    "a unit of a class": (s, t, a) => {
      class Unit {
        constructor(readonly sum: number, readonly alpha: number) {}
        get slope() {
          return this.sum > 0 ? 1 : this.alpha;
        }
        get output() {
          return this.slope * this.sum;
        }
      }
      const unit = new Unit(s, a);
      return 2 * (unit.output - t) * unit.slope;
    },
    "inner functions": function slope(s, t, a) {
      const f = (x: number) => x > 0 ? x : a * x;
      const g = (x: number) => x > 0 ? 1 : a;
      return 2 * (f(s) - t) * g(s);
    },
    "a list of factors": (s, t, a) => [2, leaky(s, a) - t, own(s, a)].reduce((x, y) => x * y, 1),
    "a table of both sides": (s, t, a) => {
      const { k, y } = [{ k: a, y: a * s }, { k: 1, y: s }][Number(s > 0)];
      return 2 * (y - t) * k;
    },
    "numbers with more digits": (s, t, a) => Math.fround(2 * (leaky(s, a) - t) * own(s, a)),
  },
  wrong: {
    "1 at the corner": [
      (s: number, t: number, a: number) => 2 * (leaky(s, a) - t) * +(s >= 0 || a),
      "case “a sum that is exactly 0”",
      "> and not >=",
    ],
    "the 2 left out": [
      (s: number, t: number, a: number) => (leaky(s, a) - t) * own(s, a),
      "f(3, 1, 0.2)",
      "the 2 is missing",
    ],
    "the slope at the output": [
      (s: number, t: number, a: number) => 2 * (leaky(s, a) - t),
      "case “a negative sum”",
      "leaky ReLU's own slope at the sum",
    ],
    "leaky ReLU's slope alone": [
      (s: number, _: number, a: number) => own(s, a),
      "multiply it by that of the square",
    ],
    "times leaky ReLU itself": [
      (s: number, t: number, a: number) => 2 * (leaky(s, a) - t) * leaky(s, a),
      "multiplies by leaky ReLU itself",
    ],
    "times the sum": [
      (s: number, t: number, a: number) => 2 * (leaky(s, a) - t) * s,
      "multiplies by the sum",
    ],
    "the error of the sum": [
      (s: number, t: number, a: number) => 2 * (s - t) * own(s, a),
      "The error is measured at the output",
    ],
    "relu's output": [
      (s: number, t: number, a: number) => 2 * (Math.max(0, s) - t) * own(s, a),
      "takes relu for the output",
    ],
    "relu's slope": [
      (s: number, t: number, a: number) => s > 0 ? 2 * (leaky(s, a) - t) : 0,
      "a unit with relu",
    ],
    "a reversed sign": [
      (s: number, t: number, a: number) => 2 * (t - leaky(s, a)) * own(s, a),
      "The sign is reversed",
    ],
    "the loss": [
      (s: number, t: number, a: number) => (leaky(s, a) - t) ** 2,
      "That is the loss itself",
    ],
    "the loss times the slope": [
      (s: number, t: number, a: number) => (leaky(s, a) - t) ** 2 * own(s, a),
      "the slope of the square is",
    ],
    "the maximum of two lines": [
      (s: number, t: number, a: number) => 2 * (Math.max(a * s, s) - t) * own(s, a),
      "case “an alpha above 1”",
      "where alpha is above 1",
    ],
    "swapped sides": [
      (s: number, t: number, a: number) => 2 * (leaky(s, a) - t) * (s > 0 ? a : 1),
      "The two sides are swapped",
    ],
    "0.2 for alpha": [
      (s: number, t: number) => 2 * (leaky(s, 0.2) - t) * own(s, 0.2),
      "case “PyTorch's alpha”",
      "use alpha",
    ],
    "no target": [
      (s: number, _: number, a: number) => 2 * leaky(s, a) * own(s, a),
      "The target is missing",
    ],
    "swapped arguments": [
      (s: number, a: number, t: number) => 2 * (leaky(s, a) - t) * own(s, a),
      "Target and alpha are swapped",
    ],
    "no return": [(s: number) => void s, "needs the word return"],
    "a text": [
      (s: number, t: number, a: number) => (2 * (leaky(s, a) - t) * own(s, a)).toFixed(2),
      "leave out the quotes, toFixed",
    ],
    "a list": [
      (s: number, t: number, a: number) => [2 * (leaky(s, a) - t) * own(s, a)],
      "returns one, not a list",
    ],
    "a result instead of the function": [-0.56, "Give the function itself"],
    "an error": [
      () => {
        throw new RangeError("no sum");
      },
      "throws an error",
      "no sum",
    ],

    "half of it": [(s, t, a) => (leaky(s, a) - t) * own(s, a) / 2, "0.25 times"],
    "a 2 too many": [(s, t, a) => 4 * (leaky(s, a) - t) * own(s, a), "2 times what it should be"],
    "the sizes": [(s, t, a) => Math.abs(2 * (leaky(s, a) - t) * own(s, a)), "The sign is lost"],
    "rounded": [
      (s, t, a) => Number((2 * (leaky(s, a) - t) * own(s, a)).toFixed(1)),
      "rounded to 1 decimal",
    ],
    "the first case": [() => 4, "It gives the same in every case"],
    "a promise": [
      (s, t, a) => Promise.resolve(2 * (leaky(s, a) - t) * own(s, a)),
      "A promise is not a value yet",
    ],
    "NaN at 0": [
      (s, t, a) => 2 * (leaky(s, a) - t) * (s > 0 ? 1 : a * s / s),
      "NaN",
      "✗ a sum that is exactly 0",
    ],
    "alpha squared": [
      (s, t, a) => 2 * (leaky(s, a) - t) * own(s, a) ** 2,
      "alpha once too often",
    ],
    "alpha where the sum is the output": [
      (s, t, a) => 2 * (leaky(s, a) - t) * (leaky(s, a) > t ? 1 : a),
      "is not right in the case",
    ],
    "the slope at the target": [
      (s, t, a) => 2 * (leaky(s, a) - t) * own(t, a),
      "is taken at the target",
    ],
    "sum and target swapped": [
      (t, s, a) => 2 * (leaky(s, a) - t) * own(s, a),
      "Sum and target are swapped",
    ],
    "a bigint": [() => 4n as never, "is not right in the case"],
  },
};
