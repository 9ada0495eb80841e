import type { Table } from "./table.ts";
import { relu } from "../../../lib/activations/mod.ts";

type Backward = (sums: number[], arriving: number[]) => unknown;

const right: Backward = (sums, arriving) => sums.map((sum, i) => sum > 0 ? arriving[i] : 0);

const each = (unit: (sum: number, gradient: number) => number): Backward => (sums, arriving) =>
  sums.map((sum, i) => unit(sum, arriving[i]));

/** Answers to "relu backward". */
export const reluBackward: Table<Backward> = {
  right: {
    "map with a condition": right,
    "map over what arrives": (sums, arriving) => arriving.map((g, i) => sums[i] > 0 ? g : 0),
    "a loop that pushes": (sums, arriving) => {
      const passed = [];
      for (let i = 0; i < sums.length; i++) passed.push(sums[i] > 0 ? arriving[i] : 0);
      return passed;
    },
    "a loop over a new list": (sums, arriving) => {
      const passed = new Array(sums.length).fill(0);
      for (const i of sums.keys()) if (sums[i] > 0) passed[i] = arriving[i];
      return passed;
    },
    "a product with a truth": (sums, arriving) =>
      sums.map((sum, i) => Number(sum > 0) * arriving[i]),
    "a product with a sign": (sums, arriving) =>
      sums.map((sum, i) => Math.max(0, Math.sign(sum)) * arriving[i]),
    "the library's derivative, number by number": (sums, arriving) =>
      sums.map((sum, i) => relu.derivative(sum) * arriving[i]),
    "the library's derivative of the list": (sums, arriving) =>
      relu.derivative(sums).map((slope, i) => slope * arriving[i]),
    "float32": (sums, arriving) => Float32Array.from(arriving, (g, i) => sums[i] > 0 ? g : 0),
    "reduce": (sums, arriving) =>
      sums.reduce<number[]>((passed, sum, i) => [...passed, sum > 0 ? arriving[i] : 0], []),
    "a generator": function* (sums, arriving) {
      for (const [i, sum] of sums.entries()) yield sum > 0 ? arriving[i] : 0;
    },

    "flatMap": (sums, arriving) => sums.flatMap((sum, i) => sum > 0 ? [arriving[i]] : [0]),
    "forEach into a copy": (sums, arriving) => {
      const passed = [...arriving];
      sums.forEach((sum, i) => {
        if (!(sum > 0)) passed[i] = 0;
      });
      return passed;
    },
    "with": (sums, arriving) =>
      sums.reduce((passed, sum, i) => sum <= 0 ? passed.with(i, 0) : passed, arriving),
    "a unit of a class": (sums, arriving) => {
      class Relu {
        constructor(readonly sum: number) {}
        backward(gradient: number) {
          return this.sum > 0 ? gradient : 0;
        }
      }
      return sums.map((sum, i) => new Relu(sum).backward(arriving[i]));
    },
    "recursion": function backward([sum, ...sums], [g, ...others]): unknown {
      return sum === undefined ? [] : [sum > 0 ? g : 0, ...backward(sums, others) as number[]];
    },
    "&& and ||": (sums, arriving) => sums.map((sum, i) => sum > 0 && arriving[i] || 0),
    "float64": (sums, arriving) =>
      new Float64Array(sums.map((sum, i) => sum > 0 ? arriving[i] : 0)),
    "an iterator": (sums, arriving) => sums.values().map((sum, i) => sum > 0 ? arriving[i] : 0),
  },
  wrong: {
    "1 at the corner": [
      each((sum, g) => sum >= 0 ? g : 0),
      "case “a sum that is exactly 0”",
      "expected      0",
      "> and not >=",
    ],
    "the slope alone": [
      each((sum) => sum > 0 ? 1 : 0),
      "f([1, 2], [3, 4])[0]",
      "multiply it by what arrives",
    ],
    "relu of the sums": [each((sum) => Math.max(0, sum)), "That is the way forward"],
    "relu of the gradients": [each((_, g) => Math.max(0, g)), "they may well be negative"],
    "relu times the gradient": [
      each((sum, g) => Math.max(0, sum) * g),
      "That multiplies by relu itself",
    ],
    "the sum times the gradient": [each((sum, g) => sum * g), "That multiplies by the sum"],
    "everything let through": [each((_, g) => g), "stop what arrives"],
    "the wrong side": [each((sum, g) => sum < 0 ? g : 0), "The other way round"],
    "the wrong side and the corner": [each((sum, g) => sum > 0 ? 0 : g), "The other way round"],
    "leaky relu": [each((sum, g) => sum > 0 ? g : 0.2 * g), "That is leaky relu"],
    "PyTorch's leaky relu": [each((sum, g) => sum > 0 ? g : 0.01 * g), "That is leaky relu"],
    "swapped arguments": [each((sum, g) => g > 0 ? sum : 0), "Sums and gradients are swapped"],
    "a reversed sign": [each((sum, g) => sum > 0 ? -g : 0), "the optimizer's part"],
    "units left out": [
      (sums: number[], arriving: number[]) => arriving.filter((_, i) => sums[i] > 0),
      "those that are off a 0",
    ],
    "one number": [
      (sums: number[], arriving: number[]) =>
        arriving.reduce((total, g, i) => total + (sums[i] > 0 ? g : 0), 0),
      "return a list",
    ],
    "0.5 at the corner": [
      each((sum, g) => sum > 0 ? g : sum === 0 ? g / 2 : 0),
      "case “a sum that is exactly 0”",
      "a half would be fair, too",
    ],
    "what arrives written over": [
      (sums: number[], arriving: number[]) => {
        sums.forEach((sum, i) => sum > 0 || (arriving[i] = 0));
        return arriving;
      },
      "changes what it is given",
      "map makes one",
    ],
    "no return": [
      (sums: number[], arriving: number[]) => void right(sums, arriving),
      "needs the word return",
    ],
    "a promise": [
      (sums: number[], arriving: number[]) => Promise.resolve(right(sums, arriving)),
      "leave out the word async",
    ],
    "texts": [
      (sums: number[], arriving: number[]) =>
        sums.map((sum, i) => sum > 0 ? String(arriving[i]) : "0"),
      "leave out the quotes",
    ],
    "a result instead of the function": [[3, 0], "Give the function itself"],
    "an error": [
      () => {
        throw new RangeError("no units");
      },
      "throws an error",
      "no units",
    ],

    "half as much": [each((sum, g) => sum > 0 ? g / 2 : 0), "0.5 times"],
    "twice as much": [each((sum, g) => sum > 0 ? 2 * g : 0), "2 times"],
    "the example of the lesson": [() => [3, 4], "It gives the same in every case"],
    "nothing for any": [each(() => 0), "Nothing passes"],
    "the order reversed": [
      (sums, arriving) => (right(sums, arriving) as number[]).toReversed(),
      "The order is reversed",
    ],
    "a loop that ends early": [
      (sums, arriving) => (right(sums, arriving) as number[]).slice(0, -1),
      "does the loop end one too early?",
    ],
    "a loop from 1": [
      (sums, arriving) => (right(sums, arriving) as number[]).slice(1),
      "does the loop start at 1?",
    ],
    "a list in a list": [(sums, arriving) => [right(sums, arriving)], "without the outer brackets"],
    "whole numbers": [each((sum, g) => sum > 0 ? Math.round(g) : 0), "is not right in the case"],
    "sizes": [each((sum, g) => sum > 0 ? Math.abs(g) : 0), "The sign is lost"],
    "undefined for units that are off": [
      (sums, arriving) => sums.map((sum, i) => sum > 0 ? arriving[i] : undefined),
      "This item is undefined",
    ],
    "NaN where units are off": [each((sum, g) => g * (Math.max(0, sum) / Math.max(0, sum))), "NaN"],
    "an index off by one": [
      (sums, arriving) => sums.map((sum, i) => sum > 0 ? arriving[i + 1] : 0),
      "is not right in the case",
    ],
  },
};
