import type { Block, Engine } from "../engine/mod.ts";
import type { AnyNetwork, LossInput, MaskSource, Pass, Weight } from "../network/mod.ts";
import type { CheckedExamples } from "./checked_examples.ts";
import { RowWeights } from "./example_weights/row_weights.ts";
import { countSums, type Objective, type OutputObjective } from "./objective.ts";
import { OutputMetrics } from "./output_metrics.ts";
import { Penalties } from "./penalties.ts";
import type { Resource } from "./resources.ts";

/** The loss and the metrics of a batch, summed over its rows. */
export interface BatchResult {
  /** The loss of all outputs, with the penalty on the weights for each row. */
  loss: number;
  /** The sums of which the logs are made, in the order of `loggedNumbers`. */
  readonly values: Float64Array;
}

/** What a batch needs to train, not only to measure. */
export interface Training {
  /** Where the gradient of each weight goes. */
  readonly gradients: ReadonlyMap<Weight, Block>;
  /** What masks are drawn from; null where nothing is to be dropped. */
  readonly maskSource: MaskSource | null;
}

/** An output with the right answers beside it. */
export interface BatchOutput {
  /** What it is trained for. */
  readonly objective: OutputObjective;
  /** What the network says. */
  readonly prediction: Block;
  /** What the loss is computed from. */
  readonly lossInput: LossInput;
  /** The right answers. */
  readonly targets: Block;
  /** How much each row counts. */
  readonly weights: RowWeights;
  /** The loss of each row, times what it counts. */
  readonly losses: Block;
  /** What else is measured. */
  readonly metrics: OutputMetrics;
}

/** A network at work on batches of one size, with the right answers beside it; its blocks are allocated once. */
export class Batch implements Resource {
  /** The network at work. */
  readonly pass: Pass;
  /** One for each output of the network. */
  readonly outputs: readonly BatchOutput[];
  readonly #engine: Engine;
  readonly #penalties: Penalties;
  readonly #training: Training | null;
  readonly #result: BatchResult;

  /** Prepares for `rows` rows; without `training` only to measure. */
  constructor(
    network: AnyNetwork,
    rows: number,
    objective: Objective,
    training: Training | null = null,
    engine: Engine = network.engine,
  ) {
    this.#engine = engine;
    this.#training = training;
    const fusedWith = objective.outputs.map(({ loss }) => loss.fusedWith);
    this.pass = network.createPass(rows, { ...training, fusedWith }, engine);
    this.#penalties = new Penalties(engine, network.trainableWeights);
    this.outputs = objective.outputs.map((output, i) => ({
      objective: output,
      prediction: this.pass.outputs[i],
      lossInput: this.pass.lossInputs[i],
      targets: engine.allocate(rows, output.units),
      weights: new RowWeights(engine, rows),
      losses: engine.allocate(rows, 1),
      metrics: new OutputMetrics(engine, rows, output.metrics),
    }));
    this.#result = { loss: 0, values: new Float64Array(countSums(objective)) };
  }

  /**
   * Gathers the examples from `order[start]` on. Best called before the result of the batch before is asked for: an
   * engine can compute the one while it copies the other.
   */
  gather(examples: CheckedExamples, order: Uint32Array, start: number): void {
    for (let i = 0; i < examples.x.length; i++) {
      this.#engine.gather(examples.x[i], order, start, this.pass.inputs[i]);
    }
    for (let i = 0; i < this.outputs.length; i++) {
      examples.gatherTargets[i](this.#engine, order, start, this.outputs[i].targets);
      this.outputs[i].weights.gather(examples.weights?.[i], order, start);
    }
  }

  /** Runs the gathered examples forward and compares with the right answers. */
  run(): void {
    this.pass.forward();
    for (const output of this.outputs) this.#measureLoss(output);
    this.#penalties.measure();
    for (const output of this.outputs) this.#measureMetrics(output);
  }

  /** Computes the gradients of all weights for the examples that were run last. */
  backward(): void {
    this.pass.backward();
    this.#penalties.addGradients(this.#training!.gradients);
  }

  /** The loss and the metrics of the batch that was run last; the same object every time. */
  result(): BatchResult {
    const result = this.#result;
    result.loss = this.pass.rows * this.#penalties.sum();
    let at = 0;
    for (const { objective: { lossWeight = 1 }, losses, metrics } of this.outputs) {
      const loss = this.#engine.sum(losses);
      result.loss += lossWeight * loss;
      if (this.outputs.length > 1) result.values[at++] = loss;
      at = metrics.write(result.values, at);
    }
    return result;
  }

  /** Gives all blocks back; the batch is not used any more. */
  release(): void {
    this.pass.release();
    this.#penalties.release();
    for (const { targets, weights, losses, metrics } of this.outputs) {
      weights.release();
      for (const block of [targets, losses]) this.#engine.release(block);
      metrics.release();
    }
  }

  /** Writes the loss of each row, and when training the gradient of their mean. */
  #measureLoss({ objective, lossInput, targets, weights, losses }: BatchOutput): void {
    const { loss, lossWeight = 1 } = objective, { output, gradient, isLogits } = lossInput;
    const scale = lossWeight / output.rows;
    const blocks = { outputs: output, targets, losses, gradient, scale };
    loss.rows(this.#engine, blocks, isLogits || loss.fromLogits);
    weights.apply(losses, gradient);
  }

  #measureMetrics({ objective: { loss }, ...output }: BatchOutput): void {
    const { prediction, lossInput, targets, metrics } = output;
    const predictsLogits = loss.fusedWith === "sigmoid" && loss.fromLogits && !lossInput.isLogits;
    metrics.measure(prediction, targets, predictsLogits);
  }
}
