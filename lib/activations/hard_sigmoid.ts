import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * A straight line from 0 at −3 to 1 at 3: min(max(x / 6 + ½, 0), 1).
 *
 * Keras 2 and TensorFlow.js have 0.2x + ½ under this name, from −2.5 to 2.5. Howard et al., 2019, “Searching for
 * MobileNetV3”.
 *
 * @example
 * ```ts
 * import { hardSigmoid } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(hardSigmoid([-4, 0, 1.5, 4]), [0, 0.5, 0.75, 1]);
 * ```
 */
export const hardSigmoid: ScalarActivation = defineOwnActivation({
  name: "hardSigmoid",
  f: (x) => x <= -3 ? 0 : x >= 3 ? 1 : (x + 3) / 6,
  derivative: (x) => Number.isNaN(x) ? NaN : x > -3 && x < 3 ? 1 / 6 : 0,
  formula: "f(x) = \\min\\left(\\max\\left(\\frac{x}{6} + \\frac{1}{2}, 0\\right), 1\\right)",
  derivativeFormula:
    "f'(x) = \\begin{cases} \\frac{1}{6} & -3 < x < 3 \\\\ 0 & \\text{else} \\end{cases}",
  range: [0, 1],
  kinks: [-3, 3],
  summary: "The sigmoid made of three straight lines.",
  monotonicity: "nondecreasing",
  smoothness: "corners",
  atKinks: [{ x: -3, ours: 0 }, { x: 3, ours: 0 }],
  cost: "two comparisons, a sum and a product",
  references: [{
    title: "Searching for MobileNetV3",
    authors: "Andrew Howard et al.",
    year: 2019,
    link: "https://arxiv.org/abs/1905.02244",
  }],
  pros: "No exponential: for small machines, and for gates.",
  cons: "Outside there is no gradient at all; two forms of it are in use under one name.",
  defaults: [
    { library: "Keras", name: "hard_sigmoid", defaults: "x/6 + ½; in Keras 2 0.2x + ½" },
    { library: "PyTorch", name: "nn.Hardsigmoid", defaults: "x/6 + ½" },
    { library: "JAX", name: "jax.nn.hard_sigmoid", defaults: "x/6 + ½" },
    { library: "TensorFlow.js", name: "hardSigmoid", defaults: "0.2x + ½" },
  ],
});
