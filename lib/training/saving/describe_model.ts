import type { AnyNetwork, Shape, SymbolicTensor } from "../../network/mod.ts";
import { describeOptions } from "./option_values.ts";

/** A layer as a saved model has it. */
interface LayerDescription {
  /** "Dense", "Activation", … */
  readonly class: string;
  /** Unique in its model. */
  readonly name: string;
  /** All of its options, the defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>;
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
  } | {
    readonly kind: "functional";
    /** Where each layer is applied: its name, and the numbers of the places in this list that it takes from. */
    readonly places: readonly (readonly [layer: string, ...from: number[]])[];
    /** The number of a place, or a list of them, as the model was made. */
    readonly inputs: number | readonly number[];
    /** The same for what comes out. */
    readonly outputs: number | readonly number[];
  });

/** Describes the layers of a network, without its weights. */
export function describeModel(network: AnyNetwork): ModelDescription {
  const { name, seed, graph, inputs, outputs } = network;
  const common = {
    name,
    seed,
    layers: network.layers.map(({ className, name, options, hasWeights, trainable }) => ({
      class: className,
      name: name!,
      options: describeOptions(hasWeights && !trainable ? { ...options, trainable } : options),
    })),
  };
  if (network.isSequential) {
    return { kind: "sequential", ...common, inputShape: inputs[0].shape.slice(1) as Shape };
  }
  // In the order in which they were made, which the places of a shared layer keep.
  const places = graph.tensors.toSorted((a, b) => a.id - b.id);
  const numbers = new Map(places.map((tensor, i) => [tensor, i]));
  const numbersOf = (tensors: readonly SymbolicTensor[]) => tensors.map((t) => numbers.get(t)!);
  const asMade = (tensors: readonly SymbolicTensor[], isList: boolean) =>
    isList ? numbersOf(tensors) : numbers.get(tensors[0])!;
  return {
    kind: "functional",
    ...common,
    places: places.map(({ sourceLayer, inputs }) => [sourceLayer.name!, ...numbersOf(inputs)]),
    inputs: asMade(inputs, network.listsInputs),
    outputs: asMade(outputs, network.listsOutputs),
  };
}
