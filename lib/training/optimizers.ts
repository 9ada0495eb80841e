import { adam } from "./adam.ts";
import { byPlainName } from "./names.ts";
import type { Optimizer } from "./optimizer.ts";
import { sgd } from "./sgd.ts";

/** The optimizers: call one for other settings than its defaults. */
export const optimizers = { adam, sgd };

/**
 * The optimizer of a name with its defaults, or an optimizer as it is.
 *
 * @throws {RangeError} If there is no optimizer of that name.
 */
export function getOptimizer(optimizer: unknown): Optimizer {
  if (typeof optimizer === "object" && optimizer !== null && "start" in optimizer) {
    return optimizer as Optimizer;
  }
  return byPlainName<() => Optimizer>("compile", "optimizer", optimizers, optimizer)();
}
