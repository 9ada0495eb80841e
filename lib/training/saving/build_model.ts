import {
  chain,
  input,
  isModel,
  type Layer,
  layers as catalogue,
  type Shape,
  SymbolicTensor,
} from "../../network/mod.ts";
import { model } from "../make_models.ts";
import type { AnyModel } from "../model.ts";
import { Sequential } from "../sequential.ts";
import { checkedList, checkedObject, checkedText, checkedWhole, written } from "./fields.ts";
import { refuse } from "./file_fault.ts";
import { restoreOptions } from "./option_values.ts";
import { type Own, restoreOwnLayer } from "./own_layers.ts";

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
  /** What a layer of one's own is known by. */
  readonly own?: unknown;
  /** What describes it, for a model. */
  readonly model?: unknown;
  /** The path of a layer before that is the same. */
  readonly same?: unknown;
}

/** What is the same for all models of a file. */
interface Building {
  readonly own: Own;
  /** Gets the layers of each model that are made for it, with their paths. */
  readonly onLayers: (layers: readonly (readonly [Layer, string])[]) => void;
  /** The layers that were made so far, by their paths. */
  readonly made: Map<string, Layer>;
  /** What stands before the names of the layers of the model. */
  readonly before: string;
}

/**
 * Makes a model from its description. `onLayers` gets its layers with their paths once they are applied, and before room
 * is made for any of their weights; those of a model inside it come first.
 *
 * @throws {FileFault} If it is no description of a model.
 * @throws {RangeError} If a layer refuses its options or its place, as it would for a person.
 */
export function buildModel(
  description: unknown,
  own: Own,
  onLayers: Building["onLayers"],
): AnyModel {
  return buildAny(description, { own, onLayers, made: new Map(), before: "" });
}

function buildAny(description: unknown, building: Building): AnyModel {
  const common = ["kind", "name", "seed", "layers"];
  const { kind } = description as { kind?: unknown } ?? {};
  if (kind === "sequential") {
    const named = Object.hasOwn(description as object, "inputName") ? ["inputName"] : [];
    const fields = checkedObject("model", description, [...common, "inputShape", ...named]);
    return buildSequential(fields, building);
  }
  const fields = checkedObject("model", description, [...common, "places", "inputs", "outputs"]);
  if (kind === "functional") return buildFunctional(fields, building);
  return refuse(`model is of the kind ${written(kind)}, which is unknown`);
}

type Fields = Record<string, unknown>;

function buildSequential(
  { name, seed, layers, inputShape, inputName }: Fields,
  building: Building,
): AnyModel {
  const shape = checkedList("inputShape of model", inputShape, 1).map((size) =>
    checkedWhole("a size in inputShape of model", size, 1)
  );
  const made = describedLayers(layers).map((layer, i) =>
    makeLayer(layer, i === 0 ? { inputShape: shape } : {}, building)
  );
  made[0].inputShape ??= shape; // of one that was made before
  const named = inputName === undefined ? {} : { name: checkedText("inputName", inputName) };
  const ends = chain([input({ shape, ...named }), ...made]);
  building.onLayers(newLayers(made, building));
  return new Sequential(namedAndSeeded(name, seed), ends);
}

function buildFunctional(
  { name, seed, layers, places, inputs, outputs }: Fields,
  building: Building,
): AnyModel {
  const described = new Map(describedLayers(layers).map((layer) => [layer.name, layer]));
  // In the order of the description: a later one may be the same as one inside an earlier one.
  const own = new Map(
    [...described.values()].filter(({ className }) => className !== "InputLayer")
      .map((layer) => [layer.name, makeLayer(layer, {}, building)]),
  );
  const made = new Map<string, Layer>();
  const tensors: SymbolicTensor[] = [];
  const tensorAt = (where: string, number: unknown) => {
    if (typeof number !== "object" || number === null) {
      return tensors[checkedWhole(where, number, 0, tensors.length)];
    }
    const { place, output } = checkedObject(where, number, ["place", "output"]);
    const { outputs } = tensors[checkedWhole(`place of ${where}`, place, 0, tensors.length)];
    return outputs[checkedWhole(`output of ${where}`, output, 0, outputs.length)];
  };
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
      const applied = own.get(layer.name)!;
      const given = applied.joins ? sources : sources.length === 1 ? sources[0] : sources;
      tensors.push([applied.apply(given)].flat()[0]);
    }
    made.set(layer.name, tensors[i].sourceLayer);
  });
  const unused = [...described.keys()].find((name) => !made.has(name));
  if (unused !== undefined) refuse(`no place of model is of the layer ${written(unused)}`);
  building.onLayers(newLayers([...made.values()], building));
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

/** Those of the layers that are no models and were not made before, for another model of the file. */
function newLayers(layers: readonly Layer[], { before, made }: Building): [Layer, string][] {
  return layers.filter((layer) => !isModel(layer) && made.get(before + layer.name) === layer)
    .map((layer) => [layer, before + layer.name]);
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
    const fields = checkedObject(entry, layer, ["class", "name", "options"], [
      "model",
      "same",
      "own",
    ]);
    const className = checkedText(`class of ${entry}`, fields.class);
    const name = checkedText(`name of ${entry}`, fields.name);
    if (names.has(name)) refuse(`layers of model has ${written(name)} twice`);
    names.add(name);
    const where = `the layer ${written(name)}`, { options } = fields;
    if (typeof options !== "object" || options === null || Array.isArray(options)) {
      refuse(`options of ${where} is ${written(options)} and not an object`);
    }
    const { model, same, own } = fields;
    return { className, name, where, options: options as Fields, model, same, own };
  });
}

function makeInput({ where, name, options }: Described): SymbolicTensor {
  const { shape } = checkedObject(`options of ${where}`, options, ["shape"]);
  return input({ shape: shape as Shape, name });
}

/** A layer or a model of its description, or the one that was made before, if it is the same. */
function makeLayer(described: Described, more: object, building: Building): Layer {
  const { className, name, where, model, same } = described;
  if (same !== undefined) {
    const before = building.made.get(checkedText(`same of ${where}`, same));
    if (before?.className === className && before.name === name) return before;
    return refuse(`${where} is the same as ${written(same)}, which is not before it`);
  }
  const path = building.before + name;
  const layer = model === undefined
    ? makeOwnLayer(described, more, building.own)
    : buildAny(model, { ...building, before: `${path}/` }) as unknown as Layer;
  if (layer.className !== className) {
    refuse(`${where} is of the class ${written(className)}, which is unknown`);
  }
  if (model !== undefined) {
    layer.name = name;
    if (layer.weights.length > 0 && layer.trainableWeights.length === 0) layer.trainable = false;
  }
  building.made.set(path, layer);
  return layer;
}

function makeOwnLayer(
  { className, name, where, options, own: described }: Described,
  more: object,
  { activations, layers }: Own,
): Layer {
  const own = Object.entries(catalogue).find(([key]) =>
    key.toLowerCase() === className.toLowerCase()
  );
  if (own === undefined && described === undefined) {
    return refuse(`${where} is of the class ${written(className)}, which is unknown`);
  }
  for (const reserved of ["name", "inputShape", "inputDim", "batchInputShape"]) {
    if (Object.hasOwn(options, reserved)) {
      refuse(`options of ${where} has "${reserved}", which is unknown`);
    }
  }
  const { trainable = true, ...others } = options;
  const given = { ...restoreOptions(where, others, activations), name, ...more };
  const layer = described === undefined
    ? (own![1] as (options: object) => Layer)(given)
    : restoreOwnLayer(where, described, given, layers);
  if (typeof trainable !== "boolean") refuse(`trainable of ${where} is no boolean`);
  layer.trainable = trainable;
  return layer;
}
