import { checkLoss } from "./divergence/checks.ts";
import type { FitRun } from "./fit_run.ts";
import type { RunningMeans } from "./running_means.ts";

/**
 * One step on the batch that has been gathered: forward, loss, backward, update; then the next batch is gathered.
 * Returns whether the event loop is to have its turn.
 *
 * @throws {Divergence} If the loss is not finite.
 */
export function trainStep(run: FitRun, epoch: number, step: number, means: RunningMeans): boolean {
  const { batches, losses, safeguard, observers, request: { randomness } } = run;
  const batch = batches.of(step), { rows } = batch.pass;
  batch.run();
  randomness.maskSource.step++;
  const turnIsDue = run.turns.due;
  batch.backward();
  batch.pass.advance();
  observers.step?.(epoch, step, batch.pass);
  run.optimizer.update(run.gradients.blocks);
  batches.gather(step + 1);
  const result = batch.result();
  checkLoss(run, result.loss, { epoch, step });
  run.lastStep = { epoch, step };
  losses.add(result.loss / rows);
  safeguard.afterStep(epoch, step, result.loss, rows);
  means.add(rows, result);
  return turnIsDue;
}
