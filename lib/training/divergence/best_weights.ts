import type { FitRun } from "../fit_run.ts";
import { measure } from "../measure.ts";
import type { KeptWeights } from "../safeguard.ts";

/** Weights that were put back, and their loss. */
export interface BestWeights {
  /** Such as "after epoch 3". */
  readonly when: string;
  /** Measured on the validation data, or without them on all that was trained on. */
  readonly loss: number;
  /** Whether there were others to choose from. */
  readonly hadRivals: boolean;
}

/**
 * Puts the kept weights with the lowest loss back into the network. Those kept are few, so each is measured on the same
 * examples: what was seen during training belongs to weights that moved meanwhile.
 */
export async function restoreBest(run: FitRun): Promise<BestWeights> {
  const { safeguard } = run, { kept } = safeguard;
  if (kept.length === 1) {
    safeguard.restore(kept[0]);
    return { when: kept[0].when, loss: NaN, hadRivals: false };
  }
  let best = kept[0], lowest = Infinity;
  for (const weights of kept) {
    const loss = await lossOf(run, weights);
    if (loss < lowest) [best, lowest] = [weights, loss];
  }
  if (lowest === Infinity) best = kept.at(-1)!;
  safeguard.restore(best);
  return { when: best.when, loss: lowest, hadRivals: kept.length > 1 };
}

/** The loss of kept weights; Infinity where it is not finite. */
async function lossOf(run: FitRun, weights: KeptWeights): Promise<number> {
  const { network, compiled, data: { training, validation }, options } = run.request;
  run.safeguard.restore(weights);
  const range = validation ?? { examples: training, from: 0 };
  const goOn = () => !run.stopping;
  const means = await measure(network, compiled, range, options.batchSize, run.turns, goOn);
  const { loss } = means.logs();
  return Number.isFinite(loss) ? loss : Infinity;
}
