import { byPlainName, hasMethod } from "../../options/mod.ts";
import { adadelta } from "./adadelta.ts";
import { adagrad } from "./adagrad.ts";
import { adam } from "./adam.ts";
import { adamax } from "./adamax.ts";
import { adamw } from "./adamw.ts";
import { nadam } from "./nadam.ts";
import { optionsAlone } from "./options_alone.ts";
import type { Optimizer } from "./optimizer.ts";
import { rmsprop } from "./rmsprop.ts";
import { sgd } from "./sgd.ts";

/** The optimizers: call one for other settings than its defaults. */
export const optimizers: {
  readonly sgd: typeof sgd;
  readonly rmsprop: typeof rmsprop;
  readonly adam: typeof adam;
  readonly adamw: typeof adamw;
  readonly nadam: typeof nadam;
  readonly adamax: typeof adamax;
  readonly adadelta: typeof adadelta;
  readonly adagrad: typeof adagrad;
} = {
  sgd: optionsAlone(sgd, "momentum", "nesterov"),
  rmsprop: optionsAlone(rmsprop, "rho", "momentum", "epsilon", "centered"),
  adam: optionsAlone(adam, "beta1", "beta2", "epsilon"),
  adamw: optionsAlone(adamw, "beta1", "beta2", "epsilon"),
  nadam: optionsAlone(nadam, "beta1", "beta2", "epsilon"),
  adamax: optionsAlone(adamax, "beta1", "beta2", "epsilon"),
  adadelta: optionsAlone(adadelta, "rho", "epsilon"),
  adagrad: optionsAlone(adagrad, "initialAccumulatorValue"),
};

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
