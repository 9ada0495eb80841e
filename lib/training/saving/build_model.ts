import {
  chain,
  input,
  type Layer,
  layers as catalogue,
  type Shape,
  SymbolicTensor,
} from "../../network/mod.ts";
import { model } from "../make_models.ts";
import type { AnyModel } from "../model.ts";
import { Sequential } from "../sequential.ts";
import type { Activations } from "./activation_values.ts";
import { checkedList, checkedObject, checkedText, checkedWhole, written } from "./fields.ts";
import { refuse } from "./file_fault.ts";
import { restoreOptions } from "./option_values.ts";

/** More would take minutes to put together. */
const MOST_LAYERS = 10_000;
/** A layer may be applied several times. */
const MOST_PLACES = 100_000;

/** A layer from a file, not yet applied. */
interface Described {
  readonly className: string;
  readonly name: string;
  readonly where: string;
  readonly options: Record<string, unknown>;
}

/**
 * Makes a model from its description. `onLayers` gets the layers, in the model's order, once they are applied and before
 * room is made for any weight.
 *
 * @throws {FileFault} If it is no description of a model.
 * @throws {RangeError} If a layer refuses its options or its place, as it would for a person.
 */
export function buildModel(
  description: unknown,
  activations: Activations,
  onLayers: (layers: readonly Layer[]) => void,
): AnyModel {
  const common = ["kind", "name", "seed", "layers"];
  const { kind } = description as { kind?: unknown } ?? {};
  if (kind === "sequential") {
    const fields = checkedObject("model", description, [...common, "inputShape"]);
    return buildSequential(fields, activations, onLayers);
  }
  const fields = checkedObject("model", description, [...common, "places", "inputs", "outputs"]);
  if (kind === "functional") return buildFunctional(fields, activations, onLayers);
  return refuse(`model is of the kind ${written(kind)}, which is unknown`);
}

type Fields = Record<string, unknown>;

function buildSequential(
  { name, seed, layers, inputShape }: Fields,
  activations: Activations,
  onLayers: (layers: readonly Layer[]) => void,
): AnyModel {
  const shape = checkedList("inputShape of model", inputShape, 1).map((size) =>
    checkedWhole("a size in inputShape of model", size, 1)
  );
  const made = describedLayers(layers).map((layer, i) =>
    makeLayer(layer, i === 0 ? { inputShape: shape } : {}, activations)
  );
  const ends = chain(made);
  onLayers(made);
  return new Sequential(namedAndSeeded(name, seed), ends);
}

function buildFunctional(
  { name, seed, layers, places, inputs, outputs }: Fields,
  activations: Activations,
  onLayers: (layers: readonly Layer[]) => void,
): AnyModel {
  const described = new Map(describedLayers(layers).map((layer) => [layer.name, layer]));
  const made = new Map<string, Layer>();
  const tensors: SymbolicTensor[] = [];
  const tensorAt = (where: string, number: unknown) =>
    tensors[checkedWhole(where, number, 0, tensors.length)];
  checkedList("places of model", places, 1, MOST_PLACES).forEach((place, i) => {
    const where = `places[${i}] of model`;
    const [of, ...from] = checkedList(where, place, 1);
    const layer = described.get(checkedText(`the layer of ${where}`, of)) ??
      refuse(`${where} is of the layer ${written(of)}, which is not among the layers`);
    const sources = from.map((number) => tensorAt(`a number in ${where}`, number));
    if (layer.className === "InputLayer") {
      if (made.has(layer.name) || sources.length > 0) {
        refuse(`${where} applies ${layer.where}, which is an input`);
      }
      tensors.push(makeInput(layer));
    } else {
      const own = made.get(layer.name) ?? makeLayer(layer, {}, activations);
      tensors.push(own.apply(own.joins ? sources : sources.length === 1 ? sources[0] : sources));
    }
    made.set(layer.name, tensors[i].sourceLayer);
  });
  const unused = [...described.keys()].find((name) => !made.has(name));
  if (unused !== undefined) refuse(`no place of model is of the layer ${written(unused)}`);
  onLayers([...made.values()]);
  const ends = (where: string, numbers: unknown) =>
    Array.isArray(numbers)
      ? checkedList(where, numbers, 1).map((number) => tensorAt(`a number in ${where}`, number))
      : tensorAt(where, numbers);
  const built = model({
    inputs: ends("inputs of model", inputs),
    outputs: ends("outputs of model", outputs),
    ...namedAndSeeded(name, seed),
  });
  if (built.layers.length !== made.size) refuse("a layer of model leads to none of its outputs");
  return built;
}

function namedAndSeeded(name: unknown, seed: unknown): { name: string; seed: number } {
  return {
    name: checkedText("name of model", name),
    seed: checkedWhole("seed of model", seed, 0, 2 ** 32),
  };
}

function describedLayers(layers: unknown): Described[] {
  const names = new Set<string>();
  return checkedList("layers of model", layers, 1, MOST_LAYERS).map((layer, i) => {
    const entry = `layers[${i}] of model`;
    const fields = checkedObject(entry, layer, ["class", "name", "options"]);
    const className = checkedText(`class of ${entry}`, fields.class);
    const name = checkedText(`name of ${entry}`, fields.name);
    if (names.has(name)) refuse(`layers of model has ${written(name)} twice`);
    names.add(name);
    const where = `the layer ${written(name)}`, { options } = fields;
    if (typeof options !== "object" || options === null || Array.isArray(options)) {
      refuse(`options of ${where} is ${written(options)} and not an object`);
    }
    return { className, name, where, options: options as Fields };
  });
}

function makeInput({ where, name, options }: Described): SymbolicTensor {
  const { shape } = checkedObject(`options of ${where}`, options, ["shape"]);
  return input({ shape: shape as Shape, name });
}

function makeLayer(
  { className, name, where, options }: Described,
  more: object,
  activations: Activations,
): Layer {
  const own = Object.entries(catalogue).find(([key]) =>
    key.toLowerCase() === className.toLowerCase()
  );
  if (own === undefined) {
    return refuse(`${where} is of the class ${written(className)}, which is unknown`);
  }
  for (const reserved of ["name", "inputShape", "inputDim", "batchInputShape"]) {
    if (Object.hasOwn(options, reserved)) {
      refuse(`options of ${where} has "${reserved}", which is unknown`);
    }
  }
  const make = own[1] as (options: object) => Layer;
  const { trainable = true, ...others } = options;
  const layer = make({ ...restoreOptions(where, others, activations), name, ...more });
  if (typeof trainable !== "boolean") refuse(`trainable of ${where} is no boolean`);
  layer.trainable = trainable;
  if (layer.className === className) return layer;
  return refuse(`${where} is of the class ${written(className)}, which is unknown`);
}
