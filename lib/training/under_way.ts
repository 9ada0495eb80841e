import type { AnyNetwork } from "../network/mod.ts";

let underWay = new WeakSet<AnyNetwork>();

/** Whether a model is being trained. */
export function isTrained(model: AnyNetwork): boolean {
  return underWay.has(model);
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
