import type { Logs } from "./history.ts";
import { loggedNumbers, type Objective } from "./objective.ts";

/**
 * Numbers by name, such as { loss: 0.31, accuracy: 0.91 }, which can be taken apart as a list, too: the loss comes first,
 * then the metrics as `compile` has them.
 */
export type Measured = Logs & Iterable<number>;

/** The names of what is measured, in that order. */
export function measuredNames(objective: Objective): string[] {
  return ["loss", ...loggedNumbers(objective).map(({ key }) => key)];
}

/**
 * Lets numbers be read as a list, as programs for Keras do: `const [loss, accuracy] = await model.evaluate(x, y)`, or
 * `result[0]`. That is hidden, so that keys, copies and JSON are as they were.
 */
export function inOrder(logs: Logs, objective: Objective): Measured {
  const names = measuredNames(objective);
  const hidden = (key: string | symbol, value: unknown) =>
    key in logs || Object.defineProperty(logs, key, { value, configurable: true });
  hidden(Symbol.iterator, () => names.map((name) => logs[name]).values());
  names.forEach((name, i) => hidden(String(i), logs[name]));
  return logs as Measured;
}
