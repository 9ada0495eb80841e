import type { FitRun } from "../fit_run.ts";
import { Resources } from "../resources.ts";
import { BEFORE } from "../safeguard.ts";
import { type BestWeights, restoreBest } from "./best_weights.ts";
import type { Divergence } from "./divergence.ts";
import { brief } from "./extent.ts";
import { faultOfRun, seenFault } from "./trial.ts";
import { trialsOf } from "./trials.ts";
import { updateFault } from "./update_fault.ts";

/**
 * After a fit has diverged: puts the best weights back, lets the optimizer start afresh, for what it remembers belongs to
 * other weights, and makes the error that says what happened and why.
 */
export async function recover(run: FitRun, divergence: Divergence): Promise<RangeError> {
  const { site } = divergence, { compiled, data } = run.request;
  const resources = new Resources();
  try {
    const trials = trialsOf(run, site, resources);
    const seen = seenFault(trials[0], site.weightsStand);
    const best = await restoreBest(run);
    compiled.state = null;
    let fault = run.losses.count === 0 ? seen : null;
    for (const trial of trials) fault ??= faultOfRun(trial, run.gradients);
    fault ??= seen?.isCause ? seen : updateFault(run, seen);
    const cause = fault.advice === "" ? fault.what : `${fault.what}; ${fault.advice}`;
    return new RangeError(
      `fit: expected ${divergence.message}: ${cause}. ` +
        `Training stopped; ${restored(best, data.validation ? "validation loss" : "loss")}.`,
    );
  } finally {
    resources.release();
  }
}

function restored({ when, loss, hadRivals }: BestWeights, lossName: string): string {
  const back = "are back in place";
  if (when !== BEFORE) return `the weights ${when}, whose ${lossName} is ${brief(loss)}, ${back}`;
  return `the weights ${when} ${back}${hadRivals ? `, for none after them had a lower loss` : ""}`;
}
