import { erfc } from "../../activations/erfc.ts";
import type { TextbookForm } from "./textbook_form.ts";

const { exp, log, tanh } = Math;
const logistic = (x: number) => 1 / (1 + exp(-x));
/** Accurate to the last digit, near −1 too. */
const erf = (x: number) => x < 0 ? erfc(-x) - 1 : 1 - erfc(x);
const overflow = (part: string) => `${part} is too large for a double from x = 709.8 on.`;

/** By the name of the activation; the failures are measured, not copied. */
export const TEXTBOOK_FORMS: Readonly<Record<string, readonly TextbookForm[]>> = {
  sigmoid: [
    {
      what: "f",
      formula: "\\frac{e^{x}}{1 + e^{x}}",
      textbook: (x) => exp(x) / (1 + exp(x)),
      stable: "f",
      domain: [700, 720],
      at: [1, 700, 710, 1000],
      why: overflow("eˣ") + " ∞ / ∞ is no number.",
      instead:
        "\\begin{cases} 1 / (1 + e^{-x}) & x \\ge 0 \\\\ e^{x} / (1 + e^{x}) & x < 0 \\end{cases}",
    },
    {
      what: "f′",
      formula: "\\sigma(x) (1 - \\sigma(x))",
      textbook: (x) => logistic(x) * (1 - logistic(x)),
      stable: "f′",
      domain: [0, 45],
      at: [1, 20, 30, 40],
      why: "σ(x) comes so near to 1 that 1 − σ(x) keeps few digits, and from x = 36.8 on none.",
      instead: "\\frac{e^{-|x|}}{(1 + e^{-|x|})^2}",
    },
  ],
  tanh: [
    {
      what: "f",
      formula: "\\frac{e^{x} - e^{-x}}{e^{x} + e^{-x}}",
      textbook: (x) => (exp(x) - exp(-x)) / (exp(x) + exp(-x)),
      stable: "f",
      domain: [700, 720],
      at: [1, 700, 710, 1000],
      why: overflow("eˣ") + " ∞ / ∞ is no number.",
      instead: "\\operatorname{Math.tanh}(x)",
    },
    {
      what: "f",
      formula: "\\frac{e^{x} - e^{-x}}{e^{x} + e^{-x}}",
      textbook: (x) => (exp(x) - exp(-x)) / (exp(x) + exp(-x)),
      stable: "f",
      domain: [-18, 0],
      power: 1,
      at: [1e-4, 1e-8, 1e-12, 1e-17],
      why:
        "eˣ and e⁻ˣ are nearly equal, and their difference keeps only the digits in which they differ.",
      instead: "\\operatorname{Math.tanh}(x)",
    },
  ],
  softplus: [
    {
      what: "f",
      formula: "\\ln(1 + e^{x})",
      textbook: (x) => log(1 + exp(x)),
      stable: "f",
      domain: [-45, 5],
      at: [-10, -20, -30, -40],
      why: "1 + eˣ drops the digits of a small eˣ, and from x = −36.8 on all of them.",
      instead: "\\max(0, x) + \\operatorname{log1p}(e^{-|x|})",
    },
    {
      what: "f",
      formula: "\\ln(1 + e^{x})",
      textbook: (x) => log(1 + exp(x)),
      stable: "f",
      domain: [700, 720],
      at: [700, 710, 1000],
      why: overflow("eˣ"),
      instead: "\\max(0, x) + \\operatorname{log1p}(e^{-|x|})",
    },
  ],
  logSigmoid: [
    {
      what: "f",
      formula: "\\ln \\sigma(x)",
      textbook: (x) => log(logistic(x)),
      stable: "f",
      domain: [-720, -700],
      at: [-700, -710, -1000],
      why: "e⁻ˣ is too large for a double below x = −709.8, so σ(x) is 0 and its logarithm −∞.",
      instead: "\\min(0, x) - \\operatorname{log1p}(e^{-|x|})",
    },
    {
      what: "f",
      formula: "\\ln \\sigma(x)",
      textbook: (x) => log(logistic(x)),
      stable: "f",
      domain: [0, 45],
      at: [10, 20, 30, 40],
      why:
        "σ(x) comes so near to 1 that its logarithm keeps few digits, and from x = 36.8 on none.",
      instead: "\\min(0, x) - \\operatorname{log1p}(e^{-|x|})",
    },
  ],
  silu: [
    {
      what: "f",
      formula: "x \\, \\frac{e^{x}}{1 + e^{x}}",
      textbook: (x) => x * exp(x) / (1 + exp(x)),
      stable: "f",
      domain: [690, 720],
      at: [1, 700, 710, 1000, -Infinity],
      why: overflow("x·eˣ or eˣ").replace("709.8", "703.2") + " At −∞ it is −∞ · 0, no number.",
      instead:
        "\\begin{cases} x / (1 + e^{-x}) & x \\ge 0 \\\\ x e^{x} / (1 + e^{x}) & x < 0 \\end{cases}",
    },
  ],
  mish: [
    {
      what: "f",
      formula: "x \\tanh(\\ln(1 + e^{x}))",
      textbook: (x) => x * tanh(log(1 + exp(x))),
      stable: "f",
      domain: [-45, 5],
      at: [-10, -20, -30, -40],
      why: "1 + eˣ drops the digits of a small eˣ, and from x = −36.8 on all of them.",
      instead: "\\frac{x \\, e^{x} (e^{x} + 2)}{e^{x} (e^{x} + 2) + 2}",
    },
    {
      what: "f′",
      formula:
        "\\frac{e^{x} (4 (x + 1) + 4 e^{2x} + e^{3x} + e^{x} (4x + 6))}{(2 e^{x} + e^{2x} + 2)^2}",
      textbook: (x) => {
        const omega = 4 * (x + 1) + 4 * exp(2 * x) + exp(3 * x) + exp(x) * (4 * x + 6);
        return exp(x) * omega / (2 * exp(x) + exp(2 * x) + 2) ** 2;
      },
      stable: "f′",
      domain: [165, 190],
      at: [1, 170, 178, 200],
      why: "e⁴ˣ is too large for a double from x = 177.5 on. ∞ / ∞ is no number.",
      instead: "t + x \\, \\sigma(x) (1 - t^2), \\quad t = \\tanh(\\ln(1 + e^{x}))",
    },
  ],
  gelu: [
    {
      what: "f",
      formula:
        "\\frac{x}{2} \\left(1 + \\operatorname{erf}\\!\\left(\\frac{x}{\\sqrt{2}}\\right)\\right)",
      textbook: (x) => x / 2 * (1 + erf(x * Math.SQRT1_2)),
      stable: "f",
      domain: [-12, 2],
      at: [-2, -4, -6, -8, -10],
      why: "erf comes so near to −1 that 1 + erf keeps few digits, and from x = −8.3 on none.",
      instead: "\\frac{x}{2} \\operatorname{erfc}\\!\\left(-\\frac{x}{\\sqrt{2}}\\right)",
    },
  ],
  ...Object.fromEntries((["elu", "celu", "selu"] as const).map((name) => [name, [{
    what: "f",
    formula: name === "selu" ? "\\lambda \\alpha (e^{x} - 1)" : "e^{x} - 1",
    textbook: (x: number) => (name === "selu" ? 1.7580993408473768599 : 1) * (exp(x) - 1),
    stable: "f" as const,
    domain: [-18, 0] as const,
    power: -1 as const,
    at: [-1e-4, -1e-8, -1e-12, -1e-17],
    why: "eˣ comes so near to 1 that eˣ − 1 keeps only the digits in which they differ.",
    instead: name === "selu"
      ? "\\lambda \\alpha \\operatorname{expm1}(x)"
      : "\\operatorname{expm1}(x)",
  }]])),
  squareplus: [
    {
      what: "f",
      formula: "\\frac{x + \\sqrt{x^2 + 4}}{2}",
      textbook: (x) => (x + Math.sqrt(x * x + 4)) / 2,
      stable: "f",
      domain: [0, 10],
      power: -1,
      at: [-10, -1e4, -1e8, -1e9],
      why:
        "The root comes so near to −x that their sum keeps only the digits in which they differ.",
      instead: "\\max(0, x) + \\frac{2}{\\sqrt{x^2 + 4} + |x|}",
    },
  ],
  tanhShrink: [
    {
      what: "f",
      formula: "x - \\tanh(x)",
      textbook: (x) => x - tanh(x),
      stable: "f",
      domain: [-10, 0],
      power: 1,
      at: [1e-1, 1e-3, 1e-5, 1e-8],
      why:
        "tanh x comes so near to x that their difference keeps only the digits in which they differ.",
      instead: "x - \\tanh(x) \\text{ by a series near 0}",
    },
  ],
  softmax: [
    {
      what: "f₁([x, 0])",
      formula: "\\frac{e^{x_1}}{e^{x_1} + e^{x_2}}",
      textbook: (x) => exp(x) / (exp(x) + 1),
      stable: (x) => [x, 0],
      domain: [700, 720],
      at: [1, 700, 710, 1000],
      why: overflow("eˣ") + " ∞ / ∞ is no number.",
      instead: "\\frac{e^{x_1 - m}}{e^{x_1 - m} + e^{x_2 - m}}, \\quad m = \\max_i x_i",
    },
  ],
  logSoftmax: [
    {
      what: "f₁([x, 0])",
      formula: "\\ln \\frac{e^{x_1}}{e^{x_1} + e^{x_2}}",
      textbook: (x) => log(exp(x) / (exp(x) + 1)),
      stable: (x) => [x, 0],
      domain: [-755, -700],
      at: [-700, -740, -750, -1000],
      why:
        "eˣ loses its digits below x = −708 and is 0 from −745.2 on, of which the logarithm is −∞.",
      instead: "x_1 - m - \\ln(e^{x_1 - m} + e^{x_2 - m}), \\quad m = \\max_i x_i",
    },
    {
      what: "f₁([x, 0])",
      formula: "\\ln \\frac{e^{x_1}}{e^{x_1} + e^{x_2}}",
      textbook: (x) => log(exp(x) / (exp(x) + 1)),
      stable: (x) => [x, 0],
      domain: [0, 45],
      at: [10, 20, 30, 40],
      why:
        "The probability comes so near to 1 that its logarithm keeps few digits, and from x = 36.8 on none.",
      instead: "x_1 - m - \\ln(e^{x_1 - m} + e^{x_2 - m}), \\quad m = \\max_i x_i",
    },
  ],
};
