import { assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { descend } from "../../lib/lessons/descend.ts";

const bowl = (a: number, b: number) => a * a + 4 * b * b;

Deno.test("descend takes the rate times each slope away from its weight", () => {
  const path = descend(bowl, [1, -2], { rate: 0.1, steps: 2 });
  const expected = [[1, -2], [0.8, -0.4], [0.64, -0.08]];
  path.flat().forEach((value, i) => assertAlmostEquals(value, expected.flat()[i], 1e-8));
});

Deno.test("descend takes 30 steps unless it is told otherwise", () => {
  assertEquals(descend(bowl, [1, 1], { rate: 0.1 }).length, 31);
});

Deno.test("descend may have a rate for each step", () => {
  const asked: number[] = [];
  const rate = (step: number) => {
    asked.push(step);
    return step === 0 ? 0.5 : 0;
  };
  const [, first, second] = descend(bowl, [1, 0], { rate, steps: 2 });
  assertAlmostEquals(first[0], 0, 1e-8);
  assertEquals([second, asked], [first, [0, 1]]);
});

Deno.test("descend does not move on level ground", () => {
  const level = (w: number, b: number) => (Math.max(0, w + b) - 1) ** 2;
  assertEquals(descend(level, [-1, -1], { rate: 0.3, steps: 2 }), [[-1, -1], [-1, -1], [-1, -1]]);
});

Deno.test("descend stays where it is when the weights would overflow", () => {
  const path = descend(bowl, [1, 1], { rate: 1e300, steps: 5 });
  assertEquals(path.length, 6);
  assertEquals(path.flat().every(Number.isFinite), true);
});

const REFUSED: [what: string, call: () => unknown, message: string][] = [
  ["no loss", () => descend(undefined!, [0, 0], { rate: 1 }), "function of two weights"],
  ["a start of one weight", () => descend(bowl, [0] as never, { rate: 1 }), "start[1]"],
  ["a rate that is NaN", () => descend(bowl, [0, 0], { rate: NaN }), "rate to be a finite number"],
  ["a rate that becomes NaN", () => descend(bowl, [0, 0], { rate: () => NaN }), "but found NaN"],
  ["no steps", () => descend(bowl, [0, 0], { rate: 1, steps: 0 }), "steps to be a whole number"],
  ["an unknown option", () => descend(bowl, [0, 0], { lr: 1 } as never), 'found "lr"'],
];

for (const [what, call, message] of REFUSED) {
  Deno.test(`descend refuses ${what}`, () => {
    assertThrows(call, Error, message);
  });
}
