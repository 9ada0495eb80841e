import type { Block, Engine } from "../../engine/mod.ts";

/** How weights follow their gradients: settings, from which a state is made for the weights of a model. */
export interface Optimizer {
  /** The name, in lower case. */
  readonly name: string;
  /** How many numbers the state keeps for `params` weights, as Keras counts them. */
  countState(params: number): number;
  /**
   * A fresh state for weights of these sizes; its blocks are allocated once.
   *
   * @internal
   */
  start(engine: Engine, weights: readonly Block[]): OptimizerState;
}

/** An optimizer at work: what it remembers from step to step. */
export interface OptimizerState {
  /** Moves every weight one step, in place. */
  update(gradients: readonly Block[]): void;
}
