import { checkLastUpdate } from "./divergence/checks.ts";
import { Divergence } from "./divergence/divergence.ts";
import { recover } from "./divergence/recover.ts";
import { type FitRequest, FitRun } from "./fit_run.ts";
import { History } from "./history.ts";
import { firstNotes } from "./notes/first_notes.ts";
import { trainEpoch } from "./train_epoch.ts";

/** Trains a network in place, epoch by epoch. */
export async function fit(request: FitRequest): Promise<History> {
  const { network, options: { epochs, verbose, callbacks } } = request;
  const run = new FitRun(request);
  try {
    const history = new History(network, { epochs, steps: run.batches.steps });
    if (verbose !== 0) firstNotes(request).forEach(run.observers.note);
    await callbacks.onTrainBegin?.();
    for (let epoch = 0; epoch < epochs && !run.stopping; epoch++) {
      await trainEpoch(run, epoch, history);
    }
    checkLastUpdate(run);
    history.stopped = run.stopping;
    await callbacks.onTrainEnd?.();
    return history;
  } catch (error) {
    throw error instanceof Divergence ? await recover(run, error) : error;
  } finally {
    run.release();
    run.observers.runEnd(run.stopping);
  }
}
