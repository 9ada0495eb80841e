import type { Matrix } from "../engine/mod.ts";
import type { Examples } from "../network/mod.ts";
import type { Answers, AnyModel } from "../training/mod.ts";
import type { LayerTrace } from "./layer_trace.ts";
import { traceFor } from "./trace.ts";

/** How large the numbers of a layer are, as root mean squares. */
export interface LayerFlow {
  /** The layer's name. */
  readonly layer: string;
  /** The name of its activation, "linear" where it has none. */
  readonly activation: string;
  /** What comes out of it. */
  readonly output: number;
  /** How the mean loss changes with its weighted sums, one for each unit and example. */
  readonly gradient: number;
  /** How the mean loss changes with its weights, biases not counted. */
  readonly weightGradient: number;
  /** Its weights, biases not counted. */
  readonly weights: number;
}

/**
 * How large the gradients of the mean loss are in each layer with weights, from the input to the output: where they
 * fade away towards the input, the first layers learn very little; where they grow, training becomes unstable.
 *
 * @throws {TypeError} If y is missing.
 * @throws {RangeError} If x and y do not fit the model.
 * @throws {Error} If the model is not compiled: the loss is missing.
 *
 * @example Sigmoids let gradients fade
 * ```ts
 * import { gradientFlow, layers, Matrix, sequential } from "nonlinear";
 * import { assert } from "@std/assert";
 *
 * const hidden = Array.from({ length: 5 }, () => layers.dense({ units: 8, activation: "sigmoid" }));
 * const model = sequential({
 *   layers: [layers.dense({ units: 8, inputShape: [4] }), ...hidden, layers.dense({ units: 1 })],
 *   seed: 1,
 * });
 * model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
 * const x = new Matrix(50, 4).map((_, i) => Math.sin(i));
 * const flow = gradientFlow(model, x, Array.from({ length: 50 }, (_, i) => Math.cos(i)));
 * assert(flow[0].gradient < flow[5].gradient / 100);
 * ```
 */
export function gradientFlow(
  model: AnyModel,
  x: Examples,
  y: Answers,
): LayerFlow[] {
  if (y === undefined) {
    throw new TypeError(
      "gradientFlow: expected y, the right answers for x, for gradients start at the loss, but found none.",
    );
  }
  return traceFor("gradientFlow", model, x, y).layers.filter(({ weights }) => weights.length > 0)
    .map(flowOf);
}

/** The same from what has been traced; NaN where there is no gradient. */
export function flowOf(layer: LayerTrace): LayerFlow {
  const [matrix] = layer.weights;
  return {
    layer: layer.name,
    activation: layer.activation?.name ?? "linear",
    output: rootMeanSquare(layer.output),
    gradient: rootMeanSquare(layer.preActivationGradient),
    weightGradient: rootMeanSquare(matrix?.gradient),
    weights: rootMeanSquare(matrix?.value),
  };
}

function rootMeanSquare(matrix: Matrix | null | undefined): number {
  if (!matrix) return NaN;
  return Math.sqrt(matrix.data.reduce((sum, value) => sum + value * value, 0) / matrix.data.length);
}
