import type { Matrix } from "../engine/mod.ts";
import type { Network } from "../network/mod.ts";
import type { CheckedExamples } from "./examples.ts";
import type { Goal } from "./goal.ts";
import type { Logs } from "./history.ts";
import { measure } from "./measure.ts";
import { observersOf } from "./observer.ts";
import { Stopwatch } from "./stopwatch.ts";
import { Turns } from "./turns.ts";

/** Measures loss and metrics on all examples, in the sight of those who watch runs. */
export async function evaluate(
  network: Network<Matrix | Matrix[]>,
  goal: Goal,
  examples: CheckedExamples,
  { batchSize, verbose }: { batchSize: number; verbose: 0 | 1 | 2 },
): Promise<Logs> {
  const steps = Math.ceil(examples.rows / batchSize);
  let stopping = false;
  const stop = () => stopping = true;
  const run = { kind: "evaluate", model: network, epochs: 1, steps, verbose, stop } as const;
  const observers = observersOf(run);
  const stopwatch = new Stopwatch(0, steps);
  try {
    const turns = new Turns();
    const tally = await measure(network, goal, examples, 0, batchSize, turns, (step, tally) => {
      observers.progress(stopwatch.moment(step, tally.logs()));
      return !stopping;
    });
    if (stopping) throw new Error("evaluate: stopped before all examples had been measured.");
    const logs = tally.logs();
    observers.epochEnd(stopwatch.moment(steps, logs));
    return logs;
  } finally {
    observers.runEnd(stopping);
  }
}
