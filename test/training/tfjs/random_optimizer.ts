import type { Dealer } from "./dealer.ts";
import type { Net } from "./net.ts";

/** The optimizers of TensorFlow.js, with a learning rate that suits them, and their other options by our names. */
export const OPTIMIZERS: readonly { kind: string; options: Readonly<Record<string, number>> }[] = [
  { kind: "sgd", options: { learningRate: 0.05 } },
  { kind: "momentum", options: { learningRate: 0.02, momentum: 0.9 } },
  { kind: "nesterov", options: { learningRate: 0.02, momentum: 0.8 } },
  { kind: "rmsprop", options: { learningRate: 0.01 } },
  { kind: "rmsprop", options: { learningRate: 0.01, rho: 0.8, momentum: 0.5 } },
  { kind: "centered", options: { learningRate: 0.01, rho: 0.8, epsilon: 1e-4 } },
  { kind: "adam", options: { learningRate: 0.02 } },
  { kind: "adam", options: { learningRate: 0.01, beta1: 0.8, beta2: 0.99, epsilon: 1e-5 } },
  { kind: "adamax", options: { learningRate: 0.02 } },
  { kind: "adamax", options: { learningRate: 0.01, beta1: 0.8, beta2: 0.9, epsilon: 1e-5 } },
  { kind: "adagrad", options: { learningRate: 0.05 } },
  { kind: "adagrad", options: { learningRate: 0.1, initialAccumulatorValue: 0.5 } },
  { kind: "adadelta", options: { learningRate: 1 } },
  { kind: "adadelta", options: { learningRate: 0.5, rho: 0.8, epsilon: 1e-5 } },
];

/** Those whose steps follow the size of a gradient. */
const PLAIN = ["sgd", "momentum", "nesterov"];

/** What is known of a net. */
interface Known {
  /** Whether there is a batch normalization. */
  readonly normalizes: boolean;
  /** Whether examples have hundreds of numbers. */
  readonly wide: boolean;
  /** How many times as large gradients are as those of others. */
  readonly steep: number;
}

/** An optimizer with which no net leaves the numbers in which rounding stays small. */
export function randomOptimizer(
  dealer: Dealer,
  { normalizes, wide, steep }: Known,
): Net["optimizer"] {
  const { kind, options } = dealer.dealt("optimizer", OPTIMIZERS);
  const slower = (PLAIN.includes(kind) ? steep : 1) * (wide ? 20 : 1);
  return {
    kind,
    options: {
      ...options,
      learningRate: options.learningRate / slower,
      // In front of a batch normalization, the gradient of a bias is 0 but for rounding: not to be made a step of.
      ...(normalizes && ["adam", "adamax"].includes(kind) && { epsilon: 1e-3 }),
    },
  };
}
