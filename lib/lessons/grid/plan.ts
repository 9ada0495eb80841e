import { definitionOf } from "../../activations/definition.ts";
import { type Activation, isActivation } from "../../activations/mod.ts";
import { isPlain, itemsOf, reading, shown } from "../../options/mod.ts";

/** Something that may change from run to run. */
export type GridValue = string | number | boolean | Activation;

/** By the name of what changes, the values it takes. */
export type Grid = Readonly<Record<string, readonly GridValue[]>>;

/** One value of each list: what one run gets. */
export type GridPoint<G extends Grid> = { readonly [K in keyof G]: G[K][number] };

/** The result of a run: the values it got, what it measured, the seconds it took. */
export type GridRow<G extends Grid, R> = GridPoint<G> & Readonly<R> & { readonly seconds: number };

/**
 * Rows by what they are rows of, such as "activation: relu, seed: 1". An activation of your own is in there by its name
 * and some of its values: when you define it anew, its old rows do not count for the new one.
 */
export type Results = Record<string, Readonly<Record<string, unknown>>>;

/** A run of the grid. */
export interface PlannedRun {
  /** What it gets. */
  readonly point: Readonly<Record<string, GridValue>>;
  /** The same as text and numbers, for a table. */
  readonly values: Readonly<Record<string, string | number | boolean>>;
  /** The same in one line, for people. */
  readonly title: string;
  /** The same in one line, by which its row is found again. */
  readonly key: string;
}

/**
 * Every combination, the first list changing fastest: with `{ activation, seed }` each activation has had its first seed
 * before any has its second, so that even a part of the grid compares like with like.
 *
 * @throws {TypeError} If it is not an object of lists of strings, numbers, booleans and activations.
 * @throws {RangeError} If a list is empty or has a value twice.
 */
export function planRuns(grid: Grid): PlannedRun[] {
  const lists = isPlain(grid) ? reading("runGrid", "the grid", () => Object.entries(grid)) : [];
  if (lists.length === 0) {
    throw new TypeError(
      `runGrid: expected lists by name, such as { activation: ["relu", "tanh"], seed: [1, 2, 3] }, but found ${
        isPlain(grid) ? "none" : shown(grid)
      }.`,
    );
  }
  let points: Record<string, GridValue>[] = [{}];
  for (const [name, given] of lists) {
    const values = checkedList(name, given);
    if (points.length * values.length > MOST_RUNS) {
      throw new RangeError(
        `runGrid: expected at most ${MOST_RUNS.toLocaleString("en-US")} runs but found ${
          (points.length * values.length).toLocaleString("en-US")
        } and more.`,
      );
    }
    points = values.flatMap((value) => points.map((point) => ({ ...point, [name]: value })));
  }
  return points.map((point) => {
    const line = (text: (value: GridValue) => unknown) =>
      Object.entries(point).map(([name, value]) => `${name}: ${text(value)}`).join(", ");
    return {
      point,
      values: Object.fromEntries(Object.entries(point).map(([name, v]) => [name, plain(v)])),
      title: line(plain),
      key: line(defined),
    };
  });
}

/** More would never end. */
const MOST_RUNS = 100_000;

function checkedList(name: string, given: readonly GridValue[]): readonly GridValue[] {
  if (name === "seconds") {
    throw new RangeError("runGrid: expected another name than seconds, which every row has.");
  }
  const values = itemsOf("runGrid", name, given, {
    like: "[1, 2, 3]",
    most: MOST_RUNS,
  }) as GridValue[];
  if (values.length === 0) {
    throw new RangeError(`runGrid: expected ${name} to have at least one value but found none.`);
  }
  for (const value of values) {
    if (["string", "number", "boolean"].includes(typeof value) || isActivation(value)) continue;
    throw new TypeError(
      `runGrid: expected ${name} to have strings, numbers, booleans or activations but found ${
        typeof value === "function"
          ? "a plain function; wrap it with defineActivation"
          : shown(value)
      }.`,
    );
  }
  const texts = values.map((value) => String(plain(value)));
  if (new Set(texts).size === texts.length) return values;
  const twice = texts.find((text, i) => texts.indexOf(text) < i);
  throw new RangeError(
    `runGrid: expected ${name} to have each value once but found ${twice} more than once.`,
  );
}

function plain(value: GridValue): string | number | boolean {
  return isActivation(value) ? String(value) : value;
}

function defined(value: GridValue): string | number | boolean {
  return isActivation(value) ? definitionOf(value) : value;
}
