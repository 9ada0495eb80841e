import type { Engine } from "../../engine/mod.ts";
import type { AnyNetwork } from "../../network/mod.ts";
import type { Batch } from "../batch.ts";
import type { Gradients } from "../gradients.ts";
import { backwardFault } from "./backward_fault.ts";
import { type BatchData, dataFault } from "./data_fault.ts";
import type { Fault } from "./fault.ts";
import { forwardFault } from "./forward_fault.ts";
import { lossFault } from "./loss_fault.ts";
import { weightsFault } from "./weights_fault.ts";

/** A batch that is looked at again after a fit has diverged. */
export interface Trial {
  readonly engine: Engine;
  readonly batch: Batch;
  /** Fetches its examples into the batch; what was computed from them stays. */
  gather(): void;
  /** The example, counted as the caller counts them, that stands in a row of the batch. */
  rowOf(row: number): number;
  /** What the caller calls the examples' origin: empty, or " of validationData". */
  readonly origin: string;
  /** Whether it is run backwards, too. */
  readonly isTrained: boolean;
}

/** What went wrong in the batch as it was run last, on its way forward. */
export function seenFault({ engine, batch }: Trial, knowsWeights: boolean): Fault | null {
  return forwardFault(engine, batch.pass, knowsWeights) ?? lossFault(engine, batch);
}

/** What goes wrong in the batch when it is run with the weights as they are now, forward and then back. */
export function faultOfRun(trial: Trial, gradients: Gradients): Fault | null {
  const { engine, batch } = trial;
  trial.gather();
  batch.run();
  const forward = seenFault(trial, true);
  if (forward || !trial.isTrained) return forward;
  batch.backward();
  return backwardFault(engine, batch.pass, gradients);
}

/** Where a fault comes from: from the examples of the batch; or else from weights as they are now, if `network` is given. */
export function withOrigin(trial: Trial, network: AnyNetwork | null, fault: Fault): Fault {
  trial.gather();
  const { engine } = trial;
  const origin = dataFault(engine, dataOf(trial), trial.rowOf) ??
    (network && weightsFault(engine, network));
  return origin ? { ...origin, what: `${origin.what}, and ${fault.what}` } : fault;
}

function dataOf({ batch: { pass, outputs }, origin }: Trial): BatchData[] {
  const named = (name: string, blocks: readonly BatchData["block"][]) =>
    blocks.map((block, i) => ({
      name: `${blocks.length > 1 ? `${name}[${i}]` : name}${origin}`,
      block,
    }));
  return [...named("x", pass.inputs), ...named("y", outputs.map(({ targets }) => targets))];
}
