import { finiteNumber, flag, shown, wholeNumber } from "../../options/mod.ts";
import type { Logs } from "../history.ts";
import { checkEnding } from "../saving/save_model.ts";
import type { FitParams, LibraryCallback } from "./callback.ts";
import { type LibraryCallbackOptions, RememberingCallback } from "./remembering_callback.ts";
import { Monitor, type MonitorOptions } from "./monitor.ts";

/** Options of {@linkcode modelCheckpoint}, with Keras's defaults. */
export interface ModelCheckpointOptions extends MonitorOptions, LibraryCallbackOptions {
  /**
   * The path of the file, such as "best.safetensors". The number of the epoch, counted from 1, and its numbers may stand
   * in it: "model-{epoch:02d}-{val_loss:.2f}.safetensors"; with a `saveFreq` of steps that of the batch, too: "{batch}".
   */
  readonly filepath: string;
  /** Whether the model is saved only where it is better than all before; by default false: after each epoch. */
  readonly saveBestOnly?: boolean;
  /** A value that has to be beaten before anything is saved; by default any is good enough. */
  readonly initialValueThreshold?: number;
  /** After how many steps, counted over all epochs, it is time to save; by default "epoch": after each epoch. */
  readonly saveFreq?: "epoch" | number;
}

/**
 * Saves the model after each epoch, or after each that is better than all before, as `model.save` does. To go on with
 * a fit that was ended halfway, `fit({ checkpoint })` is the way.
 *
 * @throws {RangeError} If an option is unknown or out of its range; at the start of a fit, if `monitor` is none of its
 * numbers.
 * @throws {TypeError} If `filepath` is no path.
 *
 * @example The best model of a fit
 * ```ts
 * import { callbacks } from "nonlinear";
 *
 * const best = callbacks.modelCheckpoint({ filepath: "best.safetensors", saveBestOnly: true });
 * // await model.fit(x, y, { epochs: 50, validationSplit: 0.1, callbacks: best });
 * ```
 */
export function modelCheckpoint(options: ModelCheckpointOptions): LibraryCallback {
  return new ModelCheckpoint(options);
}

class ModelCheckpoint extends RememberingCallback<ModelCheckpointOptions> {
  readonly #filepath: string;
  readonly #bestOnly: boolean;
  readonly #monitor: Monitor;
  readonly #saveFreq: "epoch" | number;
  #epoch = 0;
  #steps = 0;
  /** Only there where steps are counted. */
  readonly onBatchEnd?: (batch: number, logs: Logs) => Promise<void>;

  constructor(options: ModelCheckpointOptions) {
    super("modelCheckpoint", options, [
      "filepath",
      "monitor",
      "saveBestOnly",
      "mode",
      "initialValueThreshold",
      "saveFreq",
      "verbose",
    ]);
    const { caller } = this;
    const { filepath, saveBestOnly, initialValueThreshold: threshold, saveFreq = "epoch" } =
      this.options;
    if (typeof filepath !== "string" || filepath === "") {
      throw new TypeError(
        `${caller}: expected filepath to be the path of a file, such as "best.safetensors", but found ${
          shown(filepath)
        }.`,
      );
    }
    checkEnding(caller, filepath);
    this.#filepath = filepath;
    this.#saveFreq = saveFreq === "epoch" ? saveFreq : wholeNumber(caller, "saveFreq", saveFreq);
    this.#bestOnly = flag(caller, "saveBestOnly", saveBestOnly);
    this.#monitor = new Monitor(caller, this.options, 0);
    this.#monitor.best = threshold == null
      ? null
      : finiteNumber(caller, "initialValueThreshold", threshold);
    if (saveFreq === "epoch") return;
    if (this.#bestOnly) {
      throw new RangeError(
        `${caller}: expected saveFreq to be "epoch" with saveBestOnly, as what is best is known after an epoch, but found ${saveFreq}.`,
      );
    }
    this.onBatchEnd = (batch, logs) => this.#countStep(batch, logs);
  }

  setParams({ metrics }: FitParams): void {
    if (this.#bestOnly) this.#monitor.find(metrics);
    const known = this.#saveFreq === "epoch"
      ? ["epoch", ...metrics]
      : ["epoch", "batch", ...metrics.filter((key) => !key.startsWith("val_"))];
    const numbers = Object.fromEntries(known.map((key) => [key, 0]));
    pathOf(this.#filepath, numbers);
  }

  onEpochBegin(epoch: number): void {
    this.#epoch = epoch;
  }

  async onEpochEnd(epoch: number, logs: Logs): Promise<void> {
    if (this.#saveFreq !== "epoch") return;
    const monitor = this.#monitor;
    if (this.#bestOnly) {
      const value = monitor.valueIn(logs);
      if (!monitor.isBetter(value, monitor.best)) return;
      monitor.best = value;
    }
    await this.#save(epoch, logs);
  }

  async #save(epoch: number, logs: Logs): Promise<void> {
    const path = pathOf(this.#filepath, { ...logs, epoch: epoch + 1 });
    await this.model.save(path);
    this.say(`Epoch ${epoch + 1}: saving model to ${path}`);
  }

  async #countStep(batch: number, logs: Logs): Promise<void> {
    if (++this.#steps % Number(this.#saveFreq) === 0) {
      await this.#save(this.#epoch, { ...logs, batch: batch + 1 });
    }
  }
}

/** A path with numbers put in as Python puts them in: {epoch}, {epoch:02d}, {val_loss:.2f}. */
function pathOf(path: string, numbers: Readonly<Record<string, number>>): string {
  return path.replace(/\{(\w+)(?::(?:0(\d))?(?:\.(\d)f|d)?)?\}/g, (_, name, width, digits) => {
    if (!Object.hasOwn(numbers, name)) {
      throw new RangeError(
        `callbacks.modelCheckpoint: expected the names in filepath to be among ${
          Object.keys(numbers).join(", ")
        } but found ${shown(name)}.`,
      );
    }
    const number = numbers[name];
    const text = digits === undefined ? String(number) : number.toFixed(Number(digits));
    return text.padStart(Number(width ?? 0), "0");
  });
}
