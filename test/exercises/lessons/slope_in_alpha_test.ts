import { assertStringIncludes } from "@std/assert";
import * as nl from "nonlinear";
import { check } from "../../../lib/exercises/check.ts";

type Slope = (sums: number[], arriving: number[]) => unknown;

const { min, max } = Math;
const right: Slope = (sums, arriving) =>
  sums.reduce((total, sum, i) => total + min(0, sum) * arriving[i], 0);

const RIGHT: [style: string, answer: Slope][] = [
  ["reduce", right],
  ["a loop", (sums, arriving) => {
    let total = 0;
    for (let i = 0; i < sums.length; i++) total += arriving[i] * min(0, sums[i]);
    return total;
  }],
  ["a loop with if", (sums, arriving) => {
    let total = 0;
    for (const [i, sum] of sums.entries()) if (sum < 0) total += arriving[i] * sum;
    return total;
  }],
  [
    "map, then reduce",
    (sums, arriving) =>
      sums.map((sum, i) => sum > 0 ? 0 : sum * arriving[i]).reduce((a, b) => a + b, 0),
  ],
  [
    "filter of places",
    (sums, arriving) =>
      [...sums.keys()].filter((i) => sums[i] < 0).reduce(
        (all, i) => all + sums[i] * arriving[i],
        0,
      ),
  ],
  ["forEach", (sums, arriving) => {
    let total = 0;
    arriving.forEach((gradient, i) => total += gradient * min(sums[i], 0));
    return total;
  }],
  [
    "−relu(−x)",
    (sums, arriving) => sums.reduce((total, sum, i) => total - nl.relu(-sum) * arriving[i], 0),
  ],
  ["rise over run in alpha", (sums, arriving) => {
    const leaky = (x: number, alpha: number) => x > 0 ? x : alpha * x;
    return sums.reduce((total, x, i) => total + arriving[i] * (leaky(x, 2) - leaky(x, 1)), 0);
  }],
  [
    "half of x − |x|",
    (sums, arriving) =>
      sums.reduce((total, x, i) => total + arriving[i] * (x - Math.abs(x)) / 2, 0),
  ],
];

for (const [style, answer] of RIGHT) {
  Deno.test(`check("slope in alpha") passes ${style}`, async () => {
    assertStringIncludes(
      (await check("slope in alpha", answer)).text,
      "PASSED How the loss changes with α.",
    );
  });
}

const total = (one: (sum: number, gradient: number) => number): Slope => (sums, arriving) =>
  sums.reduce((all, sum, i) => all + one(sum, arriving[i]), 0);

const WRONG: [what: string, answer: unknown, words: string[]][] = [
  ["nothing yet", () => nl.todo, ["NOT STARTED How the loss changes with α."]],
  [
    "a list",
    (sums: number[], arriving: number[]) => sums.map((sum, i) => min(0, sum) * arriving[i]),
    ["share one α", "add these numbers up"],
  ],
  ["nothing that arrives", total((sum) => min(0, sum)), ["multiply each by what arrives"]],
  ["the slope in x", total((sum, g) => (sum > 0 ? 1 : 0.25) * g), ["you want the slope in α"]],
  ["1 on the left", total((sum, g) => sum > 0 ? 0 : g), ["is x, not 1"]],
  ["both sides", total((sum, g) => sum * g), ["its slope in α is 0 there"]],
  ["the right side", total((sum, g) => max(0, sum) * g), ["The other way round"]],
  ["a lost sign", total((sum, g) => Math.abs(min(0, sum)) * g), ["The sign is reversed"]],
  ["a minus", total((sum, g) => -min(0, sum) * g), ["The sign is reversed"]],
  ["swapped arguments", total((sum, g) => min(0, g) * sum), ["are swapped"]],
  ["a product cut off", total((sum, g) => min(0, sum * g)), ["not the product"]],
  ["a sum of both", total((sum, g) => min(0, sum) + g), ["Multiply what arrives"]],
  ["what arrives alone", total((_, g) => g), ["multiplied by the slope of PReLU in α"]],
  [
    "the mean",
    (sums: number[], arriving: number[]) => (right(sums, arriving) as number) / (sums.length || 1),
    ["without dividing"],
  ],
  [
    "the mean of nothing",
    (sums: number[], arriving: number[]) => (right(sums, arriving) as number) / sums.length,
    ["without dividing"],
  ],
  [
    "a product of totals",
    (sums: number[], arriving: number[]) =>
      min(0, sums.reduce((a, b) => a + b, 0)) * arriving.reduce((a, b) => a + b, 0),
    [
      "First multiply, picture by picture",
    ],
  ],
  [
    "the first picture",
    (sums: number[], arriving: number[]) => min(0, sums[0] ?? 0) * (arriving[0] ?? 0),
    ["NOT YET"],
  ],
  [
    "reduce without a start",
    (sums: number[], arriving: number[]) =>
      sums.map((sum, i) => min(0, sum) * arriving[i]).reduce((a, b) => a + b),
    ["no pictures"],
  ],
  ["no return", (sums: number[], arriving: number[]) => void right(sums, arriving), [
    "needs the word return",
  ]],
  ["a text", (sums: number[], arriving: number[]) => String(right(sums, arriving)), [
    "leave out the quotes",
  ]],
  ["a result instead of the function", -6, ["is not a function"]],
];

for (const [what, answer, words] of WRONG) {
  Deno.test(`check("slope in alpha") has an answer to ${what}`, async () => {
    if (typeof answer === "function") Object.defineProperty(answer, "name", { value: "f" });
    const { text } = await check("slope in alpha", answer);
    for (const word of words) assertStringIncludes(text, word);
  });
}
