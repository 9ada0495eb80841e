import * as tf from "@tensorflow/tfjs";
import * as nl from "nonlinear";
import { startOf } from "./data.ts";
import { isMade, isModel, type LayerSpec, type Net, type Option } from "./net.ts";

// deno-lint-ignore no-explicit-any -- names and options are those of a description
type Any = any;

/** Either library. */
export type Library = typeof tf | typeof nl;

/** The net, made by the same calls in either library. */
export function build<M>(library: Library, net: Net): M {
  const { input, sequential, model } = library as Any;
  const make = (name: string, layer: Net["layers"][string], more: object = {}): Any =>
    isModel(layer)
      ? sequential({
        name,
        layers: Object.entries(layer.layers).map(([name, inner], i) =>
          layerOf(library, name, inner, i === 0 ? { inputShape: layer.inputShape } : {})
        ),
      })
      : layerOf(library, name, layer, more);

  if (net.form !== "graph") {
    const [inputShape] = Object.values(net.inputs);
    const layers = Object.entries(net.layers);
    if (net.form === "list") {
      return sequential({
        layers: layers.map(([name, layer], i) => make(name, layer, i === 0 ? { inputShape } : {})),
      });
    }
    const growing = sequential();
    layers.forEach(([name, layer], i) =>
      growing.add(make(name, layer, i === 0 ? { inputShape } : {}))
    );
    return growing;
  }
  const tensors: Record<string, Any> = {}, made: Record<string, Any> = {};
  for (const [name, shape] of Object.entries(net.inputs)) tensors[name] = input({ shape, name });
  for (const { out, layer, from } of net.places) {
    made[layer] ??= make(layer, net.layers[layer]);
    tensors[out] = made[layer].apply(oneOrAll(from.map((name) => tensors[name])));
  }
  return model({
    inputs: oneOrAll(Object.keys(net.inputs).map((name) => tensors[name])),
    outputs: oneOrAll(net.outputs.map((name) => tensors[name])),
  });
}

function layerOf(library: Library, name: string, { kind, options }: LayerSpec, more: object): Any {
  const values = Object.entries(options).map(([option, value]) => [
    option,
    valueOf(library, option, value),
  ]);
  return (library.layers as Any)[kind]({ ...Object.fromEntries(values), ...more, name });
}

function valueOf(library: Library, option: string, value: Option): unknown {
  if (!isMade(value)) return value;
  const { initializers, regularizers } = library as Any;
  const makers = option.endsWith("Regularizer") ? regularizers : initializers;
  return makers[value.make](value.options);
}

/** Freezes what is to be frozen, by the same call in either library. */
export function freeze(model: Any, { frozen }: Net): void {
  for (const name of frozen) model.getLayer(name).trainable = false;
}

/** What a weight starts with, as a tensor: either library takes one. */
export function start(net: Net, name: string, shape: readonly (number | null)[]): tf.Tensor {
  const sizes = shape as number[];
  return tf.tensor(startOf(net, name, sizes), sizes);
}

/** The only one of a list, or the list. */
export function oneOrAll<T>(list: readonly T[]): T | readonly T[] {
  return list.length === 1 ? list[0] : list;
}

/** Something for each output: as it is for one, by name or in a list for several. */
export function perOutput<T>({ outputs, data }: Net, values: readonly T[]) {
  if (values.length === 1) return values[0];
  return data === "byName"
    ? Object.fromEntries(outputs.map((name, i) => [name, values[i]]))
    : values;
}
