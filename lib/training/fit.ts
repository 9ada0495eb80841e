import type { Block, RandomStream } from "../engine/mod.ts";
import type { Network, Pass } from "../network/mod.ts";
import type { Compiled } from "./compile.ts";
import { measure, Tally } from "./evaluate.ts";
import type { Examples } from "./examples.ts";
import type { CheckedFitOptions } from "./fit_options.ts";
import { History, type Logs } from "./history.ts";
import { batchLoss } from "./losses.ts";
import { observersOf } from "./observer.ts";
import { Safeguard } from "./safeguard.ts";
import { Stopwatch } from "./stopwatch.ts";
import { Turns } from "./turns.ts";

/** What is trained on, and what is only measured: `validation` starts at row `from` of its examples. */
export interface FitData {
  readonly training: Examples;
  readonly trainingRows: number;
  readonly validation: { readonly examples: Examples; readonly from: number } | null;
}

/** A batch size at work: the pass, and the right answers beside it. */
interface Batch {
  readonly pass: Pass;
  readonly targets: Block;
}

/** Trains `network` in place: epochs of steps, each forward, loss, backward, update. */
export async function fit(
  network: Network,
  compiled: Compiled,
  data: FitData,
  options: CheckedFitOptions,
  shuffling: RandomStream,
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
  const batchOf = (rows: number): Batch => ({
    pass: network.createPass(rows, gradientOf),
    targets: engine.allocate(rows, network.outputUnits),
  });
  const full = batchOf(Math.min(batchSize, trainingRows));
  const last = trainingRows % full.pass.rows === 0 ? full : batchOf(trainingRows % full.pass.rows);

  const order = Uint32Array.from({ length: trainingRows }, (_, i) => i);
  const turns = new Turns();
  const safeguard = new Safeguard(engine, weights);
  let stopping = false;
  const stop = () => stopping = true;
  const observers = observersOf({ kind: "fit", model: network, epochs, steps, verbose, stop });

  try {
    await callbacks.onTrainBegin?.();
    for (let epoch = 0; epoch < epochs && !stopping; epoch++) {
      await callbacks.onEpochBegin?.(epoch);
      observers.epochBegin(epoch);
      if (options.shuffle) shuffling.shuffle(order);
      const tally = new Tally();
      const stopwatch = new Stopwatch();
      const moment = (step: number, logs: Logs) => ({
        epoch,
        step,
        steps,
        logs,
        ...stopwatch.read(),
      });

      for (let step = 0; step < steps && !stopping; step++) {
        const { pass, targets } = step === steps - 1 ? last : full;
        engine.gather(training.x, order, step * batchSize, pass.input);
        training.gatherTargets(engine, order, step * batchSize, targets);
        pass.forward();
        const { sum, from } = batchLoss(engine, compiled.loss, pass, targets);
        if (!Number.isFinite(sum)) safeguard.restoreAndThrow(compiled, sum, { epoch, step, steps });
        tally.add(pass.rows, sum, engine.countMatches(pass.output, targets));
        const turnIsDue = turns.due;
        if (turnIsDue || step === 0) safeguard.keep(epoch, step);
        pass.backward(from);
        observers.step?.(epoch, step, pass);
        optimizer.update(gradients);
        if (step === 0) stopwatch.firstStepEnded();
        if (callbacks.onBatchEnd) await callbacks.onBatchEnd(step, tally.logs(compiled.metrics));
        if (turnIsDue) {
          observers.progress(moment(step + 1, tally.logs(compiled.metrics)));
          await turns.give();
        }
      }
      if (stopping) break;

      const logs = tally.logs(compiled.metrics);
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
        Object.assign(logs, measured.logs(compiled.metrics, "val_"));
      }
      history.add(epoch, logs);
      observers.epochEnd(moment(steps, logs));
      await callbacks.onEpochEnd?.(epoch, logs);
      if (turns.due) await turns.give();
    }
    history.stopped = stopping;
    await callbacks.onTrainEnd?.();
    return history;
  } finally {
    observers.runEnd(stopping);
  }
}
