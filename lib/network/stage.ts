import type { Activation } from "../activations/mod.ts";
import type { Block, Engine } from "../engine/mod.ts";
import type { Weight } from "./weight.ts";

/** One step of computation on a batch of a fixed number of rows; its blocks are allocated once. */
export interface Stage {
  /** What is computed here: the weighted sum of a dense layer, an activation, or what a layer without either does. */
  readonly role: "pre-activation" | "activation" | "other";
  /** The activation function, for an activation. */
  readonly activation?: Activation;
  /** The name under which an engine knows that function; only the library's own have one. */
  readonly routine?: string;
  /** What comes out. */
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
  /** Takes the batch that was run last into statistics such as a moving mean; once for each step of training. */
  advance?(): void;
}

/** What the random masks of dropout are drawn from; the pass of a training step has one. */
export interface MaskSource {
  /** The seed of the model. */
  seed: number;
  /** The number of the training step, counted over all fits. */
  step: number;
}

/** A place at which a layer is applied, in a pass: what comes in, and where the gradients of its weights go. */
export interface Place {
  /** What computes. */
  readonly engine: Engine;
  /** The number of examples in a batch. */
  readonly rows: number;
  /** What comes in: one block, or several for a layer that joins. */
  readonly inputs: readonly Block[];
  /** Where the gradient of each weight goes; null for a pass that only predicts. */
  readonly gradients: ReadonlyMap<Weight, Block> | null;
  /** What masks are drawn from; null where nothing is dropped. */
  readonly maskSource: MaskSource | null;
  /** How many places before it draw masks: gives each place masks of its own. */
  readonly maskNumber: number;
}
