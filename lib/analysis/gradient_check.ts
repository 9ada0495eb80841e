import { type DoubleBlock, doubleBlock, doubleEngine } from "../engine/mod.ts";
import { type Examples, type Weight, weightPaths } from "../network/mod.ts";
import { readOptions, shown } from "../options/mod.ts";
import { type Answers, type AnyModel, Batch, checkExamples } from "../training/mod.ts";
import { checkIsModel } from "./check_is_model.ts";
import { inOrder } from "./in_order.ts";
import { slopesAt } from "./slopes.ts";

/** Options of {@linkcode gradientCheck}. */
export interface GradientCheckOptions {
  /** How many numbers of each weight matrix are checked, spread evenly; by default 500. `Infinity` means all. */
  readonly numbers?: number;
  /** Which relative difference is still right; by default 1e-4. */
  readonly tolerance?: number;
}

/** How the gradient of one weight matrix compares with numeric differences. */
export interface WeightCheck {
  /** Such as "dense_1/kernel". */
  readonly name: string;
  /** How many of its numbers were checked. */
  readonly checked: number;
  /** The largest |gradient − difference|. */
  readonly largestDifference: number;
  /** The same, relative to the gradient, or to a hundredth of the matrix's largest where the gradient is smaller. */
  readonly largestRelativeDifference: number;
  /** The row in which the largest relative difference is. */
  readonly row: number;
  /** The column. */
  readonly col: number;
  /** The gradient there. */
  readonly gradient: number;
  /** The numeric difference there. */
  readonly difference: number;
  /** Whether all relative differences are within the tolerance. */
  readonly ok: boolean;
}

/** The result of a gradient check. */
export interface GradientCheck {
  /** Whether the gradient of every weight matrix is right. */
  readonly ok: boolean;
  /** The loss where the gradients were compared. */
  readonly loss: number;
  /** The comparison for each weight matrix. */
  readonly weights: readonly WeightCheck[];
}

/**
 * Compares the gradient of every weight matrix with what the loss does when single weights move a little: a mistake in
 * a derivative shows, whether of an activation, a layer or a loss.
 *
 * Both sides are computed in float64 with the plain routines of the reference engine, from the derivatives that
 * training uses: float32 has seven digits, too few for differences of the loss. So errors of 1e-3 are far above the
 * rounding, and right gradients far below. A corner such as relu's at 0 has no one slope; so that no unit is on
 * one, all weights are moved by about a thousandth first, and where a corner is crossed nonetheless, what lies between
 * the slopes on either side is right.
 *
 * The model stays as it is. A few examples are enough; the time grows with their number and that of the weights.
 *
 * @param options.numbers How many numbers of each weight matrix are checked; by default 500.
 * @param options.tolerance Which relative difference is still right; by default 1e-4.
 * @throws {RangeError} If x and y do not fit the model, or an option is out of range.
 * @throws {Error} If the model is not compiled: the loss is missing.
 *
 * @example
 * ```ts
 * import { defineActivation, gradientCheck, layers, sequential } from "nonlinear";
 * import { assert } from "@std/assert";
 *
 * const wavy = defineActivation({ name: "wavy", f: (x) => x + Math.sin(x), derivative: (x) => 1 + Math.cos(x) });
 * const model = sequential({
 *   layers: [
 *     layers.dense({ units: 4, activation: wavy, inputShape: [2] }),
 *     layers.dense({ units: 1 }),
 *   ],
 * });
 * model.compile({ optimizer: "sgd", loss: "mse" });
 * const { ok, weights } = gradientCheck(model, [[0, 1], [2, 3]], [1, -1]);
 * assert(ok, JSON.stringify(weights));
 * ```
 */
export function gradientCheck(
  model: AnyModel,
  x: Examples,
  y: Answers,
  options: GradientCheckOptions = {},
): GradientCheck {
  checkIsModel("gradientCheck", model);
  options = readOptions("gradientCheck", options, ["numbers", "tolerance"]);
  const { numbers = 500, tolerance = 1e-4 } = options;
  for (const [name, value] of Object.entries({ numbers, tolerance })) {
    if (typeof value === "number" && value > 0) continue;
    throw new RangeError(
      `gradientCheck: expected ${name} to be a number > 0 but found ${shown(value)}.`,
    );
  }
  const twins = new Map(model.weights.map((weight) => [weight, nudged(model, weight)]));
  const engine = doubleEngine(new Map([...twins].map(([{ value }, twin]) => [value, twin])));
  const { outputs } = model.objective("gradientCheck");
  const objective = { outputs: outputs.map((output) => ({ ...output, metrics: [] })) };
  const examples = checkExamples("gradientCheck", model, objective, x, y, engine);

  const gradients = new Map(
    [...twins].map(([weight, { rows, cols }]) => [weight, doubleBlock(rows, cols)]),
  );
  // Always the same step: what dropout drops stays dropped.
  const maskSource = { seed: model.seed, step: 0 };
  const batch = new Batch(model, examples.rows, objective, { gradients, maskSource }, engine);
  batch.gather(examples, inOrder(examples.rows), 0);
  const lossNow = () => {
    batch.run();
    return batch.result().loss / examples.rows;
  };
  const loss = lossNow();
  batch.backward();
  // Statistics, such as moving means, have no gradient.
  const learned = [...twins].filter(([{ isStatistic }]) => !isStatistic);
  const paths = weightPaths(model.layers);
  const weights = learned.map(([weight, twin]) =>
    checkWeight(paths.get(weight)!, twin, gradients.get(weight)!, lossNow, { numbers, tolerance })
  );
  return { ok: weights.every(({ ok }) => ok), loss, weights };
}

/** The numbers of a weight in float64, moved a little and each otherwise. */
function nudged(model: AnyModel, { value }: Weight): DoubleBlock {
  const twin = doubleBlock(value.rows, value.cols);
  model.engine.read(value).data.forEach((number, i) => {
    twin.data[i] = number + 1e-3 * Math.max(0.1, Math.abs(number)) * Math.sin(1 + i * Math.SQRT2);
  });
  return twin;
}

function checkWeight(
  name: string,
  { rows, cols, data }: DoubleBlock,
  gradients: DoubleBlock,
  lossNow: () => number,
  { numbers, tolerance }: { numbers: number; tolerance: number },
): WeightCheck {
  const largest = gradients.data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const checked = Math.min(rows * cols, Math.ceil(numbers));
  let largestDifference = 0;
  let worst = { relative: -1, at: 0, gradient: 0, difference: 0 };
  for (let i = 0; i < checked; i++) {
    const at = Math.floor(i * rows * cols / checked);
    const gradient = gradients.data[at];
    const slopes = slopesAt(data, at, lossNow);
    const difference = Math.min(Math.max(gradient, slopes.least), slopes.most);
    const off = Math.max(0, Math.abs(gradient - difference) - slopes.rounding);
    const scale = Math.max(Math.abs(gradient), Math.abs(difference), largest / 100);
    // NaN is the worst of all.
    const relative = off === 0 ? 0 : Number.isNaN(off) ? Infinity : off / scale;
    largestDifference = Math.max(largestDifference, Number.isNaN(off) ? Infinity : off);
    if (relative > worst.relative) worst = { relative, at, gradient, difference };
  }
  return {
    name,
    checked,
    largestDifference,
    largestRelativeDifference: worst.relative,
    row: Math.floor(worst.at / cols),
    col: worst.at % cols,
    gradient: worst.gradient,
    difference: worst.difference,
    ok: worst.relative <= tolerance,
  };
}
