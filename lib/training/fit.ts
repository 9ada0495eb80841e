import { Checkpoint } from "./checkpoint/checkpoint.ts";
import { type FitRequest, FitRun } from "./fit_run.ts";
import { History } from "./history.ts";
import { trainEpoch } from "./train_epoch.ts";

/** Trains a network in place, epoch by epoch; from where a checkpoint has got to, if there is one. */
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
  const { network, options: { epochs, callbacks } } = request;
  const run = new FitRun(request);
  try {
    const history = new History(network, { epochs, steps: run.batches.steps });
    checkpoint?.resume(run, history);
    await callbacks.onTrainBegin?.();
    for (let epoch = history.epoch.length; epoch < epochs && !run.stopping; epoch++) {
      await trainEpoch(run, epoch, history);
      if (history.epoch.length > epoch) await checkpoint?.keep(history);
    }
    history.stopped = run.stopping;
    checkpoint?.conclude(run, history);
    await callbacks.onTrainEnd?.();
    return history;
  } finally {
    run.release();
    run.observers.runEnd(run.stopping);
  }
}
