import type { Activation } from "../activations/mod.ts";
import type { AnyNetwork } from "../network/mod.ts";
import { checkOptions, hasMethod } from "../options/mod.ts";
import { getLoss } from "./losses/catalogue.ts";
import type { Loss } from "./losses/loss.ts";
import { getMetrics } from "./metrics/catalogue.ts";
import type { Objective, OutputObjective } from "./objective.ts";
import { getOptimizer } from "./optimizers/catalogue.ts";
import type { Optimizer, OptimizerState } from "./optimizers/optimizer.ts";
import { settingsOf } from "./output_settings.ts";

/** What `compile` takes. */
export interface CompileOptions {
  /** "adam", "sgd", …, or one with settings such as `nl.optimizers.adam({ learningRate: 0.01 })`. */
  readonly optimizer: string | Optimizer;
  /**
   * "categoricalCrossentropy", "mse", …, or one with settings such as `nl.losses.huber({ delta: 0.5 })`. For a model
   * with several outputs, one for all, a list of one for each, or an object of them by the names of the outputs.
   */
  readonly loss:
    | string
    | Loss
    | readonly (string | Loss)[]
    | Readonly<Record<string, string | Loss>>;
  /**
   * What else to measure: "accuracy", "mse", "mae", …. By default nothing. For a model with several outputs, a list
   * with one or a list of them for each, or an object of these by the names of the outputs.
   */
  readonly metrics?:
    | readonly (string | readonly string[])[]
    | Readonly<Record<string, string | readonly string[]>>;
}

/** What a model has once it is compiled. */
export interface Compiled extends Objective {
  /** How the weights follow their gradients. */
  readonly optimizer: Optimizer;
  /** What the optimizer remembers; null before the first fit. */
  state: OptimizerState | null;
}

/**
 * Checks what a network is to be trained with.
 *
 * @throws {RangeError} If an optimizer, loss or metric is unknown, or does not fit the number or the kind of outputs.
 */
export function compile(network: AnyNetwork, options: CompileOptions): Compiled {
  checkOptions("compile", options, ["optimizer", "loss", "metrics"]);
  const { outputNames, outputs } = network;
  const several = outputs.length > 1;
  const { loss } = options;
  const losses = isForAll(loss)
    ? outputNames.map(() => loss)
    : settingsOf("loss", outputNames, loss);
  const { metrics: asked = several ? outputNames.map(() => []) : [] } = options;
  const metrics = several ? settingsOf("metrics", outputNames, asked) : [asked];
  const objectives = outputs.map(({ units, sourceLayer }, i): OutputObjective => {
    const loss = getLoss(losses[i]);
    checkClasses(loss, units);
    checkNoLogarithms(loss, sourceLayer.activation);
    const { [i]: given = [] } = metrics;
    const names = several && typeof given === "string" ? [given] : given;
    return {
      name: outputNames[i],
      units,
      loss,
      metrics: getMetrics(names, units),
      prefix: several ? `${outputNames[i]}_` : "",
    };
  });
  return { outputs: objectives, optimizer: getOptimizer(options.optimizer), state: null };
}

/** Whether a loss is one, and not one for each output. */
function isForAll(loss: CompileOptions["loss"]): loss is string | Loss {
  return typeof loss !== "object" || loss === null || hasMethod(loss, "rows");
}

function checkClasses(loss: Loss, units: number): void {
  if (loss.fusedWith !== "softmax" || units > 1) return;
  throw new RangeError(
    `compile: expected a network with at least 2 outputs for ${loss.name}, one for each class, but found ${units}; for yes or no use one output with activation: "sigmoid" and the loss binaryCrossentropy.`,
  );
}

/** A cross-entropy would clip log-probabilities to ε and learn nothing; Keras does so silently. */
function checkNoLogarithms(loss: Loss, closing: Activation | undefined): void {
  if (loss.fusedWith === null || loss.fromLogits) return;
  if (closing === undefined || closing.range[1] > 0) return;
  throw new RangeError(
    `compile: expected probabilities for ${loss.name} but found outputs of ${closing.name}, which are never positive; close with "${loss.fusedWith}": the loss looks at the logits before it, so that no digits are lost.`,
  );
}
