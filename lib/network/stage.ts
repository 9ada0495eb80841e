import type { Activation } from "../activations/mod.ts";
import type { Block, Engine } from "../engine/mod.ts";
import type { Layer, Weight } from "./layer.ts";

/** One step of computation on a batch of a fixed number of rows; its blocks are allocated once. */
export interface Stage {
  /** The layer it belongs to. */
  readonly layer: Layer;
  /** What is computed here: the weighted sum of a dense layer, an activation, or what a layer without either does. */
  readonly role: "pre-activation" | "activation" | "other";
  /** The activation function, for an activation. */
  readonly activation?: Activation;
  /** The name under which an engine knows that function; only the library's own have one. */
  readonly routine?: string;
  readonly output: Block;
  /** What else it has allocated. */
  readonly scratch?: readonly Block[];
  /** Computes `output` from what comes in. */
  forward(): void;
  /**
   * From the gradient of the loss in `output` computes those of the weights and those in what comes in: one block for
   * each, null where nobody asks.
   */
  backward(gradient: Block, inputGradients: readonly (Block | null)[]): void;
}

/** What random masks are drawn from; the pass of a training step has one. */
export interface Chance {
  /** That of the model. */
  readonly seed: number;
  /** The number of the step, counted over all fits. */
  step: number;
}

/** Where a layer stands in a pass: what comes in, and where the gradients of its weights go. */
export interface Place {
  readonly engine: Engine;
  readonly rows: number;
  readonly inputs: readonly Block[];
  /** Where the gradient of each weight goes; null for a pass that only predicts. */
  readonly gradients: ReadonlyMap<Weight, Block> | null;
  /** What masks are drawn from; null where nothing is dropped. */
  readonly chance: Chance | null;
  /** How many places that draw masks stand before it: tells their masks apart. */
  readonly maskNumber: number;
}
