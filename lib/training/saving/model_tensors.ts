import { type Block, Matrix } from "../../engine/mod.ts";
import { type Layer, leafPaths } from "../../network/mod.ts";
import { refuse } from "./file_fault.ts";
import type { Tensor } from "./safetensors.ts";
import { stateOf } from "../trainable.ts";
import { shortened } from "./strict_json.ts";
import type { Trained } from "./trained.ts";

/** What a tensor of a saved model is called and how large it is. */
export interface NamedShape {
  readonly name: string;
  readonly shape: readonly number[];
}

/** How the names of tensors begin that a checkpoint has besides those of the model. */
export const FIT_TENSORS = "fit/";

/**
 * The weights of layers that were applied, as a saved model has them: "dense/kernel", and "trunk/dense/kernel" of a
 * model among them.
 */
export function weightTensors(layers: readonly Layer[]): NamedShape[] {
  return [...leafPaths(layers)].flatMap((entry) => tensorsOfLayer(entry));
}

/** Those of them that training changes. */
export function trainableTensors(layers: readonly Layer[]): NamedShape[] {
  return [...leafPaths(layers)].filter(([{ trainable }]) => trainable)
    .flatMap((entry) => tensorsOfLayer(entry, ({ isStatistic }) => !isStatistic));
}

/** The weights of one layer, by its path, or those of them that `filter` takes. */
export function tensorsOfLayer(
  [layer, path]: readonly [Layer, string],
  filter: (plan: WeightPlan) => boolean = () => true,
): NamedShape[] {
  return layer.plannedWeights().filter(filter)
    .map(({ name, shape }) => ({ name: `${path}/${name}`, shape }));
}

type WeightPlan = ReturnType<Layer["plannedWeights"]>[number];

/** What an optimizer remembers of each weight under this name: "optimizer/dense/kernel/velocity", … */
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
    ...Object.entries(stateOf(network, compiled)?.slots ?? {}).flatMap(([slot, blocks]) =>
      filled(slotTensors(trainableTensors(network.layers), slot), blocks)
    ),
  ];
}

/**
 * The tensor of this name as a matrix.
 *
 * @throws {FileFault} If it is missing or has another shape.
 */
export function matrixOf(tensors: ReadonlyMap<string, Tensor>, named: NamedShape): Matrix {
  const { shape, data } = checkShape(tensors, named);
  const [rows, cols] = shape.length === 1 ? [1, shape[0]] : shape;
  return new Matrix(rows, cols, data);
}

/**
 * The tensor of this name.
 *
 * @throws {FileFault} If it is missing or has another shape.
 */
export function checkShape(
  tensors: ReadonlyMap<string, Tensor>,
  { name, shape }: NamedShape,
): Tensor {
  const tensor = tensors.get(name);
  if (tensor === undefined) return refuse(`the tensor "${shortened(name)}" is missing`);
  if (String(tensor.shape) === String(shape)) return tensor;
  return refuse(
    `the tensor "${shortened(name)}" has the shape [${tensor.shape.join(", ")}], and its layer [${
      shape.join(", ")
    }]`,
  );
}
