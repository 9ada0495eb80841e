import { type Activation, isActivation } from "../../activations/mod.ts";
import type { Matrix } from "../../engine/mod.ts";
import type { LayerMaker } from "../../network/mod.ts";
import { isPlain, readOptions, shown, toAwait } from "../../options/mod.ts";
import type { Loss } from "../losses/loss.ts";
import type { Metric } from "../metrics/metric.ts";
import type { Model } from "../model.ts";
import type { TargetFunction } from "../own/own_function.ts";
import { FileFault } from "./file_fault.ts";
import { checkOwn } from "./own_values.ts";
import { readModelFile } from "./read_model_file.ts";
import { restoreModel } from "./restore_model.ts";
import { sourceOf } from "./source.ts";

/** Options of {@linkcode loadModel}. */
export interface LoadOptions {
  /** The activation functions of your own that the model uses, by their names. */
  readonly activations?: Readonly<Record<string, Activation>>;
  /** The layers of your own that the model uses, as `nl.defineLayer` returned them, by their names. */
  readonly layers?: Readonly<Record<string, LayerMaker>>;
  /** The losses of your own that it was compiled with, by their names: made with `nl.defineLoss`, or plain functions. */
  readonly losses?: Readonly<Record<string, Loss | TargetFunction>>;
  /** The metrics of your own, by their names: made with `nl.defineMetric`, or plain functions. */
  readonly metrics?: Readonly<Record<string, Metric | TargetFunction>>;
}

/**
 * Loads a model that `model.save` has written: it predicts the same numbers as the saved one, it is compiled if that was,
 * and `fit` goes on as if it had never been saved, bit for bit.
 *
 * A file that is damaged, of another format, or no whole model is refused.
 *
 * @param from The path of the file, or its bytes.
 * @param options.activations The functions of your own that it uses, made with `nl.defineActivation`: the file has their
 * names only.
 * @param options.layers The layers of your own that it uses, made with `nl.defineLayer`.
 * @param options.losses The losses of your own, the same.
 * @param options.metrics The metrics of your own, the same.
 * @throws {TypeError} If `from` is neither a path nor bytes, or an activation or a layer is none.
 * @throws {RangeError} If the file holds no model, or asks for something of your own that is not given; the message says
 * why.
 * @throws {Error} If there is no such file.
 *
 * @example A model with a function of your own
 * ```ts
 * import { defineActivation, layers, loadModel, sequential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const bent = defineActivation({ name: "bent", f: (x) => x + Math.sqrt(x * x + 1) });
 * const model = sequential({ layers: [layers.dense({ units: 2, activation: bent, inputShape: [1] })] });
 *
 * const bytes = await model.toBytes(); // or: await model.save("bent.safetensors")
 * const same = await loadModel(bytes, { activations: { bent } });
 * assertEquals(same.predict([[3]]), model.predict([[3]]));
 * ```
 */
export function loadModel<Y extends Matrix | Matrix[] = Matrix>(
  from: string | URL | Uint8Array<ArrayBuffer>,
  options: LoadOptions = {},
): Promise<Model<Y>> {
  return toAwait("nl.loadModel", OF_A_MODEL, load<Y>(from, options));
}

/** What is read of a model that was loaded. */
const OF_A_MODEL = [
  "predict",
  "evaluate",
  "compile",
  "fit",
  "summary",
  "layers",
  "getLayer",
  "getWeights",
];

async function load<Y extends Matrix | Matrix[]>(
  from: string | URL | Uint8Array<ArrayBuffer>,
  options: LoadOptions,
): Promise<Model<Y>> {
  options = readOptions("loadModel", options, ["activations", "layers", "losses", "metrics"]);
  const { activations = {}, layers = {}, losses = {}, metrics = {} } = options;
  checkActivations(activations);
  checkLayers(layers);
  checkOwn("losses", losses, "rows");
  checkOwn("metrics", metrics, "measureFor");
  const source = await sourceOf("loadModel", from);
  const refused = (reason: string, cause: unknown) => {
    const end = /[.?]$/.test(reason) ? "" : ".";
    const what = `loadModel: expected ${source.name} to hold a saved model, but ${reason}${end}`;
    return new RangeError(what, { cause });
  };
  const file = await readModelFile(source).catch((error) => {
    throw error instanceof FileFault ? refused(error.message, error) : error;
  });
  try {
    const own = { activations, layers, losses, metrics };
    return restoreModel(file, own) as Model<Matrix | Matrix[]> as Model<Y>;
  } catch (error) {
    if (error instanceof FileFault) throw refused(error.message, error);
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    throw refused(`what it describes is refused: ${error.message}`, error);
  }
}

function checkActivations(activations: unknown): void {
  if (!isPlain(activations)) {
    throw new TypeError(
      `loadModel: expected activations to be an object of functions by their names, such as { bent }, but found ${
        shown(activations)
      }.`,
    );
  }
  for (const [name, f] of Object.entries(activations)) {
    if (isActivation(f)) continue;
    throw new TypeError(
      `loadModel: expected activations.${name} to be an activation made with nl.defineActivation but found ${
        typeof f === "function" ? "a plain function" : shown(f)
      }.`,
    );
  }
}

function checkLayers(layers: unknown): void {
  if (!isPlain(layers)) {
    throw new TypeError(
      `loadModel: expected layers to be an object of layers by their names, such as { stretch }, but found ${
        shown(layers)
      }.`,
    );
  }
  for (const [name, make] of Object.entries(layers)) {
    if (typeof make === "function" && Object.hasOwn(make, "definition")) continue;
    throw new TypeError(
      `loadModel: expected layers.${name} to be what nl.defineLayer returned but found ${
        shown(make)
      }.`,
    );
  }
}
