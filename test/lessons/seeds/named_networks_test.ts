import { assert, assertEquals, assertThrows } from "@std/assert";
import { gradientFlow } from "../../../lib/analysis/mod.ts";
import { Matrix } from "../../../lib/engine/mod.ts";
import { toy } from "../../../lib/data/mod.ts";
import {
  bestFirst,
  denseNetwork,
  distanceFrom,
  learnedCurves,
  startingGradients,
  trainSeeds,
} from "../../../lib/lessons/seeds/mod.ts";

const moons = toy.moons({ samples: 40, seed: 1 });
const yesOrNo = { depth: 3, output: "sigmoid", loss: "binaryCrossentropy" };

Deno.test("starting gradients are those of the untrained networks, layer by layer", () => {
  const build = (seed: number) => denseNetwork({ inputs: 2, ...yesOrNo, activation: "tanh", seed });
  const found = startingGradients({ tanh: { activation: "tanh" }, built: build }, moons, yesOrNo);
  const expected = gradientFlow(build(1), moons.x, moons.labels).map(({ gradient }) => gradient);
  assertEquals(found, { tanh: expected, built: expected });
  assertEquals(expected.length, 4);
});

Deno.test("starting gradients of another seed are others", () => {
  const [one, two] = [1, 2].map((seed) =>
    startingGradients({ relu: {} }, moons, { ...yesOrNo, seed }).relu
  );
  assert(one[0] !== two[0]);
});

Deno.test("starting gradients are refused in their own name", () => {
  const odd: [networks: unknown, message: string][] = [
    [{}, "startingGradients: expected networks by name"],
    [{ relu: { unit: 3 } }, "startingGradients: expected"],
    [{ relu: () => 3 }, 'startingGradients: expected the function of "relu" to return a model'],
  ];
  for (const [networks, message] of odd) {
    assertThrows(() => startingGradients(networks as never, moons), Error, message);
  }
});

const wave = toy.wave({ samples: 30, seed: 1 });
const runs = await trainSeeds({ relu: {}, tanh: { activation: "tanh" } }, wave, {
  seeds: 2,
  epochs: 1,
  verbose: 0,
});

Deno.test("learned curves are what the networks of a seed answer", () => {
  const curves = learnedCurves(runs, 2);
  assertEquals(Object.keys(curves), ["relu", "tanh"]);
  const { model } = runs.find(({ network, seed }) => network === "tanh" && seed === 2)!;
  assertEquals(curves.tanh(0.3), model.predict([[0.3]]).at(0, 0));
  assertEquals(learnedCurves(runs, 99), {});
});

Deno.test("the distance from the truth is the root of the mean square, and NaN after a failure", () => {
  const run = { ...runs[0], answers: Matrix.from([[1], [5], [3]]) };
  assertEquals(distanceFrom([1, 2, 7])(run), Math.sqrt((0 + 9 + 16) / 3));
  assertEquals(distanceFrom([1, 2, 7])({ ...run, diverged: true }), NaN);
});

const ORDERS: [what: string, values: Record<string, number[]>, order: string[]][] = [
  ["the highest mean is first", { a: [1, 2], b: [0, 9], c: [2, 2] }, ["b", "c", "a"]],
  ["equal means stay in their order", { b: [1], a: [0, 2], c: [1] }, ["b", "a", "c"]],
  ["NaN is last", { a: [NaN, 9], b: [-5] }, ["b", "a"]],
  ["nothing is nothing", {}, []],
];

for (const [what, values, order] of ORDERS) {
  Deno.test(`bestFirst: ${what}`, () => {
    const sorted = bestFirst(values);
    assertEquals(Object.keys(sorted), order);
    for (const name of order) assertEquals(sorted[name], values[name]);
  });
}
