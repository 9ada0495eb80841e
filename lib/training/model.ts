import { type Matrix, randomStream } from "../engine/mod.ts";
import { type Examples, Network, showSummary, summaryText } from "../network/mod.ts";
import { checkOptions, wholeNumber } from "../options/mod.ts";
import { compile, type Compiled, type CompileOptions } from "./compile.ts";
import { evaluate } from "./evaluate.ts";
import { type CheckedExamples, checkExamples } from "./examples.ts";
import { fit, type FitData } from "./fit.ts";
import {
  type CheckedFitOptions,
  checkFitOptions,
  checkVerbose,
  type FitOptions,
  type Verbose,
} from "./fit_options.ts";
import type { Goal } from "./goal.ts";
import type { History, Logs } from "./history.ts";
import type { Targets } from "./targets.ts";

/** Right answers: those of the output, or, for a model made with a list of outputs, a list with those of each. */
export type Answers = Targets | readonly Targets[];

/** A network that can be trained. */
export class Model<Y extends Matrix | Matrix[] = Matrix> extends Network<Y> {
  #compiled: Compiled | null = null;
  #training = false;
  readonly #randomness = {
    shuffling: randomStream(this.seed),
    chance: { seed: this.seed, step: 0 },
  };

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
  async fit(x: Examples, y: Answers, options: FitOptions = {}): Promise<History> {
    const compiled = this.#checkCompiled("fit");
    this.#checkIdle("fit");
    const checked = checkFitOptions(options);
    const data = this.#fitData(compiled, x, y, checked);
    this.#training = true;
    try {
      return await fit(this, compiled, data, checked, this.#randomness);
    } finally {
      this.#training = false;
      // A validation split is a part of the same examples.
      for (const examples of new Set([data.training, data.validation?.examples])) {
        if (examples) this.#drop(examples);
      }
    }
  }

  /**
   * Measures loss and metrics on examples, without training.
   *
   * @throws {RangeError} If data or options do not fit the model.
   */
  async evaluate(
    x: Examples,
    y: Answers,
    options: { readonly batchSize?: number; readonly verbose?: Verbose } = {},
  ): Promise<Logs> {
    const compiled = this.#checkCompiled("evaluate");
    checkOptions("evaluate", options, ["batchSize", "verbose"]);
    const batchSize = wholeNumber("evaluate", "batchSize", options.batchSize ?? 32);
    const verbose = checkVerbose("evaluate", options.verbose);
    const examples = this.#check("evaluate", compiled, this.examples("evaluate", x), y);
    try {
      return await evaluate(this, compiled, examples, { batchSize, verbose });
    } finally {
      this.#drop(examples);
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

  #fitData(compiled: Compiled, x: Examples, y: Answers, options: CheckedFitOptions): FitData {
    const { validationData, validationSplit } = options;
    const inputs = this.examples("fit", x);
    const { rows } = inputs[0];
    // As in Keras: the last rows, before any shuffling.
    const share = validationData ? 0 : validationSplit;
    const trainingRows = Math.floor(rows * (1 - share));
    if (share > 0 && (trainingRows === 0 || trainingRows === rows)) {
      throw new RangeError(
        `fit: expected validationSplit to leave rows on both sides, but ${share} of ${rows} rows does not.`,
      );
    }
    const training = this.#check("fit", compiled, inputs, y);
    if (share > 0) {
      return { training, trainingRows, validation: { examples: training, from: trainingRows } };
    }
    if (!validationData) return { training, trainingRows, validation: null };
    try {
      const [x, y] = validationData;
      const examples = this.#check("fit", compiled, this.examples("fit", x), y);
      return { training, trainingRows, validation: { examples, from: 0 } };
    } catch (error) {
      this.#drop(training);
      throw error;
    }
  }

  #check(caller: string, goal: Goal, inputs: readonly Matrix[], y: Answers): CheckedExamples {
    return checkExamples(caller, this.engine, inputs, this.perOutput(caller, y), goal);
  }

  #drop({ x }: CheckedExamples): void {
    x.forEach((source) => this.engine.drop(source));
  }
}
