import type { Block, Engine, Matrix } from "../engine/mod.ts";
import type { Chance, Network, Pass, View, Weight } from "../network/mod.ts";
import type { CheckedExamples } from "./examples.ts";
import { type Goal, keysOf, type OutputGoal } from "./goal.ts";
import { Penalties } from "./penalties.ts";

/** What a batch of examples came to, summed over the rows. */
export interface BatchResult {
  /** That of all outputs, with what the weights cost, a row. */
  loss: number;
  /** One for each key of the goal. */
  readonly values: Float64Array;
}

/** What a batch needs to train, not only to measure. */
export interface Training {
  /** Where the gradient of each weight goes. */
  readonly gradients: ReadonlyMap<Weight, Block>;
  /** What masks are drawn from; null where nothing is to be dropped. */
  readonly chance: Chance | null;
}

/** An output with the right answers beside it. */
interface Output {
  readonly goal: OutputGoal;
  readonly found: Block;
  readonly view: View;
  readonly targets: Block;
  /** The loss of each row, and the values of each metric. */
  readonly losses: Block;
  readonly values: readonly Block[];
}

/** A network at work on batches of one size, with the right answers beside it; its blocks are allocated once. */
export class Batch {
  readonly pass: Pass;
  readonly #engine: Engine;
  readonly #outputs: readonly Output[];
  readonly #penalties: Penalties;
  readonly #training: Training | null;
  readonly #result: BatchResult;

  /** Prepares for `rows` rows; without `training` only to measure. */
  constructor(
    network: Network<Matrix | Matrix[]>,
    rows: number,
    goal: Goal,
    training: Training | null = null,
    engine: Engine = network.engine,
  ) {
    this.#engine = engine;
    this.#training = training;
    const seesThrough = goal.outputs.map(({ loss }) => loss.seesThrough);
    this.pass = network.createPass(rows, { ...training, seesThrough }, engine);
    this.#penalties = new Penalties(engine, network.weights);
    this.#outputs = goal.outputs.map((goal, i) => ({
      goal,
      found: this.pass.outputs[i],
      view: this.pass.views[i],
      targets: engine.allocate(rows, goal.units),
      losses: engine.allocate(rows, 1),
      values: goal.metrics.map(() => engine.allocate(rows, 1)),
    }));
    this.#result = { loss: 0, values: new Float64Array(keysOf(goal).length) };
  }

  /**
   * Gathers the examples from `order[start]` on. Best called before the result of the batch before is asked for: an
   * engine can work at the one while it copies the other.
   */
  gather(examples: CheckedExamples, order: Uint32Array, start: number): void {
    for (let i = 0; i < examples.x.length; i++) {
      this.#engine.gather(examples.x[i], order, start, this.pass.inputs[i]);
    }
    for (let i = 0; i < this.#outputs.length; i++) {
      examples.gatherTargets[i](this.#engine, order, start, this.#outputs[i].targets);
    }
  }

  /** Runs the gathered examples forward and compares with the right answers. */
  run(): void {
    this.pass.forward();
    for (const output of this.#outputs) this.#measureLoss(output);
    this.#penalties.measure();
    for (const output of this.#outputs) this.#measureMetrics(output);
  }

  /** Computes the gradients of all weights for the examples that were run last. */
  backward(): void {
    this.pass.backward();
    this.#penalties.addGradients(this.#training!.gradients);
  }

  /** What the batch that was run last came to; the same object every time. */
  result(): BatchResult {
    const result = this.#result;
    result.loss = this.pass.rows * this.#penalties.sum();
    let at = 0;
    for (const { losses, values } of this.#outputs) {
      const loss = this.#engine.sum(losses);
      result.loss += loss;
      if (this.#outputs.length > 1) result.values[at++] = loss;
      for (const block of values) result.values[at++] = this.#engine.sum(block);
    }
    return result;
  }

  /** Gives all blocks back; the batch is not used any more. */
  release(): void {
    this.pass.release();
    this.#penalties.release();
    for (const { targets, losses, values } of this.#outputs) {
      for (const block of [targets, losses, ...values]) this.#engine.release(block);
    }
  }

  /** Writes the loss of each row, and when training the gradient of their mean into the view. */
  #measureLoss({ goal: { loss }, view, targets, losses }: Output): void {
    const { output, gradient, isBefore } = view;
    const blocks = { outputs: output, targets, losses, gradient, scale: 1 / output.rows };
    loss.rows(this.#engine, blocks, isBefore || loss.fromLogits);
  }

  #measureMetrics({ goal: { loss, metrics }, found, view, targets, values }: Output): void {
    const isLogits = loss.seesThrough === "sigmoid" && loss.fromLogits && !view.isBefore;
    for (let i = 0; i < metrics.length; i++) {
      metrics[i].rows(this.#engine, found, targets, values[i], isLogits);
    }
  }
}
