import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { swiglu } from "../../../lib/activations/mod.ts";
import { toy } from "../../../lib/data/mod.ts";
import {
  bySeed,
  denseNetwork,
  measured,
  type SeedRun,
  trainSeeds,
} from "../../../lib/lessons/seeds/mod.ts";
import { optimizers } from "../../../lib/training/mod.ts";

const moons = toy.moons({ samples: 60, seed: 1 });
const quick = { seeds: 2, epochs: 2, verbose: 0 } as const;
const yesOrNo = { output: "sigmoid", loss: "binaryCrossentropy", accuracy: true } as const;

Deno.test("each network is trained from each seed, and a seed gives the same network again", async () => {
  const networks = { relu: {}, tanh: { activation: "tanh" } };
  const [runs, again] = [
    await trainSeeds(networks, moons, { ...quick, ...yesOrNo }),
    await trainSeeds(networks, moons, { ...quick, ...yesOrNo }),
  ];
  assertEquals(runs.map(({ network, seed }) => `${network} ${seed}`), [
    "relu 1",
    "tanh 1",
    "relu 2",
    "tanh 2",
  ]);
  assertEquals(runs.map(({ loss }) => loss), again.map(({ loss }) => loss));
  assertEquals(new Set(runs.map(({ loss }) => loss)).size, 4);
  assert(runs.every(({ accuracy, answers }) => accuracy > 0 && answers.rows === 60));
});

Deno.test("networks are measured on the test examples", async () => {
  const test = { x: moons.x.slice(0, 10), labels: moons.labels.slice(0, 10) };
  const [{ model, accuracy, answers }] = await trainSeeds({ relu: {} }, moons, {
    ...quick,
    ...yesOrNo,
    test,
  });
  const { accuracy: evaluated } = await model.evaluate(test.x, test.labels, { verbose: 0 });
  assertEquals([accuracy, answers.rows], [evaluated, 10]);
});

Deno.test("a function builds the network, from the seed, as the options would", async () => {
  const build = (seed: number) =>
    denseNetwork({ inputs: 2, ...yesOrNo, activation: "tanh", depth: 1, seed });
  const runs = await trainSeeds({ built: build, same: { activation: "tanh", depth: 1 } }, moons, {
    ...quick,
    ...yesOrNo,
  });
  const losses = measured(runs, ({ loss }) => loss);
  assertEquals(losses.built, losses.same);
  assertEquals(new Set(losses.built).size, 2);
});

Deno.test("a run has what the training reported", async () => {
  const [{ model, history }] = await trainSeeds({ relu: {} }, moons, { ...quick, ...yesOrNo });
  const again = denseNetwork({ inputs: 2, ...yesOrNo, seed: 1 });
  const { history: expected } = await again.fit(moons.x, moons.labels, { epochs: 2, verbose: 0 });
  assertEquals(history.history, expected);
  assert(history.model === model);
});

Deno.test("a training that diverges is a result, without a loss", async () => {
  const counts = { x: [[-1], [0], [1]], y: [0, 1, 9] };
  // So large a rate that the output is soon negative, where the loss of counts has no value.
  const optimizer = () => optimizers.sgd({ learningRate: 100 });
  const [run] = await trainSeeds({ linear: {} }, counts, {
    seeds: 1,
    epochs: 40,
    verbose: 0,
    loss: "poisson",
    optimizer,
  });
  assertEquals([run.diverged, run.loss, run.accuracy, run.history.epoch], [true, NaN, NaN, []]);
});

Deno.test("a network has the layers that are asked for, and a gated function halves them", () => {
  const shapes = (model: ReturnType<typeof denseNetwork>) =>
    model.getWeights().filter((_, i) => i % 2 === 0).map(({ shape }) => shape);
  assertEquals(shapes(denseNetwork({ inputs: 3, depth: 1, units: 4, outputs: 2 })), [[3, 4], [
    4,
    2,
  ]]);
  assertEquals(shapes(denseNetwork({ inputs: 3, units: 4, activation: swiglu })), [
    [3, 4],
    [2, 4],
    [2, 1],
  ]);
});

const run = (network: string, seed: number, loss: number) => ({ network, seed, loss }) as SeedRun;
const RUNS = [run("a", 1, 0.123), run("b", 1, -2), run("a", 2, NaN), run("b", 2, 4)];

Deno.test("a table has a row for each network, numbers in the order of the seeds, and counts", () => {
  const { text } = bySeed(
    RUNS,
    { loss: ({ loss }) => loss, "below 1": ({ loss }) => loss < 1 },
    "Two",
  );
  const [caption, head, , a, b] = text.split("\n").map((line) => line.replaceAll(/ {2,}/g, "|"));
  assertEquals([caption, head, a, b], [
    "Two",
    "network|loss|below 1",
    "a|0.12 · NaN|1 of 2",
    "b|−2.00 · 4.00|1 of 2",
  ]);
});

Deno.test("a table shows what was measured as text as it is", () => {
  const { text } = bySeed(RUNS, { network: ({ network, seed }) => `${network}${seed}-` });
  assertEquals(text.split("\n")[2].replaceAll(/ {2,}/g, "|"), "a|a1− · a2−");
});

Deno.test("what was measured is there by the names of the networks", () => {
  assertEquals(measured(RUNS, ({ seed }) => seed), { a: [1, 2], b: [1, 2] });
  assertEquals(measured([], ({ seed }) => seed), {});
  assertStringIncludes(bySeed([], { loss: ({ loss }) => loss }).text, "network");
});

const REFUSED: [what: string, call: () => unknown, message: string][] = [
  ["no networks", () => trainSeeds({}, moons), "found none"],
  [
    "an unknown part of a network",
    () => trainSeeds({ a: { layers: 2 } as never }, moons),
    "layers",
  ],
  ["an unknown option", () => trainSeeds({ a: {} }, moons, { seed: 1 } as never), '"seeds"?'],
  [
    "a function that builds no network",
    () => trainSeeds({ a: () => 1 as never }, moons, { verbose: 0 }),
    'the function of "a" to return a model but found 1.',
  ],
  ["no examples", () => trainSeeds({ a: {} }, [] as never), "examples { x, y }"],
  [
    "layers that are too wide",
    () => trainSeeds({ a: { units: 1e9 } }, moons, { verbose: 0 }),
    "trainSeeds: expected units to be a whole number from 1 to 10,000 but found 1000000000.",
  ],
  ["no seeds", () => trainSeeds({ a: {} }, moons, { seeds: 0 }), "seeds to be a whole number"],
  [
    "an unknown activation",
    () => trainSeeds({ a: { activation: "rleu" } }, moons, { verbose: 0 }),
    '"relu"?',
  ],
  [
    "data that do not fit",
    () => trainSeeds({ a: {} }, { x: [[1], [2]], y: [1] }, { verbose: 0 }),
    "trainSeeds: expected y to have 2 rows",
  ],
];

for (const [what, call, message] of REFUSED) {
  Deno.test(`trainSeeds refuses ${what}`, async () => {
    await assertRejects(async () => await call(), Error, message);
  });
}

Deno.test("a table without runs or measures is refused", () => {
  assertThrows(() => bySeed(1 as never, {}), Error, "runs");
  assertThrows(() => bySeed(RUNS, 1 as never), TypeError, "measures by name");
  assertThrows(() => bySeed(RUNS, { a: 1 as never }), TypeError, "function");
});
