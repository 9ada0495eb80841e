import { isA, itemsOf, lengthOf, shown } from "../options/mod.ts";
import { isModel } from "./flat_graph.ts";
import { InputLayer, inputOf } from "./input_layer.ts";
import { isTensor, Layer, type SymbolicTensor } from "./layer.ts";
import type { Shape } from "./shapes.ts";
import { checkTakes } from "./takes_shape.ts";
import { givenName } from "./names.ts";

/**
 * A chain of layers as a graph: each takes what the one before gives. What `nl.input` gave may stand in front of them.
 *
 * @throws {RangeError} If there are no layers, one is there twice, the first has no `inputShape`, or one expects another
 * number of inputs than the layer before gives.
 */
export function chain(
  given: readonly (Layer | SymbolicTensor)[],
): { inputs: SymbolicTensor; outputs: SymbolicTensor } {
  const input = lengthOf(given) !== undefined && isInput(given[0]) ? given[0] : undefined;
  const layers = (input ? given.slice(1) : given) as readonly Layer[], count = lengthOf(layers);
  if (count === undefined || count === 0) {
    throw new RangeError(
      `sequential: expected layers to be a list of at least one layer, such as [nl.layers.dense({ units: 10, inputShape: [784] })], but found ${
        shown(layers)
      }.`,
    );
  }
  checkAreLayers(layers);
  checkDistinct(layers);
  const inputs = input ?? inputOf(firstShape("sequential", layers[0]));
  const outputs = layers.reduce((tensor, layer, i) => {
    checkFits("sequential", layer, i, tensor);
    return onlyOutput("sequential", layer, tensor);
  }, inputs);
  return { inputs, outputs };
}

function checkFits(caller: string, layer: Layer, i: number, { shape }: SymbolicTensor): void {
  const { className, name, inputShape } = layer;
  const [own, takes] = isModel(layer)
    ? [`layer ${i}, the model "${name}",`, `it takes ${inputShape?.join(" × ")} numbers`]
    : [`layer ${i} (${className})`];
  checkTakes(caller, layer, shape.slice(1) as Shape, own, takes);
}

/** What comes out of a layer behind `input`; a model among the layers may give a list of one. */
function onlyOutput(caller: string, layer: Layer, input: SymbolicTensor): SymbolicTensor {
  const [output, ...more] = [layer.apply(input)].flat();
  if (more.length === 0) return output;
  throw new RangeError(
    `${caller}: expected layers with one output but "${layer.name}" has ${
      1 + more.length
    }; connect them with nl.model.`,
  );
}

function checkDistinct(layers: readonly Layer[]): void {
  const seen = new Map<Layer | string, number>();
  layers.forEach((layer, i) => {
    const name = givenName(layer);
    const twin = seen.get(layer) ?? (name === undefined ? undefined : seen.get(name));
    seen.set(layer, i);
    if (name !== undefined) seen.set(name, i);
    if (twin === undefined) return;
    const found = layers[twin] === layer ? "the same layer" : `the name "${name}"`;
    throw new RangeError(
      `sequential: expected layers of their own but found ${found} at ${twin} and ${i}; make another one, or share one with nl.model.`,
    );
  });
}

/** Whether it is a place where examples come in, as `nl.input` gives it. */
export function isInput(value: unknown): value is SymbolicTensor {
  return isTensor(value) && value.sourceLayer instanceof InputLayer;
}

/**
 * A chain with one more layer at its end: `outputs` is what comes out so far, or comes in; null for the first layer where
 * nothing is known of that.
 *
 * @throws {TypeError} If it is no layer.
 * @throws {RangeError} If it is there already, has the name of another, does not fit, or is the first and has no
 * `inputShape`.
 */
export function link(
  layers: readonly Layer[],
  outputs: SymbolicTensor | null,
  layer: Layer,
): SymbolicTensor {
  if (!isA(layer, Layer)) {
    throw new TypeError(
      `add: expected a layer, such as nl.layers.dense({ units: 10 }), but found ${shown(layer)}.`,
    );
  }
  const name = givenName(layer);
  if (layers.includes(layer)) {
    throw new RangeError(
      "add: expected a layer of its own but found one that the model has; make another one, or share one with nl.model.",
    );
  }
  if (name !== undefined && layers.some((other) => other.name === name)) {
    throw new RangeError(`add: expected a name of its own but found "${name}", which is taken.`);
  }
  if (outputs !== null) {
    checkFits("add", layer, layers.length, outputs);
    return onlyOutput("add", layer, outputs);
  }
  const inputs = inputOf(firstShape("add", layer));
  checkFits("add", layer, 0, inputs);
  return onlyOutput("add", layer, inputs);
}

function firstShape(caller: string, layer: Layer): Shape {
  if (layer.inputShape !== undefined) return layer.inputShape;
  throw new RangeError(
    isModel(layer) && layer.layers.length > 0
      ? `${caller}: expected layers with one input but "${layer.name}" has ${layer.graph.inputs.length}; connect them with nl.model.`
      : `${caller}: expected the first layer to say how many numbers an example has, such as inputShape: [784].`,
  );
}

/** More layers than a program can make, let alone train. */
const MOST_LAYERS = 1_000_000;

function checkAreLayers(layers: readonly Layer[]): void {
  itemsOf("sequential", "layers", layers, { most: MOST_LAYERS }).forEach((layer, i) => {
    if (isA(layer, Layer)) return;
    throw new TypeError(
      `sequential: expected layers[${i}] to be a layer, such as nl.layers.dense({ units: 10 }), but found ${
        shown(layer)
      }.`,
    );
  });
}
