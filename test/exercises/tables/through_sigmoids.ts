import type { Table } from "./table.ts";
import { sigmoid } from "../../../lib/activations/mod.ts";

type WhatIsLeft = (outputs: number[], weights: number[]) => unknown;

const product =
  (factor: (a: number, w: number) => number, start = 1): WhatIsLeft => (outputs, weights) =>
    outputs.reduce((left, a, i) => left * factor(a, weights[i]), start);

/** Answers to "through sigmoids". */
export const throughSigmoids: Table<WhatIsLeft> = {
  right: {
    "reduce": (outputs, weights) =>
      outputs.reduce((left, a, i) => left * a * (1 - a) * weights[i], 1),
    "a counting loop": (outputs, weights) => {
      let left = 1;
      for (let i = 0; i < outputs.length; i++) left *= outputs[i] * (1 - outputs[i]) * weights[i];
      return left;
    },
    "a loop from the last unit to the first": (outputs, weights) => {
      let left = 1;
      for (let i = outputs.length - 1; i >= 0; i--) {
        left *= weights[i] * outputs[i] * (1 - outputs[i]);
      }
      return left;
    },
    "forEach": (outputs, weights) => {
      let left = 1;
      outputs.forEach((a, i) => left *= a * (1 - a) * weights[i]);
      return left;
    },
    "two products": (outputs, weights) =>
      outputs.map((a) => a - a ** 2).reduce((x, y) => x * y, 1) *
      weights.reduce((x, y) => x * y, 1),
    "a list that is then multiplied": (outputs, weights) =>
      outputs.map((a, i) => a * (1 - a) * weights[i]).reduce((x, y) => x * y, 1),
    "itself for the rest of the chain": function left(outputs, weights): number {
      const [a, ...others] = outputs, [w, ...more] = weights;
      return a === undefined ? 1 : a * (1 - a) * w * (left(others, more) as number);
    },
    "the library's derivative at the sums": (outputs, weights) =>
      outputs.reduce(
        (left, a, i) => left * sigmoid.derivative(Math.log(a / (1 - a))) * weights[i],
        1,
      ),
    "entries": (outputs, weights) => {
      let left = 1;
      for (const [i, a] of outputs.entries()) left = left * weights[i] * (a - a * a);
      return left;
    },

    "a while loop": (outputs, weights) => {
      let left = 1, i = 0;
      while (i < outputs.length) {
        left *= outputs[i] * (1 - outputs[i]) * weights[i];
        i += 1;
      }
      return left;
    },
    "reduceRight": (outputs, weights) =>
      outputs.reduceRight((left, a, i) => left * (a - a * a) * weights[i], 1),
    "a quarter less the distance from ½": (outputs, weights) =>
      outputs.reduce((left, a, i) => left * (0.25 - (a - 0.5) ** 2) * weights[i], 1),
    "float32": (outputs, weights) =>
      Float32Array.from(outputs, (a, i) => a * (1 - a) * weights[i]).reduce((x, y) => x * y, 1),
    "float64": (outputs, weights) =>
      Float64Array.from(outputs, (a, i) => a * (1 - a) * weights[i]).reduce((x, y) => x * y, 1),
    "a unit of a class": (outputs, weights) => {
      class Unit {
        constructor(readonly a: number, readonly w: number) {}
        back(gradient: number) {
          return gradient * this.a * (1 - this.a) * this.w;
        }
      }
      return outputs.reduce((left, a, i) => new Unit(a, weights[i]).back(left), 1);
    },
    "a method with this": {
      left: 1,
      f(outputs: number[], weights: number[]) {
        this.left = 1;
        outputs.forEach((a, i) => this.left *= a * (1 - a) * weights[i]);
        return this.left;
      },
    }.f.bind({ left: 1 }),
    "logarithms and signs": (outputs, weights) => {
      const sizes = outputs.map((a, i) => Math.log(a * (1 - a) * Math.abs(weights[i])));
      const sign = weights.reduce((s, w) => s * Math.sign(w), 1);
      return sign * Math.exp(sizes.reduce((x, y) => x + y, 0));
    },
  },
  wrong: {
    "no weights": [product((a) => a * (1 - a)), "The weights are missing"],
    "no slopes": [product((_, w) => w), "The slopes are missing"],
    "the way forward": [product((a, w) => a * w), "That is the way forward"],
    "outputs alone": [product((a) => a), "Those are the outputs"],
    "half of the slope": [product((a, w) => (1 - a) * w), "Half of the slope is missing"],
    "the derivative at the outputs": [
      product((a, w) => sigmoid.derivative(a) * w),
      "outputs have been through sigmoid already",
    ],
    "the derivative at the outputs without weights": [
      product((a) => sigmoid.derivative(a)),
      "The weights are missing, too",
    ],
    "a quarter for each": [product((_, w) => w / 4), "the most that a slope can be"],
    "a quarter without weights": [product(() => 0.25), "the most that a slope can be"],
    "a plus": [product((a, w) => a * (1 + a) * w), "with a minus"],
    "tanh's slope": [product((a, w) => (1 - a ** 2) * w), "That is tanh's slope"],
    "divided weights": [product((a, w) => a * (1 - a) / w), "Weights multiply"],
    "a reversed sign": [product((a, w) => -a * (1 - a) * w), "The sign is reversed"],
    "no sign": [product((a, w) => Math.abs(a * (1 - a) * w)), "turns the sign around"],
    "a start of 0": [product((a, w) => a * (1 - a) * w, 0), "start with 1"],
    "a sum": [
      (outputs: number[], weights: number[]) =>
        outputs.reduce((left, a, i) => left + a * (1 - a) * weights[i], 0),
      "start with 1 and multiply",
    ],
    "a sum from 1 on": [
      (outputs: number[], weights: number[]) =>
        outputs.reduce((left, a, i) => left + a * (1 - a) * weights[i], 1),
      "That is added up",
    ],
    "a list": [
      (outputs: number[], weights: number[]) => outputs.map((a, i) => a * (1 - a) * weights[i]),
      "Those are the factors",
    ],
    "a return within the loop": [(outputs: number[], weights: number[]) => {
      for (const [i, a] of outputs.entries()) return a * (1 - a) * weights[i];
      return 1;
    }, "Is there a return within the loop?"],
    "only the last unit": [(outputs: number[], weights: number[]) => {
      let left = 1;
      outputs.forEach((a, i) => left = a * (1 - a) * weights[i]);
      return left;
    }, "the last unit alone"],
    "no return": [(outputs: number[], weights: number[]) => {
      let left = 1;
      outputs.forEach((a, i) => left *= a * (1 - a) * weights[i]);
    }, "needs the word return"],
    "a number instead of the function": [0.25, "Give the function itself"],

    "the first output for all": [
      (outputs, weights) =>
        outputs.reduce((left, _, i) => left * outputs[0] * (1 - outputs[0]) * weights[i], 1),
      "take each output in turn",
    ],
    "the first weight for all": [
      (outputs, weights) => outputs.reduce((left, a) => left * a * (1 - a) * weights[0], 1),
      "take each weight in turn",
    ],
    "weights and outputs swapped": [
      (weights, outputs) => product((a, w) => a * (1 - a) * w)(outputs, weights),
      "swapped",
    ],
    "the last unit left out": [
      (outputs, weights) => product((a, w) => a * (1 - a) * w)(outputs.slice(0, -1), weights),
      "The last unit is left out",
    ],
    "the first unit left out": [
      (outputs, weights) => product((a, w) => a * (1 - a) * w)(outputs.slice(1), weights.slice(1)),
      "The first unit is left out",
    ],
    "the slope squared": [product((a, w) => (a * (1 - a)) ** 2 * w), "is not right in the case"],
    "rounded": [
      (outputs, weights) =>
        Number((product((a, w) => a * (1 - a) * w)(outputs, weights) as number).toFixed(3)),
      "rounded to 3 decimals",
    ],
    "a string": [
      (outputs, weights) => String(product((a, w) => a * (1 - a) * w)(outputs, weights)),
      "That is a string",
    ],
    "a promise": [
      (outputs, weights) => Promise.resolve(product((a, w) => a * (1 - a) * w)(outputs, weights)),
      "A promise is not a value yet",
    ],
    "the case of one unit": [() => 0.25, "It gives the same in every case"],
    "NaN without units": [
      (outputs, weights) =>
        outputs.length === 0 ? NaN : product((a, w) => a * (1 - a) * w)(outputs, weights),
      "NaN",
    ],
    "0 without units": [
      (outputs, weights) =>
        outputs.length === 0 ? 0 : product((a, w) => a * (1 - a) * w)(outputs, weights),
      "no units",
    ],
    "no start": [
      (outputs, weights) => outputs.map((a, i) => a * (1 - a) * weights[i]).reduce((x, y) => x * y),
      "throws an error",
    ],
    "the outputs emptied": [(outputs, weights) => {
      let left = 1;
      while (outputs.length > 0) {
        const a = outputs.pop()!;
        left *= a * (1 - a) * weights[outputs.length];
      }
      return left;
    }, "changes what it is given"],
  },
};
