import type { Matrix } from "../engine/mod.ts";
import type { Examples } from "../network/mod.ts";
import { type Answers, Batch, checkExamples, type Model } from "../training/mod.ts";
import { type LayerTrace, layerTraces } from "./layer_trace.ts";

/** A batch on its way through a network, and the gradients on their way back. */
export interface Trace {
  /** The mean loss; null without right answers. */
  readonly loss: number | null;
  /** From the input to the output; a layer that is applied twice stands twice. */
  readonly layers: readonly LayerTrace[];
}

/**
 * Follows a batch through a model, layer by layer, and with right answers the gradients of the mean loss back again:
 * all that a step of training computes, without the step. Nothing is dropped by dropout.
 *
 * Everything is kept, a number for each unit and example: a few hundred examples are enough for most questions.
 *
 * @throws {RangeError} If there are no examples, or x and y do not fit the model.
 * @throws {Error} If there are right answers and the model is not compiled: the loss is missing.
 *
 * @example
 * ```ts
 * import { layers, sequential, trace } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const model = sequential({
 *   layers: [
 *     layers.dense({ units: 3, activation: "relu", inputShape: [2] }),
 *     layers.dense({ units: 1 }),
 *   ],
 *   seed: 1,
 * });
 * model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
 * const [hidden] = trace(model, [[1, 2], [3, 4]], [5, 6]).layers;
 * assertEquals(hidden.output.shape, [2, 3]);
 * assertEquals(hidden.output.toArray(), hidden.preActivation.map((z) => Math.max(0, z)).toArray());
 * assertEquals(hidden.weights.map(({ gradient }) => gradient!.shape), [[2, 3], [1, 3]]);
 * ```
 */
export function trace(model: Model<Matrix | Matrix[]>, x: Examples, y?: Answers): Trace {
  const { engine } = model, inputs = model.examples("trace", x), [{ rows }] = inputs;
  if (rows === 0) throw new RangeError("trace: expected at least one row in x but found none.");
  const order = Uint32Array.from({ length: rows }, (_, i) => i);
  if (y === undefined) {
    const pass = model.createPass(rows);
    inputs.forEach((input, i) => engine.gather(input, order, 0, pass.inputs[i]));
    pass.forward();
    const layers = layerTraces(engine, pass, null);
    pass.release();
    return { loss: null, layers };
  }
  const goal = model.goal("trace");
  const examples = checkExamples("trace", engine, inputs, model.perOutput("trace", y), goal);
  const gradients = new Map(model.weights.map((weight) => {
    const { rows, cols } = weight.value;
    return [weight, engine.allocate(rows, cols)];
  }));
  const batch = new Batch(model, rows, goal, { gradients, chance: null });
  batch.gather(examples, order, 0);
  batch.run();
  const loss = batch.result().loss / rows;
  batch.backward();
  const layers = layerTraces(engine, batch.pass, gradients);
  batch.release();
  for (const block of gradients.values()) engine.release(block);
  for (const source of examples.x) engine.drop(source);
  return { loss, layers };
}
