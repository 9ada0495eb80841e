import type { Table } from "./table.ts";
import * as nl from "nonlinear";

type Slope = (sums: number[], arriving: number[]) => unknown;

const { min, max } = Math;

const right: Slope = (sums, arriving) =>
  sums.reduce((total, sum, i) => total + min(0, sum) * arriving[i], 0);

const total = (one: (sum: number, gradient: number) => number): Slope => (sums, arriving) =>
  sums.reduce((all, sum, i) => all + one(sum, arriving[i]), 0);

/** Answers to "slope in alpha". */
export const slopeInAlpha: Table<Slope> = {
  right: {
    "reduce": right,
    "a loop": (sums, arriving) => {
      let total = 0;
      for (let i = 0; i < sums.length; i++) total += arriving[i] * min(0, sums[i]);
      return total;
    },
    "a loop with if": (sums, arriving) => {
      let total = 0;
      for (const [i, sum] of sums.entries()) if (sum < 0) total += arriving[i] * sum;
      return total;
    },
    "map, then reduce": (sums, arriving) =>
      sums.map((sum, i) => sum > 0 ? 0 : sum * arriving[i]).reduce((a, b) => a + b, 0),
    "filter of places": (sums, arriving) =>
      [...sums.keys()].filter((i) => sums[i] < 0).reduce(
        (all, i) => all + sums[i] * arriving[i],
        0,
      ),
    "forEach": (sums, arriving) => {
      let total = 0;
      arriving.forEach((gradient, i) => total += gradient * min(sums[i], 0));
      return total;
    },
    "−relu(−x)": (sums, arriving) =>
      sums.reduce((total, sum, i) => total - nl.relu(-sum) * arriving[i], 0),
    "rise over run in alpha": (sums, arriving) => {
      const leaky = (x: number, alpha: number) => x > 0 ? x : alpha * x;
      return sums.reduce((total, x, i) => total + arriving[i] * (leaky(x, 2) - leaky(x, 1)), 0);
    },
    "half of x − |x|": (sums, arriving) =>
      sums.reduce((total, x, i) => total + arriving[i] * (x - Math.abs(x)) / 2, 0),

    "a while loop": (sums, arriving) => {
      let total = 0, i = sums.length;
      while (i-- > 0) total += sums[i] < 0 ? sums[i] * arriving[i] : 0;
      return total;
    },
    "from the right": (sums, arriving) =>
      sums.reduceRight((total, sum, i) => total + min(0, sum) * arriving[i], 0),
    "recursion": function f([sum, ...sums], [g, ...others]): unknown {
      return sum === undefined ? 0 : min(0, sum) * g + (f(sums, others) as number);
    },
    "typed arrays": (sums, arriving) =>
      Float64Array.from(sums, (sum, i) => min(0, sum) * arriving[i]).reduce((a, b) => a + b, 0),
    "float32": (sums, arriving) =>
      Float32Array.from(sums, (sum, i) => min(0, sum) * arriving[i]).reduce((a, b) => a + b, 0),
    "a unit of a class": (sums, arriving) => {
      class Prelu {
        gradient = 0;
        backward(sum: number, arriving: number) {
          if (sum < 0) this.gradient += arriving * sum;
        }
      }
      const unit = new Prelu();
      sums.forEach((sum, i) => unit.backward(sum, arriving[i]));
      return unit.gradient;
    },
    "destructured pairs": (sums, arriving) => {
      let total = 0;
      for (const [x, g] of sums.map((sum, i) => [sum, arriving[i]])) total += x <= 0 ? x * g : 0;
      return total;
    },
    "products of matrices": (sums, arriving) =>
      sums.length === 0
        ? 0
        : new nl.Matrix(1, sums.length, Float32Array.from(sums, (x) => min(0, x))).toArray()[0]
          .reduce((total, x, i) => total + x * arriving[i], 0),
  },
  wrong: {
    "a list": [
      (sums: number[], arriving: number[]) => sums.map((sum, i) => min(0, sum) * arriving[i]),
      "share one α",
      "add these numbers up",
    ],
    "nothing that arrives": [total((sum) => min(0, sum)), "multiply each by what arrives"],
    "the slope in x": [total((sum, g) => (sum > 0 ? 1 : 0.25) * g), "you want the slope in α"],
    "1 on the left": [total((sum, g) => sum > 0 ? 0 : g), "is x, not 1"],
    "both sides": [total((sum, g) => sum * g), "its slope in α is 0 there"],
    "the right side": [total((sum, g) => max(0, sum) * g), "The other way round"],
    "a lost sign": [total((sum, g) => Math.abs(min(0, sum)) * g), "The sign is reversed"],
    "a minus": [total((sum, g) => -min(0, sum) * g), "The sign is reversed"],
    "swapped arguments": [total((sum, g) => min(0, g) * sum), "are swapped"],
    "a product cut off": [total((sum, g) => min(0, sum * g)), "not the product"],
    "a sum of both": [total((sum, g) => min(0, sum) + g), "Multiply what arrives"],
    "what arrives alone": [total((_, g) => g), "multiplied by the slope of PReLU in α"],
    "the mean": [
      (sums: number[], arriving: number[]) =>
        (right(sums, arriving) as number) / (sums.length || 1),
      "without dividing",
    ],
    "the mean of nothing": [
      (sums: number[], arriving: number[]) => (right(sums, arriving) as number) / sums.length,
      "without dividing",
    ],
    "a product of totals": [
      (sums: number[], arriving: number[]) =>
        min(0, sums.reduce((a, b) => a + b, 0)) * arriving.reduce((a, b) => a + b, 0),
      "First multiply, picture by picture",
    ],
    "the first picture": [
      (sums: number[], arriving: number[]) => min(0, sums[0] ?? 0) * (arriving[0] ?? 0),
      "NOT YET",
    ],
    "reduce without a start": [
      (sums: number[], arriving: number[]) =>
        sums.map((sum, i) => min(0, sum) * arriving[i]).reduce((a, b) => a + b),
      "no pictures",
    ],
    "no return": [
      (sums: number[], arriving: number[]) => void right(sums, arriving),
      "needs the word return",
    ],
    "a text": [
      (sums: number[], arriving: number[]) => String(right(sums, arriving)),
      "leave out the quotes",
    ],
    "a result instead of the function": [-6, "is not a function"],

    "the last picture left out": [
      (sums, arriving) => right(sums.slice(0, -1), arriving) as number,
      "The last picture is left out",
    ],
    "the first picture left out": [
      (sums, arriving) => right(sums.slice(1), arriving.slice(1)) as number,
      "The first picture is left out",
    ],
    "a promise": [
      (sums, arriving) => Promise.resolve(right(sums, arriving)),
      "A promise is not a value yet",
    ],
    "the first case": [() => -6, "It gives the same in every case"],
    "rounded": [
      (sums, arriving) => Math.round(right(sums, arriving) as number),
      "is not right in the case",
    ],
    "a product of all": [
      (sums, arriving) => sums.reduce((all, sum, i) => all * min(0, sum) * arriving[i], 1),
      "is added up, not multiplied",
    ],
    "times α": [total((sum, g) => 0.25 * min(0, sum) * g), "0.25 times"],
    "NaN without pictures": [
      (sums, arriving) => sums.length === 0 ? NaN : right(sums, arriving),
      "NaN",
    ],
    "arriving emptied": [(sums, arriving) => {
      let all = 0;
      while (arriving.length > 0) all += arriving.pop()! * min(0, sums[arriving.length]);
      return all;
    }, "changes what it is given"],
    "a step": [total((sum, g) => (sum < 0 ? -1 : 0) * g), "is not right in the case"],
    "the last picture alone": [
      (sums, arriving) => min(0, sums.at(-1) ?? 0) * (arriving.at(-1) ?? 0),
      "That is the last picture alone",
    ],
    "start of 1": [(sums, arriving) => 1 + (right(sums, arriving) as number), "1 too large"],
  },
};
