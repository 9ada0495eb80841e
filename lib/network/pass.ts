import type { Block, Engine } from "../engine/mod.ts";
import type { Graph } from "./graph.ts";
import { InputLayer } from "./input_layer.ts";
import type { Weight } from "./layer.ts";
import { SharedGradients } from "./shared_gradients.ts";
import { Signal, type Step } from "./signal.ts";
import type { Chance, Stage } from "./stage.ts";
import type { SymbolicTensor } from "./symbolic_tensor.ts";

/** A closing activation that a loss may see through: it looks at what stands before it. */
export type ClosingActivation = "softmax" | "sigmoid";

/** What the loss of an output looks at. */
export interface View {
  readonly output: Block;
  /** Where the loss writes its gradient; null where nothing is trained. */
  readonly gradient: Block | null;
  /** Whether these are the numbers before the closing activation. */
  readonly isBefore: boolean;
}

/** A network at work on batches of a fixed number of rows: fill `inputs`, run forward, read `outputs`. */
export interface Pass {
  readonly rows: number;
  /** One for each input of the network. */
  readonly inputs: readonly Block[];
  readonly stages: readonly Stage[];
  /** One for each output of the network. */
  readonly outputs: readonly Block[];
  /** One for each output of the network. */
  readonly views: readonly View[];
  /** The gradient of the loss in the output of a stage; null where it is not computed. */
  gradientOf(stage: Stage): Block | null;
  forward(): void;
  /** Runs the stages backwards, from the gradients in the views to those of the weights. */
  backward(): void;
  /** Gives all blocks back; the pass is not used any more. */
  release(): void;
}

/** What a pass is prepared for. */
export interface PassOptions {
  /** Where the gradients of the weights go; without them the pass only predicts. */
  readonly gradients?: ReadonlyMap<Weight, Block> | null;
  /** What masks are drawn from; without it nothing is dropped. */
  readonly chance?: Chance | null;
  /** For each output, which closing activation its loss sees through; by default none. */
  readonly seesThrough?: readonly (ClosingActivation | null)[];
}

/** Allocates all blocks for batches of `rows` rows. */
export function createPass(
  engine: Engine,
  graph: Graph,
  rows: number,
  { gradients = null, chance = null, seesThrough = [] }: PassOptions,
): Pass {
  const shared = gradients && new SharedGradients(engine, graph, gradients);
  const signals = new Map<SymbolicTensor, Signal>();
  const steps: Step[] = [];
  let maskNumber = 0;
  for (const tensor of graph.tensors) {
    const { sourceLayer: layer } = tensor;
    if (layer instanceof InputLayer) {
      signals.set(tensor, new Signal(engine.allocate(rows, tensor.units), false));
      continue;
    }
    let inputs = tensor.inputs.map((input) => signals.get(input)!);
    const isTrained = gradients !== null &&
      (layer.hasWeights || inputs.some((input) => input.isTrained));
    const stages = layer.stages({
      engine,
      rows,
      inputs: inputs.map(({ output }) => output),
      gradients: shared && shared.of(tensor),
      chance,
      maskNumber: layer.drawsMasks ? maskNumber++ : maskNumber,
    });
    for (const stage of stages) {
      const output = new Signal(stage.output, isTrained);
      output.step = { stage, inputs, output, inputGradients: [] };
      steps.push(output.step);
      inputs = [output];
    }
    signals.set(tensor, inputs[0]);
  }

  const views = graph.outputs.map((tensor, i): View => {
    const signal = signals.get(tensor)!;
    const { routine } = signal.step?.stage ?? {};
    const isBefore = routine !== undefined && routine === seesThrough[i];
    const seen = isBefore ? signal.step!.inputs[0] : signal;
    return { output: seen.output, gradient: seen.read(engine), isBefore };
  });
  // Backwards, so that all readers of a signal have come before it is settled.
  const backward: Step[] = [];
  for (const step of steps.toReversed()) {
    step.output.settle(engine);
    if (step.output.gradient === null) continue;
    step.inputGradients = step.inputs.map((input) => input.read(engine));
    backward.push(step);
  }

  return {
    rows,
    inputs: graph.inputs.map((tensor) => signals.get(tensor)!.output),
    stages: steps.map(({ stage }) => stage),
    outputs: graph.outputs.map((tensor) => signals.get(tensor)!.output),
    views,
    gradientOf: (wanted) => steps.find(({ stage }) => stage === wanted)?.output.gradient ?? null,
    forward() {
      for (const { stage } of steps) stage.forward();
    },
    backward() {
      for (const { stage, output, inputGradients } of backward) {
        output.gather(engine);
        stage.backward(output.gradient!, inputGradients);
      }
      shared?.gather();
    },
    release() {
      const all = new Set([...signals.values(), ...steps.map(({ output }) => output)]);
      for (const signal of all) signal.release(engine);
      for (const { stage } of steps) stage.scratch?.forEach((block) => engine.release(block));
      shared?.release();
    },
  };
}
