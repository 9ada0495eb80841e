import type { Table } from "./table.ts";

type Widths = readonly number[];
const lives = (widths: Widths) => widths.reduce((all, n) => all * (1 - 2 ** -n), 1);
const UNEQUAL = "is not right in the case";

/** Answers to "born dead". */
export const bornDead: Table = {
  right: {
    "an arrow with reduce": (w: Widths) => 1 - w.reduce((all, n) => all * (1 - 2 ** -n), 1),
    "a loop over the widths"(w: Widths) {
      let all = 1;
      for (const n of w) all *= 1 - 2 ** -n;
      return 1 - all;
    },
    "a loop with an index": function (w: Widths) {
      let all = 1;
      for (let i = 0; i < w.length; i++) all *= 1 - Math.pow(0.5, w[i]);
      return 1 - all;
    },
    "forEach": (w: Widths) => {
      let all = 1;
      w.forEach((n) => all *= 1 - 1 / 2 ** n);
      return 1 - all;
    },
    "map, then reduce": (w: Widths) => 1 - w.map((n) => 1 - 2 ** -n).reduce((a, b) => a * b, 1),
    "from the right": (w: Widths) => 1 - w.reduceRight((all, n) => all * (1 - 2 ** -n), 1),
    "the dead gathered layer by layer": (w: Widths) =>
      w.reduce((dead, n) => dead + (1 - dead) * 2 ** -n, 0),
    "logarithms": (w: Widths) => -Math.expm1(w.reduce((sum, n) => sum + Math.log1p(-(2 ** -n)), 0)),
    "exp and log": (w: Widths) => 1 - Math.exp(w.reduce((s, n) => s + Math.log(1 - 2 ** -n), 0)),
    "recursion": function dead(w: Widths): number {
      return w.length === 0 ? 0 : 2 ** -w[0] + (1 - 2 ** -w[0]) * dead(w.slice(1));
    },
    "a while loop on a copy": (w: Widths) => {
      const left = [...w];
      let all = 1;
      while (left.length > 0) all *= 1 - 2 ** -left.pop()!;
      return 1 - all;
    },
    "Array.from": (w: Widths) => 1 - lives(Array.from(w, Number)),
    "a typed array": (w: Widths) => 1 - Float64Array.from(w).reduce((a, n) => a * (1 - 2 ** -n), 1),
    "sorted without changing the input": (w: Widths) => 1 - lives([...w].sort((a, b) => a - b)),
    "Math.exp in place of a power": (w: Widths) =>
      1 - w.reduce((all, n) => all * (1 - Math.exp(-n * Math.LN2)), 1),
    "a fraction": (w: Widths) => 1 - w.reduce((all, n) => all * (2 ** n - 1) / 2 ** n, 1),
  },
  wrong: {
    "the chance to live": [lives, "the chance that the network lives"],
    "every layer off": [
      (w: Widths) => w.reduce((p, n) => p * 2 ** -n, 1),
      "One is enough",
    ],
    "1 minus every layer off": [(w: Widths) => 1 - w.reduce((p, n) => p * 2 ** -n, 1), "1 minus"],
    "a sum": [(w: Widths) => w.reduce((s, n) => s + 2 ** -n, 0), "do not add up"],
    "a sum cut at 1": [
      (w: Widths) => Math.min(1, w.reduce((s, n) => s + 2 ** -n, 0)),
      "Cut off at 1",
    ],
    "no minus": [(w: Widths) => 1 - w.reduce((p, n) => p * (1 - 2 ** n), 1), "minus in 2 ** −n"],
    "base and exponent swapped": [
      (w: Widths) => 1 - w.reduce((p, n) => p * (1 - n ** -2), 1),
      "Base and exponent are swapped",
    ],
    "the first width for all": [
      (w: Widths) => 1 - (1 - 2 ** -w[0]) ** w.length,
      "take each width in turn",
    ],
    "in percent": [(w: Widths) => 100 * (1 - lives(w)), "percent"],
    "the last layer left out": [
      (w: Widths) => 1 - lives(w.slice(0, -1)),
      "The last layer is left out",
    ],
    "the first layer left out": [
      (w: Widths) => 1 - lives(w.slice(1)),
      "The first layer is left out",
    ],
    "one unit too many": [(w: Widths) => 1 - lives(w.map((n) => n + 1)), "one unit too many"],
    "one unit too few": [(w: Widths) => 1 - lives(w.map((n) => n - 1)), "one unit too few"],
    "base 3": [(w: Widths) => 1 - w.reduce((p, n) => p * (1 - 3 ** -n), 1), "not 3 ** −n"],
    "1 − 1/n": [(w: Widths) => 1 - w.reduce((p, n) => p * (1 - 1 / n), 1), "not 1 / n"],
    "1 − 1/(2n)": [(w: Widths) => 1 - w.reduce((p, n) => p * (1 - 1 / (2 * n)), 1), "not 1 / (2n)"],
    "the mean width": [
      (w: Widths) => 1 - (1 - 2 ** -(w.reduce((a, b) => a + b, 0) / (w.length || 1))) ** w.length,
      UNEQUAL,
    ],
    "the narrowest layer only": [(w: Widths) => 2 ** -Math.min(...w), UNEQUAL],
    "all units as one layer": [(w: Widths) => 2 ** -w.reduce((a, b) => a + b, 0), UNEQUAL],
    "a sign": [(w: Widths) => lives(w) - 1, "sign is reversed"],
    "a plus": [(w: Widths) => 1 + lives(w), "not plus"],
    "rounded to two decimals": [(w: Widths) => Number((1 - lives(w)).toFixed(2)), UNEQUAL],
    "a promise": [
      async (w: Widths) => await Promise.resolve(1 - lives(w)),
      "A promise is not a value yet",
    ],
    "a string": [(w: Widths) => (1 - lives(w)).toFixed(3), "That is a string"],
    "no return": [(w: Widths) => void lives(w), "needs the word return"],
    "no start for an empty list": [
      (w: Widths) => 1 - w.map((n) => 1 - 2 ** -n).reduce((a, b) => a * b),
      "throws an error",
    ],
    "the input emptied": [(w: number[]) => {
      let all = 1;
      while (w.length > 0) all *= 1 - 2 ** -w.pop()!;
      return 1 - all;
    }, "changes what it is given"],
    "the numbers of the text": [() => 0.0463, UNEQUAL],
    "a number, not a function": [0.0463, "is not a function"],
    "NaN without layers": [(w: Widths) => w.length > 0 ? 1 - lives(w) : NaN, "NaN"],
    "1 without layers": [(w: Widths) => w.length > 0 ? 1 - lives(w) : 1, "the chance is 0"],
  },
};
