import type { Matrix } from "../engine/mod.ts";
import type { Network } from "../network/mod.ts";
import { Batch } from "./batch.ts";
import type { CheckedExamples } from "./examples.ts";
import type { Goal } from "./goal.ts";
import { Tally } from "./tally.ts";
import type { Turns } from "./turns.ts";

/**
 * Measures loss and metrics on the examples from row `from` on, giving others their turn; `onTurn` is told how many
 * batches are done, and may end it by returning false.
 */
export async function measure(
  network: Network<Matrix | Matrix[]>,
  goal: Goal,
  examples: CheckedExamples,
  from: number,
  batchSize: number,
  turns: Turns,
  onTurn: (step: number, tally: Tally) => boolean,
): Promise<Tally> {
  const order = Uint32Array.from({ length: examples.rows - from }, (_, i) => from + i);
  const tally = new Tally(goal);
  const batches = new Map<number, Batch>();
  /** The batch of the examples from `start` on, gathered; null behind the last. */
  const gathered = (start: number) => {
    const rows = Math.min(batchSize, order.length - start);
    if (rows <= 0) return null;
    const batch = batches.get(rows) ?? new Batch(network, rows, goal);
    batches.set(rows, batch);
    batch.gather(examples, order, start);
    return batch;
  };
  try {
    let batch = gathered(0);
    for (let step = 1; batch; step++) {
      batch.run();
      const next = gathered(step * batchSize);
      tally.add(batch.pass.rows, batch.result());
      batch = next;
      if (turns.due) {
        if (!onTurn(step, tally)) break;
        await turns.give();
      }
    }
    return tally;
  } finally {
    for (const batch of batches.values()) batch.release();
  }
}
