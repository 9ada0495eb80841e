import { toAwait } from "../options/mod.ts";

/** What is read of a history. */
const HISTORY = ["history", "epoch", "params", "model", "stopped"];
/** What is read of loss and metrics. */
const RESULT = [
  "loss",
  "accuracy",
  "acc",
  "mse",
  "mae",
  "0",
  "1",
  "print",
  "data",
  "dataSync",
  "array",
  "arraySync",
  Symbol.iterator,
];

/** The methods of a model that give a promise, and what is read of their results. */
const METHODS = { fit: HISTORY, fitDataset: HISTORY, evaluate: RESULT, trainOnBatch: RESULT };

/** Has the promises of a model's methods name a forgotten `await` where one of these properties is read of them. */
export function nameForgottenAwaits(
  prototype: Record<keyof typeof METHODS, (...args: never[]) => Promise<unknown>>,
): void {
  for (const name of Object.keys(METHODS) as (keyof typeof METHODS)[]) {
    const method = prototype[name];
    const named = function (this: unknown, ...args: never[]) {
      return toAwait(`model.${name}`, METHODS[name], method.apply(this, args));
    };
    const { length } = method;
    Object.defineProperties(named, { name: { value: name }, length: { value: length } });
    Object.defineProperty(prototype, name, { value: named });
  }
}
