import type { Engine, WasmEngine } from "../../engine/mod.ts";
import type { CheckedExamples } from "../checked_examples.ts";
import type { FitRequest } from "../fit_run.ts";
import { ConnectedLayers, type Layer } from "../../network/mod.ts";
import { describeModel, type LayerDescription } from "../saving/describe_model.ts";
import { describeTraining } from "../saving/describe_training.ts";
import { WEIGHTS } from "./differences.ts";
import { recognise } from "./recognise.ts";

/**
 * What a fit is, so far as its bits depend on it, as a value of JSON. How many epochs it has is left open; and so is a
 * seed that was made up, with the weights that came of it.
 *
 * @param start by which weights it begins
 */
export function fingerprintOf(request: FitRequest, start: string): unknown {
  const { network, compiled, data, options } = request;
  const { engine } = network, { training, validation } = data;
  const { name: _name, seed, layers, ...graph } = describeModel(network);
  const isRepeatable = hasChosenSeeds(network);
  const { optimizer, loss, metrics, lossWeights } = describeTraining(request).compiled!;
  const isSplit = options.validationData === undefined;
  const recognised = (examples: CheckedExamples) => {
    const { x, y, sampleWeight } = recognise(engine, compiled, examples);
    return {
      x: oneOrAll(x),
      y: oneOrAll(y),
      ...sampleWeight && { sampleWeight: oneOrAll(sampleWeight) },
    };
  };
  const fingerprint = {
    engine: engineOf(engine),
    seed: network.hasChosenSeed ? seed : null,
    layers: layersOf(network.layers, layers),
    ...graph,
    [WEIGHTS]: isRepeatable ? { checksum: start } : null,
    optimizer: flat(optimizer),
    loss: oneOrAll(loss.map(flat)),
    metrics: oneOrAll(metrics),
    lossWeights,
    batchSize: options.batchSize,
    shuffle: options.shuffle,
    validationSplit: isSplit ? options.validationSplit : 0,
    ...recognised(training),
    validationData: validation && !isSplit ? recognised(validation.examples) : null,
  };
  return JSON.parse(JSON.stringify(fingerprint));
}

/** The layers as they are described; of models among them, a seed that was made up is left open, too. */
function layersOf(layers: readonly Layer[], described: readonly LayerDescription[]): unknown[] {
  return described.map(({ model, ...layer }, i) => {
    const own = layers[i];
    if (model === undefined || !(own instanceof ConnectedLayers)) return flat(layer);
    const seed = own.hasChosenSeed ? model.seed : null;
    return {
      ...flat(layer),
      model: { ...model, seed, layers: layersOf(own.layers, model.layers) },
    };
  });
}

/** Whether a network and the models among its layers begin with the same weights each time the program runs. */
function hasChosenSeeds(
  { hasChosenSeed, layers }: Pick<ConnectedLayers, "hasChosenSeed" | "layers">,
): boolean {
  return hasChosenSeed &&
    layers.every((layer) => !(layer instanceof ConnectedLayers) || hasChosenSeeds(layer));
}

/** Where there is a single one, no list. */
function oneOrAll<T>(all: readonly T[]): T | readonly T[] {
  return all.length === 1 ? all[0] : all;
}

/** Something with its options beside its name. */
function flat({ options, ...rest }: { readonly options?: object }): object {
  return { ...rest, ...options };
}

/**
 * Engines differ in the last bits; so does WebAssembly where it rounds a product before it is added, and a native library
 * with another number of threads.
 */
function engineOf(engine: Engine | WasmEngine): string {
  if (!("simd" in engine)) return engine.name;
  const { name, simd, library, threads } = engine;
  return library ? `${name}, ${simd}, ${library.name}, threads: ${threads}` : `${name}, ${simd}`;
}
