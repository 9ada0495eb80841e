import { Checkpoint } from "./checkpoint/checkpoint.ts";
import { checkLastUpdate } from "./divergence/checks.ts";
import { Divergence } from "./divergence/divergence.ts";
import { recover } from "./divergence/recover.ts";
import { type FitRequest, FitRun } from "./fit_run.ts";
import { History, type Logs } from "./history.ts";
import { firstNotes } from "./notes/first_notes.ts";
import { RunningMeans } from "./running_means.ts";
import { withShortNames } from "./short_names.ts";
import { trainEpoch } from "./train_epoch.ts";

/** Trains a network in place, epoch by epoch; from where its checkpoint has got to, if it has one. */
export async function fit(request: FitRequest): Promise<History> {
  await introduce(request);
  const path = request.options.checkpoint;
  const checkpoint = path === undefined ? null : await Checkpoint.open(request, path);
  try {
    return await train(request, checkpoint);
  } finally {
    checkpoint?.release();
  }
}

/** Lets the callbacks know what is to be trained and measured, before anything is changed. */
async function introduce({ network, compiled, data, options }: FitRequest): Promise<void> {
  const keys = Object.keys(new RunningMeans(compiled).logs());
  const ofValidation = data.validation === null ? [] : keys.map((key) => `val_${key}`);
  const { epochs, batchSize, callbacks } = options;
  const steps = data.stream?.steps ?? Math.ceil(data.trainingRows / batchSize);
  for (const callback of callbacks.all) {
    await callback.setModel?.(network);
    await callback.setParams?.({ epochs, steps, metrics: [...keys, ...ofValidation] });
  }
}

async function train(request: FitRequest, checkpoint: Checkpoint | null): Promise<History> {
  const { network, options: { epochs, initialEpoch, verbose, callbacks } } = request;
  network.stopTraining = false;
  const run = new FitRun(request);
  try {
    const history = new History(network, { epochs, steps: run.batches.steps });
    checkpoint?.resume(run, history);
    if (verbose !== 0) firstNotes(request).forEach(run.observers.note);
    await callbacks.onTrainBegin?.();
    let isEnded = false;
    let epoch = initialEpoch + history.epoch.length;
    for (; epoch < epochs && !run.stopping && !isEnded; epoch++) {
      await trainEpoch(run, epoch, history);
      isEnded = network.stopTraining;
      if (checkpoint === null || history.epoch.length === epoch) continue;
      checkLastUpdate(run); // weights that are not finite are no state to go on from
      await checkpoint.keep(run, history);
    }
    checkLastUpdate(run);
    history.stopped = run.stopping || run.wasCut || isEnded && epoch < epochs;
    checkpoint?.conclude(run, history);
    await callbacks.onTrainEnd?.(lastLogs(history));
    return history;
  } catch (error) {
    throw error instanceof Divergence ? await recover(run, error) : error;
  } finally {
    run.release();
    run.observers.runEnd(run.stopping);
  }
}

/** The numbers of the last epoch. */
function lastLogs({ history }: History): Logs {
  return withShortNames(Object.fromEntries(
    Object.entries(history).map(([key, values]) => [key, values.at(-1)!]),
  ));
}
