import type { Examples } from "../network/mod.ts";
import { readOptions, wholeNumber } from "../options/mod.ts";
import type { Answers, AnyModel, Callbacks } from "../training/mod.ts";
import { deadIn } from "./dead_units.ts";
import { flowOf, type LayerFlow } from "./gradient_flow.ts";
import { traceFor } from "./trace.ts";

/** What is recorded of a layer. */
export interface LayerRecord extends LayerFlow {
  /** How many units are dead. */
  readonly dead: number;
  /** How many units there are. */
  readonly units: number;
  /** The share of the outputs that are exactly 0. */
  readonly zeros: number;
}

/** What is recorded at one moment. */
export interface Snapshot {
  /** How many epochs were done: 0 before training. */
  readonly epoch: number;
  /** The mean loss of the recorded examples. */
  readonly loss: number;
  /** The layers with weights, from the input to the output. */
  readonly layers: readonly LayerRecord[];
}

/** Records what happens inside a network as it trains. */
export interface Recorder {
  /** For `fit`. */
  readonly callbacks: Callbacks;
  /** What has been recorded so far; a second `fit` goes on counting. */
  readonly snapshots: readonly Snapshot[];
}

/**
 * Records gradients and dead units of a model, before training and after every epoch, as they are for the same
 * examples each time.
 *
 * @param options.every After how many epochs each; by default 1.
 * @throws {RangeError} If x and y do not fit the model, or `every` is not a whole number ≥ 1.
 * @throws {Error} If the model is not compiled: the loss is missing.
 *
 * @example
 * ```ts
 * import { layers, recorder, sequential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const { dense } = layers;
 * const model = sequential({
 *   layers: [dense({ units: 4, activation: "relu", inputShape: [2] }), dense({ units: 1, activation: "sigmoid" })],
 * });
 * model.compile({ optimizer: "adam", loss: "binaryCrossentropy" });
 * const x = [[0, 0], [0, 1], [1, 0], [1, 1]], y = [0, 1, 1, 0];
 * const { callbacks, snapshots } = recorder(model, x, y);
 * await model.fit(x, y, { epochs: 3, verbose: 0, callbacks });
 * assertEquals(snapshots.map(({ epoch }) => epoch), [0, 1, 2, 3]);
 * ```
 */
export function recorder(
  model: AnyModel,
  x: Examples,
  y: Answers,
  options: { readonly every?: number } = {},
): Recorder {
  options = readOptions("recorder", options, ["every"]);
  const { every: asked = 1 } = options;
  const every = wholeNumber("recorder", "every", asked);
  const snapshots: Snapshot[] = [];
  let epochs = 0;
  const record = () => void snapshots.push(snapshotOf(model, x, y, epochs));
  record();
  const onEpochEnd = () => {
    epochs += 1;
    if (epochs % every === 0) record();
  };
  return { callbacks: { onEpochEnd }, snapshots };
}

function snapshotOf(
  model: AnyModel,
  x: Examples,
  y: Answers,
  epoch: number,
): Snapshot {
  const { loss, layers } = traceFor("recorder", model, x, y);
  const records = layers.filter(({ weights }) => weights.length > 0).map((layer) => ({
    ...flowOf(layer),
    dead: deadIn(layer).length,
    units: layer.output.cols,
    zeros: layer.output.data.filter((value) => value === 0).length / layer.output.data.length,
  }));
  return { epoch, loss: loss!, layers: records };
}
