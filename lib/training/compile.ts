import type { AnyNetwork, Weight } from "../network/mod.ts";
import { hasMethod, readOptions } from "../options/mod.ts";
import { getLoss, type LossName } from "./losses/catalogue.ts";
import type { Loss } from "./losses/loss.ts";
import { getMetrics, type MetricName } from "./metrics/catalogue.ts";
import type { Objective, OutputObjective } from "./objective.ts";
import { getOptimizer, type OptimizerName } from "./optimizers/catalogue.ts";
import type { Optimizer, OptimizerState } from "./optimizers/optimizer.ts";
import { checkOutput } from "./output_checks.ts";
import { settingsOf } from "./output_settings.ts";

/** What `compile` takes. */
export interface CompileOptions {
  /** "adam", "sgd", …, or one with settings such as `nl.optimizers.adam({ learningRate: 0.01 })`. */
  readonly optimizer: OptimizerName | Optimizer;
  /**
   * "categoricalCrossentropy", "mse", …, or one with settings such as `nl.losses.huber({ delta: 0.5 })`. For a model
   * with several outputs, one for all, a list of one for each, or an object of them by the names of the outputs.
   */
  readonly loss:
    | string
    | Loss
    | readonly (LossName | Loss)[]
    | Readonly<Record<string, LossName | Loss>>;
  /**
   * What else to measure: "accuracy", "mse", "mae", …. By default nothing; one alone needs no list. For a model with several outputs, a list
   * with one or a list of them for each, or an object of these by the names of the outputs.
   */
  readonly metrics?:
    | MetricName
    | readonly (MetricName | readonly MetricName[])[]
    | Readonly<Record<string, MetricName | readonly MetricName[]>>;
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
  options = readOptions("compile", options, ["optimizer", "loss", "metrics"]);
  const { outputNames, outputs } = network;
  const several = outputs.length > 1;
  const { loss } = options;
  const losses = isForAll(loss)
    ? outputNames.map(() => loss)
    : settingsOf("loss", outputNames, loss);
  const { metrics: asked = several ? outputNames.map(() => []) : [] } = options;
  const metrics = several
    ? settingsOf("metrics", outputNames, asked as Exclude<typeof asked, string>)
    : [asked];
  const notes: string[] = [];
  const objectives = outputs.map((output, i): OutputObjective => {
    const { units } = output, loss = getLoss(losses[i]);
    const { [i]: given = [] } = metrics;
    const names = typeof given === "string" ? [given] : given;
    const measured = getMetrics(names, units);
    const named = (note: string) => several ? `${outputNames[i]}: ${note}` : note;
    notes.push(...checkOutput(output, loss, measured).map(named));
    return {
      name: outputNames[i],
      units,
      loss,
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

/** Whether a loss is one, and not one for each output. */
function isForAll(loss: CompileOptions["loss"]): loss is LossName | Loss {
  return typeof loss !== "object" || loss === null || hasMethod(loss, "rows");
}
