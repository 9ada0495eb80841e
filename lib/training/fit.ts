import type { Matrix, RandomStream } from "../engine/mod.ts";
import type { Chance, Network } from "../network/mod.ts";
import { Batch } from "./batch.ts";
import type { Compiled } from "./compile.ts";
import type { CheckedExamples } from "./examples.ts";
import type { CheckedFitOptions } from "./fit_options.ts";
import { History } from "./history.ts";
import { measure } from "./measure.ts";
import { observersOf } from "./observer.ts";
import { Safeguard } from "./safeguard.ts";
import { Stopwatch } from "./stopwatch.ts";
import { Tally } from "./tally.ts";
import { Turns } from "./turns.ts";

/** What is trained on, and what is only measured: `validation` starts at row `from` of its examples. */
export interface FitData {
  readonly training: CheckedExamples;
  readonly trainingRows: number;
  readonly validation: { readonly examples: CheckedExamples; readonly from: number } | null;
}

/** What a model draws its randomness from; it moves on from fit to fit. */
export interface Randomness {
  readonly shuffling: RandomStream;
  readonly chance: Chance;
}

/** Trains `network` in place: epochs of steps, each forward, loss, backward, update. */
export async function fit(
  network: Network<Matrix | Matrix[]>,
  compiled: Compiled,
  data: FitData,
  options: CheckedFitOptions,
  { shuffling, chance }: Randomness,
): Promise<History> {
  const { engine } = network;
  const { epochs, batchSize, callbacks, verbose } = options;
  const { training, trainingRows, validation } = data;
  const steps = Math.ceil(trainingRows / batchSize);
  const history = new History(network, { epochs, steps });

  const weights = network.weights.map((weight) => weight.value);
  const gradients = weights.map(({ rows, cols }) => engine.allocate(rows, cols));
  const gradientOf = new Map(network.weights.map((weight, i) => [weight, gradients[i]]));
  const optimizer = compiled.state ??= compiled.optimizer.start(engine, weights);
  const rows = Math.min(batchSize, trainingRows), rest = trainingRows % rows;
  const full = new Batch(network, rows, compiled, { gradients: gradientOf, chance });
  const last = rest === 0
    ? full
    : new Batch(network, rest, compiled, { gradients: gradientOf, chance });

  const order = Uint32Array.from({ length: trainingRows }, (_, i) => i);
  const turns = new Turns();
  const safeguard = new Safeguard(engine, weights);
  let stopping = false;
  const stop = () => stopping = true;
  const checkFinite = (loss: number, epoch: number, step: number) => {
    if (Number.isFinite(loss)) return;
    safeguard.restoreAndThrow(compiled, loss, { epoch, step, steps });
  };
  const observers = observersOf({ kind: "fit", model: network, epochs, steps, verbose, stop });

  try {
    await callbacks.onTrainBegin?.();
    for (let epoch = 0; epoch < epochs && !stopping; epoch++) {
      await callbacks.onEpochBegin?.(epoch);
      observers.epochBegin(epoch);
      if (options.shuffle) shuffling.shuffle(order);
      const tally = new Tally(compiled);
      const stopwatch = new Stopwatch(epoch, steps);

      const batchOf = (step: number) => step === steps - 1 ? last : full;
      batchOf(0).gather(training, order, 0);
      for (let step = 0; step < steps && !stopping; step++) {
        const batch = batchOf(step);
        batch.run();
        chance.step++;
        const turnIsDue = turns.due;
        // Asking for the loss here would make the engine stop in the middle of each step.
        if (turnIsDue || step === 0) {
          checkFinite(batch.result().loss, epoch, step);
          safeguard.keep(epoch, step);
        }
        batch.backward();
        observers.step?.(epoch, step, batch.pass);
        optimizer.update(gradients);
        if (step + 1 < steps) {
          batchOf(step + 1).gather(training, order, (step + 1) * batchSize);
        }
        const result = batch.result();
        checkFinite(result.loss, epoch, step);
        tally.add(batch.pass.rows, result);
        if (step === 0) stopwatch.firstStepEnded();
        if (callbacks.onBatchEnd) await callbacks.onBatchEnd(step, tally.logs());
        if (turnIsDue) {
          observers.progress(stopwatch.moment(step + 1, tally.logs()));
          await turns.give();
        }
      }
      if (stopping) break;

      const logs = tally.logs();
      if (validation) {
        const measured = await measure(
          network,
          compiled,
          validation.examples,
          validation.from,
          batchSize,
          turns,
          () => !stopping,
        );
        if (stopping) break;
        Object.assign(logs, measured.logs("val_"));
      }
      history.add(epoch, logs);
      observers.epochEnd(stopwatch.moment(steps, logs));
      await callbacks.onEpochEnd?.(epoch, logs);
      if (turns.due) await turns.give();
    }
    history.stopped = stopping;
    await callbacks.onTrainEnd?.();
    return history;
  } finally {
    observers.runEnd(stopping);
    safeguard.release();
    for (const batch of new Set([full, last])) batch.release();
    for (const gradient of gradients) engine.release(gradient);
  }
}
