/**
 * What the cases of the scripts here are in our words: layers, right answers and the like, as their JSON names them.
 *
 * @module
 */
import * as nl from "nonlinear";
import { ROWS, wave } from "./twenty_steps.ts";

/** How many numbers an example has. */
export const INPUTS = 4;

const table = (outputs: number, f: (i: number, j: number) => number) =>
  new nl.Matrix(ROWS, outputs).map((_, k) => f(Math.floor(k / outputs), k % outputs));

/** The formulas of the right answers, as in training.py. */
export const TARGETS: Record<string, (outputs: number) => nl.Targets> = {
  "labels": (outputs) => Uint8Array.from({ length: ROWS }, (_, i) => i * i % outputs),
  "one-hot": (outputs) => table(outputs, (i, j) => i * i % outputs === j ? 1 : 0),
  "yes or no": (outputs) => table(outputs, (i, j) => (i * i + j) % 3 === 0 ? 1 : 0),
  "numbers": (outputs) => wave(ROWS, outputs, 0.7).map((value) => 2 * value),
  "counts": (outputs) => table(outputs, (i, j) => (i * i + j) % 5),
};

/** A function of ours by its name, called with its options. */
// deno-lint-ignore no-explicit-any -- names and options come out of a JSON file
export function made(functions: Record<string, (options: any) => unknown>, spec: any): never {
  return functions[spec[0]](spec[1]) as never;
}

/** A layer, the first of them with its inputs. */
// deno-lint-ignore no-explicit-any -- options come out of a JSON file
export function layer([kind, options]: any, i: number): nl.Layer {
  const translated = Object.fromEntries(
    Object.entries(options).map(([key, value]) =>
      key.endsWith("Regularizer") ? [key, made(nl.regularizers, value)] : [key, value]
    ),
  );
  return made(nl.layers, [kind, { ...translated, ...(i === 0 ? { inputShape: [INPUTS] } : {}) }]);
}
