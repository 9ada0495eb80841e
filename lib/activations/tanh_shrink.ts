import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * x − tanh(x): shrinks small numbers almost to nothing (x³ / 3) and large ones by 1.
 *
 * Near 0 the difference would cancel; there it is computed from Lambert's continued fraction of tanh.
 *
 * @example
 * ```ts
 * import { tanhShrink } from "nonlinear";
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 *
 * assertAlmostEquals(tanhShrink(1e-5), 3.33333333320000e-16, 1e-30);
 * assertEquals(tanhShrink(-100), -99);
 * assertEquals(tanhShrink.derivative([0, 100]), [0, 1]);
 * ```
 */
export const tanhShrink: ScalarActivation = defineOwnActivation({
  name: "tanhShrink",
  f: (x) => Math.abs(x) < 1 ? lambertShrink(x) : x - Math.tanh(x),
  derivative: (x) => Math.tanh(x) ** 2,
  formula: "f(x) = x - \\tanh(x)",
  range: [-Infinity, Infinity],
  derivativeFormula: "f'(x) = \\tanh^2(x)",
  summary: "Shrinks small numbers almost to nothing and large ones by 1.",
  monotonicity: "increasing",
  smoothness: "smooth",
  symmetry: "odd",
  cost: "one exponential and one division",
  references: [],
  pros: "Suppresses small numbers and keeps large ones, as in denoising and sparse coding.",
  cons: "The slope is 0 at 0, so small inputs get hardly any gradient.",
  defaults: [
    { library: "Keras", name: "tanh_shrink" },
    { library: "PyTorch", name: "nn.Tanhshrink" },
  ],
});

/**
 * With tanh(x) = x / (1 + w) and w = x² / (3 + x² / (5 + x² / (7 + …))) the difference is x w / (1 + w), in which nothing
 * cancels. Down to 17 it is right to the last digit for |x| < 1. (Abramowitz & Stegun 1964, 4.5.70.)
 */
function lambertShrink(x: number): number {
  const square = x * x;
  let below = 17;
  for (let odd = 15; odd >= 3; odd -= 2) below = odd + square / below;
  const w = square / below;
  return x * (w / (1 + w));
}
