import { activationFor } from "../../activations/lookup.ts";
import type { Activation, ActivationName } from "../../activations/mod.ts";
import { type Initializer, type InitializerName, layers } from "../../network/mod.ts";
import { checkFunction, flag, inOwnName, readOptions, wholeNumber } from "../../options/mod.ts";
import {
  type LossName,
  type Model,
  type Optimizer,
  type OptimizerName,
  optimizers,
  sequential,
} from "../../training/mod.ts";

/** What a {@linkcode denseNetwork} is made of. */
export interface DenseNetworkOptions {
  /** How many numbers go in. */
  inputs: number;
  /** Hidden layers; by default 2. */
  depth?: number;
  /** Units of each hidden layer; by default 16. */
  units?: number;
  /** What the hidden layers apply; by default relu. */
  activation?: ActivationName | Activation;
  /** How the hidden layers' weights start; by default heNormal. */
  kernelInitializer?: InitializerName | Initializer;
  /** How many numbers come out; by default 1. */
  outputs?: number;
  /** What the output layer applies; by default linear, which is nothing. */
  output?: string;
  /** By default meanSquaredError. */
  loss?: LossName;
  /** A new one for each network; by default Adam with a learning rate of 0.01. */
  optimizer?: () => OptimizerName | Optimizer;
  /** Whether accuracy is measured, too; by default not. */
  accuracy?: boolean;
  /** Fixes the first weights and the order of the examples; by default 1. */
  seed?: number;
}

/** The names of the options. */
export const NETWORK_OPTIONS = [
  "inputs",
  "depth",
  "units",
  "activation",
  "kernelInitializer",
  "outputs",
  "output",
  "loss",
  "optimizer",
  "accuracy",
  "seed",
] as const;

/** Deeper ones do not learn without sums around their layers. */
const MOST_LAYERS = 1000;
/** Wider layers do not fit into memory, or take minutes. */
const MOST_UNITS = 10_000;

/**
 * A compiled network of equal hidden layers and an output layer. A gated function, such as swiglu, halves the numbers.
 *
 * @throws {RangeError} If an option is unknown or out of range.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const model = nl.denseNetwork({ inputs: 2, depth: 3, units: 4, activation: "elu", output: "sigmoid" });
 * assertEquals(model.getWeights().map(({ shape }) => shape[0]), [2, 1, 4, 1, 4, 1, 4, 1]);
 * ```
 */
export function denseNetwork(options: DenseNetworkOptions): Model {
  return inOwnName("denseNetwork", () => {
    options = readOptions("denseNetwork", options, NETWORK_OPTIONS);
    const depth = wholeNumber("denseNetwork", "depth", options.depth ?? 2, 1, MOST_LAYERS);
    const units = wholeNumber("denseNetwork", "units", options.units ?? 16, 1, MOST_UNITS);
    const { inputs, outputs = 1, output = "linear" } = options;
    const { kernelInitializer = "heNormal", seed = 1, loss = "meanSquaredError" } = options;
    const { optimizer = () => optimizers.adam({ learningRate: 0.01 }) } = options;
    checkFunction("denseNetwork", "optimizer", optimizer);
    const accuracy = flag("denseNetwork", "accuracy", options.accuracy);
    const activation = activationFor("denseNetwork", options.activation ?? "relu");
    const hidden = Array.from({ length: depth }, (_, i) => {
      const inputShape = i === 0 ? [inputs] as const : undefined;
      const dense = { units, kernelInitializer, inputShape };
      return activation.kind === "scalar"
        ? [layers.dense({ ...dense, activation })]
        : [layers.dense(dense), layers.activation({ activation })];
    });
    const last = layers.dense({ units: outputs, activation: output });
    const model = sequential({ layers: [...hidden.flat(), last], seed });
    model.compile({ optimizer: optimizer(), loss, metrics: accuracy ? ["accuracy"] : [] });
    return model;
  });
}
