import type { Block, Engine } from "../engine/mod.ts";
import type { Graph } from "./graph.ts";
import { InputLayer } from "./input_layer.ts";
import type { SymbolicTensor } from "./layer.ts";
import { SharedGradients } from "./shared_gradients.ts";
import { Signal, type Step } from "./signal.ts";
import type { LayerStage } from "./layer_stage.ts";
import type { MaskSource } from "./stage.ts";
import type { Weight } from "./weight.ts";

/** A closing activation that a loss may be fused with: it is computed from the logits before it. */
export type ClosingActivation = "softmax" | "sigmoid";

/** What the loss of an output is computed from. */
export interface LossInput {
  /** The outputs of the network, or the logits before its closing activation. */
  readonly output: Block;
  /** Where the loss writes its gradient; null where nothing is trained. */
  readonly gradient: Block | null;
  /** Whether these are the logits before the closing activation. */
  readonly isLogits: boolean;
}

/** A network at work on batches of a fixed number of rows: fill `inputs`, run forward, read `outputs`. */
export interface Pass {
  /** The number of examples in a batch. */
  readonly rows: number;
  /** One for each input of the network. */
  readonly inputs: readonly Block[];
  /** The computations, in their order. */
  readonly stages: readonly LayerStage[];
  /** One for each output of the network. */
  readonly outputs: readonly Block[];
  /** One for each output of the network. */
  readonly lossInputs: readonly LossInput[];
  /** What a stage is given: one block, or several for a layer that joins. */
  inputsOf(stage: LayerStage): readonly Block[];
  /** The gradient of the loss in the output of a stage; null where it is not computed. */
  gradientOf(stage: LayerStage): Block | null;
  /** Runs the stages, from the inputs to the outputs. */
  forward(): void;
  /** Runs the stages backwards, from the gradients that the losses have written to those of the weights. */
  backward(): void;
  /** Takes the batch that was run last into the statistics that layers keep; a step of training does so once. */
  advance(): void;
  /** Gives all blocks back; the pass is not used any more. */
  release(): void;
}

/** What a pass is prepared for. */
export interface PassOptions {
  /** Where the gradients of the weights go; without them the pass only predicts. */
  readonly gradients?: ReadonlyMap<Weight, Block> | null;
  /** What masks are drawn from; without it nothing is dropped. */
  readonly maskSource?: MaskSource | null;
  /** The function that a person called, for messages. */
  readonly caller?: string;
  /** For each output, which closing activation its loss is fused with; by default none. */
  readonly fusedWith?: readonly (ClosingActivation | null)[];
}

/** Allocates all blocks for batches of `rows` rows. */
export function createPass(
  engine: Engine,
  graph: Graph,
  rows: number,
  options: PassOptions,
): Pass {
  const { gradients = null, fusedWith = [] } = options;
  const shared = gradients && new SharedGradients(engine, graph, gradients);
  const { signals, steps } = connect(engine, graph, rows, options, shared);
  const lossInputs = graph.outputs.map((tensor, i) =>
    lossInputOf(engine, signals.get(tensor)!, fusedWith[i])
  );
  const backwardSteps = prepareBackward(engine, steps);
  const advancing = steps.filter(({ stage }) => stage.advance);
  const stepOf = new Map(steps.map((step) => [step.stage, step]));
  return {
    rows,
    inputs: graph.inputs.map((tensor) => signals.get(tensor)!.output),
    stages: steps.map(({ stage }) => stage),
    outputs: graph.outputs.map((tensor) => signals.get(tensor)!.output),
    lossInputs,
    inputsOf: (stage) => stepOf.get(stage)?.inputs.map(({ output }) => output) ?? [],
    gradientOf: (stage) => stepOf.get(stage)?.output.gradient ?? null,
    forward() {
      for (const { stage } of steps) stage.forward();
    },
    backward() {
      for (const { stage, output, inputGradients } of backwardSteps) {
        output.sumGradients(engine);
        stage.backward(output.gradient!, inputGradients);
      }
      shared?.gather();
    },
    advance() {
      for (const { stage } of advancing) stage.advance!();
    },
    release() {
      const all = new Set([...signals.values(), ...steps.map(({ output }) => output)]);
      for (const signal of all) signal.release(engine);
      for (const { stage } of steps) stage.scratch?.forEach((block) => engine.release(block));
      shared?.release();
    },
  };
}

/** The stages of all layers in their order, and the signal at each place of the graph. */
function connect(
  engine: Engine,
  { tensors, pathOf }: Graph,
  rows: number,
  { gradients = null, maskSource = null }: PassOptions,
  shared: SharedGradients | null,
): { signals: Map<SymbolicTensor, Signal>; steps: Step[] } {
  const signals = new Map<SymbolicTensor, Signal>();
  const steps: Step[] = [];
  let maskNumber = 0;
  for (const tensor of tensors) {
    const { sourceLayer: layer } = tensor;
    if (layer instanceof InputLayer) {
      signals.set(tensor, new Signal(engine.allocate(rows, tensor.units), false));
      continue;
    }
    let inputs = tensor.inputs.map((input) => signals.get(input)!);
    const isTrained = shared !== null &&
      (layer.weights.some((weight) => gradients!.has(weight)) ||
        inputs.some((input) => input.isTrained));
    const stages = layer.stages({
      engine,
      rows,
      inputs: inputs.map(({ output }) => output),
      gradients: shared && shared.of(tensor),
      maskSource,
      maskNumber: layer.drawsMasks ? maskNumber++ : maskNumber,
    });
    for (const stage of stages) {
      const output = new Signal(stage.output, isTrained);
      const own = { ...stage, layer, path: pathOf(layer) };
      output.step = { stage: own, inputs, output, inputGradients: [] };
      steps.push(output.step);
      inputs = [output];
    }
    signals.set(tensor, inputs[0]);
  }
  return { signals, steps };
}

/** What a loss is computed from: an output, or the logits before it if the loss is fused with what closes the network. */
function lossInputOf(
  engine: Engine,
  output: Signal,
  fusedWith: ClosingActivation | null | undefined,
): LossInput {
  const { routine } = output.step?.stage ?? {};
  const isLogits = routine !== undefined && routine === fusedWith;
  const input = isLogits ? output.step!.inputs[0] : output;
  return { output: input.output, gradient: input.addReader(engine), isLogits };
}

/** Allocates the gradients; returns the steps that have one, from the outputs to the inputs. */
function prepareBackward(engine: Engine, steps: readonly Step[]): Step[] {
  const backward: Step[] = [];
  // From the end, so that all readers of a signal are known before its gradient is allocated.
  for (const step of steps.toReversed()) {
    step.output.allocateGradient(engine);
    if (step.output.gradient === null) continue;
    step.inputGradients = step.inputs.map((input) => input.addReader(engine));
    backward.push(step);
  }
  return backward;
}
