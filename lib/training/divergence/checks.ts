import type { FitRun } from "../fit_run.ts";
import type { Logs } from "../history.ts";
import { Divergence } from "./divergence.ts";
import { brief } from "./extent.ts";

/**
 * Checks the loss of a step.
 *
 * @throws {Divergence} If it is not finite.
 */
export function checkLoss(
  { batches: { steps } }: FitRun,
  loss: number,
  { epoch, step }: { readonly epoch: number; readonly step: number },
): void {
  if (Number.isFinite(loss)) return;
  throw new Divergence(
    `a finite loss but found ${loss} in epoch ${epoch + 1}, step ${step + 1} of ${steps}`,
    { epoch, step, examples: "training", weightsStand: false },
  );
}

/**
 * Checks the validation loss of an epoch.
 *
 * @throws {Divergence} If it is not finite.
 */
export function checkValidation({ batches: { steps } }: FitRun, epoch: number, logs: Logs): void {
  const { loss, val_loss = 0 } = logs;
  if (Number.isFinite(val_loss)) return;
  throw new Divergence(
    `a finite val_loss but found ${val_loss} after epoch ${epoch + 1}, whose training loss was ${
      brief(loss)
    }`,
    { epoch, step: steps - 1, examples: "validation", weightsStand: true },
  );
}

/**
 * Checks the weights that the last update of a fit has left: they must be finite, and so must be the loss with them, on
 * the batch that was run last.
 *
 * @throws {Divergence} If something is not finite.
 */
export function checkLastUpdate(run: FitRun): void {
  if (run.lastStep === null) return;
  const { request: { network: { engine, weights } }, batches, lastStep: { epoch, step } } = run;
  const site = { epoch, step, examples: "training", weightsStand: true } as const;
  const broken = weights.find(({ value }) => !engine.isFinite(value));
  const batch = batches.of(step);
  batches.gather(step);
  batch.run();
  if (broken) {
    const value = engine.read(broken.value).data.find((value) => !Number.isFinite(value));
    throw new Divergence(
      `finite weights after the last step but found ${value} in ${broken.name}`,
      site,
    );
  }
  const { loss } = batch.result();
  if (Number.isFinite(loss)) return;
  throw new Divergence(`a finite loss after the last step but found ${loss}`, site);
}
