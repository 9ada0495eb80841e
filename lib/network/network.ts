import { checkRoom, type Engine, Matrix } from "../engine/mod.ts";
import { checkedWeights, type WeightNumbers } from "./checked_weights.ts";
import { ConnectedLayers } from "./connected_layers.ts";
import { type Examples, examplesOf } from "./examples.ts";
import type { Graph } from "./graph.ts";
import type { SymbolicTensor } from "./layer.ts";
import { createPass, type Pass, type PassOptions } from "./pass.ts";
import { perOutput } from "./per_output.ts";
import { summaryText } from "./summary.ts";
import { showSummary } from "./summary_display.ts";

/**
 * A graph of layers with their weights: what can predict. Training comes on top of it. `Y` is what it predicts: a
 * matrix, or a list of them if it was made with a list of outputs.
 */
export class Network<Y extends Matrix | Matrix[] = Matrix> extends ConnectedLayers<
  Y extends Matrix ? SymbolicTensor : SymbolicTensor[]
> {
  /** Kept for the next prediction, which usually has as many rows. */
  #predicting: Pass | null = null;
  #predictingOf: Graph | null = null;

  /** Copies of all weights: for each dense layer its matrix (inputs × units), then its biases (1 × units). */
  override getWeights(): Matrix[] {
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
  override setWeights(weights: readonly WeightNumbers[]): void {
    const own = this.weights;
    checkedWeights(weights, own).forEach((matrix, i) => this.engine.write(own[i].value, matrix));
  }

  /** Shows the layers, the shapes that come out of them and the numbers of their parameters, as Keras does. */
  summary(): void {
    this.checkHasLayers("summary");
    showSummary(this, summaryText(this));
  }

  /** Does nothing: memory is given back by itself. */
  dispose(): void {}

  /**
   * Prepares for batches of `rows` rows.
   *
   * @internal
   */
  createPass(rows: number, options: PassOptions = {}, engine: Engine = this.engine): Pass {
    const graph = this.flatGraph;
    const numbers = graph.tensors.reduce((sum, { units }) => sum + units, 0) * rows;
    const { gradients, caller = gradients ? "fit" : "evaluate" } = options;
    checkRoom(caller, `a batch of ${rows} rows`, gradients ? 2 * numbers : numbers);
    return createPass(engine, graph, rows, options);
  }

  /**
   * Predicts for each row of x: as many rows, one column for each unit of the output; a list of such matrices if
   * the network was made with a list of outputs.
   *
   * @throws {RangeError} If a row has another length than an example of this network.
   */
  predict(x: Examples): Y {
    this.checkHasLayers("predict");
    const inputs = this.examples("predict", x);
    const { rows } = inputs[0];
    for (const { units } of this.outputs) {
      checkRoom("predict", `predictions of ${rows} × ${units}`, rows * units);
    }
    const predictions = this.outputs.map(({ units }) => new Matrix(rows, units));
    const order = Uint32Array.from({ length: rows }, (_, i) => i);
    const sources = inputs.map((input) => this.engine.hold(input));
    try {
      for (let start = 0; start < rows; start += ROWS_AT_ONCE) {
        const pass = this.#passOf(Math.min(ROWS_AT_ONCE, rows - start));
        sources.forEach((source, i) => this.engine.gather(source, order, start, pass.inputs[i]));
        pass.forward();
        predictions.forEach(({ data, cols }, i) =>
          data.set(this.engine.read(pass.outputs[i]).data, start * cols)
        );
      }
    } finally {
      for (const source of sources) this.engine.drop(source);
    }
    return (this.listsOutputs ? predictions : predictions[0]) as Y;
  }

  #passOf(rows: number): Pass {
    if (this.#predicting?.rows === rows && this.#predictingOf === this.graph) {
      return this.#predicting;
    }
    this.#predicting?.release();
    this.#predicting = null;
    this.#predictingOf = this.graph;
    return this.#predicting = this.createPass(rows, { caller: "predict" });
  }

  /**
   * x as matrices of examples, one for each input, checked for the function `caller`.
   *
   * @throws {RangeError} If there are too few or too many, or a row has another length than an example of this network.
   */
  examples(caller: string, x: Examples): Matrix[] {
    const inputs = this.inputs.map(({ shape: [, ...shape], sourceLayer: { name } }) => ({
      shape,
      name: name!,
    }));
    return examplesOf(caller, x, inputs, this.listsInputs);
  }

  /**
   * What is given for each output as a list of one for each, for the function `caller`.
   *
   * @throws {TypeError} If it is not as the outputs were.
   * @throws {RangeError} If it is by names, and they are not those of the outputs.
   */
  perOutput<T>(
    caller: string,
    y: T | readonly T[] | Readonly<Record<string, T>>,
  ): readonly T[] {
    return perOutput(caller, y, this.outputNames, this.listsOutputs);
  }
}

/** A network with one output or several: for functions that take either. */
export type AnyNetwork = Network<Matrix | Matrix[]>;

/** Batches of prediction: large enough to be quick, small enough to stay in the cache. */
const ROWS_AT_ONCE = 256;
