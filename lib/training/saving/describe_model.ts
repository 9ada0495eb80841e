import {
  ConnectedLayers,
  type Layer,
  OwnLayer,
  type Shape,
  type SymbolicTensor,
} from "../../network/mod.ts";
import { describeOptions } from "./option_values.ts";
import { describeOwnLayer, type OwnDescription } from "./own_layers.ts";

/** A layer as a saved model has it. */
export interface LayerDescription {
  /** "Dense", "Activation", … */
  readonly class: string;
  /** Unique in its model. */
  readonly name: string;
  /** All of its options, the defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Of a layer of one's own. */
  readonly own?: OwnDescription;
  /** Of a model that is a layer. */
  readonly model?: ModelDescription;
  /** Of a layer that is described before, in this model or in one inside it: its path there, "trunk/dense". */
  readonly same?: string;
}

/** The layers of a model and how they are connected, as a saved model has them. */
export type ModelDescription =
  & {
    /** The heading of the summary. */
    readonly name: string;
    /** What all randomness comes from. */
    readonly seed: number;
    /** Each layer once. */
    readonly layers: readonly LayerDescription[];
  }
  & ({
    readonly kind: "sequential";
    /** The sizes of an example. */
    readonly inputShape: Shape;
    /** What the input is called, if it has a name of its own. */
    readonly inputName?: string;
  } | {
    readonly kind: "functional";
    /** Where each layer is applied: its name, and the numbers of the places in this list that it takes from. */
    readonly places: readonly (readonly [layer: string, ...from: PlaceNumber[]])[];
    /** The number of a place, or a list of them, as the model was made. */
    readonly inputs: PlaceNumber | readonly PlaceNumber[];
    /** The same for what comes out. */
    readonly outputs: PlaceNumber | readonly PlaceNumber[];
  });

/** The number of a place; with a second one for another output of it than the first. */
type PlaceNumber = number | { readonly place: number; readonly output: number };

/** A model with one output or several. */
type AnyModelLayer = ConnectedLayers<SymbolicTensor | SymbolicTensor[]>;

/** What the input of a chain is called that is given no name. */
const USUAL_INPUT = "input_layer";

/** Describes the layers of a network, without its weights. */
export function describeModel(network: AnyModelLayer): ModelDescription {
  return described(network, "", new Map());
}

/** The same for a model at a path; `seen` has the layers that were described before, and grows. */
function described(
  network: AnyModelLayer,
  before: string,
  seen: Map<Layer, string>,
): ModelDescription {
  const { name, seed, graph, inputs, outputs } = network;
  const common = {
    name,
    seed,
    layers: network.layers.map((layer) => describeLayer(layer, before, seen)),
  };
  if (network.isSequential) {
    const [{ shape: [, ...inputShape], sourceLayer: { name: inputName } }] = inputs;
    const named = inputName !== USUAL_INPUT && { inputName };
    return { kind: "sequential", ...common, inputShape, ...named };
  }
  // In the order in which they were made, which the places of a shared layer keep.
  const places = graph.tensors.toSorted((a, b) => a.id - b.id);
  const numbers = new Map(places.map((tensor, i) => [tensor, i]));
  const numberOf = (tensor: SymbolicTensor) => {
    const place = numbers.get(tensor.outputs[0])!, output = tensor.outputs.indexOf(tensor);
    return output === 0 ? place : { place, output };
  };
  const numbersOf = (tensors: readonly SymbolicTensor[]) => tensors.map(numberOf);
  const asMade = (tensors: readonly SymbolicTensor[], isList: boolean) =>
    isList ? numbersOf(tensors) : numberOf(tensors[0]);
  return {
    kind: "functional",
    ...common,
    places: places.map(({ sourceLayer, inputs }) => [sourceLayer.name!, ...numbersOf(inputs)]),
    inputs: asMade(inputs, network.listsInputs),
    outputs: asMade(outputs, network.listsOutputs),
  };
}

function describeLayer(
  layer: Layer,
  before: string,
  seen: Map<Layer, string>,
): LayerDescription {
  const { className, options, hasWeights, trainable } = layer, name = layer.name!;
  const common = { class: className, name, options: {} };
  const same = seen.get(layer), path = before + name;
  if (same !== undefined) return { ...common, same };
  if (className !== "InputLayer") seen.set(layer, path);
  if (layer instanceof ConnectedLayers) {
    return { ...common, model: described(layer, `${path}/`, seen) };
  }
  const own = describeOptions(hasWeights && !trainable ? { ...options, trainable } : options);
  const more = layer instanceof OwnLayer && { own: describeOwnLayer(layer) };
  return { ...common, options: own, ...more };
}
