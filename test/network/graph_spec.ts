import * as nl from "nonlinear";
import { ROWS, wave } from "../goldens/twenty_steps.ts";

/** A model as test/goldens/network.py writes it down: a chain of layers, or a graph of them. */
export interface GraphSpec {
  readonly chain?: readonly [width: number, layers: readonly LayerSpec[]];
  /** The width of each input, by its name. */
  readonly inputs?: Readonly<Record<string, number>>;
  readonly layers?: Readonly<Record<string, LayerSpec>>;
  /** What comes out, the layer, what goes in. */
  readonly apply?: readonly (readonly string[])[];
  readonly outputs?: readonly string[];
}

/** The function that makes it, and its options. */
export type LayerSpec = readonly [kind: string, options: Readonly<Record<string, unknown>>];

function made([kind, options]: LayerSpec, more: object = {}): nl.Layer {
  const make = nl.layers[kind as keyof typeof nl.layers] as (options: object) => nl.Layer;
  return make({ ...options, ...more });
}

/** The model; lists of one input or output stand for that alone, as in the script. */
export function modelOf(spec: GraphSpec): nl.Model<nl.Matrix | nl.Matrix[]> {
  if (spec.chain) {
    const [width, layers] = spec.chain;
    return nl.sequential({
      layers: layers.map((layer, i) => made(layer, i === 0 ? { inputShape: [width] } : {})),
    });
  }
  const places: Record<string, nl.SymbolicTensor> = {};
  for (const [name, units] of Object.entries(spec.inputs!)) {
    places[name] = nl.input({ shape: [units] });
  }
  const layers: Record<string, nl.Layer> = {};
  for (const [out, name, ...from] of spec.apply!) {
    layers[name] ??= made(spec.layers![name]);
    const tensors = from.map((place) => places[place]);
    places[out] = layers[name].apply(tensors.length === 1 ? tensors[0] : tensors);
  }
  const inputs = Object.keys(spec.inputs!).map((name) => places[name]);
  const outputs = spec.outputs!.map((name) => places[name]);
  return nl.model({ inputs: single(inputs), outputs: single(outputs) });
}

/** The only one of a list, or the list. */
export function single<T>(list: readonly T[]): T | readonly T[] {
  return list.length === 1 ? list[0] : list;
}

/** What the right answers are, by the loss. */
export const TARGETS: Readonly<Record<string, (units: number) => nl.Targets>> = {
  sparseCategoricalCrossentropy: (units) =>
    Uint8Array.from({ length: ROWS }, (_, i) => i * i % units),
  binaryCrossentropy: (units) =>
    new nl.Matrix(ROWS, units).map((_, k) => (Math.floor(k / units) ** 2 + k % units) % 3 ? 0 : 1),
  meanSquaredError: (units) => wave(ROWS, units, 0.7).map((value) => 2 * value),
  meanAbsoluteError: (units) => wave(ROWS, units, 0.7).map((value) => 2 * value),
};
