import type { ExampleRange } from "../fit_data.ts";
import type { FitRun } from "../fit_run.ts";
import { measure } from "../measure.ts";
import type { KeptWeights } from "../safeguard.ts";

/** Weights that were put back, and their loss. */
export interface BestWeights {
  /** Such as "after epoch 3". */
  readonly when: string;
  /** Measured on the validation data, or on all that was trained on. */
  readonly loss: number;
  /** On which of them. */
  readonly measuredOn: "validation" | "training";
  /** Whether there were others to choose from. */
  readonly hadRivals: boolean;
}

/**
 * Puts the kept weights with the lowest loss back into the network. Those kept are few, so each is measured on the same
 * examples: what was seen during training belongs to weights that moved meanwhile. Where no loss of the validation is
 * finite, it is the validation data that are at fault, and those of the training decide.
 */
export async function restoreBest(run: FitRun): Promise<BestWeights> {
  const { safeguard, request: { data } } = run, { kept } = safeguard, before = kept.at(-1)!;
  const hadRivals = kept.length > 1;
  if (hadRivals) {
    const { training, trainingRows, validation } = data;
    const trained = { examples: training, from: 0, end: trainingRows };
    for (const range of [validation, trained]) {
      const best = range && await lowest(run, kept, range);
      if (!best) continue;
      safeguard.restore(best.weights);
      const measuredOn = range === validation ? "validation" : "training";
      return { when: best.weights.when, loss: best.loss, measuredOn, hadRivals };
    }
  }
  safeguard.restore(before);
  return { when: before.when, loss: NaN, measuredOn: "training", hadRivals };
}

/** The weights whose loss on these examples is lowest; null if none is finite. */
async function lowest(
  run: FitRun,
  kept: readonly KeptWeights[],
  range: ExampleRange,
): Promise<{ readonly weights: KeptWeights; readonly loss: number } | null> {
  const { network, compiled, options: { batchSize } } = run.request;
  let best = null, least = Infinity;
  for (const weights of kept) {
    run.safeguard.restore(weights);
    const goOn = () => !run.stopping;
    const { loss } = (await measure(network, compiled, range, batchSize, run.turns, goOn)).logs();
    if (!(loss < least)) continue;
    best = { weights, loss };
    least = loss;
  }
  return best;
}
