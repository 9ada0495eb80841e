import { shown } from "../options/mod.ts";
import { InputLayer } from "./input_layer.ts";
import { isTensor, type Layer, type SymbolicTensor } from "./layer.ts";

/** The layers between the inputs and the outputs of a network, and the order in which they work. */
export interface Graph {
  /** Where examples come in. */
  readonly inputs: readonly SymbolicTensor[];
  /** What comes out. */
  readonly outputs: readonly SymbolicTensor[];
  /** Every place, each behind those it takes from; of one with several outputs, the first. */
  readonly tensors: readonly SymbolicTensor[];
  /** Every layer once, in Keras's order: those furthest from an output first. */
  readonly layers: readonly Layer[];
  /** The places behind a layer that belong to the graph, in the order in which they were made. */
  placesOf(layer: Layer): readonly SymbolicTensor[];
  /** The name of a layer; that of one inside another model stands behind that model's: "trunk/dense". */
  pathOf(layer: Layer): string;
}

/**
 * Walks back from the outputs to the inputs.
 *
 * @throws {TypeError} If one of them is no tensor.
 * @throws {RangeError} If an input is missing, leads nowhere or is there twice.
 */
export function graphOf(
  inputs: readonly SymbolicTensor[],
  outputs: readonly SymbolicTensor[],
): Graph {
  checkTensors("inputs", inputs);
  checkTensors("outputs", outputs);
  const tensors: SymbolicTensor[] = [];
  // The order in which a walk from the outputs first meets a layer: Keras's, among layers of the same depth.
  const met = new Map<Layer, number>();
  const seen = new Set<SymbolicTensor>();
  // The way from an output to where the walk is; a list and no calls, for chains of any length.
  const way: { readonly tensor: SymbolicTensor; next: number }[] = [];
  const enter = (tensor: SymbolicTensor) => {
    if (seen.has(tensor)) return;
    seen.add(tensor);
    if (!met.has(tensor.sourceLayer)) met.set(tensor.sourceLayer, met.size);
    way.push({ tensor, next: 0 });
  };
  for (const output of outputs) {
    enter(output.outputs[0]);
    while (way.length > 0) {
      const here = way[way.length - 1], { inputs } = here.tensor;
      if (here.next < inputs.length) enter(inputs[here.next++].outputs[0]);
      else tensors.push(way.pop()!.tensor);
    }
  }
  checkInputs(inputs, tensors);

  const depths = layerDepths(tensors);
  const layers = [...met.keys()].sort((a, b) =>
    depths.get(b)! - depths.get(a)! || met.get(a)! - met.get(b)!
  );
  const pathOf = ({ name }: Layer) => name!;
  return { inputs, outputs, tensors, layers, placesOf: placesOf(tensors), pathOf };
}

/** Finds the places of a layer among those of a graph. */
export function placesOf(tensors: readonly SymbolicTensor[]): Graph["placesOf"] {
  const places = Map.groupBy(tensors, (tensor) => tensor.sourceLayer);
  for (const list of places.values()) list.sort((a, b) => a.id - b.id);
  return (layer) => places.get(layer) ?? [];
}

/** How many layers at most lie between a layer and an output. */
function layerDepths(tensors: readonly SymbolicTensor[]): Map<Layer, number> {
  const layers = new Map<Layer, number>(), places = new Map<SymbolicTensor, number>();
  for (const tensor of tensors.toReversed()) {
    // A shared layer is as deep as the deepest of its places.
    const depth = Math.max(places.get(tensor) ?? 0, layers.get(tensor.sourceLayer) ?? 0);
    layers.set(tensor.sourceLayer, depth);
    for (const { outputs: [input] } of tensor.inputs) {
      places.set(input, Math.max(depth + 1, places.get(input) ?? 0));
    }
  }
  return layers;
}

function checkTensors(option: string, tensors: readonly unknown[]): void {
  if (tensors.length === 0) {
    throw new RangeError(`model: expected ${option} to be at least one tensor but found none.`);
  }
  const wrong = tensors.findIndex((tensor) => !isTensor(tensor));
  if (wrong < 0) return;
  throw new TypeError(
    `model: expected ${option} to be what nl.input or a layer's apply gave, but ${option}[${wrong}] is ${
      shown(tensors[wrong])
    }.`,
  );
}

function checkInputs(inputs: readonly SymbolicTensor[], tensors: readonly SymbolicTensor[]): void {
  const missing = tensors.find((tensor) =>
    tensor.sourceLayer instanceof InputLayer && !inputs.includes(tensor)
  );
  inputs.forEach((input, i) => {
    if (!(input.sourceLayer instanceof InputLayer)) {
      throw new RangeError(
        `model: expected inputs to come from nl.input, but inputs[${i}] comes from a layer ${input.sourceLayer.className}.`,
      );
    }
    if (inputs.indexOf(input) < i) {
      throw new RangeError(`model: expected different inputs but found inputs[${i}] twice.`);
    }
    if (!tensors.includes(input)) {
      throw new RangeError(
        `model: expected every input to lead to an output, but inputs[${i}] leads to none${
          missing ? "; what a model gives follows from its own inputs, so apply it to others" : ""
        }.`,
      );
    }
  });
  if (missing === undefined) return;
  const { name } = missing.sourceLayer;
  throw new RangeError(
    `model: expected inputs to hold all that the outputs depend on, but ${
      name === undefined ? "one" : `"${name}"`
    } of ${missing.units} units is missing.`,
  );
}
