import type { Block, Engine } from "../../engine/mod.ts";
import type { Weight } from "../../network/mod.ts";
import { clippingOf, type ClippingOptions } from "./clipping.ts";
import { Exclusion, type ExclusionOptions } from "./exclusion.ts";
import { type LearningRate, Rate } from "./learning_rate.ts";
import { decayOf, type WeightDecayOption } from "./weight_decay.ts";

/** How weights follow their gradients: settings, from which a state is made for the weights of a model. */
export interface Optimizer {
  /** The name, in lower case. */
  readonly name: string;
  /** The options that make the same optimizer again, the defaults filled in; undefined for what is not in use. */
  readonly options: Readonly<Record<string, number | boolean | LearningRate | undefined>>;
  /**
   * How far the next step goes. It can be set, also while a model is trained; what the optimizer remembers stays. Models
   * that are compiled with the same optimizer share it.
   */
  learningRate: number;
  /** How many numbers the state keeps for `params` weights, as Keras counts them. */
  countState(params: number): number;
  /**
   * Has weight decay leave some weights alone, often the biases: by parts of their names, or by the weights or layers
   * themselves. Another call replaces what the one before has named.
   *
   * @throws {TypeError} If there is no list of names, or of weights and layers.
   *
   * @example
   * ```ts
   * import { layers, optimizers, sequential } from "nonlinear";
   *
   * const optimizer = optimizers.adamw({ weightDecay: 0.01 });
   * optimizer.excludeFromWeightDecay({ varNames: ["bias"] });
   * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [2] })] });
   * model.compile({ optimizer, loss: "mse" });
   * ```
   */
  excludeFromWeightDecay(options: ExclusionOptions): void;
  /**
   * What weight decay leaves alone.
   *
   * @internal
   */
  readonly exclusion?: Exclusion;
  /**
   * A fresh state for these weights; its blocks are allocated once.
   *
   * @internal
   */
  start(engine: Engine, weights: readonly Weight[]): OptimizerState;
}

/** An optimizer at work: what it remembers from step to step. */
export interface OptimizerState {
  /** How many steps it has made. */
  steps: number;
  /** What it remembers of each weight, by name, such as "velocity": blocks of their sizes, in their order. */
  readonly slots: Slots;
  /** Moves every weight one step, in place; gradients that are cut are cut in place. */
  update(gradients: readonly Block[]): void;
}

type Slots = Readonly<Record<string, readonly Block[]>>;

/** The options that all optimizers share, beside the learning rate. */
export interface OptimizerOptions extends WeightDecayOption, ClippingOptions {}

/** The names of the options of every optimizer that come after its own. */
export const SHARED = ["weightDecay", "clipNorm", "clipValue", "globalClipNorm"] as const;

/** What an optimizer is made of. */
interface Parts extends Pick<Optimizer, "name" | "countState"> {
  readonly learningRate: LearningRate;
  readonly shared: OptimizerOptions;
  /** All other options. */
  readonly options: Readonly<Record<string, number | boolean | undefined>>;
  /** What it remembers of the weights, and how it moves them in a step, which are counted from 1. */
  start(engine: Engine, weights: readonly Block[]): {
    readonly slots: Slots;
    move(gradients: readonly Block[], learningRate: number, step: number): void;
  };
}

/**
 * An optimizer that cuts gradients, lets weights decay and then moves them. Its learning rate can be read and set;
 * setting another option is refused, for it would do nothing.
 *
 * @throws {RangeError} If an option that all optimizers share is out of its range.
 */
export function optimizerOf(parts: Parts): Optimizer {
  const { name, learningRate, shared, countState, start } = parts, caller = `optimizers.${name}`;
  const { weightDecay = 0, clipNorm, clipValue, globalClipNorm } = shared;
  const options = { ...parts.options, weightDecay, clipNorm, clipValue, globalClipNorm };
  const rate = new Rate(caller, learningRate), exclusion = new Exclusion(name);
  const applyDecay = decayOf(caller, weightDecay, exclusion), clip = clippingOf(caller, shared);
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
    excludeFromWeightDecay: (options) => exclusion.set(options),
    exclusion,
    start(engine, weights) {
      const { slots, move } = start(engine, weights.map(({ value }) => value));
      const norm = clip && engine.allocate(1, 1);
      return state = {
        steps: 0,
        slots,
        update(gradients) {
          const learningRate = rate.at(this.steps);
          clip?.(engine, gradients, norm!);
          applyDecay(engine, weights, learningRate);
          move(gradients, learningRate, ++this.steps);
        },
      };
    },
  };
  for (const [option, value] of Object.entries(options)) {
    Object.defineProperty(optimizer, option, { get: () => value, set: () => refuse(name, option) });
  }
  for (const other of OTHER_NAMES) {
    Object.defineProperty(optimizer, other, { set: () => refuse(name, other) });
  }
  return Object.freeze(optimizer);
}

/** What other libraries call the learning rate. */
const OTHER_NAMES = ["lr", "learning_rate"];

function refuse(name: string, option: string): never {
  throw new TypeError(
    OTHER_NAMES.includes(option)
      ? `optimizers.${name}: expected ${option} to be set as learningRate, which is its name here.`
      : `optimizers.${name}: expected ${option} to stay as it is; to change it, call model.compile with a new optimizer, such as nl.optimizers.${name}({ ${option}: … }).`,
  );
}
