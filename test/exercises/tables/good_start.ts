import * as nl from "nonlinear";
import type { Table } from "./table.ts";

type Start = (n: number) => unknown;
const he = (n: number) => Math.sqrt(2 / n);

/** Answers to "good start". */
export const goodStart: Table<Start> = {
  right: {
    "the root of 2 / n": he,
    "a power of a half": (n) => (2 / n) ** 0.5,
    "a negative power": (n) => (n / 2) ** -0.5,
    "Math.pow": (n) => Math.pow(2 / n, 1 / 2),
    "two roots": (n) => Math.sqrt(2) / Math.sqrt(n),
    "Math.SQRT2": (n) => Math.SQRT2 / Math.sqrt(n),
    "1 over a root": (n) => 1 / Math.sqrt(n / 2),
    "twice the root of 1 / (2n)": (n) => 2 * Math.sqrt(1 / (2 * n)),
    "logarithms": (n) => Math.exp((Math.log(2) - Math.log(n)) / 2),
    "a declaration": function stddev(n) {
      const variance = 2 / n;
      return Math.sqrt(variance);
    },
    "a variance given by relu's half": (n) => {
      const half = 0.5;
      return Math.sqrt(1 / (half * n));
    },
    "a class": (n) =>
      new class {
        n = n;
        get stddev() {
          return Math.sqrt(2 / this.n);
        }
      }().stddev,
    "a table of known widths": (() => {
      const known = new Map<number, number>();
      return (n: number) => known.get(n) ?? (known.set(n, he(n)), known.get(n));
    })(),
    "Math.hypot": (n) => Math.hypot(1, 1) / Math.sqrt(n),
    "float32": (n) => Math.fround(he(n)),
    "four decimals": (n) => Number(he(n).toFixed(4)),
    "the gain of relu": (n) => {
      const gain = Math.sqrt(2);
      return gain * Math.sqrt(1 / n);
    },
    "Newton's root": (n) => {
      let root = 1;
      for (let i = 0; i < 50; i++) root = (root + 2 / n / root) / 2;
      return root;
    },
  },
  wrong: {
    "one number": [0.1, "One number cannot be right for every width"],
    "nothing": [undefined, "answer is not a function"],
    "the right number for one width": [
      () => he(64),
      "on their way back through 20 layers",
      "layers of 32 units",
      "the same for every width",
    ],
    "a linear network's start": [
      (n) => 1 / Math.sqrt(n),
      "0.71 times as large after each layer",
      "relu lets only half of the numbers through",
    ],
    "the variance": [(n) => 2 / n, "That is the variance"],
    "no root": [(n) => 1 / n, "without a root"],
    "upside down": [(n) => Math.sqrt(n / 2), "The fraction is upside down"],
    "the root of n": [(n) => Math.sqrt(n), "The fraction is upside down"],
    "2 outside of the root": [(n) => 2 / Math.sqrt(n), "The 2 belongs under the root"],
    "n outside of the root": [(n) => Math.sqrt(2) / n, "n belongs under the root"],
    "the root of 2n": [(n) => Math.sqrt(2 * n), "The fraction is upside down"],
    "1 over the root of 2n": [(n) => 1 / Math.sqrt(2 * n), "The 2 stands below the line"],
    "a half of the root": [(n) => Math.sqrt(2 / n) / 2, "The 2 stands below the line"],
    "a third of it": [(n) => he(n) / 3, "0.33 times what it should be"],
    "the limit of a uniform start": [
      (n) => Math.sqrt(6 / n),
      "the limit of a uniform distribution",
    ],
    "the limit of Glorot's uniform start": [
      (n) => Math.sqrt(3 / n),
      "the limit of a uniform distribution",
    ],
    "n − 1": [(n) => Math.sqrt(2 / (n - 1)), "n, not n − 1"],
    "2 / (n + n)": [(n) => Math.sqrt(2 / (n + n)), "relu lets only half of the numbers through"],
    "n squared": [(n) => Math.sqrt(2 / n ** 2), "n belongs under the root"],
    "a cube root": [(n) => Math.cbrt(2 / n), "Gradients explode"],
    "weights that are too large": [() => 1, "5.6 times as large"],
    "weights beyond float32": [() => 1e300, "too large for float32"],
    "weights of next to nothing": [() => 1e-300, "too small for float32"],
    "weights of 0": [() => 0, "stddev gives no standard deviation", "a number above 0"],
    "a negative root": [(n) => -he(n), "stddev gives no standard deviation", "is never negative"],
    "NaN": [(n) => Math.sqrt(-n), "the root or logarithm"],
    "Infinity": [(n) => n / 0, "Infinity"],
    "a whole number": [(n) => Math.round(he(n)), "stddev gives no standard deviation"],
    "one decimal": [(n) => Number(he(n).toFixed(1)), "rounded"],
    "a text": [(n) => he(n).toFixed(3), "leave out the quotes"],
    "a list": [(n) => [he(n)], "not a list"],
    "an initializer": [() => nl.initializers.heNormal(), "a number above 0"],
    "no return": [(n) => void he(n), "needs the word return"],
    "a promise": [(n) => Promise.resolve(he(n)), "A promise is not a value yet"],
    "an error": [
      () => {
        throw new Error("no root");
      },
      "stddev throws an error",
      "Error: no root",
    ],
  },
};
