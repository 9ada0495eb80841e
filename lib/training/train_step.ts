import type { FitRun } from "./fit_run.ts";
import type { RunningMeans } from "./running_means.ts";

/**
 * One step on the batch that has been gathered: forward, loss, backward, update; then the next batch is gathered.
 * Returns whether the event loop is to have its turn.
 *
 * @throws {RangeError} If the loss is not finite.
 */
export function trainStep(run: FitRun, epoch: number, step: number, means: RunningMeans): boolean {
  const { batches, safeguard, observers, request: { compiled, randomness } } = run;
  const batch = batches.of(step);
  const checkLoss = (loss: number) => {
    if (Number.isFinite(loss)) return;
    safeguard.restoreAndThrow(compiled, loss, { epoch, step, steps: batches.steps });
  };
  batch.run();
  randomness.maskSource.step++;
  const turnIsDue = run.turns.due;
  // Reading the loss here makes the engine finish what it has begun. So only now and then it is checked before the
  // update, and the weights that gave it are kept.
  if (turnIsDue || step === 0) {
    checkLoss(batch.result().loss);
    safeguard.keep(epoch, step);
  }
  batch.backward();
  observers.step?.(epoch, step, batch.pass);
  run.optimizer.update(run.gradients);
  batches.gather(step + 1);
  const result = batch.result();
  checkLoss(result.loss);
  means.add(batch.pass.rows, result);
  return turnIsDue;
}
