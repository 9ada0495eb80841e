import type { Block, Engine } from "../engine/mod.ts";
import type { Layer, Stage, Weight } from "./layer.ts";

/** A network at work on batches of a fixed number of rows: fill `input`, run forward, read `output`. */
export interface Pass {
  readonly rows: number;
  readonly input: Block;
  readonly stages: readonly Stage[];
  readonly output: Block;
  /** The stage before a closing softmax or sigmoid: what a cross-entropy looks at. Null if the network ends otherwise. */
  readonly logits: Stage | null;
  forward(): void;
  /** Runs the stages backwards, starting with `from`, whose gradient must be there. */
  backward(from: Stage): void;
  /** Gives all blocks back; the pass is not used any more. */
  release(): void;
}

/** Allocates all blocks for batches of `rows` rows; without `gradients` the pass only predicts. */
export function createPass(
  engine: Engine,
  layers: readonly Layer[],
  inputUnits: number,
  rows: number,
  gradients: ReadonlyMap<Weight, Block> | null,
): Pass {
  const input = engine.allocate(rows, inputUnits);
  const stages: Stage[] = [];
  for (const layer of layers) {
    // The data themselves are not trained, so the first stage has no gradient to pass on.
    const before = stages.at(-1) ?? { output: input, gradient: null };
    stages.push(...layer.stages({ engine, rows, input: before, gradients }));
  }
  const last = stages[stages.length - 1];
  return {
    rows,
    input,
    stages,
    output: last.output,
    logits: SEEN_THROUGH.includes(last.routine) ? stages.at(-2) ?? null : null,
    forward() {
      for (const stage of stages) stage.forward();
    },
    backward(from) {
      for (let i = stages.indexOf(from); i >= 0; i--) stages[i].backward();
    },
    release() {
      engine.release(input);
      for (const { output, gradient } of stages) {
        engine.release(output);
        if (gradient) engine.release(gradient);
      }
    },
  };
}

/** The closing activations that a cross-entropy sees through. */
const SEEN_THROUGH: readonly (string | undefined)[] = ["softmax", "sigmoid"];
