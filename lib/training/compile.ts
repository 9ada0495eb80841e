import type { Network } from "../network/mod.ts";
import { checkOptions, shown } from "../options/mod.ts";
import { getLoss, type Loss } from "./losses.ts";
import type { Optimizer, OptimizerState } from "./optimizer.ts";
import { getOptimizer } from "./optimizers.ts";

/** What `compile` takes. */
export interface CompileOptions {
  /** "adam", "sgd", or one with settings such as `nl.optimizers.adam({ learningRate: 0.01 })`. */
  readonly optimizer: string | Optimizer;
  /** "categoricalCrossentropy" or "sparseCategoricalCrossentropy". */
  readonly loss: string | Loss;
  /** What else to measure: "accuracy". By default nothing. */
  readonly metrics?: readonly string[];
}

/** What a model has once it is compiled. */
export interface Compiled {
  readonly loss: Loss;
  readonly metrics: readonly string[];
  readonly optimizer: Optimizer;
  /** What the optimizer remembers; null before the first fit. */
  state: OptimizerState | null;
}

/**
 * Checks what a network is to be trained with.
 *
 * @throws {RangeError} If an optimizer, loss or metric is unknown.
 */
export function compile(network: Network, options: CompileOptions): Compiled {
  checkOptions("compile", options, ["optimizer", "loss", "metrics"]);
  const { metrics = [] } = options;
  if (!Array.isArray(metrics)) {
    throw new TypeError(
      `compile: expected metrics to be a list such as ["accuracy"] but found ${shown(metrics)}.`,
    );
  }
  for (const metric of metrics) {
    if (metric !== "accuracy" && metric !== "acc") {
      throw new RangeError(
        `compile: expected metrics to be ["accuracy"] but found ${shown(metric)}.`,
      );
    }
  }
  if (network.outputUnits < 2) {
    throw new RangeError(
      `compile: expected a network with at least 2 outputs, one for each class, but found ${network.outputUnits}.`,
    );
  }
  return {
    optimizer: getOptimizer(options.optimizer),
    loss: getLoss(options.loss),
    metrics: [...metrics],
    state: null,
  };
}
