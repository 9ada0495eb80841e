import type { Network } from "../network/mod.ts";
import { Batch } from "./batch.ts";
import type { Examples } from "./examples.ts";
import type { Loss } from "./losses.ts";
import { Tally } from "./tally.ts";
import type { Turns } from "./turns.ts";

/**
 * Measures loss and matches on the examples from row `from` on, giving others their turn; `onTurn` is told how many
 * batches are done, and may end it by returning false.
 */
export async function measure(
  network: Network,
  loss: Loss,
  examples: Examples,
  from: number,
  batchSize: number,
  turns: Turns,
  onTurn: (step: number, tally: Tally) => boolean,
): Promise<Tally> {
  const order = Uint32Array.from({ length: examples.rows - from }, (_, i) => from + i);
  const tally = new Tally();
  let batch: Batch | undefined;
  for (let start = 0, step = 1; start < order.length; start += batchSize, step++) {
    const rows = Math.min(batchSize, order.length - start);
    if (batch?.pass.rows !== rows) batch = new Batch(network, rows);
    tally.add(rows, batch.run(loss, examples, order, start));
    if (turns.due) {
      if (!onTurn(step, tally)) break;
      await turns.give();
    }
  }
  return tally;
}
