import { inputOf } from "./input_layer.ts";
import type { Layer, SymbolicTensor } from "./layer.ts";

/**
 * A chain of layers as a graph: each takes what the one before gives.
 *
 * @throws {RangeError} If there are no layers, one is there twice, the first has no `inputShape`, or one expects another
 * number of inputs than the layer before gives.
 */
export function chain(
  layers: readonly Layer[],
): { inputs: SymbolicTensor; outputs: SymbolicTensor } {
  if (!Array.isArray(layers) || layers.length === 0) {
    throw new RangeError(
      "sequential: expected at least one layer, such as nl.layers.dense({ units: 10, inputShape: [784] }).",
    );
  }
  checkDistinct(layers);
  const [{ inputUnits }] = layers;
  if (inputUnits === undefined) {
    throw new RangeError(
      "sequential: expected the first layer to say how many numbers an example has, such as inputShape: [784].",
    );
  }
  const inputs = inputOf(inputUnits);
  const outputs = layers.reduce((tensor, layer, i) => {
    checkWidth(layer, i, tensor.units);
    return layer.apply(tensor);
  }, inputs);
  return { inputs, outputs };
}

function checkWidth({ className, inputUnits }: Layer, i: number, units: number): void {
  if (inputUnits === undefined || inputUnits === units) return;
  throw new RangeError(
    `sequential: expected layer ${i} (${className}) to take the ${units} outputs of the layer before it, but its inputShape is [${inputUnits}]; leave inputShape out.`,
  );
}

function checkDistinct(layers: readonly Layer[]): void {
  layers.forEach((layer, i) => {
    const twin = layers.findIndex((other) =>
      other === layer || layer.name !== undefined && other.name === layer.name
    );
    if (twin === i) return;
    const found = layers[twin] === layer ? "the same layer" : `the name "${layer.name}"`;
    throw new RangeError(
      `sequential: expected layers of their own but found ${found} at ${twin} and ${i}; make another one, or share one with nl.model.`,
    );
  });
}
