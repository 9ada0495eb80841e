import type { Table } from "./table.ts";

type OfNumber = (x: number) => number;
type Point = [x: number, y: number];
const XS = Array.from({ length: 81 }, (_, i) => (i - 40) / 10);
const points = (f: OfNumber): Point[] => XS.map((x) => [x, f(x)]);
const DIFFERENT = "is not right in the case";

/** Answers to "curve points". */
export const curvePoints: Table = {
  right: {
    "map over a list of x": points,
    "Array.from": (f: OfNumber) =>
      Array.from({ length: 81 }, (_, i) => [-4 + i / 10, f(-4 + i / 10)]),
    "a loop over whole numbers"(f: OfNumber) {
      const list = [];
      for (let i = -40; i <= 40; i++) list.push([i / 10, f(i / 10)]);
      return list;
    },
    "a tenth of each number": (f: OfNumber) => XS.map((_, i) => [-4 + 0.1 * i, f(-4 + 0.1 * i)]),
    "steps that add up, with room at the end": (f: OfNumber) => {
      const list = [];
      for (let x = -4; x < 4.05; x += 0.1) list.push([x, f(x)]);
      return list;
    },
    "x rounded to one decimal": (f: OfNumber) => {
      const list = [];
      for (let x = -4; list.length < 81; x = Number((x + 0.1).toFixed(1))) list.push([x, f(x)]);
      return list;
    },
    "keys of an array": (f: OfNumber) =>
      [...Array(81).keys()].map((i) => [(i - 40) / 10, f((i - 40) / 10)]),
    "a while loop": (f: OfNumber) => {
      const list: Point[] = [];
      while (list.length < 81) {
        const x = (list.length - 40) / 10;
        list.push([x, f(x)]);
      }
      return list;
    },
    "places given ahead": (f: OfNumber) => {
      const list = new Array(81);
      for (let i = 0; i < 81; i++) list[i] = [i / 10 - 4, f(i / 10 - 4)];
      return list;
    },
    "reduce": (f: OfNumber) => XS.reduce<Point[]>((all, x) => [...all, [x, f(x)]], []),
    "a generator": function* (f: OfNumber) {
      yield* points(f);
    },
    "a Map": (f: OfNumber) => new Map(points(f)),
    "a Set of pairs": (f: OfNumber) => new Set(points(f)),
    "typed pairs": (f: OfNumber) => points(f).map((pair) => Float64Array.from(pair)),
    "pairs of float32": (f: OfNumber) => points(f).map((pair) => Float32Array.from(pair)),
    "fill and map": (f: OfNumber) => Array(81).fill(0).map((_, i) => [i / 10 - 4, f(i / 10 - 4)]),
    "from the right, then reversed": (f: OfNumber) => points(f).reverse().toReversed(),
    "recursion": function from(f: OfNumber, i = -40): Point[] {
      return i > 40 ? [] : [[i / 10, f(i / 10)], ...from(f, i + 1)];
    },
  },
  wrong: {
    "the last point left out": [
      (f: OfNumber) => points(f).slice(0, -1),
      "The last point is missing",
    ],
    "steps that add up to 80 points": [(f: OfNumber) => {
      const list = [];
      for (let x = -4; x <= 4; x += 0.1) list.push([x, f(x)]);
      return list;
    }, "0.1 has no exact form in binary"],
    "the first point left out": [(f: OfNumber) => points(f).slice(1), DIFFERENT],
    "one point more": [(f: OfNumber) => [...points(f), [4.1, f(4.1)]], DIFFERENT],
    "y alone": [(f: OfNumber) => XS.map(f), "These are the y alone"],
    "x alone": [() => XS, "These are the x alone"],
    "objects": [(f: OfNumber) => XS.map((x) => ({ x, y: f(x) })), "a point is a pair, [x, f(x)]"],
    "swapped": [(f: OfNumber) => points(f).map(([x, y]) => [y, x]), "x and y are swapped"],
    "the number of the point as x": [
      (f: OfNumber) => XS.map((_, i) => [i, f(i)]),
      "i counts the points",
    ],
    "steps of 1": [
      (f: OfNumber) => XS.filter(Number.isInteger).map((x) => [x, f(x)]),
      "take steps of 0.1",
    ],
    "steps of 0.2": [
      (f: OfNumber) => XS.filter((_, i) => i % 2 === 0).map((x) => [x, f(x)]),
      DIFFERENT,
    ],
    "from −3 to 5": [(f: OfNumber) => XS.map((x) => [x + 1, f(x + 1)]), DIFFERENT],
    "from 0 to 8": [(f: OfNumber) => XS.map((x) => [x + 4, f(x + 4)]), DIFFERENT],
    "from −8 to 8": [(f: OfNumber) => XS.map((x) => [2 * x, f(2 * x)]), DIFFERENT],
    "from the right": [(f: OfNumber) => points(f).reverse(), DIFFERENT],
    "the sign of x": [(f: OfNumber) => XS.map((x) => [x, f(-x)]), DIFFERENT],
    "the sign of y": [(f: OfNumber) => XS.map((x) => [x, -f(x)]), DIFFERENT],
    "y a step late": [(f: OfNumber) => XS.map((x) => [x, f(x - 0.1)]), DIFFERENT],
    "relu whatever is given": [() => points((x) => Math.max(0, x)), DIFFERENT],
    "one wrong sample": [(f: OfNumber) => points(f).with(17, [-2.3, f(-2.3) + 1e-3]), DIFFERENT],
    "y of two decimals": [(f: OfNumber) => XS.map((x) => [x, Number(f(x).toFixed(2))]), DIFFERENT],
    "strings": [(f: OfNumber) => XS.map((x) => [x.toFixed(1), f(x)]), "That is a string"],
    "one flat list": [(f: OfNumber) => points(f).flat(), DIFFERENT],
    "two lists": [(f: OfNumber) => [XS, XS.map(f)], DIFFERENT],
    "triples": [(f: OfNumber) => XS.map((x, i) => [x, f(x), i]), DIFFERENT],
    "f itself as y": [(f: OfNumber) => XS.map((x) => [x, f]), DIFFERENT],
    "no return": [(f: OfNumber) => void points(f), "needs the word return"],
    "no return in map": [(f: OfNumber) => XS.map((x) => void [x, f(x)]), DIFFERENT],
    "a promise": [(f: OfNumber) => Promise.resolve(points(f)), "A promise is not a value yet"],
    "points without end": [function* () {
      for (;;) yield [0, 0];
    }, "does it end?"],
    "the points, not a function": [points(Math.tanh), "is not a function"],
    "no point": [() => [], DIFFERENT],
  },
};
