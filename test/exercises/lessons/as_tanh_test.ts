import { assertStringIncludes } from "@std/assert";
import { check } from "../../../lib/exercises/check.ts";
import { todo } from "../../../lib/exercises/todo.ts";

const RIGHT = { w: 1, b: -0.5, v: 1.5, c: 1.9 };

const PASS: [style: string, answer: unknown][] = [
  ["plain numbers", RIGHT],
  ["expressions", { w: 2 / 2, b: -1 / 2, v: 3 / 2, c: 0.4 + 3 / 2 }],
  ["another order", { c: 1.9, v: 1.5, b: -0.5, w: 1 }],
  ["all signs turned around, for tanh is odd", { w: -1, b: 0.5, v: -1.5, c: 1.9 }],
  ["rounding", { ...RIGHT, c: 0.1 + 0.2 + 1.6 }],
  ["more than was asked for", { ...RIGHT, f: "tanh" }],
  ["a promise", Promise.resolve(RIGHT)],
  ["an object of a class", Object.assign(new (class Unit {})(), RIGHT)],
];

for (const [style, answer] of PASS) {
  Deno.test(`check("as tanh") passes ${style}`, async () => {
    assertStringIncludes(
      (await check("as tanh", answer)).text,
      "PASSED A sigmoid unit as a tanh unit.",
    );
  });
}

const WRONG: [what: string, change: Record<string, unknown>, words: string][] = [
  ["w as it was", { w: 2 }, "σ(z) needs tanh(z / 2)"],
  ["w doubled", { w: 4 }, "halved, not doubled"],
  ["w halved twice", { w: 0.5 }, "Halved once is enough"],
  ["b as it was", { b: -1 }, "σ(z) needs tanh(z / 2)"],
  ["b of the wrong sign", { b: 0.5 }, "Mind the sign"],
  ["v as it was", { v: 3 }, "twice as far as σ"],
  ["v doubled", { v: 6 }, "so it takes half"],
  ["v without the 3", { v: 0.5 }, "The 3 before σ is missing"],
  ["v of the wrong sign alone", { v: -1.5 }, "answer.v is not the right number"],
  ["c as it was", { c: 0.4 }, "three times the ½ is a constant"],
  ["c with ½", { c: 0.9 }, "The ½ is multiplied by 3, too"],
  ["c with the constant subtracted", { c: -1.1 }, "The constant is added"],
  ["c with ½ subtracted", { c: -0.1 }, "multiplied by 3 before that"],
  ["c without 0.4", { c: 1.5 }, "still to be added"],
  ["c with all of the 3", { c: 3.4 }, "three times that is 1.5"],
  ["c halved", { c: 1.7 }, "it is not halved"],
  ["no c", { c: 0 }, "Something is added"],
  ["a text", { c: "1.9" }, "leave out the quotes"],
  ["NaN", { w: NaN }, "answer.w is not the right number"],
  ["nothing for b yet", { b: todo }, "answer.b is still to be done"],
];

for (const [what, change, words] of WRONG) {
  Deno.test(`check("as tanh") has an answer to ${what}`, async () => {
    const { text } = await check("as tanh", { ...RIGHT, ...change });
    assertStringIncludes(text, words);
  });
}

Deno.test('check("as tanh") says when nothing is done yet', async () => {
  const stub = { w: todo, b: todo, v: todo, c: todo };
  assertStringIncludes((await check("as tanh", stub)).text, "NOT STARTED");
  assertStringIncludes((await check("as tanh", todo)).text, "NOT STARTED");
  assertStringIncludes((await check("as tanh", [1, -0.5, 1.5, 1.9])).text, "NOT YET");
});
