import type { FitRun } from "../fit_run.ts";
import { Resources } from "../resources.ts";
import { BEFORE } from "../safeguard.ts";
import { type BestWeights, restoreBest } from "./best_weights.ts";
import type { Divergence } from "./divergence.ts";
import { brief } from "./extent.ts";
import type { Fault } from "./fault.ts";
import { faultOfRun, seenFault, type Trial, withOrigin } from "./trial.ts";
import { trialsOf } from "./trials.ts";
import { updateFault } from "./update_fault.ts";

/**
 * After a fit has diverged: puts the best weights back, lets the optimizer start afresh, for what it remembers belongs to
 * other weights, and makes the error that says what happened and why.
 */
export async function recover(run: FitRun, divergence: Divergence): Promise<RangeError> {
  const { site } = divergence, { compiled } = run.request;
  const resources = new Resources();
  try {
    const trials = trialsOf(run, site, resources);
    // The examples of the next step have been fetched already; what was computed from these still stands.
    trials[0].gather();
    const seen = seenFault(trials[0], site.weightsStand);
    const best = await restoreBest(run);
    compiled.state = null;
    const fault = faultWith(run, trials, seen, best.when === BEFORE);
    const cause = fault.advice === "" ? fault.what : `${fault.what}; ${fault.advice}`;
    return new RangeError(
      `${run.request.caller}: expected ${divergence.message}: ${cause}. ` +
        `Training stopped; ${restored(best)}.`,
    );
  } finally {
    resources.release();
  }
}

/**
 * Why it diverged, now that sound weights are back: what the same batches do to them, or, if that is nothing, what the
 * updates did. `fromBefore` says that they are those that the fit began with.
 */
function faultWith(
  run: FitRun,
  trials: readonly Trial[],
  seen: Fault | null,
  fromBefore: boolean,
): Fault {
  const network = fromBefore ? run.request.network : null;
  for (const trial of trials) {
    const fault = faultOfRun(trial, run.gradients);
    if (fault) return withOrigin(trial, network, fault);
  }
  if (seen?.isCause) return seen;
  const fault = updateFault(run, seen);
  for (const trial of trials) {
    const known = withOrigin(trial, network, fault);
    if (known !== fault) return known;
  }
  return fault;
}

function restored({ when, loss, measuredOn, hadRivals }: BestWeights): string {
  const lossName = measuredOn === "validation" ? "validation loss" : "loss";
  const back = "are back in place";
  if (when !== BEFORE) return `the weights ${when}, whose ${lossName} is ${brief(loss)}, ${back}`;
  return `the weights ${when} ${back}${hadRivals ? `, for none after them had a lower loss` : ""}`;
}
