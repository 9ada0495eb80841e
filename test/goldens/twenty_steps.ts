/**
 * What the runs of Keras, which the scripts here write down, are held against ours by.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import * as nl from "nonlinear";

/** How many examples there are. */
export const ROWS = 17;

/** The formula of the first weights and the data, as in the scripts. */
export function wave(rows: number, cols: number, phase: number): nl.Matrix {
  return new nl.Matrix(rows, cols).map((_, index) => {
    const i = Math.floor(index / cols), j = index % cols;
    return Math.sin(phase + 1.7 * i + 0.9 * j * (i + 1));
  });
}

/** Writes the first weights of the scripts into a model. */
export function setFirstWeights(model: nl.Model<nl.Matrix | nl.Matrix[]>): void {
  model.setWeights(model.getWeights().map(({ rows, cols }, i) => {
    const { name } = model.weights[i];
    if (name.endsWith("/count")) return new nl.Matrix(rows, cols);
    const least = name.endsWith("variance") ? 1.5 : 0; // so that it is positive
    return wave(rows, cols, 0.2 + 0.1 * i).map((value) => value + least);
  }));
}

/** Within 1e-4 of the size of the numbers it stands among: single ones may be differences that nearly vanish. */
export function assertClose(
  found: ArrayLike<number>,
  expected: readonly number[],
  what: string,
): void {
  assertEquals(found.length, expected.length, what);
  const size = expected.reduce((sum, value) => sum + Math.abs(value), 0) / expected.length;
  expected.forEach((value, i) =>
    assert(
      Math.abs(found[i] - value) <= 1e-4 * Math.max(Math.abs(value), size / 10),
      `${what}[${i}]: ${found[i]} but Keras has ${value}`,
    )
  );
}

/** What came of a run of Keras. */
export interface Run {
  readonly history: Readonly<Record<string, readonly number[]>>;
  readonly weights: readonly (readonly number[])[];
  readonly evaluated: Readonly<Record<string, number>>;
}

/**
 * Trains a compiled model for twenty steps as the scripts do, and compares history, weights and evaluation; of the
 * history the keys alone where `isOtherwise` says that ours differs on purpose.
 */
export async function assertSameRun(
  model: nl.Model<nl.Matrix | nl.Matrix[]>,
  x: nl.Examples,
  y: nl.Answers,
  golden: Run,
  isOtherwise: (key: string) => boolean = () => false,
): Promise<void> {
  const { history } = await model.fit(x, y, {
    epochs: 5,
    batchSize: 4,
    validationSplit: 0.2,
    shuffle: false,
    verbose: 0,
  });
  assertEquals(Object.keys(history), Object.keys(golden.history), "keys and their order");
  for (const [key, values] of Object.entries(golden.history)) {
    if (!isOtherwise(key)) assertClose(history[key], values, key);
  }
  model.getWeights().forEach((w, i) => assertClose(w.data, golden.weights[i], `weights ${i}`));
  const evaluated = await model.evaluate(x, y, { verbose: 0 });
  assertEquals(Object.keys(evaluated), Object.keys(golden.evaluated));
  for (const [key, value] of Object.entries(golden.evaluated)) {
    assertClose([evaluated[key]], [value], `evaluate: ${key}`);
  }
}
