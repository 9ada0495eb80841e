import { byPlainName, hasMethod } from "../../options/mod.ts";
import { adadelta } from "./adadelta.ts";
import { adagrad } from "./adagrad.ts";
import { adam } from "./adam.ts";
import { adamax } from "./adamax.ts";
import { adamw } from "./adamw.ts";
import { nadam } from "./nadam.ts";
import { nameFurtherArguments } from "./further_arguments.ts";
import type { Optimizer } from "./optimizer.ts";
import { rmsprop } from "./rmsprop.ts";
import { sgd } from "./sgd.ts";

/** The optimizers: call one for other settings than its defaults. */
export const optimizers = { sgd, rmsprop, adam, adamw, nadam, adamax, adadelta, adagrad };

nameFurtherArguments(optimizers, {
  sgd: ["momentum", "nesterov"],
  rmsprop: ["rho", "momentum", "epsilon", "centered"],
  adam: ["beta1", "beta2", "epsilon"],
  adamw: ["beta1", "beta2", "epsilon"],
  nadam: ["beta1", "beta2", "epsilon"],
  adamax: ["beta1", "beta2", "epsilon"],
  adadelta: ["rho", "epsilon"],
  adagrad: ["initialAccumulatorValue"],
});

/** The name of an optimizer: one of `nl.optimizers`, which an editor completes, or another spelling of one. */
export type OptimizerName = keyof typeof optimizers | (string & Record<never, never>);

/**
 * The optimizer of a name with its defaults, or an optimizer as it is.
 *
 * @throws {RangeError} If there is no optimizer of that name.
 */
export function getOptimizer(optimizer: unknown): Optimizer {
  if (hasMethod(optimizer, "start")) return optimizer as Optimizer;
  return byPlainName<() => Optimizer>("compile", "optimizer", optimizers, optimizer)();
}
