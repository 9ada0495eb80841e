import type { AnyNetwork } from "../network/mod.ts";
import { Batch } from "./batch.ts";
import type { ExampleRange } from "./fit_data.ts";
import type { Objective } from "./objective.ts";
import { Resources } from "./resources.ts";
import { RunningMeans } from "./running_means.ts";
import type { Turns } from "./turns.ts";
import { rowNumbers } from "./row_numbers.ts";

/**
 * Measures loss and metrics on examples, giving the event loop its turns; `onTurn` gets the number of batches done, and
 * may end it by returning false.
 */
export async function measure(
  network: AnyNetwork,
  objective: Objective,
  { examples, from, end }: ExampleRange,
  batchSize: number,
  turns: Turns,
  onTurn: (step: number, means: RunningMeans) => boolean,
): Promise<RunningMeans> {
  const order = rowNumbers(from, end);
  const means = new RunningMeans(objective);
  const batches = new Map<number, Batch>(), resources = new Resources();
  /** The batch of the examples from `start` on, gathered; null after the last. */
  const gathered = (start: number) => {
    const rows = Math.min(batchSize, order.length - start);
    if (rows <= 0) return null;
    const batch = batches.get(rows) ?? resources.add(new Batch(network, rows, objective));
    batches.set(rows, batch);
    batch.gather(examples, order, start);
    return batch;
  };
  try {
    let batch = gathered(0);
    for (let step = 1; batch; step++) {
      batch.run();
      const next = gathered(step * batchSize);
      means.add(batch.pass.rows, batch.result());
      batch = next;
      if (turns.due) {
        if (!onTurn(step, means)) break;
        await turns.give();
      }
    }
    return means;
  } finally {
    resources.release();
  }
}
