import * as nl from "nonlinear";
import { TABLES } from "./mod.ts";

// Right answers with one thing about them slightly wrong, chosen by a number between 0 and 1.

/** A right answer to a part, and how a number between 0 and 1 makes it wrong. */
export interface Part {
  readonly right: unknown;
  readonly wrong: (chance: number) => unknown;
  readonly runs?: number;
}

/** One of a list. */
export const pick = <T>(list: readonly T[], chance: number): T =>
  list[Math.floor(chance * list.length)];

/** The first right answer of a part's table. */
export const rightOf = <T>(name: string) => Object.values(TABLES[name].right)[0] as T;
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
export const numbers = (name: string): Part => ({
  right: rightOf(name),
  wrong: (chance) => off(rightOf(name), chance),
});

/** A right function that is off in one of the calls that its check does. */
export function inOneCall(name: string): Part {
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
export function unfairGrid(chance: number): unknown {
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
export function unfairComparison(chance: number): unknown {
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
export function unfairRuns(chance: number): unknown {
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
export function unfairRun(chance: number): unknown {
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
export function misbuilt(chance: number) {
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
export function missearched(chance: number): Search {
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
export function narrow(chance: number) {
  const range: [number, number] = again(chance) < 0.5
    ? [-1, 1 - 1e-3 - 0.1 * chance]
    : [-1 + 1e-3 + 0.1 * chance, 1];
  return nl.defineActivation({ name: "mine", f: Math.sin, derivative: Math.cos, range });
}

type Choices = Record<string, unknown>;
/** One answer in the place of another one. */
export function mixedUp(chance: number): unknown {
  const right = rightOf<Choices>("output and loss"), keys = Object.keys(right);
  const key = pick(keys, chance), other = pick(keys.filter((each) => each !== key), again(chance));
  return { ...right, [key]: right[other] };
}
