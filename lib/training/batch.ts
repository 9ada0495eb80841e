import type { Block } from "../engine/mod.ts";
import type { Network, Pass, Stage, Weight } from "../network/mod.ts";
import type { Examples } from "./examples.ts";
import { batchLoss, type Loss } from "./losses.ts";

/** What a batch of examples came to. */
export interface BatchResult {
  /** The loss, summed over the rows. */
  readonly loss: number;
  /** In how many rows the network is right. */
  readonly matches: number;
  /** The stage that has the gradient of the loss, from which the pass goes backwards. */
  readonly from: Stage;
}

/** A network at work on batches of one size, with the right answers beside it; its blocks are allocated once. */
export class Batch {
  readonly pass: Pass;
  readonly #network: Network;
  readonly #targets: Block;

  /** Prepares for `rows` rows; without `gradients` only to measure. */
  constructor(
    network: Network,
    rows: number,
    gradients: ReadonlyMap<Weight, Block> | null = null,
  ) {
    this.#network = network;
    this.pass = network.createPass(rows, gradients);
    this.#targets = network.engine.allocate(rows, network.outputUnits);
  }

  /** Gathers the examples from `order[start]` on, runs them forward and compares with the right answers. */
  run(loss: Loss, examples: Examples, order: Uint32Array, start: number): BatchResult {
    const { engine } = this.#network;
    engine.gather(examples.x, order, start, this.pass.input);
    examples.gatherTargets(engine, order, start, this.#targets);
    this.pass.forward();
    const { sum, from } = batchLoss(engine, loss, this.pass, this.#targets);
    const matches = engine.countMatches(this.pass.output, this.#targets);
    return { loss: sum, matches, from };
  }
}
