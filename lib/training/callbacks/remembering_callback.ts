import { readOptions, wholeNumber } from "../../options/mod.ts";
import type { LibraryCallback, ModelInTraining } from "./callback.ts";

/** The options that all callbacks of `nl.callbacks` share. */
export interface LibraryCallbackOptions {
  /** Whether a line says so when it acts: 0 or 1; by default 0. */
  readonly verbose?: 0 | 1;
}

/** What the callbacks of `nl.callbacks` are: they remember something from epoch to epoch. */
export abstract class RememberingCallback<
  O extends LibraryCallbackOptions = LibraryCallbackOptions,
> implements LibraryCallback {
  readonly name: string;
  readonly #isVerbose: boolean;
  readonly #options: O;
  #model: ModelInTraining | undefined;

  /**
   * Checks the names of all options, and `verbose`.
   *
   * @throws {RangeError} If a name is unknown, or `verbose` neither 0 nor 1.
   */
  constructor(name: string, options: O, names: readonly string[]) {
    this.name = name;
    this.#options = readOptions(this.caller, options, names);
    const { verbose = 0 } = this.#options;
    this.#isVerbose = wholeNumber(this.caller, "verbose", verbose, 0, 1) === 1;
  }

  /** Takes the model that is to be trained. */
  setModel(model: ModelInTraining): void {
    this.#model = model;
  }

  /** The options, under the names that it knows. */
  protected get options(): O {
    return this.#options;
  }

  /** The function that a person has called, for messages. */
  protected get caller(): string {
    return `callbacks.${this.name}`;
  }

  /** The model that is trained. */
  protected get model(): ModelInTraining {
    return this.#model!;
  }

  /** Writes a line for whoever asked it to be verbose. */
  protected say(line: string): void {
    if (this.#isVerbose) console.log(line);
  }
}
