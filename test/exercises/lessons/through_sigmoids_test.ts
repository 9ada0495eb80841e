import { assertStringIncludes } from "@std/assert";
import { check } from "../../../lib/exercises/check.ts";
import { todo } from "../../../lib/exercises/todo.ts";
import { sigmoid } from "../../../lib/activations/mod.ts";

type WhatIsLeft = (outputs: number[], weights: number[]) => unknown;

const RIGHT: [style: string, answer: WhatIsLeft][] = [
  [
    "reduce",
    (outputs, weights) => outputs.reduce((left, a, i) => left * a * (1 - a) * weights[i], 1),
  ],
  ["a counting loop", (outputs, weights) => {
    let left = 1;
    for (let i = 0; i < outputs.length; i++) left *= outputs[i] * (1 - outputs[i]) * weights[i];
    return left;
  }],
  ["a loop from the last unit to the first", (outputs, weights) => {
    let left = 1;
    for (let i = outputs.length - 1; i >= 0; i--) {
      left *= weights[i] * outputs[i] * (1 - outputs[i]);
    }
    return left;
  }],
  ["forEach", (outputs, weights) => {
    let left = 1;
    outputs.forEach((a, i) => left *= a * (1 - a) * weights[i]);
    return left;
  }],
  [
    "two products",
    (outputs, weights) =>
      outputs.map((a) => a - a ** 2).reduce((x, y) => x * y, 1) *
      weights.reduce((x, y) => x * y, 1),
  ],
  [
    "a list that is then multiplied",
    (outputs, weights) =>
      outputs.map((a, i) => a * (1 - a) * weights[i]).reduce((x, y) => x * y, 1),
  ],
  ["itself for the rest of the chain", function left(outputs, weights): number {
    const [a, ...others] = outputs, [w, ...more] = weights;
    return a === undefined ? 1 : a * (1 - a) * w * (left(others, more) as number);
  }],
  [
    "the library's derivative at the sums",
    (outputs, weights) =>
      outputs.reduce(
        (left, a, i) => left * sigmoid.derivative(Math.log(a / (1 - a))) * weights[i],
        1,
      ),
  ],
  ["entries", (outputs, weights) => {
    let left = 1;
    for (const [i, a] of outputs.entries()) left = left * weights[i] * (a - a * a);
    return left;
  }],
];

for (const [style, answer] of RIGHT) {
  Deno.test(`check("through sigmoids") passes ${style}`, async () => {
    assertStringIncludes((await check("through sigmoids", answer)).text, "PASSED What a chain");
  });
}

const product =
  (factor: (a: number, w: number) => number, start = 1): WhatIsLeft => (outputs, weights) =>
    outputs.reduce((left, a, i) => left * factor(a, weights[i]), start);

const WRONG: [what: string, answer: unknown, words: string][] = [
  ["nothing yet", () => todo, "NOT STARTED"],
  ["no weights", product((a) => a * (1 - a)), "The weights are missing"],
  ["no slopes", product((_, w) => w), "The slopes are missing"],
  ["the way forward", product((a, w) => a * w), "That is the way forward"],
  ["outputs alone", product((a) => a), "Those are the outputs"],
  ["half of the slope", product((a, w) => (1 - a) * w), "Half of the slope is missing"],
  [
    "the derivative at the outputs",
    product((a, w) => sigmoid.derivative(a) * w),
    "outputs have been through sigmoid already",
  ],
  [
    "the derivative at the outputs without weights",
    product((a) => sigmoid.derivative(a)),
    "The weights are missing, too",
  ],
  ["a quarter for each", product((_, w) => w / 4), "the most that a slope can be"],
  ["a quarter without weights", product(() => 0.25), "the most that a slope can be"],
  ["a plus", product((a, w) => a * (1 + a) * w), "with a minus"],
  ["tanh's slope", product((a, w) => (1 - a ** 2) * w), "That is tanh's slope"],
  ["divided weights", product((a, w) => a * (1 - a) / w), "Weights multiply"],
  ["a reversed sign", product((a, w) => -a * (1 - a) * w), "The sign is reversed"],
  ["no sign", product((a, w) => Math.abs(a * (1 - a) * w)), "turns the sign around"],
  ["a start of 0", product((a, w) => a * (1 - a) * w, 0), "start with 1"],
  [
    "a sum",
    (outputs: number[], weights: number[]) =>
      outputs.reduce((left, a, i) => left + a * (1 - a) * weights[i], 0),
    "start with 1 and multiply",
  ],
  [
    "a sum from 1 on",
    (outputs: number[], weights: number[]) =>
      outputs.reduce((left, a, i) => left + a * (1 - a) * weights[i], 1),
    "That is added up",
  ],
  [
    "a list",
    (outputs: number[], weights: number[]) => outputs.map((a, i) => a * (1 - a) * weights[i]),
    "Those are the factors",
  ],
  ["a return within the loop", (outputs: number[], weights: number[]) => {
    for (const [i, a] of outputs.entries()) return a * (1 - a) * weights[i];
    return 1;
  }, "Is there a return within the loop?"],
  ["only the last unit", (outputs: number[], weights: number[]) => {
    let left = 1;
    outputs.forEach((a, i) => left = a * (1 - a) * weights[i]);
    return left;
  }, "the last unit alone"],
  ["no return", (outputs: number[], weights: number[]) => {
    let left = 1;
    outputs.forEach((a, i) => left *= a * (1 - a) * weights[i]);
  }, "needs the word return"],
  ["a number instead of the function", 0.25, "Give the function itself"],
];

for (const [what, answer, words] of WRONG) {
  Deno.test(`check("through sigmoids") has an answer to ${what}`, async () => {
    assertStringIncludes((await check("through sigmoids", answer)).text, words);
  });
}
