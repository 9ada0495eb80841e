import { isPlain, numberFrom, plainName, readOptions, shown } from "../options/mod.ts";

/** What the size of weights costs: l1 · Σ|w| + l2 · Σw², a part of the loss. */
export interface Regularizer {
  /** The factor of the absolute values. */
  readonly l1: number;
  /** The factor of the squares. */
  readonly l2: number;
}

/** The factor of the absolute values. */
interface L1Option {
  /** What each |w| is multiplied by; by default 0.01. */
  readonly l1?: number;
}

/** The factor of the squares. */
interface L2Option {
  /** What each w² is multiplied by; by default 0.01. */
  readonly l2?: number;
}

/**
 * Costs l1 · Σ|w|: draws weights towards 0, and many of them right to it.
 *
 * @throws {RangeError} If `l1` is not a number ≥ 0.
 */
function l1(options: L1Option = {}): Regularizer {
  options = readOptions("regularizers.l1", options, ["l1"]);
  return { l1: numberFrom("regularizers.l1", "l1", valueOf(options.l1), 0), l2: 0 };
}

/**
 * Costs l2 · Σw²: keeps weights small, the large ones most.
 *
 * @throws {RangeError} If `l2` is not a number ≥ 0.
 */
function l2(options: L2Option = {}): Regularizer {
  options = readOptions("regularizers.l2", options, ["l2"]);
  return { l1: 0, l2: numberFrom("regularizers.l2", "l2", valueOf(options.l2), 0) };
}

/**
 * Costs l1 · Σ|w| + l2 · Σw²: both penalties at once.
 *
 * @throws {RangeError} If `l1` or `l2` is not a number ≥ 0.
 */
function l1l2(options: L1Option & L2Option = {}): Regularizer {
  options = readOptions("regularizers.l1l2", options, ["l1", "l2"]);
  return {
    l1: numberFrom("regularizers.l1l2", "l1", valueOf(options.l1), 0),
    l2: numberFrom("regularizers.l1l2", "l2", valueOf(options.l2), 0),
  };
}

/**
 * Penalties on weights, under the names of TensorFlow.js: they are part of the loss, and so keep a network from leaning
 * on a few large weights.
 *
 * @example The penalty shows in the loss
 * ```ts
 * import { layers, Matrix, regularizers, sequential } from "nonlinear";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const kernelRegularizer = regularizers.l2({ l2: 0.1 });
 * const model = sequential({ layers: [layers.dense({ units: 1, kernelRegularizer, inputShape: [2] })] });
 * model.setWeights([Matrix.from([[1], [3]]), Matrix.from([[0]])]);
 * model.compile({ optimizer: "sgd", loss: "mse", metrics: ["mse"] });
 * const { loss, mse } = await model.evaluate([[1, 1]], [4], { verbose: 0 });
 * assertAlmostEquals(mse, 0);
 * assertAlmostEquals(loss, 0.1 * (1 + 9), 1e-6);
 * ```
 */
export const regularizers = { l1, l2, l1l2 };

/** The name of a regularizer: one of `nl.regularizers`, which an editor completes, or another spelling of one. */
export type RegularizerName = keyof typeof regularizers | (string & Record<never, never>);

/**
 * The regularizer that an option asks for: one as it is, or the name of one, with its defaults.
 *
 * @throws {TypeError} If it is something else.
 */
export function getRegularizer(
  caller: string,
  option: string,
  value: unknown,
): Regularizer | undefined {
  if (value === undefined) return undefined;
  const name = typeof value === "string" ? plainName(value) : "";
  if (Object.hasOwn(regularizers, name)) return regularizers[name as keyof typeof regularizers]();
  if (isPlain(value) && isPenalty(value.l1) && isPenalty(value.l2)) {
    return value as unknown as Regularizer;
  }
  throw new TypeError(
    `${caller}: expected ${option} to be "l1", "l2", "l1l2", or one with settings such as nl.regularizers.l2({ l2: 0.01 }), but found ${
      shown(value)
    }.`,
  );
}

function isPenalty(value: unknown): boolean {
  return typeof value === "number" && value >= 0 && value < Infinity;
}

/** Keras's default where the option is left out; null is no way to leave it out. */
function valueOf(given: number | undefined): number {
  return given === undefined ? 0.01 : given;
}
