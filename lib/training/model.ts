import { Matrix, randomStream } from "../engine/mod.ts";
import { type Layer, Network, showSummary, summaryText } from "../network/mod.ts";
import { checkOptions, wholeNumber } from "../options/mod.ts";
import { compile, type Compiled, type CompileOptions, type Goal } from "./compile.ts";
import { evaluate } from "./evaluate.ts";
import { checkExamples } from "./examples.ts";
import { fit, type FitData } from "./fit.ts";
import {
  type CheckedFitOptions,
  checkFitOptions,
  checkVerbose,
  type FitOptions,
  type Verbose,
} from "./fit_options.ts";
import type { History, Logs } from "./history.ts";
import type { Targets } from "./targets.ts";

/** Inputs: a row an example. */
export type Inputs = Matrix | ArrayLike<ArrayLike<number>>;

/** A network that can be trained. */
export class Model extends Network {
  #compiled: Compiled | null = null;
  #training = false;
  readonly #shuffling = randomStream(this.seed);

  /**
   * Says how the model is trained and measured; it starts afresh with the optimizer, not with the weights.
   *
   * @throws {RangeError} If an optimizer, loss or metric is unknown; nothing is changed then.
   */
  compile(options: CompileOptions): void {
    this.#checkIdle("compile");
    this.#compiled = compile(this, options);
  }

  /**
   * Trains the model on the examples of x and their right answers y, and resolves to the history of loss and metrics.
   *
   * @throws {RangeError} If data and options do not fit the model, before anything is changed; or if the loss does not
   * stay finite, with the last good weights back in place.
   */
  async fit(x: Inputs, y: Targets, options: FitOptions = {}): Promise<History> {
    const compiled = this.#checkCompiled("fit");
    this.#checkIdle("fit");
    const checked = checkFitOptions(options);
    const data = this.#fitData(compiled, x, y, checked);
    this.#training = true;
    try {
      return await fit(this, compiled, data, checked, this.#shuffling);
    } finally {
      this.#training = false;
      for (const x of new Set([data.training.x, data.validation?.examples.x ?? data.training.x])) {
        this.engine.drop(x);
      }
    }
  }

  /**
   * Measures loss and metrics on examples, without training.
   *
   * @throws {RangeError} If data or options do not fit the model.
   */
  async evaluate(
    x: Inputs,
    y: Targets,
    options: { readonly batchSize?: number; readonly verbose?: Verbose } = {},
  ): Promise<Logs> {
    const compiled = this.#checkCompiled("evaluate");
    checkOptions("evaluate", options, ["batchSize", "verbose"]);
    const batchSize = wholeNumber("evaluate", "batchSize", options.batchSize ?? 32);
    const verbose = checkVerbose("evaluate", options.verbose);
    const examples = checkExamples(
      "evaluate",
      this.engine,
      this.examples("evaluate", x),
      y,
      compiled,
      this.outputUnits,
    );
    try {
      return await evaluate(this, compiled, examples, { batchSize, verbose });
    } finally {
      this.engine.drop(examples.x);
    }
  }

  /** Shows the layers and numbers of parameters, as Keras does; the optimizer's have a line of their own. */
  override summary(): void {
    const optimizerParams = this.#compiled?.optimizer.countState(this.countParams());
    showSummary(this, summaryText(this, optimizerParams));
  }

  /**
   * What the model is measured by, for the function `caller`.
   *
   * @throws {Error} If it is not compiled.
   */
  goal(caller: string): Goal {
    return this.#checkCompiled(caller);
  }

  #checkCompiled(caller: string): Compiled {
    if (this.#compiled) return this.#compiled;
    throw new Error(
      `${caller}: expected a compiled model; call model.compile({ optimizer: "adam", loss: "categoricalCrossentropy", metrics: ["accuracy"] }) first.`,
    );
  }

  #checkIdle(caller: string): void {
    if (!this.#training) return;
    throw new Error(`${caller}: the model is being trained; wait for the first fit with await.`);
  }

  #fitData(compiled: Compiled, x: Inputs, y: Targets, options: CheckedFitOptions): FitData {
    const { validationData, validationSplit } = options;
    const check = (x: Matrix, y: Targets) =>
      checkExamples("fit", this.engine, x, y, compiled, this.outputUnits);
    const inputs = this.examples("fit", x);
    // As in Keras: the last rows, before any shuffling.
    const share = validationData ? 0 : validationSplit;
    const trainingRows = Math.floor(inputs.rows * (1 - share));
    if (share > 0 && (trainingRows === 0 || trainingRows === inputs.rows)) {
      throw new RangeError(
        `fit: expected validationSplit to leave rows on both sides, but ${share} of ${inputs.rows} rows does not.`,
      );
    }
    const training = check(inputs, y);
    if (share > 0) {
      return { training, trainingRows, validation: { examples: training, from: trainingRows } };
    }
    if (!validationData) return { training, trainingRows, validation: null };
    try {
      const examples = check(this.examples("fit", validationData[0]), validationData[1]);
      return { training, trainingRows, validation: { examples, from: 0 } };
    } catch (error) {
      this.engine.drop(training.x);
      throw error;
    }
  }
}

/**
 * Makes a model in which each layer takes what the one before gives.
 *
 * @param options.layers The layers; the first says `inputShape`.
 * @param options.seed Makes weights and the order of examples repeat bit for bit; by default a new one, kept in
 * `model.seed`.
 * @param options.name By default "sequential".
 * @throws {RangeError} If the layers do not fit together.
 *
 * @example Learning exclusive or
 * ```ts
 * import { layers, optimizers, sequential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const model = sequential({
 *   layers: [
 *     layers.dense({ units: 8, activation: "relu", inputShape: [2] }),
 *     layers.dense({ units: 2, activation: "softmax" }),
 *   ],
 *   seed: 1,
 * });
 * model.compile({
 *   optimizer: optimizers.adam({ learningRate: 0.05 }),
 *   loss: "sparseCategoricalCrossentropy",
 *   metrics: ["accuracy"],
 * });
 * const x = [[0, 0], [0, 1], [1, 0], [1, 1]];
 * const y = [0, 1, 1, 0];
 * await model.fit(x, y, { epochs: 100, verbose: 0 });
 * const { accuracy } = await model.evaluate(x, y, { verbose: 0 });
 * assertEquals(accuracy, 1);
 * ```
 */
export function sequential(
  options: { readonly layers: readonly Layer[]; readonly seed?: number; readonly name?: string },
): Model {
  checkOptions("sequential", options, ["layers", "seed", "name"]);
  return new Model(options.layers, { name: options.name ?? "sequential", seed: options.seed });
}
