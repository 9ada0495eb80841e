import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * SiLU with the hard sigmoid as its gate, also called hard swish: x · hardSigmoid(x).
 *
 * At the kinks the derivative is 0 on the left and 1 on the right, as in Keras on TensorFlow, PyTorch and JAX. Howard et
 * al., 2019, "Searching for MobileNetV3".
 *
 * @example
 * ```ts
 * import { hardSilu } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(hardSilu([-4, -1.5, 3, 4]), [0, -0.375, 3, 4]);
 * assertEquals(hardSilu.derivative([-3, -1.5, 0, 3]), [0, 0, 0.5, 1]);
 * ```
 */
export const hardSilu: ScalarActivation = defineOwnActivation({
  name: "hardSilu",
  f: (x) => x <= -3 ? 0 : x >= 3 ? x : x * (x + 3) / 6,
  derivative: (x) => x <= -3 ? 0 : x >= 3 ? 1 : (2 * x + 3) / 6,
  formula:
    "f(x) = x \\, \\max\\!\\left(0, \\min\\!\\left(1, \\frac{x}{6} + \\frac{1}{2}\\right)\\right)",
  range: [-0.375, Infinity],
  kinks: [-3, 3],
  derivativeFormula:
    "f'(x) = \\begin{cases} 0 & x \\le -3 \\\\ \\frac{2x + 3}{6} & -3 < x < 3 \\\\ 1 & x \\ge 3 \\end{cases}",
  summary: "SiLU with a gate of three straight pieces.",
  monotonicity: "not monotonic",
  smoothness: "corners",
  extrema: [{ kind: "minimum", x: -1.5, y: -0.375 }],
  atKinks: [{ x: -3, ours: 0 }, { x: 3, ours: 1 }],
  cost: "two comparisons, one sum, one product and one division",
  references: [{
    title: "Searching for MobileNetV3",
    authors: "Andrew Howard et al.",
    year: 2019,
    link: "https://arxiv.org/abs/1905.02244",
  }],
  pros: "Nearly as good as SiLU without an exponential; made for phones.",
  cons: "Its slope jumps at ±3, from −½ to 0 and from 1½ to 1, and units can die on the left.",
  defaults: [
    { library: "Keras", name: "hard_silu, hard_swish" },
    { library: "PyTorch", name: "nn.Hardswish" },
    { library: "JAX", name: "jax.nn.hard_silu, jax.nn.hard_swish" },
  ],
});
