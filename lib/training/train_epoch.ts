import { checkValidation } from "./divergence/checks.ts";
import type { FitRun } from "./fit_run.ts";
import type { History, Logs } from "./history.ts";
import { measure } from "./measure.ts";
import { RunningMeans } from "./running_means.ts";
import { withShortNames } from "./short_names.ts";
import { Stopwatch } from "./stopwatch.ts";
import { trainStep } from "./train_step.ts";

/**
 * One epoch: all steps in a new order, then the validation. Its means are added to the history, unless it was stopped
 * before its end.
 */
export async function trainEpoch(run: FitRun, epoch: number, history: History): Promise<void> {
  const { batches, observers, turns, request: { network, compiled, options, randomness } } = run;
  const { callbacks } = options, { steps } = batches;
  await callbacks.onEpochBegin?.(epoch);
  observers.epochBegin(epoch);
  const means = new RunningMeans(compiled);
  const stopwatch = new Stopwatch(epoch, steps);
  batches.begin(epoch, (order) => {
    if (options.shuffle) randomness.shuffling.shuffle(order);
  });
  let step = 0;
  while (step < steps && !run.stopping && !run.wasCut) {
    if (batches.fetch && !await batches.fetch(step)) break;
    if (callbacks.onBatchBegin) await callbacks.onBatchBegin(step);
    const turnIsDue = trainStep(run, epoch, step, means);
    if (step === 0) stopwatch.firstStepEnded();
    if (callbacks.onBatchEnd) await callbacks.onBatchEnd(step, withShortNames(means.logs()));
    step++;
    if (turnIsDue) {
      observers.progress(stopwatch.moment(step, means.logs()));
      await turns.give();
    }
    run.wasCut = network.stopTraining && step < steps;
  }
  if (run.stopping) return;
  if (batches.fetch) run.safeguard.afterStream(epoch);

  const logs = means.logs();
  Object.assign(logs, await validate(run));
  if (run.stopping) return;
  checkValidation(run, epoch, logs);
  if (logs.val_loss !== undefined) run.safeguard.afterValidation(epoch, logs.val_loss);
  observers.epochEnd(stopwatch.moment(step, logs));
  const note = run.motion?.noteAfter(epoch, logs.loss);
  if (note) observers.note(note);
  const seen = withShortNames({ ...logs });
  await callbacks.onEpochEnd?.(epoch, seen);
  // As in Keras, callbacks that change the learning rate say what it was.
  const { learning_rate } = seen as Logs;
  history.add(epoch, typeof learning_rate === "number" ? { ...logs, learning_rate } : logs);
  if (turns.due) await turns.give();
}

/** Loss and metrics of the validation data; undefined without them. */
async function validate(run: FitRun): Promise<Logs | undefined> {
  const { network, compiled, data: { validation }, options: { batchSize } } = run.request;
  if (validation === null) return undefined;
  const means = await measure(
    network,
    compiled,
    validation,
    batchSize,
    run.turns,
    () => !run.stopping,
  );
  return means.logs("val_");
}
