import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * SiLU with straight lines for its sigmoid: x · min(max(x / 6 + ½, 0), 1).
 *
 * At the kinks f′ is 0 at −3 and 1 at 3, as in TensorFlow. Howard et al., 2019, “Searching for MobileNetV3”.
 *
 * @example
 * ```ts
 * import { hardSilu } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(hardSilu([-4, -1.5, 0, 4]), [0, -0.375, 0, 4]);
 * ```
 */
export const hardSilu: ScalarActivation = defineOwnActivation({
  name: "hardSilu",
  f: (x) => x <= -3 ? 0 : x >= 3 ? x : x / 6 * (x + 3),
  derivative: (x) => x <= -3 ? 0 : x >= 3 ? 1 : (2 * x + 3) / 6,
  formula: "f(x) = x \\min\\left(\\max\\left(\\frac{x}{6} + \\frac{1}{2}, 0\\right), 1\\right)",
  derivativeFormula:
    "f'(x) = \\begin{cases} 0 & x \\le -3 \\\\ \\frac{2x + 3}{6} & -3 < x < 3 \\\\ 1 & x \\ge 3 \\end{cases}",
  range: [-0.375, Infinity],
  kinks: [-3, 3],
  summary: "SiLU without an exponential.",
  monotonicity: "not monotonic",
  smoothness: "corners",
  extrema: [{ kind: "minimum", x: -1.5, y: -0.375 }],
  atKinks: [{ x: -3, ours: 0 }, { x: 3, ours: 1 }],
  cost: "two comparisons, a sum and two products",
  references: [{
    title: "Searching for MobileNetV3",
    authors: "Andrew Howard et al.",
    year: 2019,
    link: "https://arxiv.org/abs/1905.02244",
  }],
  pros: "Nearly SiLU at a fraction of the cost: made for networks on phones.",
  cons: "Two corners, and dead left of −3.",
  defaults: [
    { library: "Keras", name: "hard_silu, hard_swish" },
    { library: "PyTorch", name: "nn.Hardswish" },
    { library: "JAX", name: "jax.nn.hard_silu, jax.nn.hard_swish" },
  ],
});
