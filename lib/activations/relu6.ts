import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * ReLU that stops at 6: min(max(0, x), 6).
 *
 * With a bound, activations fit into few bits. At both kinks the derivative is 0, as in TensorFlow, PyTorch and JAX.
 * Krizhevsky, 2010.
 *
 * @example
 * ```ts
 * import { relu6 } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(relu6([-2, 3, 8]), [0, 3, 6]);
 * assertEquals(relu6.derivative([0, 3, 6]), [0, 1, 0]);
 * ```
 */
export const relu6: ScalarActivation = defineOwnActivation({
  name: "relu6",
  f: (x) => x <= 0 ? 0 : x >= 6 ? 6 : x,
  derivative: (x) => Number.isNaN(x) ? NaN : x > 0 && x < 6 ? 1 : 0,
  formula: "f(x) = \\min(\\max(0, x), 6)",
  range: [0, 6],
  kinks: [0, 6],
  derivativeFormula:
    "f'(x) = \\begin{cases} 1 & 0 < x < 6 \\\\ 0 & x \\le 0 \\text{ or } x \\ge 6 \\end{cases}",
  summary: "ReLU that stops at 6.",
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
  pros: "As cheap as ReLU, and bounded: it keeps its precision in eight-bit networks on phones.",
  cons: "No gradient on either side: a unit can die at the top as well as at the bottom.",
  defaults: [
    { library: "Keras", name: "relu6" },
    { library: "TensorFlow", name: "tf.nn.relu6" },
    { library: "PyTorch", name: "nn.ReLU6" },
    { library: "JAX", name: "jax.nn.relu6" },
    { library: "TensorFlow.js", name: "relu6" },
  ],
});
