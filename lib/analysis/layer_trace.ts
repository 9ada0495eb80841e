import type { Activation } from "../activations/mod.ts";
import type { Block, Engine, Matrix } from "../engine/mod.ts";
import type { LayerStage, Pass, Weight } from "../network/mod.ts";

/** A weight matrix, and how the loss changes with it. */
export interface WeightTrace {
  /** Such as "dense_1/kernel". */
  readonly name: string;
  /** The numbers. */
  readonly value: Matrix;
  /** Null without right answers. */
  readonly gradient: Matrix | null;
}

/** What happens to a batch in one layer: a row an example, a column a unit. */
export interface LayerTrace {
  /** The layer's name, such as "dense_1"; of one inside a model that is a layer, "trunk/dense_1". */
  readonly name: string;
  /** The activation function; null for a layer without one. */
  readonly activation: Activation | null;
  /** What the activation is applied to; without one, what comes out. */
  readonly preActivation: Matrix;
  /** What comes out. */
  readonly output: Matrix;
  /** How the mean loss changes with the former; null without right answers, or where training does not compute it. */
  readonly preActivationGradient: Matrix | null;
  /** How it changes with the latter; null also where a cross-entropy sees through a closing softmax or sigmoid. */
  readonly outputGradient: Matrix | null;
  /** What training changes in it. */
  readonly weights: readonly WeightTrace[];
}

/** What a pass holds of each layer, after it went forward and, where there are gradients, backward. */
export function layerTraces(
  engine: Engine,
  pass: Pass,
  gradients: ReadonlyMap<Weight, Block> | null,
): LayerTrace[] {
  const read = (block: Block | null | undefined) => block ? engine.read(block) : null;
  const stageOf = new Map(pass.stages.map((stage) => [stage.output, stage]));
  return stagesByPlace(pass.stages).map((stages) => {
    const first = stages[0], last = stages[stages.length - 1], { layer, path } = last;
    // Of an activation that is a layer of its own, what is before it comes out of another layer.
    const before = first.role === "activation" ? pass.inputsOf(first)[0] : first.output;
    const source = stageOf.get(before);
    return {
      name: path,
      activation: last.activation ?? null,
      preActivation: engine.read(before),
      output: engine.read(last.output),
      preActivationGradient: read(source && pass.gradientOf(source)),
      outputGradient: read(pass.gradientOf(last)),
      weights: layer.weights.filter(({ isStatistic }) => !isStatistic).map((weight) => ({
        name: weight.name,
        value: engine.read(weight.value),
        gradient: read(gradients?.get(weight)),
      })),
    };
  });
}

/** The stages of each layer at each of its places: a weighted sum goes with the activation of the same layer. */
function stagesByPlace(stages: readonly LayerStage[]): LayerStage[][] {
  const places: LayerStage[][] = [];
  stages.forEach((stage, i) => {
    const before = stages[i - 1];
    const belongs = stage.role === "activation" && before?.role === "pre-activation" &&
      before.layer === stage.layer;
    if (belongs) places[places.length - 1].push(stage);
    else places.push([stage]);
  });
  return places;
}
