import type { Block, Engine } from "../../engine/mod.ts";
import type { LearningRate, Rate } from "./learning_rate.ts";

/** How weights follow their gradients: settings, from which a state is made for the weights of a model. */
export interface Optimizer {
  /** The name, in lower case. */
  readonly name: string;
  /** The options that make the same optimizer again, the defaults filled in. */
  readonly options: Readonly<Record<string, number | boolean | LearningRate>>;
  /**
   * How far the next step goes. It can be set, also while a model is trained; what the optimizer remembers stays. Models
   * that are compiled with the same optimizer share it.
   */
  learningRate: number;
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

/** What an optimizer is made of. */
interface Parts extends Pick<Optimizer, "name" | "countState" | "start"> {
  readonly rate: Rate;
  /** All options but the learning rate. */
  readonly options: Readonly<Record<string, number | boolean>>;
}

/** An optimizer whose learning rate can be read and set; setting another option is refused, for it would do nothing. */
export function optimizerOf({ name, rate, options, countState, start }: Parts): Optimizer {
  let state: OptimizerState | null = null;
  const optimizer: Optimizer = {
    name,
    get options() {
      return { learningRate: rate.given, ...options };
    },
    get learningRate() {
      return rate.at(state?.steps ?? 0);
    },
    set learningRate(value) {
      rate.set(value);
    },
    countState,
    start: (engine, weights) => state = start(engine, weights),
  };
  for (const [option, value] of Object.entries(options)) {
    Object.defineProperty(optimizer, option, { get: () => value, set: () => refuse(name, option) });
  }
  Object.defineProperty(optimizer, "lr", { set: () => refuse(name, "lr") });
  return Object.freeze(optimizer);
}

function refuse(name: string, option: string): never {
  throw new TypeError(
    option === "lr"
      ? `optimizers.${name}: expected lr to be set as learningRate, which is its name here.`
      : `optimizers.${name}: expected ${option} to stay as it is; to change it, call model.compile with a new optimizer, such as nl.optimizers.${name}({ ${option}: … }).`,
  );
}
