import type { Loss } from "../losses/loss.ts";
import { losses } from "../losses/catalogue.ts";
import { metrics as knownMetrics } from "../metrics/catalogue.ts";
import type { Metric } from "../metrics/metric.ts";
import type { AnyModel } from "../model.ts";
import { startOptimizer } from "../trainable.ts";
import { optimizers } from "../optimizers/catalogue.ts";
import type { Optimizer, OptimizerState } from "../optimizers/optimizer.ts";
import { isPlain } from "../../options/mod.ts";
import { checkedList, checkedObject, checkedText, checkedWhole, written } from "./fields.ts";
import { refuse } from "./file_fault.ts";
import { restoreNumbers } from "./numbers.ts";
import { isOwn, type OwnMeasures, restoreOwnLoss, restoreOwnMetric } from "./own_values.ts";
import { restoreSchedule } from "./rate_values.ts";

/**
 * Compiles a model as it was, and brings its training to where it was; what its optimizer remembers, which is returned,
 * is still to be filled in. Undefined where there is none.
 *
 * @throws {FileFault} If this is no description of a training.
 * @throws {RangeError} If the optimizer, a loss or a metric refuses what it says, as it would for a person.
 */
export function restoreTraining(
  model: AnyModel,
  description: unknown,
  own: OwnMeasures,
): OptimizerState | undefined {
  const { compiled, shuffling, steps } = checkedObject("training", description, [
    "compiled",
    "shuffling",
    "steps",
  ]);
  const state = compiled === null ? undefined : restoreCompiled(model, compiled, own);
  const { randomness } = model.trained();
  // A model from elsewhere is at the beginning of the stream of its seed.
  if (shuffling !== null) {
    randomness.shuffling.state = checkedList("shuffling of training", shuffling) as number[];
  }
  randomness.maskSource.step = checkedWhole("steps of training", steps);
  return state;
}

function restoreCompiled(
  model: AnyModel,
  description: unknown,
  own: OwnMeasures,
): OptimizerState | undefined {
  const fields = checkedObject(
    "compiled",
    description,
    ["optimizer", "loss", "metrics", "steps"],
    ["lossWeights"],
  );
  const count = model.outputs.length;
  const perOutput = (name: "loss" | "metrics") =>
    checkedList(`${name} of compiled`, fields[name], count, count);
  const loss = perOutput("loss").map((each) =>
    isOwn(each) ? restoreOwnLoss(each, own) : restored<Loss>("loss", losses, each)
  );
  const metrics = perOutput("metrics").map((names) =>
    checkedList("an entry in metrics of compiled", names).map((each) =>
      typeof each === "object"
        ? restoreMetric(each, own)
        : checkedText("a metric of compiled", each)
    )
  );
  const { exclusion, ...described } = checkedObject("the optimizer", fields.optimizer, [
    "name",
    "options",
  ], ["exclusion"]);
  const optimizer = restored<Optimizer>("optimizer", optimizers, described);
  if (exclusion !== undefined) restoreExclusion(model, optimizer, exclusion);
  const lossWeights = restoredWeights(fields.lossWeights, count);
  const [one] = loss;
  model.compile(
    count === 1
      ? { optimizer, loss: one, metrics: metrics[0], lossWeights }
      : { optimizer, loss, metrics, lossWeights },
  );
  if (fields.steps === null) return undefined;
  const compiled = model.trained().compiled!;
  startOptimizer(model, compiled);
  const state = compiled.state!;
  state.steps = checkedWhole("steps of compiled", fields.steps);
  return state;
}

/** A metric with settings, or of one's own. */
function restoreMetric(description: unknown, own: OwnMeasures): Metric {
  if (isOwn(description)) return restoreOwnMetric(description, own);
  const { name, options } = checkedObject("a metric of compiled", description, ["name", "options"]);
  const known = checkedText("the name of a metric", name);
  if (!Object.hasOwn(knownMetrics, known)) {
    refuse(`a metric is ${written(known)}, which is unknown`);
  }
  const make = knownMetrics[known as keyof typeof knownMetrics] as (options: unknown) => Metric;
  return make(options);
}

/** What the loss of each output counts; undefined where all count 1. */
function restoredWeights(lossWeights: unknown, count: number): number[] | undefined {
  if (lossWeights === undefined) return undefined;
  return checkedList("lossWeights of compiled", lossWeights, count, count) as number[];
}

/** Has the weight decay of an optimizer leave alone what it left alone. */
function restoreExclusion(model: AnyModel, optimizer: Optimizer, description: unknown): void {
  const where = "the exclusion of the optimizer";
  const { varNames, varList } = checkedObject(where, description, ["varNames", "varList"]);
  const listed = checkedList(`varList of ${where}`, varList).map((name) => {
    const weight = model.weights.find((weight) => weight.name === name);
    return weight ?? refuse(`${where} has the weight ${written(name)}, which is unknown`);
  });
  const names = checkedList(`varNames of ${where}`, varNames) as string[];
  optimizer.excludeFromWeightDecay({ varNames: names, varList: listed });
}

function restored<T>(what: string, catalogue: object, description: unknown): T {
  const { name, options } = checkedObject(`the ${what}`, description, ["name", "options"]);
  const known = checkedText(`the name of the ${what}`, name);
  if (!Object.hasOwn(catalogue, known)) {
    refuse(`the ${what} is ${written(name)}, which is unknown`);
  }
  const make = catalogue[known as keyof typeof catalogue] as (options: object) => T;
  const where = `the options of the ${what}`;
  if (!isPlain(options)) return make(restoreNumbers(where, options));
  const { learningRate, ...others } = options;
  const schedule = restoreSchedule(learningRate);
  return schedule === undefined
    ? make(restoreNumbers(where, options))
    : make({ ...restoreNumbers(where, others), learningRate: schedule });
}
