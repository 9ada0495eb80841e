import { type Graph, placesOf } from "./graph.ts";
import { type Layer, SymbolicTensor } from "./layer.ts";
import { ModelLayer } from "./model_layer.ts";
import type { Shape } from "./shapes.ts";
import type { Weight } from "./weight.ts";

/** More places of layers than a program can train; models in models multiply them. */
const MOST_PLACES = 100_000;

/**
 * The graph in which the layers of each model among its layers stand in the place of that model: what a pass computes.
 *
 * @throws {RangeError} If they are too many.
 */
export function flatGraph(graph: Graph): Graph {
  if (!graph.layers.some(isModel)) return graph;
  checkCount(graph);
  const tensors: SymbolicTensor[] = [];
  // What stands in the flat graph for what comes out of a place of the other one.
  const flat = new Map<SymbolicTensor, SymbolicTensor>();
  for (const tensor of graph.tensors) {
    const { sourceLayer: layer } = tensor;
    const inputs = tensor.inputs.map((input) => flat.get(input)!);
    if (isModel(layer)) {
      const results = unfold(layer.flatGraph, inputs, tensors);
      tensor.outputs.forEach((output, i) => flat.set(output, results[i]));
    } else {
      const own = inputs.length === 0
        ? tensor
        : new SymbolicTensor(layer, inputs, exampleShape(tensor));
      tensors.push(own);
      flat.set(tensor, own);
    }
  }
  const paths = leafPaths(graph.layers);
  return {
    inputs: graph.inputs,
    outputs: graph.outputs.map((output) => flat.get(output)!),
    tensors,
    layers: [...paths.keys()],
    placesOf: placesOf(tensors),
    pathOf: (layer) => paths.get(layer) ?? layer.name!,
  };
}

/** Puts the places of a flat graph behind `inputs`; what comes out of it then. */
function unfold(
  { inputs, outputs, tensors }: Graph,
  given: readonly SymbolicTensor[],
  into: SymbolicTensor[],
): readonly SymbolicTensor[] {
  const placed = new Map(inputs.map((input, i) => [input, given[i]]));
  for (const tensor of tensors) {
    if (placed.has(tensor)) continue;
    const own = tensor.inputs.map((input) => placed.get(input)!);
    const copy = new SymbolicTensor(tensor.sourceLayer, own, exampleShape(tensor));
    placed.set(tensor, copy);
    into.push(copy);
  }
  return outputs.map((output) => placed.get(output)!);
}

function exampleShape({ shape: [, ...sizes] }: SymbolicTensor): Shape {
  return sizes;
}

function checkCount({ tensors }: Graph): void {
  const count = tensors.reduce(
    (sum, { sourceLayer }) =>
      sum + (isModel(sourceLayer) ? sourceLayer.flatGraph.tensors.length : 1),
    0,
  );
  if (count <= MOST_PLACES) return;
  throw new RangeError(
    `model: expected at most ${
      MOST_PLACES.toLocaleString("en-US")
    } places of layers, those in models of models counted, but found ${
      count.toLocaleString("en-US")
    }.`,
  );
}

/**
 * The layers that compute, those of models among them too, each once and by its path: "dense", "trunk/dense".
 *
 * @internal
 */
export function leafPaths(
  layers: readonly Layer[],
  before = "",
  paths: Map<Layer, string> = new Map(),
): Map<Layer, string> {
  for (const layer of layers) {
    const path = before + layer.name;
    if (isModel(layer)) leafPaths(layer.layers, `${path}/`, paths);
    else if (!paths.has(layer)) paths.set(layer, path);
  }
  return paths;
}

/**
 * The name of each weight, unique in a model also where the layers of the models inside it have the same names.
 *
 * @internal
 */
export function weightPaths(layers: readonly Layer[]): Map<Weight, string> {
  return new Map(
    [...leafPaths(layers)].flatMap(([layer, path]) =>
      layer.plannedWeights().map(({ name }, i) => [layer.weights[i], `${path}/${name}`])
    ),
  );
}

/** Whether a layer is a model. */
export function isModel(layer: Layer): layer is ModelLayer {
  return layer instanceof ModelLayer;
}
