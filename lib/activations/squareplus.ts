import type { ScalarActivation } from "./activation.ts";
import { defineOwnActivation } from "./define.ts";

/**
 * (x + √(x² + b)) / 2: as smooth as softplus, with a root in place of exponential and logarithm.
 *
 * b is 4 in the libraries: then the slope at 0 is ½ and f(0) = 1. b = 0 is ReLU, with ½ as the derivative at 0, which is
 * that of every other b. The textbook form cancels on the left (0 at −1e9, where it is 1e-9); b / 2(√(x² + b) + |x|) does
 * not. Barron, 2021.
 *
 * @example
 * ```ts
 * import { squareplus } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(squareplus([-1e9, 0, 1e9]), [1e-9, 1, 1e9]);
 * assertEquals(squareplus.derivative(0), 0.5);
 * assertEquals(squareplus.with({ b: 0 })([-2, 2]), [0, 2]);
 * ```
 */
export const squareplus: ScalarActivation<{ b: number }> = defineOwnActivation({
  name: "squareplus",
  f: (x, { b }) => {
    if (b === 0) return Math.max(0, x); // with a root of 0 there would be 0/0 for the smallest numbers
    const root = Math.hypot(x, Math.sqrt(b));
    // Halves, because the sum would overflow near the largest double.
    return Math.max(0, x) + b / 4 / (root / 2 + Math.abs(x) / 2);
  },
  derivative: (x, { b }) => {
    if (b === 0) return Number.isNaN(x) ? NaN : (1 + Math.sign(x)) / 2;
    const root = Math.hypot(x, Math.sqrt(b));
    if (Math.abs(x) < root / 2) return (1 + x / root) / 2;
    // How far the slope still is from 0 on the left, from 1 on the right.
    const rest = b / 4 / root / (root / 2 + Math.abs(x) / 2);
    return x > 0 ? 1 - rest : rest;
  },
  params: { b: 4 },
  limits: { b: "finite ≥ 0" },
  formula: "f(x) = \\frac{x + \\sqrt{x^2 + b}}{2}",
  range: [0, Infinity],
  kinks: ({ b }) => b === 0 ? [0] : [],
  derivativeFormula: ({ b }) =>
    b === 0
      ? "f'(x) = \\begin{cases} 1 & x > 0 \\\\ \\frac{1}{2} & x = 0 \\\\ 0 & x < 0 \\end{cases}"
      : "f'(x) = \\frac{1}{2} \\left(1 + \\frac{x}{\\sqrt{x^2 + b}}\\right)",
  summary: ({ b }) =>
    b === 0
      ? "The same as ReLU: with b = 0 the root is |x|."
      : "A smooth ReLU made of a square root.",
  monotonicity: ({ b }) => b === 0 ? "nondecreasing" : "increasing",
  smoothness: ({ b }) => b === 0 ? "corners" : "smooth",
  cost: "one square root and one division",
  references: [{
    title: "Squareplus: A Softplus-Like Algebraic Rectifier",
    authors: "Jonathan T. Barron",
    year: 2021,
    link: "https://arxiv.org/abs/2112.11687",
  }],
  pros: ({ b }) =>
    b === 0
      ? ""
      : "Like softplus without exponential or logarithm; stays in range in low precision.",
  cons: ({ b }) =>
    b === 0
      ? "Costs more than ReLU, and gives the same result."
      : "Approaches ReLU only like 1/x, far more slowly than softplus.",
  defaults: [
    { library: "Keras", name: "squareplus", defaults: "b = 4" },
    { library: "JAX", name: "jax.nn.squareplus", defaults: "b = 4" },
  ],
});
