import type { AnyNetwork } from "../network/mod.ts";
import type { CheckedExamples } from "./checked_examples.ts";
import { inOrder, type Measured } from "./in_order.ts";
import { measure } from "./measure.ts";
import type { Objective } from "./objective.ts";
import { observersOf } from "./observers.ts";
import { withShortNames } from "./short_names.ts";
import { Stopwatch } from "./stopwatch.ts";
import { Turns } from "./turns.ts";

/** Measures loss and metrics on all examples, as a run that observers see. */
export async function evaluate(
  network: AnyNetwork,
  objective: Objective,
  examples: CheckedExamples,
  { batchSize, verbose }: { batchSize: number; verbose: 0 | 1 | 2 },
): Promise<Measured> {
  const steps = Math.ceil(examples.rows / batchSize);
  let stopping = false;
  const stop = () => stopping = true;
  const run = { kind: "evaluate", model: network, epochs: 1, steps, verbose, stop } as const;
  const observers = observersOf(run);
  const stopwatch = new Stopwatch(0, steps);
  try {
    const turns = new Turns();
    const all = { examples, from: 0, end: examples.rows };
    const means = await measure(network, objective, all, batchSize, turns, (step, means) => {
      observers.progress(stopwatch.moment(step, means.logs()));
      return !stopping;
    });
    if (stopping) throw new Error("evaluate: stopped before all examples had been measured.");
    const logs = withShortNames(means.logs());
    observers.epochEnd(stopwatch.moment(steps, logs));
    return inOrder(logs, objective);
  } finally {
    observers.runEnd(stopping);
  }
}
