import type { AnyNetwork, Weight } from "../network/mod.ts";
import type { Compiled } from "./compile.ts";
import type { OptimizerState } from "./optimizers/optimizer.ts";

/** Whether the optimizer remembers something of other weights than those that are to be trained now. */
function trainsOthers(network: AnyNetwork, { state, trained }: Compiled): boolean {
  if (state === null) return false;
  const now = network.trainableWeights;
  return now.length !== trained.length || now.some((weight, i) => weight !== trained[i]);
}

/** What an optimizer remembers that is of use still: nothing, where `trainable` has been changed since the last fit. */
export function stateOf(network: AnyNetwork, compiled: Compiled | null): OptimizerState | null {
  return compiled === null || trainsOthers(network, compiled) ? null : compiled.state;
}

/**
 * Refuses to go on with an optimizer that has begun with other weights.
 *
 * @throws {Error} If `trainable` has been changed since the last fit.
 */
export function checkTrainable(network: AnyNetwork, compiled: Compiled): void {
  if (!trainsOthers(network, compiled)) return;
  throw new Error(
    "fit: expected the same trainable layers as in the fit before; call model.compile again after trainable has been changed.",
  );
}

/**
 * Makes the state of the optimizer, for the weights that are to be trained.
 *
 * @throws {RangeError} If its weight decay is to leave weights alone that the network has not.
 */
export function startOptimizer(network: AnyNetwork, compiled: Compiled): void {
  const trained: readonly Weight[] = network.trainableWeights;
  compiled.optimizer.exclusion?.check(network.weights);
  compiled.state = compiled.optimizer.start(network.engine, trained);
  compiled.trained = trained;
}
