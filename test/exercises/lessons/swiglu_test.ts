import { assertStringIncludes } from "@std/assert";
import { check } from "../../../lib/exercises/check.ts";
import { todo } from "../../../lib/exercises/todo.ts";
import { gelu, relu, sigmoid, silu, swiglu } from "../../../lib/activations/mod.ts";

type Gated = (sums: number[]) => unknown;

const RIGHT: [style: string, answer: Gated][] = [
  ["two halves", (sums) => {
    const half = sums.length / 2, gates = sums.slice(half);
    return sums.slice(0, half).map((a, i) => a * silu(gates[i]));
  }],
  ["silu written out", (sums) => {
    const half = sums.length / 2;
    return sums.slice(0, half).map((a, i) => a * sums[half + i] / (1 + Math.exp(-sums[half + i])));
  }],
  ["the gate's own sigmoid", (sums) => {
    const half = sums.length / 2;
    return sums.slice(half).map((b, i) => sums[i] * b * sigmoid(b));
  }],
  ["a loop that pushes", (sums) => {
    const out = [];
    for (let i = 0; 2 * i < sums.length; i++) out.push(sums[i] * silu(sums[sums.length / 2 + i]));
    return out;
  }],
  [
    "Array.from",
    (sums) =>
      Array.from({ length: sums.length / 2 }, (_, i) => sums[i] * silu(sums[sums.length / 2 + i])),
  ],
  ["silu of a list", (sums) => {
    const half = sums.length / 2, gates = silu(sums.slice(half));
    return gates.map((gate, i) => gate * sums[i]);
  }],
  ["the library's own", (sums) => sums.length === 0 ? [] : swiglu(sums)],
  ["float32", (sums) => {
    const half = sums.length / 2;
    return Float32Array.from(sums.slice(0, half), (a, i) => a * silu(sums[half + i]));
  }],
  ["a generator", function* (sums) {
    const half = sums.length / 2;
    for (let i = 0; i < half; i++) yield sums[i] * silu(sums[half + i]);
  }],
  ["filter", (sums) => {
    const half = sums.length / 2;
    return sums.filter((_, i) => i < half).map((a, i) => a * silu(sums[half + i]));
  }],
];

for (const [style, answer] of RIGHT) {
  Deno.test(`check("swiglu") passes ${style}`, async () => {
    assertStringIncludes((await check("swiglu", answer)).text, "PASSED SwiGLU from its parts.");
  });
}

const halves = (unit: (a: number, b: number) => number): Gated => (sums) =>
  sums.slice(0, sums.length / 2).map((a, i) => unit(a, sums[sums.length / 2 + i]));

const WRONG: [what: string, answer: unknown, words: string][] = [
  ["nothing yet", () => todo, "NOT STARTED SwiGLU from its parts."],
  ["swapped halves", halves((a, b) => silu(a) * b), "The halves are swapped"],
  ["GLU", halves((a, b) => a * sigmoid(b)), "That is GLU"],
  ["ReGLU", halves((a, b) => a * relu(b)), "That is ReGLU"],
  ["GEGLU", halves((a, b) => a * gelu(b)), "That is GEGLU"],
  ["tanh", halves((a, b) => a * Math.tanh(b)), "not tanh(b)"],
  ["no function for the gate", halves((a, b) => a * b), "goes through silu before"],
  ["silu of both", halves((a, b) => silu(a) * silu(b)), "the values do not"],
  ["silu of the product", halves((a, b) => silu(a * b)), "silu of the gate first"],
  ["a sum", halves((a, b) => a + silu(b)), "not a + silu(b)"],
  ["the gates alone", halves((_, b) => silu(b)), "The values are missing"],
  ["the values alone", halves((a) => silu(a)), "the gates are missing"],
  ["a wrong sign", halves((a, b) => a * b / (1 + Math.exp(b))), "A sign is off"],
  [
    "every second number",
    (sums: number[]) =>
      sums.slice(0, sums.length / 2).map((_, i) => sums[2 * i] * silu(sums[2 * i + 1])),
    "not every second number",
  ],
  ["silu of all", (sums: number[]) => sums.map((x) => silu(x)), "half as many numbers come out"],
  [
    "one number",
    (sums: number[]) =>
      sums.slice(0, sums.length / 2).reduce(
        (total, a, i) => total + a * silu(sums[sums.length / 2 + i]),
        0,
      ),
    "return a list",
  ],
  ["no return", (sums: number[]) => void sums.map((x) => silu(x)), "needs the word return"],
  ["a result instead of the function", [0], "Give the function itself"],
  ["a promise", (sums: number[]) => Promise.resolve(sums), "leave out the word async"],
  ["an error", () => {
    throw new RangeError("no gates");
  }, "no gates"],
];

for (const [what, answer, words] of WRONG) {
  Deno.test(`check("swiglu") has an answer to ${what}`, async () => {
    assertStringIncludes((await check("swiglu", answer)).text, words);
  });
}
