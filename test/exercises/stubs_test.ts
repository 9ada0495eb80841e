import { assertEquals, assertStringIncludes } from "@std/assert";
import * as nl from "nonlinear";
import { check } from "../../lib/exercises/check.ts";
import { fairComparison } from "./tables/fair_comparison.ts";

const { todo } = nl;
const comparison = Object.values(fairComparison.right)[0] as object;

/** Stubs further inside of an answer than the whole of it. */
const STUBS: [what: string, name: string, answer: unknown][] = [
  ["a build", "own network", () => todo],
  ["a function that a function returns", "combined pieces", () => () => todo],
  ["a promise of a search", "random search", () => Promise.resolve(todo)],
  ["two functions", "own activation", { f: () => todo, derivative: () => todo }],
  ["a finder", "dead units", () => todo],
  ["three settings", "mended network", {
    activation: todo,
    kernelInitializer: todo,
    learningRate: todo,
  }],
];

for (const [what, name, answer] of STUBS) {
  Deno.test(`${what} that is still to be written is not started`, async () => {
    assertEquals((await check(name, answer)).status, "not started");
  });
}

/** Answers whose first step is done. */
const BEGUN: [name: string, answer: unknown, next: string][] = [
  ["own activation", { f: nl.silu, derivative: () => todo }, "derivative"],
  ["mended network", {
    activation: "relu",
    kernelInitializer: "heNormal",
    learningRate: todo,
  }, "answer.learningRate"],
  ["fair comparison", { ...comparison, tests: todo }, "answer.tests"],
  ["fair grid", {
    activation: ["relu", "tanh", "elu"],
    seed: todo,
    epochs: [2],
    learningRate: [0.01],
  }, "answer.seed"],
];

for (const [name, answer, next] of BEGUN) {
  Deno.test(`the first step of "${name}" is right so far, and the next is still to be done`, async () => {
    const { text } = await check(name, answer);
    assertStringIncludes(text, `Right so far; ${next} is still to be done.`);
  });
}
