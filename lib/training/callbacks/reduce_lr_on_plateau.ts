import { numberFrom, wholeNumber } from "../../options/mod.ts";
import type { Logs } from "../history.ts";
import type { FitParams, LibraryCallback } from "./callback.ts";
import { type LibraryCallbackOptions, RememberingCallback } from "./remembering_callback.ts";
import { Monitor, type MonitorOptions } from "./monitor.ts";

/** Options of {@linkcode reduceLROnPlateau}, with Keras's defaults. */
export interface ReduceLROnPlateauOptions extends MonitorOptions, LibraryCallbackOptions {
  /** What the learning rate is multiplied by; by default 0.1. */
  readonly factor?: number;
  /** After how many epochs without a better one; by default 10. */
  readonly patience?: number;
  /** How much better a value has to be to count; by default 0.0001. */
  readonly minDelta?: number;
  /** For how many epochs after a reduction nothing is counted; by default 0. */
  readonly cooldown?: number;
  /** The learning rate is never made smaller than this; by default 0. */
  readonly minLr?: number;
}

/**
 * Makes the learning rate smaller when a number of the epochs has stopped getting better, as in Keras; the history then
 * has it as `learning_rate`.
 *
 * @throws {RangeError} If an option is unknown or out of its range; at the start of a fit, if `monitor` is none of its
 * numbers.
 *
 * @example Half the rate after two epochs that brought nothing
 * ```ts
 * import { callbacks, layers, sequential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
 * model.compile({ optimizer: "sgd", loss: "mse" });
 * const { history } = await model.fit([[1], [2]], [2, 4], {
 *   epochs: 3,
 *   callbacks: callbacks.reduceLROnPlateau({ monitor: "loss", factor: 0.5, patience: 2 }),
 *   verbose: 0,
 * });
 * assertEquals(history.learning_rate.length, 3);
 * ```
 */
export function reduceLROnPlateau(options: ReduceLROnPlateauOptions = {}): LibraryCallback {
  return new ReduceLROnPlateau(options);
}

class ReduceLROnPlateau extends RememberingCallback<ReduceLROnPlateauOptions> {
  readonly #monitor: Monitor;
  readonly #factor: number;
  readonly #patience: number;
  readonly #cooldown: number;
  readonly #minLr: number;
  #wait = 0;
  #cooling = 0;

  constructor(options: ReduceLROnPlateauOptions) {
    super("reduceLROnPlateau", options, [
      "monitor",
      "factor",
      "patience",
      "mode",
      "minDelta",
      "cooldown",
      "minLr",
      "verbose",
    ]);
    const { caller } = this;
    const { factor = 0.1, patience = 10, minDelta = 1e-4, cooldown = 0, minLr = 0 } = this.options;
    this.#monitor = new Monitor(caller, this.options, minDelta);
    this.#factor = numberFrom(caller, "factor", factor, 0, 1);
    this.#patience = wholeNumber(caller, "patience", patience, 0);
    this.#cooldown = wholeNumber(caller, "cooldown", cooldown, 0);
    this.#minLr = numberFrom(caller, "minLr", minLr, 0);
  }

  setParams({ metrics }: FitParams): void {
    this.#monitor.find(metrics);
  }

  onTrainBegin(): void {
    this.#monitor.best = null;
    this.#wait = this.#cooling = 0;
  }

  onEpochEnd(epoch: number, logs: Logs): void {
    const monitor = this.#monitor, value = monitor.valueIn(logs);
    logs.learning_rate = this.model.optimizer.learningRate;
    if (this.#cooling > 0) {
      this.#cooling--;
      this.#wait = 0;
    }
    if (monitor.isBetter(value, monitor.best)) {
      monitor.best = value;
      this.#wait = 0;
    } else if (this.#cooling === 0 && ++this.#wait >= this.#patience) this.#reduce(epoch);
  }

  #reduce(epoch: number): void {
    const { optimizer } = this.model;
    if (optimizer.learningRate <= this.#minLr) return;
    const rate = Math.max(this.#factor * optimizer.learningRate, this.#minLr);
    optimizer.learningRate = rate;
    this.#cooling = this.#cooldown;
    this.#wait = 0;
    this.say(
      `Epoch ${epoch + 1}: ReduceLROnPlateau reducing learning rate to ${rate}.`,
    );
  }
}
