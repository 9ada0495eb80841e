import type { Engine } from "../../engine/mod.ts";
import type { Batch } from "../batch.ts";
import type { Gradients } from "../gradients.ts";
import { backwardFault } from "./backward_fault.ts";
import { type BatchData, dataFault } from "./data_fault.ts";
import { type Fault, forwardFault } from "./forward_fault.ts";
import { lossFault } from "./loss_fault.ts";

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

/** What went wrong in the batch as it was run last, on its way forward; the examples come first. */
export function seenFault(trial: Trial, knowsWeights: boolean): Fault | null {
  const { engine, batch } = trial;
  trial.gather();
  const fault = forwardFault(engine, batch.pass, knowsWeights) ?? lossFault(engine, batch);
  return fault && blamed(trial, fault);
}

/** What goes wrong in the batch when it is run with the weights as they are now, forward and then back. */
export function faultOfRun(trial: Trial, gradients: Gradients): Fault | null {
  const { engine, batch } = trial;
  trial.gather();
  batch.run();
  const forward = seenFault(trial, true);
  if (forward || !trial.isTrained) return forward;
  batch.backward();
  const fault = backwardFault(engine, batch.pass, gradients);
  return fault && blamed(trial, fault);
}

/** A fault that comes from the examples themselves is theirs. */
function blamed(trial: Trial, fault: Fault): Fault {
  const data = dataFault(trial.engine, dataOf(trial), trial.rowOf);
  if (data === null) return fault;
  return { what: `${data.what}, and ${fault.what}`, advice: data.advice, isCause: true };
}

function dataOf({ batch: { pass, outputs }, origin }: Trial): BatchData[] {
  const named = (name: string, blocks: readonly BatchData["block"][]) =>
    blocks.map((block, i) => ({
      name: `${blocks.length > 1 ? `${name}[${i}]` : name}${origin}`,
      block,
    }));
  return [...named("x", pass.inputs), ...named("y", outputs.map(({ targets }) => targets))];
}
