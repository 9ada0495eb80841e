import {
  checkFunction,
  checkOptions,
  inOwnName,
  numberFrom,
  wholeNumber,
} from "../../options/mod.ts";
import { type LibraryCallback, libraryCallback, type ModelInTraining } from "./callback.ts";
import { say } from "./say.ts";

/** What the learning rate of an epoch, counted from 0, is to be; it gets the one before. */
export type EpochSchedule = (epoch: number, learningRate: number) => number;

/** Options of {@linkcode learningRateScheduler}. */
export interface LearningRateSchedulerOptions {
  /** The learning rate of an epoch. */
  readonly schedule: EpochSchedule;
  /** Whether a line says so when it acts: 0 or 1; by default 0. */
  readonly verbose?: 0 | 1;
}

/**
 * Sets the learning rate before each epoch by a function of its number, counted from 0, and of the learning rate before,
 * as in Keras; the history then has it as `learning_rate`. It takes the function, or options with it.
 *
 * @throws {TypeError} If `schedule` is not a function.
 * @throws {RangeError} Before an epoch, if it gives no number ≥ 0.
 *
 * @example A tenth less in every epoch
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
  const caller = "callbacks.learningRateScheduler";
  if (typeof options !== "function") checkOptions(caller, options, ["schedule", "verbose"]);
  const { schedule, verbose = 0 } = typeof options === "function" ? { schedule: options } : options;
  checkFunction(caller, "schedule", schedule);
  const isVerbose = wholeNumber(caller, "verbose", verbose, 0, 1) === 1;
  return libraryCallback(new LearningRateScheduler(schedule, isVerbose));
}

class LearningRateScheduler implements LibraryCallback {
  readonly name = "learningRateScheduler";
  readonly #schedule: EpochSchedule;
  readonly #isVerbose: boolean;
  #model!: ModelInTraining;

  constructor(schedule: EpochSchedule, isVerbose: boolean) {
    this.#schedule = schedule;
    this.#isVerbose = isVerbose;
  }

  setModel(model: ModelInTraining): void {
    this.#model = model;
  }

  onEpochBegin(epoch: number): void {
    const { optimizer } = this.#model;
    const rate = this.#schedule(epoch, optimizer.learningRate);
    numberFrom("callbacks.learningRateScheduler", `schedule(${epoch})`, rate, 0);
    inOwnName("callbacks.learningRateScheduler", () => optimizer.learningRate = rate);
    say(
      this.#isVerbose,
      `Epoch ${epoch + 1}: LearningRateScheduler setting learning rate to ${rate}.`,
    );
  }

  onEpochEnd(_epoch: number, logs: Record<string, number>): void {
    logs.learning_rate = this.#model.optimizer.learningRate;
  }
}
