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
}

/** A network at work on batches of one size, with the right answers beside it; its blocks are allocated once. */
export class Batch {
  readonly pass: Pass;
  readonly #network: Network;
  readonly #targets: Block;
  /** The loss of each row, and whether the network is right there. */
  readonly #losses: Block;
  readonly #matches: Block;

  /** Prepares for `rows` rows; without `gradients` only to measure. */
  constructor(
    network: Network,
    rows: number,
    gradients: ReadonlyMap<Weight, Block> | null = null,
  ) {
    this.#network = network;
    this.pass = network.createPass(rows, gradients);
    this.#targets = network.engine.allocate(rows, network.outputUnits);
    this.#losses = network.engine.allocate(rows, 1);
    this.#matches = network.engine.allocate(rows, 1);
  }

  /**
   * Gathers the examples from `order[start]` on. Best called before the result of the batch before is asked for: an
   * engine can work at the one while it copies the other.
   */
  gather(examples: Examples, order: Uint32Array, start: number): void {
    const { engine } = this.#network;
    engine.gather(examples.x, order, start, this.pass.input);
    examples.gatherTargets(engine, order, start, this.#targets);
  }

  /**
   * Runs the gathered examples forward and compares with the right answers. The stage that is returned has the gradient
   * of the loss, from which the pass goes backwards.
   */
  run(loss: Loss): Stage {
    const { engine } = this.#network;
    this.pass.forward();
    const from = batchLoss(engine, loss, this.pass, this.#targets, this.#losses);
    engine.countMatches(this.pass.output, this.#targets, this.#matches);
    return from;
  }

  /** What the batch that was run last came to. */
  result(): BatchResult {
    const { engine } = this.#network;
    return { loss: engine.sum(this.#losses), matches: engine.sum(this.#matches) };
  }

  /** Gives all blocks back; the batch is not used any more. */
  release(): void {
    const { engine } = this.#network;
    this.pass.release();
    for (const block of [this.#targets, this.#losses, this.#matches]) engine.release(block);
  }
}
