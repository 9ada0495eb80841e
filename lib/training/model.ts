import type { Matrix } from "../engine/mod.ts";
import { countOf, type Examples, Network, showSummary, summaryText } from "../network/mod.ts";
import { readOptions, refuseSetting } from "../options/mod.ts";
import { compile, type Compiled, type CompileOptions } from "./compile.ts";
import { evaluate } from "./evaluate.ts";
import { checkEvaluateOptions, type EvaluateOptions } from "./evaluate_options.ts";
import { datasetData } from "./dataset/dataset_data.ts";
import { checkDatasetOptions, type FitDatasetOptions } from "./dataset/dataset_options.ts";
import type { Dataset as BatchSource } from "./dataset/examples_stream.ts";
import { FIXED_SETTINGS } from "./fixed_settings.ts";
import { fit } from "./fit.ts";
import type { FitRequest } from "./fit_run.ts";
import { checkFitData } from "./fit_data.ts";
import { type ExampleWeights, weightedExamples } from "./example_weights/weighted_examples.ts";
import { checkFitOptions, type FitOptions } from "./fit_options.ts";
import type { History } from "./history.ts";
import { type Measured, measuredNames } from "./in_order.ts";
import type { Objective } from "./objective.ts";
import type { Optimizer } from "./optimizers/optimizer.ts";
import { type Randomness, randomnessOf } from "./randomness.ts";
import { encodeModel } from "./saving/encode_model.ts";
import { saveModel } from "./saving/save_model.ts";
import type { Trained } from "./saving/trained.ts";
import type { Answers } from "./targets.ts";
import { checkTrainable } from "./trainable.ts";
import { trainOnBatch } from "./train_on_batch.ts";
import { beginTraining, checkIdle } from "./under_way.ts";

/** A network that can be trained. */
export class Model<Y extends Matrix | Matrix[] = Matrix> extends Network<Y> {
  /** Set to true by a callback, it ends the fit after the step or epoch under way; each fit begins with false. */
  stopTraining = false;
  #compiled: Compiled | null = null;
  /** Of a model whose layers have changed, what it was compiled with: it is compiled again when that is asked for. */
  #settings: CompileOptions | null = null;
  readonly #randomness: Randomness = randomnessOf(this.seed);

  /**
   * Sets how the model is trained and measured. The optimizer starts afresh; the weights stay.
   *
   * @throws {RangeError} If an optimizer, loss or metric is unknown; nothing is changed then.
   */
  compile(options: CompileOptions): void {
    checkIdle(this, "compile");
    this.checkHasLayers("compile");
    this.#compiled = compile(this, options);
    this.#settings = { ...options };
  }

  /**
   * Trains the model on the examples of x and their right answers y, and resolves to the history of loss and metrics.
   *
   * With `checkpoint: "run.safetensors"` the same program, stopped or killed and started again, goes on from the last
   * whole epoch.
   *
   * @throws {RangeError} If data and options do not fit the model, or the checkpoint is damaged or of another fit, before
   * anything is changed; or if the loss does not stay finite, with the best weights back in place and the optimizer
   * afresh.
   * @throws {Error} If the checkpoint cannot be written before the first epoch.
   */
  async fit(x: Examples, y: Answers, options: FitOptions = {}): Promise<History> {
    const compiled = this.#checkCompiled("fit");
    checkIdle(this, "fit");
    const checked = checkFitOptions(options);
    checkTrainable(this, compiled);
    const data = checkFitData(this, compiled, x, y, checked);
    return await this.#train({ caller: "fit", compiled, data, options: checked });
  }

  /**
   * Trains the model on batches that come one at a time, for data that do not fit in memory: a list of batches, or a
   * function that makes something to go over, such as an async generator. None is kept.
   *
   * @throws {TypeError} If there is nothing to go over, or what it gives is no batch `[x, y]` or `{ xs, ys }`.
   * @throws {RangeError} If data and options do not fit the model, or the loss does not stay finite, as for `fit`.
   * @throws {Error} If the dataset throws.
   *
   * @example Batches that are made when they are needed
   * ```ts
   * import { layers, sequential } from "nonlinear";
   * import { assertEquals } from "@std/assert";
   *
   * async function* batches() {
   *   for (let i = 0; i < 3; i++) yield { xs: [[i], [i + 1]], ys: [2 * i, 2 * i + 2] };
   * }
   * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
   * model.compile({ optimizer: "sgd", loss: "mse" });
   * const { history } = await model.fitDataset(batches, { epochs: 2, verbose: 0 });
   * assertEquals(history.loss.length, 2);
   * ```
   */
  async fitDataset(dataset: BatchSource, options: FitDatasetOptions = {}): Promise<History> {
    const compiled = this.#checkCompiled("fitDataset");
    checkIdle(this, "fitDataset");
    const checked = checkDatasetOptions(options);
    checkTrainable(this, compiled);
    const data = datasetData(this, compiled, dataset, checked);
    try {
      return await this.#train({ caller: "fitDataset", compiled, data, options: checked });
    } finally {
      await data.stream?.stream.close();
    }
  }

  /**
   * Takes one step on all these examples at once, and resolves to loss and metrics as they were before it.
   *
   * @throws {RangeError} If the data or their weights do not fit the model, or the loss is not finite; the weights of
   * the model stay then.
   */
  // deno-lint-ignore require-await -- a promise, as in TensorFlow.js
  async trainOnBatch(x: Examples, y: Answers, weights: ExampleWeights = {}): Promise<Measured> {
    const compiled = this.#checkCompiled("trainOnBatch");
    checkIdle(this, "trainOnBatch");
    weights = readOptions("trainOnBatch", weights, ["sampleWeight", "classWeight"]);
    checkTrainable(this, compiled);
    const examples = weightedExamples("trainOnBatch", this, compiled, { x, y, ...weights });
    try {
      return trainOnBatch(this, compiled, examples, this.#randomness);
    } finally {
      examples.release();
    }
  }

  /**
   * The optimizer that the model was compiled with: its `learningRate` can be read and set, also by a callback.
   *
   * @throws {Error} If the model is not compiled.
   */
  get optimizer(): Optimizer {
    return this.#checkCompiled("optimizer").optimizer;
  }

  /** The names of what `evaluate` measures, in the order of a list of it; the model has to be compiled. */
  get metricsNames(): readonly string[] {
    return measuredNames(this.#checkCompiled("metricsNames"));
  }

  /**
   * Measures loss and metrics on examples, without training: `{ loss, accuracy }`, or `[loss, accuracy]`.
   *
   * @throws {RangeError} If data or options do not fit the model.
   */
  async evaluate(x: Examples, y: Answers, options: EvaluateOptions = {}): Promise<Measured> {
    const compiled = this.#checkCompiled("evaluate");
    const { sampleWeight, ...checked } = checkEvaluateOptions(options);
    const examples = weightedExamples("evaluate", this, compiled, { x, y, sampleWeight });
    try {
      return await evaluate(this, compiled, examples, checked);
    } finally {
      examples.release();
    }
  }

  /** Shows the layers and numbers of parameters, as Keras does; the optimizer's have a line of their own. */
  override summary(): void {
    this.checkHasLayers("summary");
    const optimizerParams = this.#compiled?.optimizer.countState(
      countOf(this.trainableWeights),
    );
    showSummary(this, summaryText(this, optimizerParams));
  }

  /**
   * Saves the model as a file: layers, weights, what it was compiled with, and how far its training has come. Loaded with
   * `nl.loadModel`, it predicts the same numbers, and a fit goes on as if it had never been saved.
   *
   * The file is in the safetensors format, so that other programs can read the weights. It is written beside the old one
   * and then takes its place: whatever happens, one of the two is there, and whole.
   *
   * @param path Where the file is to be, such as "digits.safetensors".
   * @throws {TypeError} If `path` is not a path.
   * @throws {Error} If the file cannot be written; the old one stays as it was.
   */
  async save(path: string | URL): Promise<void> {
    await saveModel(path, this.trained());
  }

  /**
   * What `save` writes, as bytes, for a page in a browser, which has no files; `nl.loadModel` takes them too.
   *
   * @example A model that comes back
   * ```ts
   * import { layers, loadModel, sequential } from "nonlinear";
   * import { assertEquals } from "@std/assert";
   *
   * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [2] })] });
   * const same = await loadModel(await model.toBytes());
   * assertEquals(same.predict([[1, 2]]), model.predict([[1, 2]]));
   * ```
   */
  async toBytes(): Promise<Uint8Array<ArrayBuffer>> {
    return await encodeModel(this.trained());
  }

  /**
   * The model with all that its training has come to.
   *
   * @internal
   */
  trained(): Trained {
    this.checkHasLayers("save");
    const compiled = this.#settings && this.#checkCompiled("save");
    return { network: this, compiled, randomness: this.#randomness };
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
    this.checkHasLayers(caller);
    if (this.#settings) return this.#compiled ??= compile(this, this.#settings);
    throw new Error(
      `${caller}: expected a compiled model; call model.compile({ optimizer: "adam", loss: "categoricalCrossentropy", metrics: ["accuracy"] }) first.`,
    );
  }

  async #train(request: Omit<FitRequest, "network" | "randomness">): Promise<History> {
    const endTraining = beginTraining(this);
    try {
      return await fit({ ...request, network: this, randomness: this.#randomness });
    } finally {
      endTraining();
      request.data.release();
    }
  }

  /** Has the next fit compile the model again, with the settings that it had. */
  protected compileAnew(): void {
    this.#compiled = null;
  }
}

refuseSetting(Model.prototype, FIXED_SETTINGS);

/** A model with one output or several: for functions that take either. */
export type AnyModel = Model<Matrix | Matrix[]>;
