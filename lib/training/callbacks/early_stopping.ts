import type { Matrix } from "../../engine/mod.ts";
import { finiteNumber, flag, wholeNumber } from "../../options/mod.ts";
import type { Logs } from "../history.ts";
import type { FitParams, LibraryCallback } from "./callback.ts";
import { type LibraryCallbackOptions, RememberingCallback } from "./remembering_callback.ts";
import { Monitor, type MonitorOptions } from "./monitor.ts";

/** Options of {@linkcode earlyStopping}, with Keras's defaults. */
export interface EarlyStoppingOptions extends MonitorOptions, LibraryCallbackOptions {
  /** How much better a value has to be to count; by default 0. */
  readonly minDelta?: number;
  /** How many epochs may go by without a better one; by default 0. */
  readonly patience?: number;
  /** A value that has to be beaten for the patience to begin anew; by default any is good enough. */
  readonly baseline?: number;
  /** Whether the weights of the best epoch come back in the end; by default false. */
  readonly restoreBestWeights?: boolean;
  /** The first epoch, counted from 0, that is looked at; by default 0. */
  readonly startFromEpoch?: number;
}

/**
 * Ends a fit when a number of its epochs has stopped getting better, as in Keras.
 *
 * @throws {RangeError} If an option is unknown or out of its range; at the start of a fit, if `monitor` is none of its
 * numbers.
 * @throws {TypeError} If `restoreBestWeights` is not true or false.
 *
 * @example The weights of the epoch with the smallest validation loss
 * ```ts
 * import { callbacks, layers, sequential } from "nonlinear";
 *
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
 * model.compile({ optimizer: "sgd", loss: "mse" });
 * await model.fit([[1], [2], [3], [4]], [2, 4, 6, 8], {
 *   epochs: 50,
 *   validationSplit: 0.25,
 *   callbacks: callbacks.earlyStopping({ patience: 3, restoreBestWeights: true }),
 *   verbose: 0,
 * });
 * ```
 */
export function earlyStopping(options: EarlyStoppingOptions = {}): LibraryCallback {
  return new EarlyStopping(options);
}

class EarlyStopping extends RememberingCallback<EarlyStoppingOptions> {
  readonly #monitor: Monitor;
  readonly #patience: number;
  readonly #baseline: number | null;
  readonly #restores: boolean;
  readonly #startFromEpoch: number;
  #wait = 0;
  #bestEpoch = 0;
  #stoppedEpoch = 0;
  #bestWeights: readonly Matrix[] | null = null;

  constructor(options: EarlyStoppingOptions) {
    super("earlyStopping", options, [
      "monitor",
      "minDelta",
      "patience",
      "mode",
      "baseline",
      "restoreBestWeights",
      "startFromEpoch",
      "verbose",
    ]);
    const { caller } = this;
    const { minDelta = 0, patience = 0, baseline, restoreBestWeights, startFromEpoch = 0 } =
      this.options;
    this.#monitor = new Monitor(caller, this.options, minDelta);
    this.#patience = wholeNumber(caller, "patience", patience, 0);
    // JSON, and programs that come from Keras, have null for "none".
    this.#baseline = baseline == null ? null : finiteNumber(caller, "baseline", baseline);
    this.#restores = flag(caller, "restoreBestWeights", restoreBestWeights);
    this.#startFromEpoch = wholeNumber(caller, "startFromEpoch", startFromEpoch, 0);
  }

  setParams({ metrics }: FitParams): void {
    this.#monitor.find(metrics);
  }

  onTrainBegin(): void {
    this.#monitor.best = this.#bestWeights = null;
    this.#wait = this.#bestEpoch = this.#stoppedEpoch = 0;
  }

  onEpochEnd(epoch: number, logs: Logs): void {
    if (epoch < this.#startFromEpoch) return;
    const value = this.#monitor.valueIn(logs);
    if (this.#restores && this.#bestWeights === null) this.#keep(epoch);
    this.#wait++;
    if (this.#monitor.isBetter(value, this.#monitor.best)) {
      this.#monitor.best = value;
      this.#keep(epoch);
      if (this.#monitor.isBetter(value, this.#baseline)) this.#wait = 0;
      return;
    }
    if (this.#wait < this.#patience || epoch === 0) return;
    this.#stoppedEpoch = epoch;
    this.model.stopTraining = true;
  }

  onTrainEnd(): void {
    if (this.#stoppedEpoch > 0) {
      this.say(`Epoch ${this.#stoppedEpoch + 1}: early stopping`);
    }
    if (this.#bestWeights === null) return;
    this.say(
      `Restoring model weights from the end of the best epoch: ${this.#bestEpoch + 1}.`,
    );
    this.model.setWeights(this.#bestWeights);
  }

  #keep(epoch: number): void {
    this.#bestEpoch = epoch;
    if (this.#restores) this.#bestWeights = this.model.getWeights();
  }
}
