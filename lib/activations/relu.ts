import { defineOwnActivation, type ScalarActivation } from "./activation.ts";

/**
 * The rectified linear unit max(0, x): passes positive numbers, holds back negative ones.
 *
 * At the kink the derivative is 0, as in TensorFlow, PyTorch and JAX. Nair & Hinton, 2010, "Rectified Linear Units
 * Improve Restricted Boltzmann Machines".
 *
 * @example
 * ```ts
 * import { relu } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(relu([-2, 0, 3]), [0, 0, 3]);
 * assertEquals(relu.derivative([-2, 0, 3]), [0, 0, 1]);
 * ```
 */
export const relu: ScalarActivation = defineOwnActivation({
  name: "relu",
  f: (x) => Math.max(0, x),
  derivative: (x) => Number.isNaN(x) ? NaN : x > 0 ? 1 : 0,
  formula: "f(x) = \\max(0, x)",
  range: [0, Infinity],
  kinks: [0],
});
