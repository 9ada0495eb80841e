import { assert, assertAlmostEquals, assertEquals, assertRejects } from "@std/assert";
import { tanh } from "../../lib/activations/mod.ts";
import { learnCurve } from "../../lib/lessons/learn_curve.ts";

const sine = (x: number) => Math.sin(1.5 * x);

Deno.test("the terms and the constant add up to what was learned", async () => {
  const { terms, constant, learned, losses } = await learnCurve(sine, { epochs: 200 });
  const sum = (x: number) => terms.reduce((sum, term) => sum + term(x), constant);
  const xs = Array.from({ length: 121 }, (_, i) => -3 + i / 20);
  const error = xs.reduce((total, x) => total + (sum(x) - sine(x)) ** 2, 0) / xs.length;
  assertEquals([terms.length, losses.length], [8, 200]);
  for (const x of xs) assertEquals(learned(x), sum(x));
  assertAlmostEquals(error, losses[199], 0.5 * losses[199]);
  assert(losses[199] < 0.1 * losses[0]);
});

Deno.test("a curve is learned with other units, another activation, elsewhere", async () => {
  const options = { units: 3, activation: tanh, domain: [0, 1], epochs: 2, seed: 1 } as const;
  const { terms } = await learnCurve((x) => x, options);
  assertEquals(terms.length, 3);
  assert(terms.every((term) => Math.abs(term(1e9)) < 10));
});

const REFUSED: [what: string, call: () => Promise<unknown>, message: string][] = [
  ["no function", () => learnCurve(1 as never), "function of one number"],
  ["a curve with gaps", () => learnCurve(Math.log), "from -3 to 3 but found NaN at x = -3"],
  ["a curve with a pole", () => learnCurve((x) => 1 / x), "but found Infinity at x = 0"],
  ["no units", () => learnCurve(sine, { units: 0 }), "units to be a whole number ≥ 1"],
  ["an unknown option", () => learnCurve(sine, { unit: 1 } as never), 'found "unit"'],
];

for (const [what, call, message] of REFUSED) {
  Deno.test(`learnCurve refuses ${what}`, async () => {
    await assertRejects(call, Error, message);
  });
}
