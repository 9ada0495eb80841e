import { assertEquals } from "@std/assert";
import { plainFormula } from "../../../lib/figures/cards/plain_formula.ts";

const CASES: [what: string, latex: string, text: string][] = [
  ["a fraction", "f(x) = \\frac{1}{1 + e^{-x}}", "f(x) = 1 / (1 + e⁻ˣ)"],
  ["a fraction as a factor", "\\frac{1}{\\beta} \\ln(1 + x)", "(1 / β) ln(1 + x)"],
  ["a power that cannot be raised", "e^{-x^2 / 2}", "e^(−x² / 2)"],
  [
    "cases",
    "\\lambda \\begin{cases} x & x > 0 \\\\ \\alpha x & x \\le 0 \\end{cases}",
    "λ { x if x > 0; α x if x ≤ 0 }",
  ],
  ["indices", "f(x)_i = x_i - \\bar{x}", "f(x)ᵢ = xᵢ − x̄"],
  ["a root", "\\frac{x + \\sqrt{x^2 + b}}{2}", "(x + √(x² + b)) / 2"],
  [
    "sizes of brackets",
    "\\operatorname{erfc}\\!\\left(-\\frac{x}{\\sqrt{2}}\\right)",
    "erfc(−x / √2)",
  ],
  ["a command it does not know", "\\foo(x)", "foo(x)"],
];

for (const [what, latex, text] of CASES) {
  Deno.test(`LaTeX as a line of text: ${what}`, () => assertEquals(plainFormula(latex), text));
}
