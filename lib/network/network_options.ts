import { itemsOf, reading } from "../options/mod.ts";
import type { SymbolicTensor } from "./layer.ts";

/** What a network is made of. */
export interface NetworkOptions {
  /** The heading of the summary; by default "sequential" or "functional". */
  readonly name?: string;
  /** Where examples come in: a tensor of `nl.input`, or a list of them; none for a chain to which layers are added. */
  readonly inputs?: SymbolicTensor | readonly SymbolicTensor[];
  /** What the network predicts: a tensor that a layer gave, or a list of them. */
  readonly outputs?: SymbolicTensor | readonly SymbolicTensor[];
  /** By default a new one. */
  readonly seed?: number;
  /** Whether it was made as a chain of layers: its input is no layer of its own then. */
  readonly isSequential?: boolean;
}

/** Tensors as a list, whether there is one or several. */
export function listOf(
  option: "inputs" | "outputs",
  tensors: SymbolicTensor | readonly SymbolicTensor[],
): readonly SymbolicTensor[] {
  const isList = reading("model", option, () => Array.isArray(tensors));
  if (!isList) return [tensors as SymbolicTensor];
  return itemsOf("model", option, tensors, { most: 100_000 }) as SymbolicTensor[];
}
