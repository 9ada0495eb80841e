import { assertStringIncludes } from "@std/assert";
import { check } from "../../../lib/exercises/check.ts";
import { todo } from "../../../lib/exercises/todo.ts";
import { leakyRelu } from "../../../lib/activations/mod.ts";

type Slope = (sum: number, target: number, alpha: number) => unknown;

const leaky = (x: number, alpha: number) => x > 0 ? x : alpha * x;
const own = (x: number, alpha: number) => x > 0 ? 1 : alpha;

const RIGHT: [style: string, answer: Slope][] = [
  ["one expression", (s, t, a) => 2 * ((s > 0 ? s : a * s) - t) * (s > 0 ? 1 : a)],
  ["its parts with names", (s, t, a) => {
    const output = s > 0 ? s : a * s, slope = s > 0 ? 1 : a;
    return 2 * (output - t) * slope;
  }],
  ["if and else", (s, t, a) => {
    if (s > 0) return 2 * (s - t);
    else return 2 * (a * s - t) * a;
  }],
  ["the other branch first", (s, t, a) => s <= 0 ? 2 * a * (a * s - t) : 2 * (s - t)],
  ["the slope times the sum as the output", (s, t, a) => {
    const k = s > 0 ? 1 : a;
    return 2 * k * (k * s - t);
  }],
  ["the error twice", (s, t, a) => {
    const error = leaky(s, a) - t;
    return (error + error) * own(s, a);
  }],
  ["multiplied out", (s, t, a) => {
    const k = own(s, a);
    return 2 * k * k * s - 2 * k * t;
  }],
  ["maximum and minimum", (s, t, a) => 2 * (Math.max(0, s) + a * Math.min(0, s) - t) * own(s, a)],
  ["the library's function and derivative", (s, t, alpha) => {
    const f = leakyRelu.with({ alpha });
    return 2 * (f(s) - t) * f.derivative(s);
  }],
  ["rise over run away from the corner", (s, t, a) => {
    const h = 1e-6, loss = (x: number) => (leaky(x, a) - t) ** 2;
    return s === 0 ? -2 * t * a : (loss(s + h) - loss(s - h)) / (2 * h);
  }],
];

for (const [style, answer] of RIGHT) {
  Deno.test(`check("leaky slope") passes ${style}`, async () => {
    assertStringIncludes((await check("leaky slope", answer)).text, "PASSED What moves a leaky");
  });
}

const WRONG: [what: string, answer: unknown, words: string[]][] = [
  ["nothing yet", () => todo, ["NOT STARTED What moves a leaky unit."]],
  ["1 at the corner", (s: number, t: number, a: number) => 2 * (leaky(s, a) - t) * +(s >= 0 || a), [
    "case “a sum that is exactly 0”",
    "> and not >=",
  ]],
  ["the 2 left out", (s: number, t: number, a: number) => (leaky(s, a) - t) * own(s, a), [
    "f(3, 1, 0.2)",
    "the 2 is missing",
  ]],
  ["the slope at the output", (s: number, t: number, a: number) => 2 * (leaky(s, a) - t), [
    "case “a negative sum”",
    "leaky ReLU's own slope at the sum",
  ]],
  ["leaky ReLU's slope alone", (s: number, _: number, a: number) => own(s, a), [
    "multiply it by that of the square",
  ]],
  [
    "times leaky ReLU itself",
    (s: number, t: number, a: number) => 2 * (leaky(s, a) - t) * leaky(s, a),
    ["multiplies by leaky ReLU itself"],
  ],
  ["times the sum", (s: number, t: number, a: number) => 2 * (leaky(s, a) - t) * s, [
    "multiplies by the sum",
  ]],
  ["the error of the sum", (s: number, t: number, a: number) => 2 * (s - t) * own(s, a), [
    "The error is measured at the output",
  ]],
  ["relu's output", (s: number, t: number, a: number) => 2 * (Math.max(0, s) - t) * own(s, a), [
    "takes relu for the output",
  ]],
  ["relu's slope", (s: number, t: number, a: number) => s > 0 ? 2 * (leaky(s, a) - t) : 0, [
    "a unit with relu",
  ]],
  ["a reversed sign", (s: number, t: number, a: number) => 2 * (t - leaky(s, a)) * own(s, a), [
    "The sign is reversed",
  ]],
  ["the loss", (s: number, t: number, a: number) => (leaky(s, a) - t) ** 2, [
    "That is the loss itself",
  ]],
  [
    "the loss times the slope",
    (s: number, t: number, a: number) => (leaky(s, a) - t) ** 2 * own(s, a),
    ["the slope of the square is"],
  ],
  [
    "the maximum of two lines",
    (s: number, t: number, a: number) => 2 * (Math.max(a * s, s) - t) * own(s, a),
    ["case “an alpha above 1”", "where alpha is above 1"],
  ],
  ["swapped sides", (s: number, t: number, a: number) => 2 * (leaky(s, a) - t) * (s > 0 ? a : 1), [
    "The two sides are swapped",
  ]],
  ["0.2 for alpha", (s: number, t: number) => 2 * (leaky(s, 0.2) - t) * own(s, 0.2), [
    "case “PyTorch's alpha”",
    "use alpha",
  ]],
  ["no target", (s: number, _: number, a: number) => 2 * leaky(s, a) * own(s, a), [
    "The target is missing",
  ]],
  ["swapped arguments", (s: number, a: number, t: number) => 2 * (leaky(s, a) - t) * own(s, a), [
    "Target and alpha are swapped",
  ]],
  ["no return", (s: number) => void s, ["needs the word return"]],
  ["a text", (s: number, t: number, a: number) => (2 * (leaky(s, a) - t) * own(s, a)).toFixed(2), [
    "leave out the quotes, toFixed",
  ]],
  ["a list", (s: number, t: number, a: number) => [2 * (leaky(s, a) - t) * own(s, a)], [
    "returns one, not a list",
  ]],
  ["a result instead of the function", -0.56, ["Give the function itself"]],
  ["an error", () => {
    throw new RangeError("no sum");
  }, ["throws an error", "no sum"]],
];

for (const [what, answer, words] of WRONG) {
  Deno.test(`check("leaky slope") has an answer to ${what}`, async () => {
    if (typeof answer === "function") Object.defineProperty(answer, "name", { value: "f" });
    const { text } = await check("leaky slope", answer);
    for (const word of words) assertStringIncludes(text, word);
  });
}
