import type { Activation } from "../activations/mod.ts";
import type { Network } from "../network/mod.ts";
import { checkOptions } from "../options/mod.ts";
import { getLoss } from "./losses/catalogue.ts";
import type { Loss } from "./losses/loss.ts";
import { getMetrics } from "./metrics/catalogue.ts";
import type { NamedMetric } from "./metrics/metric.ts";
import { getOptimizer } from "./optimizers/catalogue.ts";
import type { Optimizer, OptimizerState } from "./optimizers/optimizer.ts";

/** What `compile` takes. */
export interface CompileOptions {
  /** "adam", "sgd", …, or one with settings such as `nl.optimizers.adam({ learningRate: 0.01 })`. */
  readonly optimizer: string | Optimizer;
  /** "categoricalCrossentropy", "mse", …, or one with settings such as `nl.losses.huber({ delta: 0.5 })`. */
  readonly loss: string | Loss;
  /** What else to measure: "accuracy", "mse", "mae", …. By default nothing. */
  readonly metrics?: readonly string[];
}

/** What a network is measured by. */
export interface Goal {
  readonly loss: Loss;
  readonly metrics: readonly NamedMetric[];
}

/** What a model has once it is compiled. */
export interface Compiled extends Goal {
  readonly optimizer: Optimizer;
  /** What the optimizer remembers; null before the first fit. */
  state: OptimizerState | null;
}

/**
 * Checks what a network is to be trained with.
 *
 * @throws {RangeError} If an optimizer, loss or metric is unknown, or does not fit the number or the kind of outputs.
 */
export function compile(network: Network, options: CompileOptions): Compiled {
  checkOptions("compile", options, ["optimizer", "loss", "metrics"]);
  const { metrics = [] } = options;
  const loss = getLoss(options.loss);
  if (loss.seesThrough === "softmax" && network.outputUnits < 2) {
    throw new RangeError(
      `compile: expected a network with at least 2 outputs for ${loss.name}, one for each class, but found ${network.outputUnits}; for yes or no use one output with activation: "sigmoid" and the loss binaryCrossentropy.`,
    );
  }
  checkNoLogarithms(loss, network.layers.at(-1)?.activation);
  return {
    loss,
    metrics: getMetrics(metrics, network.outputUnits),
    optimizer: getOptimizer(options.optimizer),
    state: null,
  };
}

/** A cross-entropy would clip log-probabilities to ε and learn nothing; Keras does, without a word. */
function checkNoLogarithms(loss: Loss, closing: Activation | undefined): void {
  if (loss.seesThrough === null || loss.fromLogits) return;
  if (closing === undefined || closing.range[1] > 0) return;
  throw new RangeError(
    `compile: expected probabilities for ${loss.name} but found outputs of ${closing.name}, which are never positive; close with "${loss.seesThrough}": the loss looks at the logits before it, so that no digits are lost.`,
  );
}
