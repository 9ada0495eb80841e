import type { Matrix } from "../engine/mod.ts";
import type { Layer, SymbolicTensor } from "../network/mod.ts";
import { reading, readOptions } from "../options/mod.ts";
import { Model } from "./model.ts";
import { nameForgottenAwaits } from "./to_await.ts";
import { Sequential, type SequentialOptions } from "./sequential.ts";

nameForgottenAwaits(Model.prototype);

/**
 * Makes a model in which each layer takes what the one before gives. A list alone is that of the layers, as in Keras.
 *
 * @param options.layers The layers, models among them; the first one has an `inputShape`, or stands behind what `nl.input`
 * gave. By default none: `model.add` adds them.
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
  options: SequentialOptions | readonly (Layer | SymbolicTensor)[] = {},
): Sequential {
  const asked = reading("sequential", "the options", () => Array.isArray(options))
    ? { layers: options as SequentialOptions["layers"] }
    : options as SequentialOptions;
  return new Sequential(readOptions("sequential", asked, ["layers", "seed", "name"]));
}

/**
 * Makes a model of a graph of layers, in which a layer may take from any before it: with several inputs and
 * outputs, with branches, with layers that are shared.
 *
 * @param options.inputs Where examples come in: what `nl.input` gave, or a list of them. `fit`, `evaluate` and
 * `predict` then take a list of as many matrices, or an object of them by the names of the inputs.
 * @param options.outputs What the model predicts: what a layer's `apply` gave, or a list of them. There are as many right
 * answers, losses and predictions then; right answers, losses and metrics may also be objects by the names of the
 * outputs.
 * @param options.seed Makes weights and the order of examples repeat bit for bit; by default a new one, kept in
 * `model.seed`.
 * @param options.name By default "functional".
 * @throws {RangeError} If the outputs do not follow from the inputs.
 *
 * @example A sum that goes around a layer, as in residual networks
 * ```ts
 * import { input, layers, model } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const x = input({ shape: [4] });
 * const around = layers.add().apply([x, layers.dense({ units: 4, activation: "relu" }).apply(x)]);
 * const net = model({ inputs: x, outputs: layers.dense({ units: 1 }).apply(around), seed: 1 });
 * assertEquals(net.predict([[1, 2, 3, 4]]).shape, [1, 1]);
 * ```
 */
export function model<O extends SymbolicTensor | readonly SymbolicTensor[]>(
  options: {
    readonly inputs: SymbolicTensor | readonly SymbolicTensor[];
    readonly outputs: O;
    readonly seed?: number;
    readonly name?: string;
  },
): Model<O extends SymbolicTensor ? Matrix : Matrix[]> {
  options = readOptions("model", options, ["inputs", "outputs", "seed", "name"]);
  const { inputs, outputs, seed, name } = options;
  return new Model({ inputs, outputs, seed, name });
}
