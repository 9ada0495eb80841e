import { checkedObject, checkedText, written } from "../saving/fields.ts";
import { refuse } from "../saving/file_fault.ts";
import { FIT_TENSORS, matrixOf, type NamedShape } from "../saving/model_tensors.ts";
import { describeNumbers, numberOf } from "../saving/numbers.ts";
import type { Tensor } from "../saving/safetensors.ts";
import type { Rank, SafeguardState, StoredWeights } from "../safeguard.ts";

const RANKS: readonly Rank[] = ["before", "best", "secondBest"];

/** What a safeguard keeps, without the weights, as JSON has it. */
export function describeSafeguard({ isValidated, kept }: SafeguardState): Record<string, unknown> {
  const described = Object.entries(kept).map(([rank, { when, loss }]) => [
    rank,
    { when, ...describeNumbers({ loss }) },
  ]);
  return { isValidated, kept: Object.fromEntries(described) };
}

/** The weights that a safeguard keeps; `weights` are the names and shapes of the network's. */
export function safeguardTensors(
  { kept }: SafeguardState,
  weights: readonly NamedShape[],
): Tensor[] {
  return Object.entries(kept).flatMap(([rank, { matrices }]) =>
    named(weights, rank).map((name, i) => ({ ...name, data: matrices[i].data }))
  );
}

/**
 * What a safeguard has kept, from a file.
 *
 * @throws {FileFault} If that is not what the file has.
 */
export function restoreSafeguard(
  json: unknown,
  tensors: ReadonlyMap<string, Tensor>,
  weights: readonly NamedShape[],
): SafeguardState {
  const { isValidated, kept } = checkedObject("safeguard of fit", json, ["isValidated", "kept"]);
  if (typeof isValidated !== "boolean") {
    refuse(`isValidated of safeguard is ${written(isValidated)} and neither true nor false`);
  }
  const ranks = checkedObject("kept of safeguard", kept, [], RANKS);
  const restored = Object.entries(ranks).map(([rank, value]): [string, StoredWeights] => {
    const { when, loss } = checkedObject(`${rank} of safeguard`, value, ["when", "loss"]);
    const number = numberOf(loss);
    if (typeof number !== "number") refuse(`loss of ${rank} is ${written(loss)} and no number`);
    const matrices = named(weights, rank).map((name) => matrixOf(tensors, name));
    return [rank, { when: checkedText(`when of ${rank}`, when), loss: number as number, matrices }];
  });
  return { isValidated: isValidated as boolean, kept: Object.fromEntries(restored) };
}

/** The names of weights that are kept as `rank`: "fit/best/dense/kernel", … */
function named(weights: readonly NamedShape[], rank: string): NamedShape[] {
  return weights.map(({ name, shape }) => ({ name: `${FIT_TENSORS}${rank}/${name}`, shape }));
}
