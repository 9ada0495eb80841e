import { defineOwnActivation, type ScalarActivation } from "./activation.ts";

/**
 * ReLU that lets a little of the negative numbers through: x for x ≥ 0 and αx below.
 *
 * α is 0.2, as in Keras's function and TensorFlow (Keras's layer has 0.3, PyTorch and JAX 0.01). At the kink the
 * derivative is α, as in TensorFlow. The branch form is right for every α; max(αx, x) is not for α > 1. Maas, Hannun &
 * Ng, 2013, "Rectifier Nonlinearities Improve Neural Network Acoustic Models".
 *
 * @example
 * ```ts
 * import { leakyRelu } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(leakyRelu([-10, 5]), [-2, 5]);
 * assertEquals(leakyRelu.with({ alpha: 0.5 })(-10), -5);
 * assertEquals(leakyRelu.derivative([-10, 5]), [0.2, 1]);
 * ```
 */
export const leakyRelu: ScalarActivation = defineOwnActivation({
  name: "leakyRelu",
  f: (x, { alpha }) => x >= 0 ? x : alpha * x,
  derivative: (x, { alpha }) => Number.isNaN(x) ? NaN : x > 0 ? 1 : alpha,
  params: { alpha: 0.2 },
  formula: "f(x) = \\begin{cases} x & x \\ge 0 \\\\ \\alpha x & x < 0 \\end{cases}",
  range: ({ alpha }) => [alpha > 0 ? -Infinity : 0, Infinity],
  kinks: [0],
});
