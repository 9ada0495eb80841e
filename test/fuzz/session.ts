import * as nl from "nonlinear";
import type { Anything, Door } from "../bad_input/door.ts";
import { compiled, x, y } from "../bad_input/doors/training.ts";

/** One model that several calls share, good ones and bad ones: a call that is refused must leave it as it was. */
export class Session {
  readonly model = compiled();
  /** What can be done with it. */
  readonly doors: readonly Door[] = [
    this.#door("fit", () => [x(), y(), { verbose: 0 }], {
      epochs: 2,
      batchSize: 2,
      validationSplit: 0.5,
      shuffle: false,
      callbacks: {},
    }),
    this.#door("evaluate", () => [x(), y(), { verbose: 0 }], { batchSize: 3 }),
    this.#door("predict", () => [x()]),
    this.#door("compile", () => [{ optimizer: "adam", loss: "categoricalCrossentropy" }], {
      metrics: ["accuracy"],
    }),
  ];

  #door(method: string, args: () => Anything[], options?: Record<string, Anything>): Door {
    return {
      name: method,
      args,
      call: (...args: Anything[]) => (this.model as Anything)[method](...args),
      ...(options ? { optionsAt: args().length - 1, options: () => ({ ...options }) } : {}),
    };
  }

  /** All weights, to be compared. */
  weights(): string {
    return this.model.getWeights().map(({ data }) => data.join()).join(";");
  }

  /** Whether it predicts numbers for numbers. */
  predictsNumbers(): boolean {
    return this.model.predict(x()).data.every(Number.isFinite);
  }
}

/** Whether a value is, or holds, only numbers that are finite; true of what is no number at all. */
export function isSane(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return value instanceof nl.Matrix ? value.data.every(Number.isFinite) : true;
}
