import { assertEquals } from "@std/assert";
import fc from "fast-check";
import * as nl from "nonlinear";
import { judge } from "../../lib/exercises/judge.ts";
import { checkers, findChecker } from "../../lib/exercises/catalogue.ts";
import type { Checker } from "../../lib/exercises/checker.ts";
import {
  inOneCall,
  misbuilt,
  missearched,
  mixedUp,
  narrow,
  numbers,
  type Part,
  pick,
  rightOf,
  unfairComparison,
  unfairGrid,
  unfairRun,
  unfairRuns,
} from "./tables/perturbations.ts";

// A right answer passes; the same answer with one thing slightly wrong, chosen by chance, does not.

type OfNumber = (x: number) => number;

const sampled = (f: OfNumber) =>
  Array.from({ length: 81 }, (_, i): [number, number] => [-4 + i / 10, f(-4 + i / 10)]);
const moved = (f: OfNumber, chance: number, by: number) =>
  sampled(f).map(([x, y], i): [number, number] => [x, i === Math.floor(81 * chance) ? y + by : y]);

const statistics = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) };
};
const summary = (values: readonly number[]) => {
  const { mean, deviation } = statistics(values);
  return { mean, spread: deviation };
};

type Functions = Record<string, OfNumber>;
const drawn =
  (points: (f: OfNumber, name: string) => [number, number][], last = 5) => (all: Functions) =>
    nl.figure((Plot) =>
      Object.entries(all).map(([title, f], i) => ({
        title,
        x: { domain: [-4, 4] },
        y: { domain: [-2, i === 3 ? last : 5] },
        marks: [Plot.ruleX([0]), Plot.ruleY([0]), Plot.line(points(f, title))],
      })), { alt: "Panels." });

const reading = {
  neverNegative: ["relu", "sigmoid", "softmax"],
  bounded: ["sigmoid", "tanh", "softmax"],
  turnsBack: ["gelu"],
};
const functions = ["relu", "leakyRelu", "elu", "selu", "gelu", "sigmoid", "tanh", "softmax"];
/** One name more or less in one of the lists. */
function misread(chance: number) {
  const key = pick(["neverNegative", "bounded", "turnsBack"] as const, chance);
  const name = pick(functions, (chance * 3) % 1), list = reading[key];
  const other = list.includes(name) ? list.filter((each) => each !== name) : [...list, name];
  return { ...reading, [key]: other };
}

const swish = (x: number) => x * nl.sigmoid(x);
const slope = (x: number) => nl.sigmoid(x) + x * nl.sigmoid.derivative(x);
/** A hill a quarter wide, somewhere from −7 to 7. */
const hill = (chance: number, height: number) => (x: number) =>
  height * Math.exp(-(((x - 14 * chance + 7) / 0.25) ** 2));

const findDead = (f: nl.ScalarActivation, sums: nl.Matrix) =>
  [...Array(sums.cols).keys()].filter((unit) =>
    sums.toArray().every((row) => f.derivative(row[unit]) === 0)
  );
/** One unit that is there is left out, or one that is not is put in, in matrices of one size. */
function misfound(chance: number) {
  const cols = pick([3, 2, 4, 16], chance);
  return (f: nl.ScalarActivation, sums: nl.Matrix) => {
    const dead = findDead(f, sums), unit = Math.floor(((chance * 7) % 1) * sums.cols);
    if (sums.cols !== cols) return dead;
    return dead.includes(unit) ? dead.filter((each) => each !== unit) : [...dead, unit];
  };
}
const bornDead = (widths: readonly number[]) =>
  1 - widths.reduce((alive, n) => alive * (1 - 2 ** -n), 1);
const sizes = (model: nl.Model, x: nl.Matrix, y: nl.Matrix) =>
  nl.gradientFlow(model, x, y).map(({ gradient }) => gradient);

/** Parts to which there are so many right answers that a slight change makes another one. */
const OPEN = ["mended network", "odd one out"];

const PARTS: Record<string, Part> = {
  "one neuron": numbers("one neuron"),
  "one step": numbers("one step"),
  "as tanh": numbers("as tanh"),
  "relu backward": inOneCall("relu backward"),
  "through sigmoids": inOneCall("through sigmoids"),
  "leaky slope": inOneCall("leaky slope"),
  "stable softmax": inOneCall("stable softmax"),
  "slope in alpha": inOneCall("slope in alpha"),
  "most frequent mistake": inOneCall("most frequent mistake"),
  "swiglu": inOneCall("swiglu"),
  "output and loss": { right: rightOf("output and loss"), wrong: mixedUp },
  "fair grid": { right: rightOf("fair grid"), wrong: unfairGrid },
  "fair run": { right: rightOf("fair run"), wrong: unfairRun },
  "fair comparison": { right: rightOf("fair comparison"), wrong: unfairComparison },
  "own definition": { right: rightOf("own definition"), wrong: narrow },
  "own network": { right: rightOf("own network"), wrong: misbuilt },
  "own comparison": { right: rightOf("own comparison"), wrong: unfairRuns, runs: 15 },
  "random search": { right: rightOf("random search"), wrong: missearched },
  "curve points": { right: sampled, wrong: (chance) => (f: OfNumber) => moved(f, chance, 1e-3) },
  "side by side": {
    right: drawn(sampled),
    wrong: (chance) =>
      chance < 0.2
        ? drawn(sampled, 5.5 + 10 * chance)
        : drawn((f, name) =>
          name === "tanh" || name === "silu" ? moved(f, chance, 0.3) : sampled(f)
        ),
    runs: 15,
  },
  "reading curves": { right: reading, wrong: misread },
  "mean and spread": {
    right: statistics,
    wrong: (chance) => (values: number[]) => {
      const found = statistics(values), key = pick(["mean", "deviation"] as const, chance);
      return {
        ...found,
        [key]: found[key] + (values.length === pick([3, 4], (7 * chance) % 1) ? 1e-4 : 0),
      };
    },
  },
  "several runs": {
    right: summary,
    wrong: (chance) => (values: number[]) => {
      const found = summary(values), key = pick(["mean", "spread"] as const, chance);
      return {
        ...found,
        [key]: found[key] + (values.length === pick([2, 4, 5], (7 * chance) % 1) ? 1e-4 : 0),
      };
    },
  },
  "own activation": {
    right: { f: swish, derivative: slope },
    wrong: (chance) => {
      const bump = hill(chance, 1e-3);
      return { f: swish, derivative: (x: number) => slope(x) + bump(x) };
    },
  },
  "combined pieces": {
    right: (b: (a: number, b: number) => number, u: OfNumber, v: OfNumber) => (x: number) =>
      b(u(x), v(x)),
    wrong:
      (chance) => (b: (a: number, b: number) => number, u: OfNumber, v: OfNumber) => (x: number) =>
        b(u(x), v(x)) + (x === pick([2, -1, 0, 0.5], chance) ? 1e-3 : 0),
  },
  "dead units": { right: findDead, wrong: misfound },
  "born dead": {
    right: bornDead,
    wrong: (chance) => (widths: readonly number[]) =>
      bornDead(widths) * (widths.length === pick([1, 3, 4, 20], chance) ? 1.001 : 1),
  },
  "gradient sizes": {
    right: sizes,
    wrong: (chance) => (model: nl.Model, x: nl.Matrix, y: nl.Matrix) =>
      sizes(model, x, y).map((size, i, all) =>
        i === Math.floor(chance * all.length) ? 1.001 * size : size
      ),
    runs: 20,
  },
  "good start": {
    right: (n: number) => Math.sqrt(2 / n),
    wrong: (chance) => (n: number) =>
      Math.sqrt(2 / n) * (chance < 0.5 ? 0.9 + 0.14 * chance : 1.03 + 0.1 * (chance - 0.5)),
    runs: 4,
  },
};

for (const [name, { right, wrong, runs = 40 }] of Object.entries(PARTS)) {
  const checker = findChecker(name) as Checker;
  Deno.test(`“${name}” passes a right answer and none that is slightly wrong`, async () => {
    assertEquals((await judge(checker, right)).status, "passed");
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 0.999, noNaN: true }), async (chance) => {
        const { status, text } = await judge(checker, wrong(chance));
        assertEquals(status, "not yet", text);
      }),
      { numRuns: runs },
    );
  });
}

Deno.test("every part is made slightly wrong, but for those that stay right", () => {
  const names = [...Object.keys(PARTS), ...OPEN];
  assertEquals(names.toSorted(), checkers.map(({ name }) => name).toSorted());
});
