import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * ReLU that stops at 6: min(max(0, x), 6).
 *
 * At both kinks f′ is 0, as in TensorFlow. Krizhevsky, 2010, “Convolutional Deep Belief Networks on CIFAR-10”.
 *
 * @example
 * ```ts
 * import { relu6 } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(relu6([-1, 3, 9]), [0, 3, 6]);
 * assertEquals(relu6.derivative([-1, 3, 9]), [0, 1, 0]);
 * ```
 */
export const relu6: ScalarActivation = defineOwnActivation({
  name: "relu6",
  f: (x) => Math.min(Math.max(0, x), 6),
  derivative: (x) => Number.isNaN(x) ? NaN : x > 0 && x < 6 ? 1 : 0,
  formula: "f(x) = \\min(\\max(0, x), 6)",
  derivativeFormula: "f'(x) = \\begin{cases} 1 & 0 < x < 6 \\\\ 0 & \\text{else} \\end{cases}",
  range: [0, 6],
  kinks: [0, 6],
  summary: "ReLU with a ceiling.",
  monotonicity: "nondecreasing",
  smoothness: "corners",
  atKinks: [{ x: 0, ours: 0 }, { x: 6, ours: 0, others: { "TensorFlow.js": "1" } }],
  cost: "two comparisons",
  references: [{
    title: "Convolutional Deep Belief Networks on CIFAR-10",
    authors: "Alex Krizhevsky",
    year: 2010,
    link: "https://www.cs.toronto.edu/~kriz/conv-cifar10-aug2010.pdf",
  }],
  pros: "Its outputs fit into few bits: made for networks on phones.",
  cons: "Dead on both sides: no gradient below 0, none above 6.",
  defaults: [
    { library: "Keras", name: "relu6" },
    { library: "TensorFlow", name: "tf.nn.relu6" },
    { library: "PyTorch", name: "nn.ReLU6" },
    { library: "JAX", name: "jax.nn.relu6" },
    { library: "TensorFlow.js", name: "relu6" },
  ],
});
