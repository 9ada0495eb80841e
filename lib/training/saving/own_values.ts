import { isPlain, shown } from "../../options/mod.ts";
import type { Loss } from "../losses/loss.ts";
import { ownLoss } from "../losses/own_loss.ts";
import type { Metric } from "../metrics/metric.ts";
import { ownMetric } from "../metrics/own_metric.ts";
import type { TargetFunction } from "../own/own_function.ts";
import { checkedList, checkedObject, checkedText, written } from "./fields.ts";
import { refuse } from "./file_fault.ts";
import { describeNumbers, numberOf } from "./numbers.ts";

/** Losses or metrics of one's own, by the names that they were saved under. */
export type OwnByName<T> = Readonly<Record<string, T | TargetFunction>>;

/** The losses and metrics that a model is loaded with. */
export interface OwnMeasures {
  readonly losses: OwnByName<Loss>;
  readonly metrics: OwnByName<Metric>;
}

/** Something of one's own as JSON has it: its name, and what it makes of some numbers. */
export function describeOwn(name: string, values: readonly number[]): Record<string, unknown> {
  const described = describeNumbers(Object.fromEntries(values.entries()));
  return { name, custom: Object.values(described) };
}

/** Whether a description is of something of one's own. */
export function isOwn(described: unknown): boolean {
  return isPlain(described) && Object.hasOwn(described, "custom");
}

/**
 * The loss of one's own that a description names, from those given.
 *
 * @throws {FileFault} If it is not given, or is not what it was.
 */
export function restoreOwnLoss(described: unknown, { losses }: OwnMeasures): Loss {
  const { name, given, values } = ownOf("loss", "losses", described, losses);
  const loss = typeof given === "function" ? { ...ownLoss(given), name } : given;
  checkValues("losses", name, loss.values, values);
  return loss;
}

/** The same for a metric. */
export function restoreOwnMetric(described: unknown, { metrics }: OwnMeasures): Metric {
  const { name, given, values } = ownOf("metric", "metrics", described, metrics);
  const metric = typeof given === "function"
    ? { ...ownMetric(given, 0, new Set()), name, key: name }
    : given;
  checkValues("metrics", name, metric.values, values);
  return metric;
}

function ownOf<T>(what: string, option: string, described: unknown, given: OwnByName<T>) {
  const fields = checkedObject(`the ${what}`, described, ["name", "custom"]);
  const name = checkedText(`the name of the ${what}`, fields.name);
  const values = checkedList(`the values of the ${what}`, fields.custom);
  if (Object.hasOwn(given, name)) return { name, given: given[name], values };
  const property = /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? name : `${JSON.stringify(name)}: f`;
  return refuse(
    `the ${what} is ${
      written(name)
    } of your own, which is not in the file; load it with nl.loadModel("…", { ${option}: { ${property} } })`,
  );
}

/** A function of the same name that computes something else would go on with another training without a word. */
function checkValues(
  option: string,
  name: string,
  found: readonly number[] = [],
  saved: readonly unknown[],
): void {
  const isSame = (value: unknown, i: number) => {
    const a = Number(numberOf(value)), b = found[i];
    return Object.is(a, b) || Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
  };
  if (found.length === saved.length && saved.every(isSame)) return;
  refuse(
    `${option}.${name} does not compute what it did when the model was saved: give the function that it was trained with`,
  );
}

/**
 * Refuses what is no object of losses, or of metrics, of one's own.
 *
 * @throws {TypeError} If it is not.
 */
export function checkOwn(option: "losses" | "metrics", given: unknown, method: string): void {
  const maker = option === "losses" ? "nl.defineLoss" : "nl.defineMetric";
  if (!isPlain(given)) {
    throw new TypeError(
      `loadModel: expected ${option} to be an object of functions by their names but found ${
        shown(given)
      }.`,
    );
  }
  for (const [name, each] of Object.entries(given)) {
    const isMade = typeof each === "object" && each !== null && method in each;
    if (isMade || typeof each === "function" && shown(each) === "a function") continue;
    throw new TypeError(
      `loadModel: expected ${option}.${name} to be a function, or made with ${maker}, but found ${
        shown(each)
      }.`,
    );
  }
}
