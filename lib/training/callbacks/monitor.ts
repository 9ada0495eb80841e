import { numberFrom, plainName, shown, text } from "../../options/mod.ts";

/** The options that callbacks share which watch a number of the epochs' logs. */
export interface MonitorOptions {
  /** Which number is watched; by default "val_loss". "acc" is accuracy. */
  readonly monitor?:
    | "val_loss"
    | "loss"
    | "val_accuracy"
    | "accuracy"
    | (string & Record<never, never>);
  /**
   * Whether smaller numbers are better ("min") or larger ones ("max"); by default "auto": by the name, larger ones for an
   * accuracy and the like, smaller ones for losses and errors.
   */
  readonly mode?: "auto" | "min" | "max";
}

/** Names of numbers of which more is better, and of which less is. */
const UP = /(acc|accuracy|precision|recall|auc|f1|f1_?score|r2|r2_?score|similarity)$/i;
const DOWN = /(loss|error|mse|mae|mape|msle|crossentropy|hinge|poisson|cosh|huber|divergence)$/i;

/** A number of the epochs' logs, and what is better of two values of it. */
export class Monitor {
  /** The best value so far; null before the first. */
  best: number | null = null;
  readonly #caller: string;
  readonly #asked: string;
  readonly #mode: "auto" | "min" | "max";
  readonly #minDelta: number;
  #key: string;

  /**
   * Checks the options of the callback `caller`.
   *
   * @throws {RangeError} If the mode is unknown, or `minDelta` is no number ≥ 0.
   */
  constructor(
    caller: string,
    { monitor = "val_loss", mode: asked = "auto" }: MonitorOptions,
    minDelta: number,
  ) {
    this.#caller = caller;
    this.#asked = this.#key = text(caller, "monitor", monitor);
    const mode = typeof asked === "string" ? plainName(asked) : asked;
    if (mode !== "auto" && mode !== "min" && mode !== "max") {
      throw new RangeError(
        `${caller}: expected mode to be "auto", "min" or "max" but found ${shown(asked)}.`,
      );
    }
    this.#mode = mode;
    this.#minDelta = numberFrom(caller, "minDelta", minDelta, 0);
  }

  /**
   * Finds its number among those of a fit.
   *
   * @throws {RangeError} If it is not there, or its name does not say what is better.
   */
  find(keys: readonly string[]): void {
    const wanted = plain(this.#asked);
    const key = keys.find((key) => plain(key) === wanted);
    if (key === undefined) {
      const isOfValidation = wanted.startsWith("val") &&
        keys.some((key) => plain(`val_${key}`) === wanted);
      throw new RangeError(
        `${this.#caller}: expected monitor to be one of ${keys.join(", ")} but found ${
          shown(this.#asked)
        }${isOfValidation ? "; give fit a validationSplit or validationData for it" : ""}.`,
      );
    }
    this.#key = key;
    if (this.#mode === "auto" && !UP.test(key) && !DOWN.test(key)) {
      throw new RangeError(
        `${this.#caller}: expected mode to be "min" or "max", as the name ${key} does not say which is better, but found "auto".`,
      );
    }
  }

  /** Its value in the logs of an epoch. */
  valueIn(logs: Readonly<Record<string, number>>): number {
    return logs[this.#key];
  }

  /** Whether a value is better than another one by more than `minDelta`; any is better than none. */
  isBetter(value: number, other: number | null): boolean {
    if (other === null) return true;
    const isUp = this.#mode === "max" || this.#mode === "auto" && UP.test(this.#key);
    return isUp ? value - this.#minDelta > other : value + this.#minDelta < other;
  }
}

/** A name without case and underscores, and with accuracy in full. */
function plain(name: string): string {
  return plainName(name).replace(/acc$/, "accuracy");
}
