import type { Examples } from "../network/mod.ts";
import {
  type Answers,
  type AnyModel,
  Batch,
  checkExamples,
  Gradients,
  Resources,
} from "../training/mod.ts";
import { checkIsModel } from "./check_is_model.ts";
import { inOrder } from "./in_order.ts";
import { type LayerTrace, layerTraces } from "./layer_trace.ts";

/** A batch on its way through a network, and the gradients on their way back. */
export interface Trace {
  /** The mean loss; null without right answers. */
  readonly loss: number | null;
  /** From the input to the output; a layer that is applied twice is there twice. */
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
export function trace(model: AnyModel, x: Examples, y?: Answers): Trace {
  return traceFor("trace", model, x, y);
}

/** The same for another function, which messages then name. */
export function traceFor(caller: string, model: AnyModel, x: Examples, y?: Answers): Trace {
  checkIsModel(caller, model);
  return y === undefined ? traceForward(caller, model, x) : traceBothWays(caller, model, x, y);
}

function traceForward(caller: string, model: AnyModel, x: Examples): Trace {
  const { engine } = model, inputs = model.examples(caller, x), [{ rows }] = inputs;
  if (rows === 0) throw new RangeError(`${caller}: expected at least one row in x but found none.`);
  const pass = model.createPass(rows, { caller });
  try {
    inputs.forEach((input, i) => engine.gather(input, inOrder(rows), 0, pass.inputs[i]));
    pass.forward();
    return { loss: null, layers: layerTraces(engine, pass, null) };
  } finally {
    pass.release();
  }
}

function traceBothWays(caller: string, model: AnyModel, x: Examples, y: Answers): Trace {
  const { engine } = model, objective = model.objective(caller);
  const resources = new Resources();
  try {
    const examples = resources.add(checkExamples(caller, model, objective, x, y));
    const { rows } = examples;
    const gradients = resources.add(new Gradients(engine, model.weights)).byWeight;
    const batch = resources.add(new Batch(model, rows, objective, { gradients, maskSource: null }));
    batch.gather(examples, inOrder(rows), 0);
    batch.run();
    const loss = batch.result().loss / rows;
    batch.backward();
    return { loss, layers: layerTraces(engine, batch.pass, gradients) };
  } finally {
    resources.release();
  }
}
