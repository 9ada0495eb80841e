import { Checkpoint } from "./checkpoint/checkpoint.ts";
import { checkLastUpdate } from "./divergence/checks.ts";
import { Divergence } from "./divergence/divergence.ts";
import { recover } from "./divergence/recover.ts";
import { type FitRequest, FitRun } from "./fit_run.ts";
import { History } from "./history.ts";
import { firstNotes } from "./notes/first_notes.ts";
import { trainEpoch } from "./train_epoch.ts";

/** Trains a network in place, epoch by epoch; from where its checkpoint has got to, if it has one. */
export async function fit(request: FitRequest): Promise<History> {
  const path = request.options.checkpoint;
  const checkpoint = path === undefined ? null : await Checkpoint.open(request, path);
  try {
    return await train(request, checkpoint);
  } finally {
    checkpoint?.release();
  }
}

async function train(request: FitRequest, checkpoint: Checkpoint | null): Promise<History> {
  const { network, options: { epochs, verbose, callbacks } } = request;
  const run = new FitRun(request);
  try {
    const history = new History(network, { epochs, steps: run.batches.steps });
    checkpoint?.resume(run, history);
    if (verbose !== 0) firstNotes(request).forEach(run.observers.note);
    await callbacks.onTrainBegin?.();
    for (let epoch = history.epoch.length; epoch < epochs && !run.stopping; epoch++) {
      await trainEpoch(run, epoch, history);
      if (checkpoint === null || history.epoch.length === epoch) continue;
      checkLastUpdate(run); // weights that are not finite are no state to go on from
      await checkpoint.keep(run, history);
    }
    checkLastUpdate(run);
    history.stopped = run.stopping;
    checkpoint?.conclude(run, history);
    await callbacks.onTrainEnd?.();
    return history;
  } catch (error) {
    throw error instanceof Divergence ? await recover(run, error) : error;
  } finally {
    run.release();
    run.observers.runEnd(run.stopping);
  }
}
