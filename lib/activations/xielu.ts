import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * The expanded integral of ELU: αₚx² + βx for x > 0 and αₙ(eˣ − 1 − x) + βx below, so that its slope is like ELU on the
 * left and a line on the right.
 *
 * In the paper αₚ and αₙ are learned, a pair for each layer, from 0.8; β is 0.5. Huang & Schlag, 2024; used in the Apertus
 * language models.
 *
 * @example
 * ```ts
 * import { xielu } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(xielu([-Infinity, 0, 1]), [Infinity, 0, 1.3]);
 * assertEquals(xielu.derivative([0, 1]), [0.5, 2.1]);
 * ```
 */
export const xielu: ScalarActivation<{ alphaP: number; alphaN: number; beta: number }> =
  defineOwnActivation({
    name: "xielu",
    f: (x, { alphaP, alphaN, beta }) => {
      if (x > 0) return x * (alphaP * x + beta);
      if (x > -2) return alphaN * bend(x) + beta * x;
      // Only the line is left at −∞; where it is level its product would be NaN.
      const slope = beta - alphaN;
      return alphaN * Math.expm1(x) + (slope === 0 ? 0 : slope * x);
    },
    derivative: (x, { alphaP, alphaN, beta }) =>
      x > 0 ? 2 * alphaP * x + beta : alphaN * Math.expm1(x) + beta,
    params: { alphaP: 0.8, alphaN: 0.8, beta: 0.5 },
    limits: { alphaP: "finite > 0", alphaN: "finite > 0", beta: "finite ≥ 0" },
    formula:
      "f(x) = \\begin{cases} \\alpha_p x^2 + \\beta x & x > 0 \\\\ \\alpha_n (e^{x} - 1 - x) + \\beta x & x \\le 0 \\end{cases}",
    range: ({ alphaN, beta }) => {
      if (beta > alphaN) return [-Infinity, Infinity];
      if (beta === alphaN) return [-alphaN, Infinity];
      return [-beta - (alphaN - beta) * Math.log1p(-beta / alphaN), Infinity];
    },
    derivativeFormula:
      "f'(x) = \\begin{cases} 2 \\alpha_p x + \\beta & x > 0 \\\\ \\alpha_n (e^{x} - 1) + \\beta & x \\le 0 \\end{cases}",
    summary: "A parabola on the right, and the integral of ELU on the left.",
    monotonicity: ({ alphaN, beta }) => beta >= alphaN ? "increasing" : "not monotonic",
    smoothness: "continuous slope",
    extrema: ({ alphaN, beta }) => {
      if (beta >= alphaN) return [];
      const x = Math.log1p(-beta / alphaN);
      return [{ kind: "minimum", x, y: -beta - (alphaN - beta) * x }];
    },
    cost: "one comparison and two products, and one exponential on the left",
    references: [{
      title: "Deriving Activation Functions Using Integration",
      authors: "Allen Hao Huang, Imanol Schlag",
      year: 2024,
      link: "https://arxiv.org/abs/2411.13010",
    }, {
      title: "Apertus: Democratizing Open and Compliant LLMs for Global Language Environments",
      authors: "Alejandro Hernández-Cano et al.",
      year: 2025,
      link: "https://arxiv.org/abs/2509.14233",
    }],
    pros: ({ alphaN, beta }) =>
      beta === alphaN
        ? "The gradient grows with the input, as with squared ReLU."
        : "The gradient grows with the input, as with squared ReLU, and does not vanish on the left.",
    cons: "Grows like x², so activations can explode; three numbers to choose or to learn.",
    defaults: [],
  });

/** eˣ − 1 − x for x ≤ 0; near 0, where it would cancel, by its series x²/2 · (1 + x/3 · (1 + x/4 · (…))). */
function bend(x: number): number {
  if (x < -1) return Math.exp(x) - (1 + x);
  let sum = 1;
  for (let n = 18; n >= 3; n--) sum = 1 + x / n * sum;
  return x * x / 2 * sum;
}
