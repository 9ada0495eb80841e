import type { Block, Engine } from "../engine/mod.ts";
import type { Network, Pass, Weight } from "../network/mod.ts";
import type { Goal } from "./compile.ts";
import type { Examples } from "./examples.ts";
import { type View, viewOf, writeLosses } from "./losses/batch_loss.ts";
import { Penalties } from "./penalties.ts";

/** What a batch of examples came to, summed over the rows. */
export interface BatchResult {
  /** With what the weights cost, a row. */
  loss: number;
  /** One for each metric. */
  readonly metrics: Float64Array;
}

/** A network at work on batches of one size, with the right answers beside it; its blocks are allocated once. */
export class Batch {
  readonly pass: Pass;
  readonly #engine: Engine;
  readonly #goal: Goal;
  readonly #view: View;
  readonly #penalties: Penalties;
  readonly #gradients: ReadonlyMap<Weight, Block> | null;
  readonly #targets: Block;
  /** The loss of each row, and the values of each metric. */
  readonly #losses: Block;
  readonly #values: readonly Block[];
  readonly #result: BatchResult;

  /** Prepares for `rows` rows; without `gradients` only to measure. */
  constructor(
    network: Network,
    rows: number,
    goal: Goal,
    gradients: ReadonlyMap<Weight, Block> | null = null,
    engine: Engine = network.engine,
  ) {
    this.#engine = engine;
    this.#goal = goal;
    this.#gradients = gradients;
    this.pass = network.createPass(rows, gradients, engine);
    this.#view = viewOf(goal.loss, this.pass);
    this.#penalties = new Penalties(engine, network.weights);
    this.#targets = engine.allocate(rows, network.outputUnits);
    this.#losses = engine.allocate(rows, 1);
    this.#values = goal.metrics.map(() => engine.allocate(rows, 1));
    this.#result = { loss: 0, metrics: new Float64Array(goal.metrics.length) };
  }

  /**
   * Gathers the examples from `order[start]` on. Best called before the result of the batch before is asked for: an
   * engine can work at the one while it copies the other.
   */
  gather(examples: Examples, order: Uint32Array, start: number): void {
    this.#engine.gather(examples.x, order, start, this.pass.input);
    examples.gatherTargets(this.#engine, order, start, this.#targets);
  }

  /** Runs the gathered examples forward and compares with the right answers. */
  run(): void {
    const { loss, metrics } = this.#goal;
    this.pass.forward();
    writeLosses(this.#engine, loss, this.#view, this.#targets, this.#losses);
    this.#penalties.measure();
    // Not if the loss looked at the logits before a closing sigmoid.
    const isLogits = loss.seesThrough === "sigmoid" && this.#view.isLogits &&
      this.#view.stage.output === this.pass.output;
    metrics.forEach((metric, i) =>
      metric.rows(this.#engine, this.pass.output, this.#targets, this.#values[i], isLogits)
    );
  }

  /** Computes the gradients of all weights for the examples that were run last. */
  backward(): void {
    this.pass.backward(this.#view.stage);
    this.#penalties.addGradients(this.#gradients!);
  }

  /** What the batch that was run last came to; the same object every time. */
  result(): BatchResult {
    const result = this.#result;
    result.loss = this.#engine.sum(this.#losses) + this.pass.rows * this.#penalties.sum();
    for (let i = 0; i < this.#values.length; i++) {
      result.metrics[i] = this.#engine.sum(this.#values[i]);
    }
    return result;
  }

  /** Gives all blocks back; the batch is not used any more. */
  release(): void {
    this.pass.release();
    this.#penalties.release();
    for (const block of [this.#targets, this.#losses, ...this.#values]) this.#engine.release(block);
  }
}
