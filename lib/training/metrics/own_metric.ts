import { checkName } from "../../activations/definition_checks.ts";
import { checkFunction, readOptions } from "../../options/mod.ts";
import { ownFunction, type TargetFunction } from "../own/own_function.ts";
import type { Metric } from "./metric.ts";

/** What {@linkcode defineMetric} needs to know. */
export interface MetricDefinition {
  /** The name, which it has in logs, too. */
  readonly name: string;
  /**
   * What is measured of a target and an output: of single numbers, or of the rows of one example; it gets what it asks
   * for.
   */
  readonly f: TargetFunction;
}

/**
 * Makes a metric from one function of targets and outputs; logs have the mean over all examples.
 *
 * It gets plain numbers if it computes with its arguments as they are, and the rows of one example if it looks into them.
 * A function alone can also stand in `compile({ metrics: [f] })`, under its own name.
 *
 * @throws {TypeError} If `name` is not a string or is empty, `f` is not a function, or does not return a number.
 * @throws {RangeError} If there is an unknown property.
 *
 * @example The share of answers that are no more than 1 off
 * ```ts
 * import { defineMetric, layers, sequential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const near = defineMetric({ name: "near", f: (t, y) => Math.abs(t - y) <= 1 ? 1 : 0 });
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
 * model.compile({ optimizer: "sgd", loss: "mse", metrics: [near] });
 * model.setWeights([[[1]], [0]]);
 * assertEquals((await model.evaluate([[1], [2]], [1.5, 4], { verbose: 0 })).near, 0.5);
 * ```
 */
export function defineMetric(definition: MetricDefinition): Metric {
  const caller = "defineMetric";
  definition = readOptions(caller, definition, ["name", "f"]);
  const { name, f } = definition;
  checkName(caller, name);
  checkFunction(caller, `f of ${name}`, f);
  return metricOf(caller, `f of ${name}`, name, f);
}

/**
 * The metric that a function is which stands at place `i` of the metrics in `compile`; one without a name is called
 * "metric", or "metric_1" and so on where that is taken.
 *
 * @throws {TypeError} If it does not make a number of targets and outputs.
 */
export function ownMetric(f: unknown, i: number, taken: ReadonlySet<string>): Metric {
  const what = `metrics[${i}]`;
  checkFunction("compile", what, f);
  let { name } = f as TargetFunction;
  if (name === "") {
    name = "metric";
    for (let number = 1; taken.has(name); number++) name = `metric_${number}`;
  }
  return metricOf("compile", what, name, f as TargetFunction);
}

function metricOf(caller: string, what: string, name: string, f: TargetFunction): Metric {
  const own = ownFunction(caller, what, f);
  return {
    name,
    key: name,
    options: {},
    values: own.values,
    measureFor: () => ({
      kind: "mean",
      countsClasses: false,
      rows: (engine, outputs, targets, values) =>
        own.compare(engine, outputs, targets, values, null, 0),
    }),
  };
}
