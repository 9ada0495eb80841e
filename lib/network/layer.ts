import type { Activation } from "../activations/mod.ts";
import type { Block, Engine, RandomStream } from "../engine/mod.ts";
import type { Regularizer } from "./regularizers.ts";

/** A matrix of numbers that training changes: the weights or the biases of a layer. */
export interface Weight {
  /** Unique in its model, such as "dense_1/weights". */
  readonly name: string;
  readonly value: Block;
  /** What its size adds to the loss. */
  readonly regularizer?: Regularizer;
}

/** One step of computation on a batch of a fixed number of rows; its blocks are allocated once. */
export interface Stage {
  /** The layer it belongs to. */
  readonly layer: Layer;
  /** What is computed here: the weighted sum of a dense layer, or an activation of it. */
  readonly role: "pre-activation" | "activation";
  /** The name of the activation function, for an activation. */
  readonly activation?: string;
  /** The name under which an engine knows that function; only the library's own have one. */
  readonly routine?: string;
  readonly output: Block;
  /** The gradient of the loss in `output`; null where nothing is trained. */
  readonly gradient: Block | null;
  /** Computes `output` from the output of the stage before. */
  forward(): void;
  /** From `gradient` computes the gradients of the weights, and `gradient` of the stage before if it has one. */
  backward(): void;
}

/** Where a stage stands: what comes before it, and where the gradients of its weights go. */
export interface Place {
  readonly engine: Engine;
  readonly rows: number;
  readonly input: { readonly output: Block; readonly gradient: Block | null };
  /** Where the gradient of each weight goes; null for a pass that only predicts. */
  readonly gradients: ReadonlyMap<Weight, Block> | null;
}

/** One layer of a network: first what was asked for, then, once it is built, its weights. */
export interface Layer {
  /** "Dense", "Activation", …, as the summary shows it. */
  readonly className: string;
  /** The name; a model gives one to a layer that has none. */
  name?: string;
  /** How many numbers the layer was told to expect, if it was. */
  readonly inputUnits?: number;
  /** What training changes; empty before the layer is built, and for a layer that has none. */
  readonly weights: readonly Weight[];
  /** Whether `build` will make weights, and so needs a stream of random numbers of its own. */
  readonly hasWeights: boolean;
  /** A remark for the summary. */
  readonly remark?: string;
  /** The activation function that its outputs come out of, if they do. */
  readonly activation?: Activation;
  /** How many numbers come out if `inputUnits` go in. */
  outputUnits(inputUnits: number): number;
  /** Makes the weights, unless they are there already. */
  build(engine: Engine, inputUnits: number, stream: RandomStream): void;
  /** Its computation at a place, one or two stages. */
  stages(place: Place): Stage[];
}
