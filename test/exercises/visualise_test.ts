import { assertStringIncludes } from "@std/assert";
import { check } from "../../lib/exercises/check.ts";
import { todo } from "../../lib/exercises/todo.ts";

type OfNumber = (x: number) => number;
const XS = Array.from({ length: 81 }, (_, i) => -4 + i / 10);
const pointsOf = (f: OfNumber) => XS.map((x): [number, number] => [x, f(x)]);

const POINTS: [what: string, answer: unknown, words: string[]][] = [
  ["nothing yet", todo, ["NOT STARTED The points of a curve."]],
  ["a stub in a function", () => todo, ["NOT STARTED"]],
  ["a map over 81 numbers", pointsOf, ["PASSED"]],
  ["a loop over whole numbers", (f: OfNumber) => {
    const points = [];
    for (let i = -40; i <= 40; i++) points.push([i / 10, f(i / 10)]);
    return points;
  }, ["PASSED"]],
  ["a generator that ends", function* (f: OfNumber) {
    yield* pointsOf(f);
  }, ["PASSED"]],
  ["typed pairs", (f: OfNumber) => pointsOf(f).map((pair) => Float64Array.from(pair)), ["PASSED"]],
  ["steps that add up", (f: OfNumber) => {
    const points = [];
    for (let x = -4; x <= 4; x += 0.1) points.push([x, f(x)]);
    return points;
  }, ["… 80 in all]", "0.1 has no exact form in binary"]],
  ["the last point left out", (f: OfNumber) => pointsOf(f).slice(0, 80), [
    "The last point is missing: 80 steps have 81 ends.",
  ]],
  ["y alone", (f: OfNumber) => XS.map(f), ["These are the y alone"]],
  ["x alone", () => XS, ["These are the x alone"]],
  ["objects", (f: OfNumber) => XS.map((x) => ({ x, y: f(x) })), ["a point is a pair, [x, f(x)]"]],
  ["x and y swapped", (f: OfNumber) => pointsOf(f).map(([x, y]) => [y, x]), [
    "x and y are swapped",
  ]],
  ["the number of the point as x", (f: OfNumber) => XS.map((_, i) => [i, f(i)]), [
    "i counts the points",
  ]],
  ["steps of 1", (f: OfNumber) => XS.filter(Number.isInteger).map((x) => [x, f(x)]), [
    "… 9 in all]",
    "take steps of 0.1",
  ]],
  ["texts", (f: OfNumber) => pointsOf(f).map(([x, y]) => [x.toFixed(1), y.toFixed(2)]), [
    'found         "-4.0"',
    "leave out the quotes, toFixed and toString",
  ]],
  ["NaN", (f: OfNumber) => XS.map((x) => [x, f(x) / 0]), [
    "NaN comes from calculating with undefined, from 0 / 0",
  ]],
  ["another function", () => pointsOf(Math.abs), [
    "sampled(the function relu)[0][1]",
    "It gives the same in every case",
  ]],
  ["points without end", function* () {
    for (;;) yield [0, 0];
  }, ["more than 81 items; does it end?"]],
  ["no return", (f: OfNumber) => void pointsOf(f), ["needs the word return"]],
  ["a promise", (f: OfNumber) => Promise.resolve(pointsOf(f)), ["leave out the word async"]],
  ["an error", () => {
    throw new Error("no points");
  }, ["throws an error.", "found  Error: no points"]],
  ["the points instead of the function", pointsOf(Math.tanh), ["answer is not a function."]],
];

for (const [what, answer, words] of POINTS) {
  Deno.test(`check("curve points") has an answer to ${what}`, async () => {
    // As the exercise has it: a function of this name.
    if (typeof answer === "function") Object.defineProperty(answer, "name", { value: "sampled" });
    const { text } = await check("curve points", answer);
    for (const word of words) assertStringIncludes(text, word);
  });
}
