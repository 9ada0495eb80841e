import type { Block } from "../../engine/mod.ts";
import type { Layer } from "../../network/mod.ts";
import type { Tensor } from "./safetensors.ts";
import type { Trained } from "./trained.ts";

/** What a tensor of a saved model is called and how large it is. */
export interface NamedShape {
  readonly name: string;
  readonly shape: readonly number[];
}

/** The weights of layers that were applied, as a saved model has them: "dense/weights", … */
export function weightTensors(layers: readonly Layer[]): NamedShape[] {
  return layers.flatMap((layer) =>
    layer.plannedWeights().map(({ name, shape }) => ({ name: `${layer.name}/${name}`, shape }))
  );
}

/** What an optimizer remembers of each weight under this name: "optimizer/dense/weights/velocity", … */
export function slotTensors(weights: readonly NamedShape[], slot: string): NamedShape[] {
  return weights.map(({ name, shape }) => ({ name: `optimizer/${name}/${slot}`, shape }));
}

/** Copies of all numbers of a model that training changes: its weights, and what its optimizer remembers. */
export function tensorsOf({ network, compiled }: Trained): Tensor[] {
  const weights = weightTensors(network.layers);
  const filled = (names: readonly NamedShape[], blocks: readonly Block[]) =>
    names.map((named, i) => ({ ...named, data: network.engine.read(blocks[i]).data }));
  return [
    ...filled(weights, network.weights.map(({ value }) => value)),
    ...Object.entries(compiled?.state?.slots ?? {}).flatMap(([slot, blocks]) =>
      filled(slotTensors(weights, slot), blocks)
    ),
  ];
}
