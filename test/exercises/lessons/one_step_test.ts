import { assertStringIncludes } from "@std/assert";
import { check } from "../../../lib/exercises/check.ts";
import { todo } from "../../../lib/exercises/todo.ts";

const RIGHT = { output: 2.5, loss: 2.25, slopeOfW: 9, slopeOfB: 3, newW: 0.32, newB: 0.94 };
const w = 0.5, x = 3, b = 1;

const PASS: [style: string, answer: unknown][] = [
  ["plain numbers", RIGHT],
  ["another order", Object.fromEntries(Object.entries(RIGHT).reverse())],
  ["expressions", {
    output: Math.max(0, w * x + b),
    loss: (w * x + b - 1) ** 2,
    slopeOfW: 2 * (w * x + b - 1) * x,
    slopeOfB: 2 * (w * x + b - 1),
    newW: w - 0.02 * 9,
    newB: b - 0.02 * 3,
  }],
  ["nudges of a millionth", {
    ...RIGHT,
    slopeOfW: ((((w + 1e-6) * x + b - 1) ** 2) - (((w - 1e-6) * x + b - 1) ** 2)) / 2e-6,
  }],
  ["rounding in the fourth decimal", { ...RIGHT, newW: 0.3203, newB: 0.9398 }],
  ["more than was asked for", { ...RIGHT, newOutput: 1.9 }],
  ["a promise", Promise.resolve(RIGHT)],
  ["an object of a class", Object.assign(new (class Step {})(), RIGHT)],
];

for (const [style, answer] of PASS) {
  Deno.test(`check("one step") passes ${style}`, async () => {
    assertStringIncludes(
      (await check("one step", answer)).text,
      "PASSED One step downhill by hand.",
    );
  });
}

const WRONG: [what: string, change: Record<string, unknown>, words: string][] = [
  ["no bias", { output: 1.5 }, "The bias is missing"],
  ["a subtracted bias", { output: 0.5 }, "The bias is subtracted"],
  ["w + x", { output: 4.5 }, "w · x, not w + x"],
  ["w · (x + b)", { output: 2 }, "The bias comes after the product"],
  ["the error for the loss", { loss: 1.5 }, "the loss is its square"],
  ["the error the wrong way round", { loss: -1.5 }, "the wrong way round"],
  ["the squared output", { loss: 6.25 }, "The right answer, 1, is missing"],
  ["squares subtracted", { loss: 5.25 }, "Subtract first, then square"],
  ["a slope without x", { slopeOfW: 3 }, "multiply it by what w had received, x"],
  ["a slope without the 2", { slopeOfW: 4.5 }, "The slope of a square has a 2"],
  ["a slope with w", { slopeOfW: 1.5 }, "The 2 of the square's slope is missing, and x."],
  ["a slope times the output", { slopeOfW: 22.5 }, "relu's slope is 1 here"],
  ["a slope of the wrong sign", { slopeOfW: -9 }, "The sign is reversed"],
  ["w's slope for b", { slopeOfB: 9 }, "That is the slope of w"],
  ["b's slope without the 2", { slopeOfB: 1.5 }, "The slope of a square has a 2"],
  ["a step uphill", { newW: 0.68 }, "That is uphill"],
  ["a step without the rate", { newW: -8.5 }, "The learning rate is missing"],
  ["the step instead of the weight", { newW: 0.18 }, "That is the step itself"],
  ["the weight before", { newW: 0.5 }, "before the step"],
  ["b uphill", { newB: 1.06 }, "That is uphill"],
  ["a text", { newB: "0.94" }, "leave out the quotes"],
  ["NaN", { newB: NaN }, "answer.newB is not the right number"],
];

for (const [what, change, words] of WRONG) {
  Deno.test(`check("one step") has an answer to ${what}`, async () => {
    const { text } = await check("one step", { ...RIGHT, ...change });
    assertStringIncludes(text, "NOT YET");
    assertStringIncludes(text, words);
  });
}

Deno.test('check("one step") says what is still to be done', async () => {
  const stub = Object.fromEntries(Object.keys(RIGHT).map((name) => [name, todo]));
  assertStringIncludes((await check("one step", stub)).text, "NOT STARTED");
  assertStringIncludes(
    (await check("one step", { ...RIGHT, newB: todo })).text,
    "answer.newB is still to be done",
  );
});
