import type { AnyNetwork } from "../../network/mod.ts";
import { Checksum } from "./checksum.ts";

/** By which weights the fits of this program have begun, by the paths of their checkpoints. */
const starts = new WeakMap<AnyNetwork, Map<string, string>>();

/**
 * By which weights a network begins a fit. If it has begun the fit of this checkpoint before, in this program, it has
 * other weights by now, but those count that it had then.
 */
export function startOf(network: AnyNetwork, checkpoint: string | null): string {
  const before = checkpoint === null ? undefined : starts.get(network)?.get(checkpoint);
  return before ?? checksumOfWeights(network);
}

/** Remembers by which weights a network has begun the fit of a checkpoint. */
export function rememberStart(network: AnyNetwork, checkpoint: string, start: string): void {
  const own = starts.get(network) ?? new Map();
  starts.set(network, own.set(checkpoint, start));
}

function checksumOfWeights({ engine, weights }: AnyNetwork): string {
  const sum = new Checksum();
  for (const { value } of weights) sum.add(engine.read(value).data);
  return sum.toString();
}
