import { checkFunction, inOwnName, numberFrom } from "../../options/mod.ts";
import type { LibraryCallback } from "./callback.ts";
import { type LibraryCallbackOptions, RememberingCallback } from "./remembering_callback.ts";

/** What the learning rate of an epoch, counted from 0, is to be; it gets the one before. */
export type EpochSchedule = (epoch: number, learningRate: number) => number;

/** Options of {@linkcode learningRateScheduler}. */
export interface LearningRateSchedulerOptions extends LibraryCallbackOptions {
  /** The learning rate of an epoch. */
  readonly schedule: EpochSchedule;
}

/**
 * Sets the learning rate before each epoch by a function of its number, counted from 0, and of the learning rate before,
 * as in Keras; the history then has it as `learning_rate`. It takes the function, or options with it.
 *
 * @throws {TypeError} If `schedule` is not a function.
 * @throws {RangeError} Before an epoch, if it gives no number ≥ 0.
 *
 * @example Half the rate in each further epoch
 * ```ts
 * import { callbacks, layers, optimizers, sequential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
 * model.compile({ optimizer: optimizers.sgd({ learningRate: 0.1 }), loss: "mse" });
 * const slower = callbacks.learningRateScheduler((epoch, rate) => epoch === 0 ? rate : 0.5 * rate);
 * const { history } = await model.fit([[1]], [2], { epochs: 3, callbacks: [slower], verbose: 0 });
 * assertEquals(history.learning_rate, [0.1, 0.05, 0.025]);
 * ```
 */
export function learningRateScheduler(
  options: EpochSchedule | LearningRateSchedulerOptions,
): LibraryCallback {
  return new LearningRateScheduler(
    typeof options === "function" ? { schedule: options } : options,
  );
}

class LearningRateScheduler extends RememberingCallback<LearningRateSchedulerOptions> {
  readonly #schedule: EpochSchedule;

  constructor(options: LearningRateSchedulerOptions) {
    super("learningRateScheduler", options, ["schedule", "verbose"]);
    checkFunction(this.caller, "schedule", this.options.schedule);
    this.#schedule = this.options.schedule;
  }

  onEpochBegin(epoch: number): void {
    const { optimizer } = this.model;
    const rate = this.#schedule(epoch, optimizer.learningRate);
    numberFrom(this.caller, `schedule(${epoch})`, rate, 0);
    inOwnName(this.caller, () => optimizer.learningRate = rate);
    this.say(
      `Epoch ${epoch + 1}: LearningRateScheduler setting learning rate to ${rate}.`,
    );
  }

  onEpochEnd(_epoch: number, logs: Record<string, number>): void {
    logs.learning_rate = this.model.optimizer.learningRate;
  }
}
