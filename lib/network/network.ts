import {
  checkedSeed,
  checkRoom,
  currentEngine,
  type Engine,
  Matrix,
  randomStreams,
} from "../engine/mod.ts";
import { checkedWeights, type WeightNumbers } from "./checked_weights.ts";
import { type Examples, examplesOf } from "./examples.ts";
import { type Graph, graphOf } from "./graph.ts";
import { InputLayer } from "./input_layer.ts";
import type { Layer, SymbolicTensor } from "./layer.ts";
import { checkName } from "./layer_options.ts";
import { nameLayers, outputNames } from "./names.ts";
import { listOf, type NetworkOptions } from "./network_options.ts";
import { createPass, type Pass, type PassOptions } from "./pass.ts";
import { perOutput } from "./per_output.ts";
import { FIRST_WEIGHT_STREAM } from "./streams.ts";
import { summaryText } from "./summary.ts";
import { showSummary } from "./summary_display.ts";
import type { Weight } from "./weight.ts";

/**
 * A graph of layers with their weights: what can predict. Training comes on top of it. `Y` is what it predicts: a
 * matrix, or a list of them if it was made with a list of outputs.
 */
export class Network<Y extends Matrix | Matrix[] = Matrix> {
  /** The heading of the summary. */
  readonly name: string;
  /** Where examples come in. */
  readonly inputs: readonly SymbolicTensor[];
  /** What comes out. */
  readonly outputs: readonly SymbolicTensor[];
  /** The names of the outputs' layers, with a number where one has several: keys of the history begin with them. */
  readonly outputNames: readonly string[];
  /** The layers, from the inputs to the outputs, each once. */
  readonly layers: readonly Layer[];
  /**
   * How the layers are connected.
   *
   * @internal
   */
  readonly graph: Graph;
  /**
   * Whether the seed was given, and not made up.
   *
   * @internal
   */
  readonly hasChosenSeed: boolean;
  /**
   * What computes.
   *
   * @internal
   */
  readonly engine: Engine;
  #seed: number;
  /**
   * Whether it was made as a chain of layers.
   *
   * @internal
   */
  readonly isSequential: boolean;
  /**
   * Whether it was made with a list of inputs, and takes one.
   *
   * @internal
   */
  readonly listsInputs: boolean;
  /**
   * Whether it was made with a list of outputs, and gives one.
   *
   * @internal
   */
  readonly listsOutputs: boolean;
  /** Kept for the next prediction, which usually has as many rows. */
  #predicting: Pass | null = null;

  /**
   * Builds the layers, each weighted one from a stream of its own of the seed, in their order.
   *
   * @throws {RangeError} If the outputs do not follow from the inputs, or two layers have the same name.
   */
  constructor({ name, inputs, outputs, seed, isSequential = false }: NetworkOptions) {
    const caller = isSequential ? "sequential" : "model";
    checkName(caller, name);
    this.graph = graphOf(listOf("inputs", inputs), listOf("outputs", outputs));
    this.isSequential = isSequential;
    this.listsInputs = Array.isArray(inputs);
    this.listsOutputs = Array.isArray(outputs);
    this.name = name;
    this.inputs = this.graph.inputs;
    this.outputs = this.graph.outputs;
    this.#seed = checkedSeed(caller, seed);
    this.hasChosenSeed = seed !== undefined;
    this.engine = currentEngine();
    nameLayers(this.graph);
    this.outputNames = outputNames(this.graph);
    this.layers = isSequential
      ? this.graph.layers.filter((layer) => !(layer instanceof InputLayer))
      : this.graph.layers;
    const count = this.layers.reduce((sum, layer) => sum + layer.countToBuild(), 0);
    checkRoom(caller, "the weights of the layers", count);
    const streams = randomStreams(this.seed, FIRST_WEIGHT_STREAM);
    for (const layer of this.layers) {
      if (layer.hasWeights) layer.build(this.engine, streams.next().value);
    }
  }

  /** What all randomness comes from: the first weights, the order of the examples and what dropout drops. */
  get seed(): number {
    return this.#seed;
  }

  /**
   * Takes another seed for a made-up one, when a run of the same program goes on that had made up another.
   *
   * @internal
   */
  adoptSeed(seed: number): void {
    this.#seed = seed;
  }

  /**
   * Everything that training changes, in the order of the layers.
   *
   * @internal
   */
  get weights(): readonly Weight[] {
    return this.layers.flatMap((layer) => layer.weights);
  }

  /** How many numbers training changes. */
  countParams(): number {
    return this.layers.reduce((sum, layer) => sum + layer.countParams(), 0);
  }

  /** Copies of all weights: for each dense layer its matrix (inputs × units), then its biases (1 × units). */
  getWeights(): Matrix[] {
    return this.weights.map(({ value }) => this.engine.read(value));
  }

  /**
   * Copies weights in, in the order in which `getWeights` gives them: matrices, or rows of numbers such as JSON has.
   *
   * @throws {TypeError} If they are not a list of matrices or rows of numbers; nothing is changed then.
   * @throws {RangeError} If their number or the shape of one of them is another, or a number is NaN or infinite; nothing
   * is changed then.
   *
   * @example Weights that were kept as text
   * ```ts
   * import { layers, sequential } from "nonlinear";
   * import { assertEquals } from "@std/assert";
   *
   * const model = sequential({ layers: [layers.dense({ units: 2, inputShape: [1] })] });
   * const text = JSON.stringify(model.getWeights());
   * model.setWeights([[[1, 2]], [0.5, 0]]);
   * assertEquals(model.predict([[10]]).toArray(), [[10.5, 20]]);
   * model.setWeights(JSON.parse(text)); // as they were
   * ```
   */
  setWeights(weights: readonly WeightNumbers[]): void {
    const own = this.weights;
    checkedWeights(weights, own).forEach((matrix, i) => this.engine.write(own[i].value, matrix));
  }

  /** Shows the layers, the shapes that come out of them and the numbers of their parameters, as Keras does. */
  summary(): void {
    showSummary(this, summaryText(this));
  }

  /**
   * Prepares for batches of `rows` rows.
   *
   * @internal
   */
  createPass(rows: number, options: PassOptions = {}, engine: Engine = this.engine): Pass {
    const numbers = this.graph.tensors.reduce((sum, { units }) => sum + units, 0) * rows;
    const { gradients, caller = gradients ? "fit" : "evaluate" } = options;
    checkRoom(caller, `a batch of ${rows} rows`, gradients ? 2 * numbers : numbers);
    return createPass(engine, this.graph, rows, options);
  }

  /**
   * Predicts for each row of x: as many rows, one column for each unit of the output; a list of such matrices if
   * the network was made with a list of outputs.
   *
   * @throws {RangeError} If a row has another length than an example of this network.
   */
  predict(x: Examples): Y {
    const inputs = this.examples("predict", x);
    const { rows } = inputs[0];
    for (const { units } of this.outputs) {
      checkRoom("predict", `predictions of ${rows} × ${units}`, rows * units);
    }
    const predictions = this.outputs.map(({ units }) => new Matrix(rows, units));
    const order = Uint32Array.from({ length: rows }, (_, i) => i);
    for (let start = 0; start < rows; start += ROWS_AT_ONCE) {
      const pass = this.#passOf(Math.min(ROWS_AT_ONCE, rows - start));
      inputs.forEach((input, i) => this.engine.gather(input, order, start, pass.inputs[i]));
      pass.forward();
      predictions.forEach(({ data, cols }, i) =>
        data.set(this.engine.read(pass.outputs[i]).data, start * cols)
      );
    }
    return (this.listsOutputs ? predictions : predictions[0]) as Y;
  }

  #passOf(rows: number): Pass {
    if (this.#predicting?.rows === rows) return this.#predicting;
    this.#predicting?.release();
    this.#predicting = null;
    return this.#predicting = this.createPass(rows, { caller: "predict" });
  }

  /**
   * x as matrices of examples, one for each input, checked for the function `caller`.
   *
   * @throws {RangeError} If there are too few or too many, or a row has another length than an example of this network.
   */
  examples(caller: string, x: Examples): Matrix[] {
    const widths = this.inputs.map(({ units, sourceLayer: { name } }) => ({ units, name: name! }));
    return examplesOf(caller, x, widths, this.listsInputs);
  }

  /**
   * What is given for each output as a list of one for each, for the function `caller`.
   *
   * @throws {TypeError} If it is not as the outputs were.
   */
  perOutput<T>(caller: string, y: T | readonly T[]): readonly T[] {
    return perOutput(caller, y, this.outputNames, this.listsOutputs);
  }
}

/** A network with one output or several: for functions that take either. */
export type AnyNetwork = Network<Matrix | Matrix[]>;

/** Batches of prediction: large enough to be quick, small enough to stay in the cache. */
const ROWS_AT_ONCE = 256;
