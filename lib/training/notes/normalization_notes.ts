import type { AnyNetwork } from "../../network/mod.ts";

/** Layers that bring every column of what comes in to the same size. */
const NORMALIZING = ["Normalization", "BatchNormalization"];

/** Whether all that an input goes to brings it to a good size: then it may be of any. */
export function isNormalized({ graph, inputs }: AnyNetwork, input: number): boolean {
  return graph.tensors.filter((tensor) => tensor.inputs.includes(inputs[input]))
    .every(({ sourceLayer }) =>
      NORMALIZING.includes(sourceLayer.className) && !isUntouched(sourceLayer)
    );
}

/** A note on each layer that has been forgotten to be adapted. */
export function notAdapted({ layers }: AnyNetwork): string[] {
  return layers.filter(isUntouched).map(({ name }) =>
    `"${name}" lets its inputs through as they are: its mean is 0 and its variance 1; call adapt(x) of that layer with the inputs before fit.`
  );
}

/** Whether it is a layer that would normalize if it were adapted. */
function isUntouched(layer: AnyNetwork["layers"][number]): boolean {
  if (layer.className !== "Normalization" || !layer.hasWeights) return false;
  const [mean, variance] = layer.getWeights();
  return mean.data.every((value) => value === 0) && variance.data.every((value) => value === 1);
}
