import { type Matrix, randomStream } from "../engine/mod.ts";
import {
  type Examples,
  Network,
  showSummary,
  SHUFFLING_STREAM,
  summaryText,
} from "../network/mod.ts";
import { checkOptions, wholeNumber } from "../options/mod.ts";
import { compile, type Compiled, type CompileOptions } from "./compile.ts";
import { evaluate } from "./evaluate.ts";
import { checkExamples } from "./checked_examples.ts";
import { fit } from "./fit.ts";
import { checkFitData } from "./fit_data.ts";
import { checkFitOptions, checkVerbose, type FitOptions, type Verbose } from "./fit_options.ts";
import type { Randomness } from "./fit_run.ts";
import type { History, Logs } from "./history.ts";
import type { Objective } from "./objective.ts";
import type { Answers } from "./targets.ts";
import { beginTraining, isTrained } from "./under_way.ts";

/** A network that can be trained. */
export class Model<Y extends Matrix | Matrix[] = Matrix> extends Network<Y> {
  #compiled: Compiled | null = null;
  readonly #randomness: Randomness = {
    shuffling: randomStream(this.seed, SHUFFLING_STREAM),
    maskSource: { seed: this.seed, step: 0 },
  };

  /**
   * Sets how the model is trained and measured. The optimizer starts afresh; the weights stay.
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
    const data = checkFitData(this, compiled, x, y, checked);
    const endTraining = beginTraining(this);
    try {
      const randomness = this.#randomness;
      return await fit({ network: this, compiled, data, options: checked, randomness });
    } finally {
      endTraining();
      data.release();
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
    const examples = checkExamples("evaluate", this, compiled, x, y);
    try {
      return await evaluate(this, compiled, examples, { batchSize, verbose });
    } finally {
      examples.release();
    }
  }

  /** Shows the layers and numbers of parameters, as Keras does; the optimizer's have a line of their own. */
  override summary(): void {
    const optimizerParams = this.#compiled?.optimizer.countState(this.countParams());
    showSummary(this, summaryText(this, optimizerParams));
  }

  /**
   * What the model is trained for and measured by, for the function `caller`.
   *
   * @throws {Error} If it is not compiled.
   *
   * @internal
   */
  objective(caller: string): Objective {
    return this.#checkCompiled(caller);
  }

  #checkCompiled(caller: string): Compiled {
    if (this.#compiled) return this.#compiled;
    throw new Error(
      `${caller}: expected a compiled model; call model.compile({ optimizer: "adam", loss: "categoricalCrossentropy", metrics: ["accuracy"] }) first.`,
    );
  }

  #checkIdle(caller: string): void {
    if (!isTrained(this)) return;
    throw new Error(`${caller}: the model is being trained; wait for the first fit with await.`);
  }
}

/** A model with one output or several: for functions that take either. */
export type AnyModel = Model<Matrix | Matrix[]>;
