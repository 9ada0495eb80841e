import type { AnyNetwork } from "../network/mod.ts";

let underWay = new WeakSet<AnyNetwork>();

/**
 * Refuses a model that is being trained, for the function `caller`.
 *
 * @throws {Error} If it is.
 */
export function checkIdle(model: AnyNetwork, caller: string): void {
  if (!underWay.has(model)) return;
  throw new Error(`${caller}: the model is being trained; wait for the first fit with await.`);
}

/** Marks a model as being trained; the returned function ends that. */
export function beginTraining(model: AnyNetwork): () => void {
  const models = underWay.add(model);
  return () => models.delete(model);
}

/** Marks no model as being trained: whoever trained them has been cut off and cannot say so. */
export function forgetTrainings(): void {
  underWay = new WeakSet();
}
