import { gelu, relu, tanh } from "../../activations/mod.ts";
import type { Checker } from "../checker.ts";
import { aFunction } from "../expect/mod.ts";

type OfNumber = (x: number) => number;

const COUNT = 81;
/** x = −4, −3.9, … 4: divided by ten, as each is the nearest number to what it is called. */
const XS = Array.from({ length: COUNT }, (_, i) => (i - 40) / 10);

/** Exercise 1, first part: what a curve is drawn from. */
export const curvePoints: Checker = {
  name: "curve points",
  exercise: "Exercise 1",
  title: "The points of a curve",
  hints: [
    "From −4 to 4 in steps of 0.1 there are 80 steps, so 81 points. Count them with a whole number i.",
    "`Array.from({ length: 81 }, (_, i) => …)` makes a list of 81 things.",
    "Point number i stands at x = −4 + i / 10, and is `[x, f(x)]`.",
  ],
  answer: aFunction({
    like: (f: OfNumber) => pointsOf(f),
    cases: { "relu": [relu], "tanh": [tanh], "gelu": [gelu] },
    mistakes: [{
      like: (f: OfNumber) => pointsOf(f).slice(0, -1),
      says:
        "The last point is missing: 80 steps have 81 ends. (A loop with x += 0.1 ends too early, for 0.1 " +
        "has no exact form in binary and the errors add up: count with a whole number i.)",
    }, {
      like: (f: OfNumber) => XS.map(f),
      says: "These are the y alone: a point is a pair, [x, f(x)].",
    }, {
      like: () => XS,
      says: "These are the x alone: a point is a pair, [x, f(x)].",
    }, {
      like: (f: OfNumber) => pointsOf(f).map(([x, y]) => ({ x, y })),
      says: "Plot could draw { x, y } too; here a point is a pair, [x, f(x)].",
    }, {
      like: (f: OfNumber) => pointsOf(f).map(([x, y]) => [y, x]),
      says: "x and y are swapped: first x, then f(x).",
    }, {
      like: (f: OfNumber) => XS.map((_, i) => [i, f(i)]),
      says: "i counts the points; x is −4 + i / 10.",
    }, {
      like: (f: OfNumber) => XS.filter(Number.isInteger).map((x) => [x, f(x)]),
      says: "Steps of 1 make a curve of nine points, with corners: take steps of 0.1.",
    }],
  }),
};

function pointsOf(f: OfNumber): [x: number, y: number][] {
  return XS.map((x) => [x, f(x)]);
}
