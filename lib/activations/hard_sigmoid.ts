import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * The sigmoid made of three straight pieces: x/6 + ½ between −3 and 3, 0 to the left and 1 to the right.
 *
 * Beware of the name: Keras 2 and TensorFlow.js have 0.2x + ½ between −2.5 and 2.5. At both kinks the derivative is 0, as
 * in Keras on TensorFlow, PyTorch and JAX. Courbariaux, Bengio & David, 2015; with this slope Howard et al., 2019.
 *
 * @example
 * ```ts
 * import { hardSigmoid } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(hardSigmoid([-4, 0, 1.5, 4]), [0, 0.5, 0.75, 1]);
 * assertEquals(hardSigmoid.derivative([-3, 0]), [0, 1 / 6]);
 * ```
 */
export const hardSigmoid: ScalarActivation = defineOwnActivation({
  name: "hardSigmoid",
  // The sum comes first: near −3 it is exact.
  f: (x) => x <= -3 ? 0 : x >= 3 ? 1 : (x + 3) / 6,
  derivative: (x) => Number.isNaN(x) ? NaN : x > -3 && x < 3 ? 1 / 6 : 0,
  formula: "f(x) = \\max\\!\\left(0, \\min\\!\\left(1, \\frac{x}{6} + \\frac{1}{2}\\right)\\right)",
  range: [0, 1],
  kinks: [-3, 3],
  derivativeFormula:
    "f'(x) = \\begin{cases} \\frac{1}{6} & |x| < 3 \\\\ 0 & |x| \\ge 3 \\end{cases}",
  summary: "The sigmoid made of three straight pieces.",
  monotonicity: "nondecreasing",
  smoothness: "corners",
  atKinks: [{ x: -3, ours: 0 }, { x: 3, ours: 0 }],
  cost: "two comparisons, one sum and one division",
  references: [{
    title: "BinaryConnect: Training Deep Neural Networks with binary weights during propagations",
    authors: "Matthieu Courbariaux, Yoshua Bengio, Jean-Pierre David",
    year: 2015,
    link: "https://arxiv.org/abs/1511.00363",
  }, {
    title: "Searching for MobileNetV3",
    authors: "Andrew Howard et al.",
    year: 2019,
    link: "https://arxiv.org/abs/1905.02244",
  }],
  pros: "A gate without an exponential that opens and closes completely.",
  cons: "No gradient beyond ±3; two different functions go by this name.",
  defaults: [
    { library: "Keras", name: "hard_sigmoid", defaults: "slope 1/6; in Keras 2 it was 0.2" },
    { library: "PyTorch", name: "nn.Hardsigmoid", defaults: "slope 1/6" },
    { library: "JAX", name: "jax.nn.hard_sigmoid", defaults: "slope 1/6" },
    { library: "TensorFlow.js", name: "hardSigmoid", defaults: "slope 0.2, cut off at ±2.5" },
  ],
});
