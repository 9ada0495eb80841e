import { assert } from "@std/assert";
import * as nl from "nonlinear";
import { erfc } from "../../lib/activations/erfc.ts";

const { exp, log, sqrt, tanh } = Math;
const sigmoid = (x: number) => 1 / (1 + exp(-x));
const erf = (x: number) => x < 0 ? erfc(-x) - 1 : 1 - erfc(x);
const density = (x: number) => exp(-x * x / 2) / sqrt(2 * Math.PI);

/** The form in textbooks and several libraries, and a point where it fails. True values: mpmath 1.4.1 at 50 digits. */
const cases: [
  form: string,
  textbook: (x: number) => number,
  ours: (x: number) => number,
  x: number,
  truth: number,
][] = [
  ["sigmoid, eˣ / (eˣ + 1)", (x) => exp(x) / (exp(x) + 1), nl.sigmoid, 710, 1],
  [
    "sigmoid′, σ(1 − σ)",
    (x) => sigmoid(x) * (1 - sigmoid(x)),
    nl.sigmoid.derivative,
    40,
    4.248354255291589e-18,
  ],
  [
    "tanh, (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)",
    (x) => (exp(x) - exp(-x)) / (exp(x) + exp(-x)),
    nl.tanh,
    710,
    1,
  ],
  ["tanh′, 1 − tanh²", (x) => 1 - tanh(x) ** 2, nl.tanh.derivative, 30, 3.502604305078608e-26],
  ["softplus, ln(1 + eˣ), on the right", (x) => log(1 + exp(x)), nl.softplus, 710, 710],
  [
    "softplus, ln(1 + eˣ), on the left",
    (x) => log(1 + exp(x)),
    nl.softplus,
    -37,
    8.533047625744066e-17,
  ],
  ["logSigmoid, ln σ(x)", (x) => log(sigmoid(x)), nl.logSigmoid, -746, -746],
  ["elu, eˣ − 1", (x) => exp(x) - 1, nl.elu, -1e-10, -9.999999999500001e-11],
  ["silu, x σ(x), at −∞", (x) => x * sigmoid(x), nl.silu, -Infinity, 0],
  [
    "silu′, σ (1 + x (1 − σ)), at ∞",
    (x) => sigmoid(x) * (1 + x * (1 - sigmoid(x))),
    nl.silu.derivative,
    Infinity,
    1,
  ],
  [
    "gelu, x (1 + erf(x / √2)) / 2",
    (x) => x * (1 + erf(x / sqrt(2))) / 2,
    nl.gelu,
    -9,
    -1.0157295653584566e-18,
  ],
  [
    "gelu′, Φ + x φ, at −∞",
    (x) => (1 + erf(x / sqrt(2))) / 2 + x * density(x),
    nl.gelu.derivative,
    -Infinity,
    0,
  ],
  [
    "gelu, x (1 + tanh(u)) / 2",
    geluTanh,
    nl.gelu.with({ approximate: true }),
    -6,
    -8.439646700762297e-11,
  ],
  [
    "mish, x tanh(ln(1 + eˣ))",
    (x) => x * tanh(log(1 + exp(x))),
    nl.mish,
    -40,
    -1.6993417021166355e-16,
  ],
  ["mish′, eˣ ω / δ²", mishSlope, nl.mish.derivative, 178, 1],
  ["telu, x tanh(eˣ), at −∞", (x) => x * tanh(exp(x)), nl.telu, -Infinity, 0],
  ["squareplus, (x + √(x² + 4)) / 2", (x) => (x + sqrt(x * x + 4)) / 2, nl.squareplus, -1e9, 1e-9],
  ["softsign, x / (1 + |x|), at ∞", (x) => x / (1 + Math.abs(x)), nl.softsign, Infinity, 1],
  ["tanhShrink, x − tanh(x)", (x) => x - tanh(x), nl.tanhShrink, 1e-5, 3.333333333200001e-16],
  ["relu, x > 0 ? x : 0, at NaN", (x) => x > 0 ? x : 0, nl.relu, NaN, NaN],
];

for (const [form, textbook, ours, x, truth] of cases) {
  const isRight = (y: number) =>
    Object.is(y, truth) || Math.abs(y - truth) <= 2e-14 * Math.abs(truth);
  Deno.test(`${form} fails at ${x}, and ours does not`, () => {
    assert(!isRight(textbook(x)), `the textbook form gives ${textbook(x)}`);
    assert(isRight(ours(x)), `ours gives ${ours(x)} but the truth is ${truth}`);
  });
}

function geluTanh(x: number): number {
  return x * (1 + tanh(sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3))) / 2;
}

function mishSlope(x: number): number {
  const omega = 4 * (x + 1) + 4 * exp(2 * x) + exp(3 * x) + exp(x) * (4 * x + 6);
  return exp(x) * omega / (2 * exp(x) + exp(2 * x) + 2) ** 2;
}
