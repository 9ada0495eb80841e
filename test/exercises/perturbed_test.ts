import { assertEquals } from "@std/assert";
import fc from "fast-check";
import * as nl from "nonlinear";
import { judge } from "../../lib/exercises/judge.ts";
import { checkers, findChecker } from "../../lib/exercises/catalogue.ts";
import type { Checker } from "../../lib/exercises/checker.ts";
import { TABLES } from "./tables/mod.ts";

// A right answer passes; the same answer with one thing slightly wrong, chosen by chance, does not.

type OfNumber = (x: number) => number;

/** By the name of a part: its right answer, and how a number between 0 and 1 makes it wrong. */
interface Part {
  readonly right: unknown;
  readonly wrong: (chance: number) => unknown;
  readonly runs?: number;
}

const pick = <T>(list: readonly T[], chance: number): T => list[Math.floor(chance * list.length)];

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

/** The first right answer of a part's table. */
const rightOf = <T>(name: string) => Object.values(TABLES[name].right)[0] as T;
/** Another number between 0 and 1, for a second choice. */
const again = (chance: number, times = 7) => (times * chance) % 1;

/** A value in which one number is slightly off, or has the other sign; a list of none gets one. */
function off(value: unknown, chance: number): unknown {
  if (typeof value === "number") {
    const isSign = again(chance, 13) < 0.5 && Math.abs(value) > 0.01;
    return isSign ? -value : value + 0.05 * (1 + Math.abs(value));
  }
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value) && value.length === 0) return [0];
  const at = pick(Object.keys(value), chance), list = Object.entries(value);
  const changed = list.map(([key, each]) => [key, key === at ? off(each, again(chance)) : each]);
  return Array.isArray(value) ? changed.map(([_, each]) => each) : Object.fromEntries(changed);
}

/** A right answer of numbers, one of them off. */
const numbers = (name: string): Part => ({
  right: rightOf(name),
  wrong: (chance) => off(rightOf(name), chance),
});

/** A right function that is off in one of the calls that its check does. */
function inOneCall(name: string): Part {
  const f = rightOf<(...args: unknown[]) => unknown>(name);
  let calls = 0;
  const counted = (...args: unknown[]) => (calls += 1, f(...args));
  return {
    right: counted,
    wrong: (chance) => {
      let call = 0;
      const last = calls;
      return (...args: unknown[]) => {
        const isIt = call++ === Math.floor(last * chance);
        return isIt ? off(f(...args), again(chance)) : f(...args);
      };
    },
  };
}

const replaced = <T>(list: readonly T[], at: number, change: (item: T) => T | T[]): T[] =>
  list.flatMap((item, i) => i === at ? change(item) : item);

type Grid = Record<string, unknown[]>;
/** One activation or seed twice, one rate or number of epochs of 0, or too few of all. */
function unfairGrid(chance: number): unknown {
  const grid = rightOf<Grid>("fair grid"), key = pick(Object.keys(grid), again(chance));
  const list = grid[key], at = Math.floor(chance * list.length);
  if (list.length === 1) return { ...grid, [key]: [0] };
  const changed = replaced<unknown>(
    list,
    at,
    () => chance < 0.5 ? [] : [list[(at + 1) % list.length]],
  );
  return { ...grid, [key]: changed };
}

type Run = { activation: unknown; seed: number; epochs?: number };
type Comparison = { rows: Run[]; tests: { testAccuracy: number }[] };
/** One row of another seed or with more epochs, missing, or twice; or one test off. */
function unfairComparison(chance: number): unknown {
  const fair = rightOf<Comparison>("fair comparison"), how = again(chance, 5);
  if (how < 0.2) {
    const tests = replaced(fair.tests, Math.floor(chance * fair.tests.length), (row) => ({
      ...row,
      testAccuracy: row.testAccuracy + 1e-3,
    }));
    return { ...fair, tests };
  }
  const change = pick<(row: Run) => Run | Run[]>([
    (row) => ({ ...row, seed: row.seed + 10 }),
    (row) => ({ ...row, epochs: 3 }),
    () => [],
    (row) => [row, row],
  ], again(chance, 11));
  return { ...fair, rows: replaced(fair.rows, Math.floor(chance * fair.rows.length), change) };
}

type Runs = { runs: { accuracy: number; seed: number }[]; test: nl.Dataset };
/** One run with one example more or less, of another seed, or missing. */
function unfairRuns(chance: number): unknown {
  const { runs, test, ...others } = rightOf<Runs>("own comparison");
  const change = pick<(run: Runs["runs"][0]) => Runs["runs"][0] | Runs["runs"]>([
    (run) => ({
      ...run,
      accuracy: run.accuracy + (run.accuracy > 0.5 ? -1 : 1) / test.labels.length,
    }),
    (run) => ({ ...run, seed: run.seed + 10 }),
    () => [],
  ], again(chance));
  return { ...others, test, runs: replaced(runs, Math.floor(chance * runs.length), change) };
}

type RunAnswer = { run: (point: object) => Promise<{ validationAccuracy: number }> };
/** A run with something of its point changed, or one example more or less. */
function unfairRun(chance: number): unknown {
  const fair = rightOf<RunAnswer>("fair run");
  type Point = { activation: unknown; seed: number; epochs: number; learningRate: number };
  const change = pick<(point: Point) => object>([
    (point) => ({ seed: point.seed + 1 }),
    (point) => ({ epochs: point.epochs + 1 }),
    (point) => ({ learningRate: point.learningRate * (2 + chance) }),
    () => ({ activation: nl.gelu }),
    () => ({}),
  ], chance);
  const run = async (point: Point) => {
    const { validationAccuracy } = await fair.run({ ...point, ...change(point) });
    return { validationAccuracy: validationAccuracy + (chance < 0.8 ? 0 : -1 / 300) };
  };
  return { ...fair, run };
}

/** The network that is asked for, with one thing about it changed. */
function misbuilt(chance: number) {
  return (activation: nl.Activation, seed: number) => {
    const change = pick(["units", "seed", "rate", "bias", "beta1"] as const, chance);
    const units = change === "units" ? 15 + 2 * Math.round(again(chance)) : 16;
    const biasInitializer = nl.initializers.constant({ value: change === "bias" ? 1e-3 : 0 });
    const layers = [
      nl.layers.dense({ units, activation, inputShape: [2] }),
      nl.layers.dense({ units: 16, activation, biasInitializer }),
      nl.layers.dense({ units: 2, activation: "softmax" }),
    ];
    const model = nl.sequential({ layers, seed: seed + (change === "seed" ? 1 : 0) });
    const learningRate = change === "rate" ? 0.0105 + again(chance) / 100 : 0.01;
    const optimizer = nl.optimizers.adam({ learningRate, beta1: change === "beta1" ? 0.89 : 0.9 });
    model.compile({ optimizer, loss: "sparseCategoricalCrossentropy", metrics: ["accuracy"] });
    return model;
  };
}

type Search = (...args: unknown[]) => Promise<{ score: number }[]>;
/** What a right search finds, with one score off, one left out or twice, or two in the other order. */
function missearched(chance: number): Search {
  return async (...args) => {
    const found = await rightOf<Search>("random search")(...args);
    const scored = found.filter(({ score }) => score > 0);
    const at = Math.floor(chance * (scored.length - 1));
    return pick([
      () => replaced(found, at, (each) => ({ ...each, score: each.score + 1e-3 })),
      () => replaced(found, at, () => []),
      () => replaced(found, at, (each) => [each, each]),
      () => found.with(at, found[at + 1]).with(at + 1, found[at]),
    ], again(chance))();
  };
}

/** Sine, as an activation that claims to be a little narrower than it is. */
function narrow(chance: number) {
  const range: [number, number] = again(chance) < 0.5
    ? [-1, 1 - 1e-3 - 0.1 * chance]
    : [-1 + 1e-3 + 0.1 * chance, 1];
  return nl.defineActivation({ name: "mine", f: Math.sin, derivative: Math.cos, range });
}

type Choices = Record<string, unknown>;
/** One answer in the place of another one. */
function mixedUp(chance: number): unknown {
  const right = rightOf<Choices>("output and loss"), keys = Object.keys(right);
  const key = pick(keys, chance), other = pick(keys.filter((each) => each !== key), again(chance));
  return { ...right, [key]: right[other] };
}

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
