import {
  type Block,
  checkedSeed,
  currentEngine,
  type Engine,
  Matrix,
  randomStream,
} from "../engine/mod.ts";
import type { Layer, Weight } from "./layer.ts";
import { createPass, type Pass } from "./pass.ts";
import { summaryText } from "./summary.ts";
import { showSummary } from "./summary_display.ts";

/** A chain of layers with their weights: what can predict. Training comes on top of it. */
export class Network {
  /** The heading of the summary. */
  readonly name: string;
  /** The layers, from the input to the output. */
  readonly layers: readonly Layer[];
  /** How many numbers an example has. */
  readonly inputUnits: number;
  /** How many numbers come out for an example. */
  readonly outputUnits: number;
  /** What all randomness comes from: the first weights and the order of the examples. */
  readonly seed: number;
  /** What computes. */
  readonly engine: Engine;
  /** Kept for the next prediction, which mostly has as many rows. */
  #predicting: Pass | null = null;

  /**
   * Builds the layers, each weighted one from a stream of its own of the seed, in their order.
   *
   * @throws {RangeError} If there are no layers, one stands twice, the first has no `inputShape`, or one expects another number of
   * inputs than the layer before gives.
   */
  constructor(layers: readonly Layer[], options: { name: string; seed?: number }) {
    if (!Array.isArray(layers) || layers.length === 0) {
      throw new RangeError(
        "sequential: expected at least one layer, such as nl.layers.dense({ units: 10, inputShape: [784] }).",
      );
    }
    checkDistinct(layers);
    const [first] = layers;
    if (first.inputUnits === undefined) {
      throw new RangeError(
        "sequential: expected the first layer to say how many numbers an example has, such as inputShape: [784].",
      );
    }
    this.name = options.name;
    this.seed = checkedSeed("sequential", options.seed);
    this.engine = currentEngine();
    this.layers = layers;
    this.inputUnits = first.inputUnits;
    nameLayers(layers);
    this.outputUnits = build(layers, first.inputUnits, this.engine, this.seed);
  }

  /** Everything that training changes, in the order of the layers, each once. */
  get weights(): readonly Weight[] {
    return [...new Set(this.layers.flatMap((layer) => layer.weights))];
  }

  /** How many numbers training changes. */
  countParams(): number {
    return this.weights.reduce((sum, { value }) => sum + value.rows * value.cols, 0);
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

  /** Prepares for batches of `rows` rows; without `gradients` only to predict. */
  createPass(
    rows: number,
    gradients: ReadonlyMap<Weight, Block> | null = null,
    engine: Engine = this.engine,
  ): Pass {
    return createPass(engine, this.layers, this.inputUnits, rows, gradients);
  }

  /**
   * What the network says to each row of x: as many rows, one column an output unit.
   *
   * @throws {RangeError} If a row has another length than an example of this network.
   */
  predict(x: Matrix | ArrayLike<ArrayLike<number>>): Matrix {
    const inputs = this.examples("predict", x);
    const out = new Matrix(inputs.rows, this.outputUnits);
    const order = Uint32Array.from({ length: inputs.rows }, (_, i) => i);
    for (let start = 0; start < inputs.rows; start += ROWS_AT_ONCE) {
      const rows = Math.min(ROWS_AT_ONCE, inputs.rows - start);
      const pass = this.#passOf(rows);
      this.engine.gather(inputs, order, start, pass.input);
      pass.forward();
      out.data.set(this.engine.read(pass.output).data, start * this.outputUnits);
    }
    return out;
  }

  #passOf(rows: number): Pass {
    if (this.#predicting?.rows === rows) return this.#predicting;
    this.#predicting?.release();
    return this.#predicting = this.createPass(rows);
  }

  /**
   * x as a matrix of examples, checked for the function `caller`.
   *
   * @throws {RangeError} If a row has another length than an example of this network.
   */
  examples(caller: string, x: Matrix | ArrayLike<ArrayLike<number>>): Matrix {
    const matrix = x instanceof Matrix ? x : Matrix.from(x);
    if (matrix.rows > 0 && matrix.cols !== this.inputUnits) {
      throw new RangeError(
        `${caller}: expected x to have ${this.inputUnits} columns (one for each input of the network) but found ${matrix.cols}.`,
      );
    }
    return matrix;
  }
}

/** Batches of prediction: large enough to be quick, small enough to stay in the cache. */
const ROWS_AT_ONCE = 256;

/** A layer that stood twice would get only the gradient of one of its places. */
function checkDistinct(layers: readonly Layer[]): void {
  layers.forEach((layer, i) => {
    const twin = layers.findIndex((other) =>
      other === layer || layer.name !== undefined && other.name === layer.name
    );
    if (twin === i) return;
    const found = layers[twin] === layer ? "the same layer" : `the name "${layer.name}"`;
    throw new RangeError(
      `sequential: expected layers of their own but found ${found} at ${twin} and ${i}; make another one.`,
    );
  });
}

/** Gives "dense", "dense_1", … to the layers without a name. */
function nameLayers(layers: readonly Layer[]): void {
  const taken = new Set(layers.map((layer) => layer.name));
  for (const layer of layers) {
    if (layer.name !== undefined) continue;
    const base = layer.className.toLowerCase();
    let name = base;
    for (let i = 1; taken.has(name); i++) name = `${base}_${i}`;
    layer.name = name;
    taken.add(name);
  }
}

function build(layers: readonly Layer[], inputUnits: number, engine: Engine, seed: number): number {
  let units = inputUnits;
  let stream = FIRST_WEIGHT_STREAM;
  for (const layer of layers) {
    if (layer.inputUnits !== undefined && layer.inputUnits !== units) {
      throw new RangeError(
        `sequential: expected "${layer.name}" to take the ${units} outputs of the layer before it, but its inputShape is [${layer.inputUnits}]; leave inputShape out.`,
      );
    }
    if (layer.hasWeights) layer.build(engine, units, randomStream(seed, stream++));
    units = layer.outputUnits(units);
  }
  return units;
}

/** Stream 0 of the seed orders the examples; each layer with weights has one of its own after it. */
const FIRST_WEIGHT_STREAM = 1;
