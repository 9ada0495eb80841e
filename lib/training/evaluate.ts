import type { Network } from "../network/mod.ts";
import type { Compiled } from "./compile.ts";
import type { Examples } from "./examples.ts";
import type { Logs } from "./history.ts";
import { batchLoss } from "./losses.ts";
import type { Turns } from "./turns.ts";

/** Sums of loss and matches over the batches so far. */
export class Tally {
  #rows = 0;
  #loss = 0;
  #matches = 0;

  add(rows: number, loss: number, matches: number): void {
    this.#rows += rows;
    this.#loss += loss;
    this.#matches += matches;
  }

  /** The means, under Keras's names and in Keras's order (sorted). */
  logs(metrics: readonly string[], prefix = ""): Logs {
    const loss = this.#loss / this.#rows;
    const accuracy = this.#matches / this.#rows;
    return Object.fromEntries([
      ...metrics.map((name) => [prefix + name, accuracy]),
      [`${prefix}loss`, loss],
    ]);
  }
}

/**
 * Measures loss and metrics on the examples from row `from` on, giving others their turn; `onTurn` is told how many
 * batches are done, and may end it by returning false.
 */
export async function measure(
  network: Network,
  { loss }: Compiled,
  examples: Examples,
  from: number,
  batchSize: number,
  turns: Turns,
  onTurn: (step: number, tally: Tally) => boolean,
): Promise<Tally> {
  const { engine } = network;
  const order = Uint32Array.from({ length: examples.rows - from }, (_, i) => from + i);
  const tally = new Tally();
  let pass = network.createPass(Math.min(batchSize, order.length));
  let targets = engine.allocate(pass.rows, network.outputUnits);
  for (let start = 0, step = 0; start < order.length; start += batchSize) {
    const rows = Math.min(batchSize, order.length - start);
    if (rows !== pass.rows) {
      pass = network.createPass(rows);
      targets = engine.allocate(rows, network.outputUnits);
    }
    engine.gather(examples.x, order, start, pass.input);
    examples.gatherTargets(engine, order, start, targets);
    pass.forward();
    const { sum } = batchLoss(engine, loss, pass, targets);
    tally.add(rows, sum, engine.countMatches(pass.output, targets));
    step++;
    if (turns.due) {
      if (!onTurn(step, tally)) break;
      await turns.give();
    }
  }
  return tally;
}
