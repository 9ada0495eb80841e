import type { Block, Engine } from "../../engine/mod.ts";

/** How weights follow their gradients: settings, from which a state is made for the weights of a model. */
export interface Optimizer {
  /** The name, in lower case. */
  readonly name: string;
  /** The options that make the same optimizer again, the defaults filled in. */
  readonly options: Readonly<Record<string, number | boolean>>;
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
  /** How many steps it has made. */
  steps: number;
  /** What it remembers of each weight, by name, such as "velocity": blocks of their sizes, in their order. */
  readonly slots: Readonly<Record<string, readonly Block[]>>;
  /** Moves every weight one step, in place. */
  update(gradients: readonly Block[]): void;
}
