import { defineOwnActivation, type ScalarActivation } from "./activation.ts";

/**
 * The identity f(x) = x: what a layer without an activation applies, and the output of a regression.
 *
 * @example
 * ```ts
 * import { linear } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(linear([-2, 3]), [-2, 3]);
 * assertEquals(linear.derivative(5), 1);
 * ```
 */
export const linear: ScalarActivation = defineOwnActivation({
  name: "linear",
  f: (x) => x,
  derivative: () => 1,
  formula: "f(x) = x",
});
