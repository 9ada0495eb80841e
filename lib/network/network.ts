import {
  checkedSeed,
  checkRoom,
  currentEngine,
  type Engine,
  Matrix,
  randomStreams,
} from "../engine/mod.ts";
import { itemsOf, reading, shown } from "../options/mod.ts";
import { checkSingle, type Examples, examplesOf } from "./examples.ts";
import { type Graph, graphOf } from "./graph.ts";
import { InputLayer } from "./input_layer.ts";
import type { Layer, SymbolicTensor } from "./layer.ts";
import { checkName } from "./layer_options.ts";
import { nameLayers, outputNames } from "./names.ts";
import { createPass, type Pass, type PassOptions } from "./pass.ts";
import { FIRST_WEIGHT_STREAM } from "./streams.ts";
import { summaryText } from "./summary.ts";
import { showSummary } from "./summary_display.ts";
import type { Weight } from "./weight.ts";

/** What a network is made of. */
export interface NetworkOptions {
  /** The heading of the summary. */
  readonly name: string;
  /** Where examples come in: a tensor of `nl.input`, or a list of them. */
  readonly inputs: SymbolicTensor | readonly SymbolicTensor[];
  /** What the network predicts: a tensor that a layer gave, or a list of them. */
  readonly outputs: SymbolicTensor | readonly SymbolicTensor[];
  /** By default a new one. */
  readonly seed?: number;
  /** Whether it was made as a chain of layers: its input is no layer of its own then. */
  readonly isSequential?: boolean;
}

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
  /** What all randomness comes from: the first weights, the order of the examples and what dropout drops. */
  readonly seed: number;
  /**
   * What computes.
   *
   * @internal
   */
  readonly engine: Engine;
  readonly #listsInputs: boolean;
  readonly #listsOutputs: boolean;
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
    this.#listsInputs = Array.isArray(inputs);
    this.#listsOutputs = Array.isArray(outputs);
    this.name = name;
    this.inputs = this.graph.inputs;
    this.outputs = this.graph.outputs;
    this.seed = checkedSeed(caller, seed);
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
   * Copies weights in, in the order in which `getWeights` gives them.
   *
   * @throws {RangeError} If their number or the shape of one of them is another; nothing is changed then.
   */
  setWeights(weights: readonly Matrix[]): void {
    const own = this.weights;
    if (weights.length !== own.length) {
      throw new RangeError(
        `setWeights: expected ${own.length} matrices but found ${weights.length}.`,
      );
    }
    own.forEach(({ name, value }, i) => {
      if (weights[i].rows !== value.rows || weights[i].cols !== value.cols) {
        throw new RangeError(
          `setWeights: expected ${value.rows} × ${value.cols} for ${name} but found ${
            weights[i].shape.join(" × ")
          }.`,
        );
      }
    });
    own.forEach(({ value }, i) => this.engine.write(value, weights[i]));
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
    return (this.#listsOutputs ? predictions : predictions[0]) as Y;
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
    return examplesOf(caller, x, widths, this.#listsInputs);
  }

  /**
   * What is given for each output as a list of one for each, for the function `caller`.
   *
   * @throws {TypeError} If it is not as the outputs were.
   */
  perOutput<T>(caller: string, y: T | readonly T[]): readonly T[] {
    const isList = reading(caller, "y", () => Array.isArray(y));
    if (!this.#listsOutputs) return [reading(caller, "y", () => checkSingle(caller, "y", y))];
    const { length } = this.outputs;
    if (isList && (y as readonly T[]).length === length) return y as readonly T[];
    throw new TypeError(
      `${caller}: expected y to be a list of ${length}, one for each output (${
        this.outputNames.join(", ")
      }), but found ${isList ? `one of ${(y as readonly T[]).length}` : shown(y)}.`,
    );
  }
}

/** Tensors as a list, whether there is one or several. */
function listOf(
  option: "inputs" | "outputs",
  tensors: SymbolicTensor | readonly SymbolicTensor[],
): readonly SymbolicTensor[] {
  const isList = reading("model", option, () => Array.isArray(tensors));
  if (!isList) return [tensors as SymbolicTensor];
  return itemsOf("model", option, tensors, { most: 100_000 }) as SymbolicTensor[];
}

/** A network with one output or several: for functions that take either. */
export type AnyNetwork = Network<Matrix | Matrix[]>;

/** Batches of prediction: large enough to be quick, small enough to stay in the cache. */
const ROWS_AT_ONCE = 256;
