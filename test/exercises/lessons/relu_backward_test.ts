import { assertStringIncludes } from "@std/assert";
import { check } from "../../../lib/exercises/check.ts";
import { todo } from "../../../lib/exercises/todo.ts";
import { relu } from "../../../lib/activations/mod.ts";

type Backward = (sums: number[], arriving: number[]) => unknown;

const right: Backward = (sums, arriving) => sums.map((sum, i) => sum > 0 ? arriving[i] : 0);

const RIGHT: [style: string, answer: Backward][] = [
  ["map with a condition", right],
  ["map over what arrives", (sums, arriving) => arriving.map((g, i) => sums[i] > 0 ? g : 0)],
  ["a loop that pushes", (sums, arriving) => {
    const passed = [];
    for (let i = 0; i < sums.length; i++) passed.push(sums[i] > 0 ? arriving[i] : 0);
    return passed;
  }],
  ["a loop over a new list", (sums, arriving) => {
    const passed = new Array(sums.length).fill(0);
    for (const i of sums.keys()) if (sums[i] > 0) passed[i] = arriving[i];
    return passed;
  }],
  [
    "a product with a truth",
    (sums, arriving) => sums.map((sum, i) => Number(sum > 0) * arriving[i]),
  ],
  [
    "a product with a sign",
    (sums, arriving) => sums.map((sum, i) => Math.max(0, Math.sign(sum)) * arriving[i]),
  ],
  [
    "the library's derivative, number by number",
    (sums, arriving) => sums.map((sum, i) => relu.derivative(sum) * arriving[i]),
  ],
  [
    "the library's derivative of the list",
    (sums, arriving) => relu.derivative(sums).map((slope, i) => slope * arriving[i]),
  ],
  ["float32", (sums, arriving) => Float32Array.from(arriving, (g, i) => sums[i] > 0 ? g : 0)],
  [
    "reduce",
    (sums, arriving) =>
      sums.reduce<number[]>((passed, sum, i) => [...passed, sum > 0 ? arriving[i] : 0], []),
  ],
  ["a generator", function* (sums, arriving) {
    for (const [i, sum] of sums.entries()) yield sum > 0 ? arriving[i] : 0;
  }],
];

for (const [style, answer] of RIGHT) {
  Deno.test(`check("relu backward") passes ${style}`, async () => {
    assertStringIncludes(
      (await check("relu backward", answer)).text,
      "PASSED What relu passes back.",
    );
  });
}

const each = (unit: (sum: number, gradient: number) => number): Backward => (sums, arriving) =>
  sums.map((sum, i) => unit(sum, arriving[i]));

const WRONG: [what: string, answer: unknown, words: string[]][] = [
  ["nothing yet", () => todo, ["NOT STARTED What relu passes back."]],
  ["1 at the corner", each((sum, g) => sum >= 0 ? g : 0), [
    "case “a sum that is exactly 0”",
    "expected      0",
    "> and not >=",
  ]],
  ["the slope alone", each((sum) => sum > 0 ? 1 : 0), [
    "f([1, 2], [3, 4])[0]",
    "multiply it by what arrives",
  ]],
  ["relu of the sums", each((sum) => Math.max(0, sum)), ["That is the way forward"]],
  ["relu of the gradients", each((_, g) => Math.max(0, g)), ["they may well be negative"]],
  ["relu times the gradient", each((sum, g) => Math.max(0, sum) * g), [
    "That multiplies by relu itself",
  ]],
  ["the sum times the gradient", each((sum, g) => sum * g), ["That multiplies by the sum"]],
  ["everything let through", each((_, g) => g), ["stop what arrives"]],
  ["the wrong side", each((sum, g) => sum < 0 ? g : 0), ["The other way round"]],
  ["the wrong side and the corner", each((sum, g) => sum > 0 ? 0 : g), ["The other way round"]],
  ["leaky relu", each((sum, g) => sum > 0 ? g : 0.2 * g), ["That is leaky relu"]],
  ["PyTorch's leaky relu", each((sum, g) => sum > 0 ? g : 0.01 * g), ["That is leaky relu"]],
  ["swapped arguments", each((sum, g) => g > 0 ? sum : 0), ["Sums and gradients are swapped"]],
  ["a reversed sign", each((sum, g) => sum > 0 ? -g : 0), ["the optimizer's part"]],
  [
    "units left out",
    (sums: number[], arriving: number[]) => arriving.filter((_, i) => sums[i] > 0),
    [
      "those that are off a 0",
    ],
  ],
  [
    "one number",
    (sums: number[], arriving: number[]) =>
      arriving.reduce((total, g, i) => total + (sums[i] > 0 ? g : 0), 0),
    ["return a list"],
  ],
  ["0.5 at the corner", each((sum, g) => sum > 0 ? g : sum === 0 ? g / 2 : 0), [
    "case “a sum that is exactly 0”",
    "a half would be fair, too",
  ]],
  ["what arrives written over", (sums: number[], arriving: number[]) => {
    sums.forEach((sum, i) => sum > 0 || (arriving[i] = 0));
    return arriving;
  }, ["changes what it is given", "map makes one"]],
  ["no return", (sums: number[], arriving: number[]) => void right(sums, arriving), [
    "needs the word return",
  ]],
  ["a promise", (sums: number[], arriving: number[]) => Promise.resolve(right(sums, arriving)), [
    "leave out the word async",
  ]],
  [
    "texts",
    (sums: number[], arriving: number[]) =>
      sums.map((sum, i) => sum > 0 ? String(arriving[i]) : "0"),
    ["leave out the quotes"],
  ],
  ["a result instead of the function", [3, 0], ["Give the function itself"]],
  ["an error", () => {
    throw new RangeError("no units");
  }, ["throws an error", "no units"]],
];

for (const [what, answer, words] of WRONG) {
  Deno.test(`check("relu backward") has an answer to ${what}`, async () => {
    if (typeof answer === "function") Object.defineProperty(answer, "name", { value: "f" });
    const { text } = await check("relu backward", answer);
    for (const word of words) assertStringIncludes(text, word);
  });
}
