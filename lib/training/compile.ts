import type { AnyNetwork, Weight } from "../network/mod.ts";
import { hasMethod, isPlain, readOptions } from "../options/mod.ts";
import { getLoss, losses as ownLosses, type LossName } from "./losses/catalogue.ts";
import type { Loss } from "./losses/loss.ts";
import { getMetrics, type MetricName, metricName } from "./metrics/catalogue.ts";
import type { Metric } from "./metrics/metric.ts";
import type { Objective, OutputObjective } from "./objective.ts";
import { getOptimizer, type OptimizerName } from "./optimizers/catalogue.ts";
import type { Optimizer, OptimizerState } from "./optimizers/optimizer.ts";
import { checkOutput } from "./output_checks.ts";
import { checkLossWeights, type LossWeights } from "./loss_weights.ts";
import { settingsOf } from "./output_settings.ts";
import type { TargetFunction } from "./own/own_function.ts";

/** A loss by name, one with settings, or a function of one's own. */
export type LossOption = LossName | Loss | TargetFunction;

/** A metric by name, one with settings, or a function of one's own. */
export type MetricOption = MetricName | Metric | TargetFunction;

/** What `compile` takes. */
export interface CompileOptions {
  /** "adam", "sgd", …, or one with settings such as `nl.optimizers.adam({ learningRate: 0.01 })`. */
  readonly optimizer: OptimizerName | Optimizer;
  /**
   * "categoricalCrossentropy", "mse", …, one with settings such as `nl.losses.huber({ delta: 0.5 })`, or a function of
   * your own such as `(target, output) => Math.abs(target - output)`. For a model with several outputs, one for all, a list of one for each, or an object of them by the names of the outputs.
   */
  readonly loss: LossOption | readonly LossOption[] | Readonly<Record<string, LossOption>>;
  /**
   * What else to measure: "accuracy", "mse", "auc", …, one with settings such as `nl.metrics.auc({ curve: "PR" })`, or a
   * function of your own as for the loss. By default nothing; one alone needs no list. For a model with several outputs,
   * a list with one or a list of them for each, or an object of these by the names of the outputs.
   */
  readonly metrics?:
    | MetricOption
    | readonly (MetricOption | readonly MetricOption[])[]
    | Readonly<Record<string, MetricOption | readonly MetricOption[]>>;
  /**
   * What the loss of each output counts in that of the model: a list of numbers ≥ 0, or an object of them by the names
   * of the outputs. By default 1 each.
   */
  readonly lossWeights?: LossWeights;
}

/** What a model has once it is compiled. */
export interface Compiled extends Objective {
  /** How the weights follow their gradients. */
  readonly optimizer: Optimizer;
  /** What the optimizer remembers; null before the first fit. */
  state: OptimizerState | null;
  /** The weights that the optimizer moves, once it has a state. */
  trained: readonly Weight[];
  /** What is odd about it: the next fit that shows progress shows these lines, once. */
  notes: readonly string[];
}

/**
 * Checks what a network is to be trained with.
 *
 * @throws {RangeError} If an optimizer, loss or metric is unknown, or does not fit the number or the kind of outputs;
 * what can be meant, but seldom is, becomes a note.
 */
export function compile(network: AnyNetwork, options: CompileOptions): Compiled {
  options = readOptions("compile", options, ["optimizer", "loss", "metrics", "lossWeights"]);
  const { outputNames, outputs, flatGraph } = network;
  const several = outputs.length > 1;
  const { loss } = options;
  const losses = isForAll(loss)
    ? outputNames.map(() => loss)
    : settingsOf("loss", outputNames, loss);
  checkLosses(outputNames, losses);
  const { metrics: asked = several ? outputNames.map(() => []) : [] } = options;
  const isPerOutput = several || isPlain(asked) && !isOne(asked);
  const metrics = isPerOutput
    ? settingsOf("metrics", outputNames, asked as Parameters<typeof settingsOf>[2])
    : [asked];
  const lossWeights = checkLossWeights(outputNames, options.lossWeights);
  const notes: string[] = [];
  const objectives = outputs.map((output, i): OutputObjective => {
    const { units } = output, loss = lossFor(losses[i]);
    const { [i]: given = [] } = metrics;
    const measured = getMetrics(isOne(given) ? [given] : given, units);
    const named = (note: string) => several ? `${outputNames[i]}: ${note}` : note;
    notes.push(...checkOutput(flatGraph.outputs[i], loss, measured).map(named));
    return {
      name: outputNames[i],
      units,
      loss,
      lossWeight: lossWeights[i],
      metrics: measured,
      prefix: several ? `${outputNames[i]}_` : "",
    };
  });
  return {
    outputs: objectives,
    optimizer: getOptimizer(options.optimizer),
    state: null,
    trained: [],
    notes,
  };
}

/**
 * The loss that is asked for: for a function of `nl.metrics` the loss of its name, as in TensorFlow.js.
 *
 * @throws {RangeError} If it is a metric that is no loss.
 */
function lossFor(given: unknown): Loss {
  const metric = metricName(given);
  if (metric === undefined) return getLoss(given);
  if (typeof given === "function" && Object.hasOwn(ownLosses, metric)) return getLoss(metric);
  throw new RangeError(
    `compile: expected a loss but found the metric ${metric}${
      Object.hasOwn(ownLosses, metric)
        ? `; write nl.losses.${metric}()`
        : ", which can be measured, and not trained for"
    }.`,
  );
}

/** Refuses outputs without a loss, which Keras leaves out of the training. */
function checkLosses(outputNames: readonly string[], losses: readonly unknown[]): void {
  const without = outputNames.find((_, i) => losses[i] == null);
  if (outputNames.length === 1 || without === undefined) return;
  throw new RangeError(
    `compile: expected a loss for each output (${
      outputNames.join(", ")
    }) but found none for ${without}; what is not to count gets lossWeights { ${without}: 0 }.`,
  );
}

/** Whether what is given for an output is one metric, and no list of them. */
function isOne(given: unknown): boolean {
  return typeof given === "string" || typeof given === "function" || hasMethod(given, "measureFor");
}

/** Whether a loss is one, and not one for each output. */
function isForAll(loss: CompileOptions["loss"]): loss is LossOption {
  return typeof loss !== "object" || loss === null || hasMethod(loss, "rows") ||
    hasMethod(loss, "measureFor");
}
