import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { defineActivation, leakyRelu, relu } from "../../../lib/activations/mod.ts";
import { gridLine } from "../../../lib/lessons/grid/grid_progress.ts";
import { type GridOptions, type Results, runGrid } from "../../../lib/lessons/grid/mod.ts";

const GRID = { activation: ["relu", "tanh"], seed: [1, 2], epochs: [3] };
const SILENT: GridOptions = { verbose: 0 };
/** The same number for the same run. */
const measure = ({ activation, seed }: { activation: string; seed: number }) => ({
  total: activation.length + 10 * seed,
});
const timeless = (rows: readonly object[]): object[] => rows.map((row) => ({ ...row, seconds: 0 }));

Deno.test("a grid gives a row for every combination, the first list changing fastest", async () => {
  const rows = await runGrid(GRID, measure, SILENT);
  assertEquals(timeless(rows), [
    { activation: "relu", seed: 1, epochs: 3, total: 14, seconds: 0 },
    { activation: "tanh", seed: 1, epochs: 3, total: 14, seconds: 0 },
    { activation: "relu", seed: 2, epochs: 3, total: 24, seconds: 0 },
    { activation: "tanh", seed: 2, epochs: 3, total: 24, seconds: 0 },
  ]);
  assert(rows.every(({ seconds }) => seconds >= 0 && seconds < 1));
});

Deno.test("a grid that is stopped drops the run under way, keeps the others and goes on from there", async () => {
  const results: Results = {};
  const stop = new AbortController();
  const done: string[] = [];
  const run = async (point: { activation: string; seed: number }) => {
    await Promise.resolve();
    done.push(`${point.activation} ${point.seed}`);
    if (done.length === 3) stop.abort();
    return measure(point);
  };
  const some = await runGrid(GRID, run, { ...SILENT, results, signal: stop.signal });
  assertEquals(some.length, 2);
  assertEquals(Object.keys(results), [
    "activation: relu, seed: 1, epochs: 3",
    "activation: tanh, seed: 1, epochs: 3",
  ]);
  const all = await runGrid(GRID, run, { ...SILENT, results });
  assertEquals(done, ["relu 1", "tanh 1", "relu 2", "relu 2", "tanh 2"]);
  assertEquals(timeless(all), timeless(await runGrid(GRID, measure, SILENT)));
});

Deno.test("a grid that is stopped while a run evaluates ends without an error", async () => {
  const stop = new AbortController();
  const run = (point: { activation: string; seed: number }) => {
    if (point.seed === 1) return measure(point);
    stop.abort();
    throw new Error("evaluate: stopped before all examples had been measured.");
  };
  assertEquals((await runGrid(GRID, run, { ...SILENT, signal: stop.signal })).length, 2);
});

Deno.test("results of other values are no part of a grid, and come back with them", async () => {
  const results: Results = {};
  let runs = 0;
  const count = () => ({ runs: ++runs });
  await runGrid(GRID, count, { ...SILENT, results });
  const longer = await runGrid({ ...GRID, epochs: [5] }, count, { ...SILENT, results });
  assertEquals(longer.map(({ runs }) => runs), [5, 6, 7, 8]);
  const more = await runGrid({ ...GRID, seed: [1, 2, 3] }, count, { ...SILENT, results });
  assertEquals(more.map(({ runs }) => runs), [1, 2, 3, 4, 9, 10]);
});

Deno.test("results may have been a file in between", async () => {
  const results: Results = {};
  await runGrid(GRID, measure, { ...SILENT, results });
  const read: Results = JSON.parse(JSON.stringify(results));
  const rows = await runGrid(GRID, () => Promise.reject(new Error("no run is left")), {
    ...SILENT,
    results: read,
  });
  assertEquals(rows.length, 4);
});

Deno.test("a run that fails is no result, and those before it are kept", async () => {
  const results: Results = {};
  const run = (point: { activation: string; seed: number }) => {
    if (point.seed === 2) throw new RangeError("the loss is NaN");
    return measure(point);
  };
  await assertRejects(
    () => runGrid(GRID, run, { ...SILENT, results }),
    RangeError,
    "the loss is NaN",
  );
  assertEquals(Object.keys(results).length, 2);
});

Deno.test("only a grid whose results are kept says that it can go on", async () => {
  const fail = () => Promise.reject(new RangeError("the loss is NaN"));
  const written = async (options: { results?: Results }) => {
    const { log } = console;
    const lines: unknown[] = [];
    console.log = (...line) => lines.push(...line);
    try {
      await assertRejects(() => runGrid(GRID, fail, options), RangeError);
      return lines.join("");
    } finally {
      console.log = log;
    }
  };
  assertStringIncludes(await written({ results: {} }), "go on");
  assert(!(await written({})).includes("go on"));
});

Deno.test("activations are given as they are, and rows have them so", async () => {
  const mine = defineActivation({ name: "mine", f: (x) => x });
  const given: unknown[] = [];
  const rows = await runGrid({ activation: [relu, mine] }, ({ activation }) => {
    given.push(activation);
    return { at1: activation(1) };
  }, SILENT);
  assertEquals(given, [relu, mine]);
  assertEquals(rows.map(({ activation }) => activation), [relu, mine]);
});

Deno.test("variants of one function are told apart", async () => {
  const activation = [leakyRelu, leakyRelu.with({ alpha: 0.1 }), leakyRelu.with({ alpha: 0.01 })];
  const rows = await runGrid({ activation }, ({ activation }) => ({ at: activation(-1) }), SILENT);
  assertEquals(rows.map(({ at }) => at), [-0.2, -0.1, -0.01]);
  assertEquals(rows.map(({ activation }) => String(activation)), [
    "leakyRelu",
    "leakyRelu(alpha: 0.1)",
    "leakyRelu(alpha: 0.01)",
  ]);
});

Deno.test("an activation that was defined anew is run anew, and one that is the same is not", async () => {
  const results: Results = {};
  const run = async (f: (x: number) => number) => {
    const mine = defineActivation({ name: "mine", f });
    let runs = 0;
    const measure = ({ activation }: { activation: typeof mine }) => ({
      at: activation(1),
      runs: ++runs,
    });
    const [{ at }] = await runGrid({ activation: [mine] }, measure, { ...SILENT, results });
    return [at, runs];
  };
  assertEquals(await run((x) => 2 * x), [2, 1]);
  assertEquals(await run((x) => x + x), [2, 0]);
  assertEquals(await run((x) => 3 * x), [3, 1]);
});

Deno.test("two functions of one name need two names", async () => {
  const twins = [1, 2].map((b) => defineActivation({ name: "mine", f: (x) => b * x }));
  await assertRejects(
    () => runGrid({ activation: twins }, () => ({}), SILENT),
    RangeError,
    "runGrid: expected activation to have each value once but found mine more than once.",
  );
});

Deno.test("the line of a grid says how far it is, how long it takes, what is under way", () => {
  const status = { done: 6, total: 12, now: 4, seconds: 10 };
  assertEquals(
    gridLine({ ...status, key: "activation: tanh, seed: 2" }),
    " 6/12 ━━━━━━━━━━────────── - 15s left - 2.5s/run - activation: tanh, seed: 2",
  );
  assertEquals(
    gridLine({ ...status, done: 0, now: 0, seconds: 0, key: "seed: 1" }),
    " 0/12 ──────────────────── - seed: 1",
  );
  assertEquals(
    gridLine({ ...status, done: 12 }),
    "12/12 ━━━━━━━━━━━━━━━━━━━━ - 10s - 2.5s/run",
  );
  assertEquals(
    gridLine({ ...status, note: "Stopped." }),
    " 6/12 ━━━━━━━━━━────────── - 10s - 2.5s/run - Stopped.",
  );
});

// deno-lint-ignore no-explicit-any -- what no typed caller would give
const REFUSED: [what: string, grid: any, run: any, options: any, message: string][] = [
  ["a grid without lists", {}, measure, {}, "runGrid: expected lists by name"],
  ["a number as grid", 3, measure, {}, "expected lists by name"],
  ["one seed that is no list", { seed: 1 }, measure, {}, "runGrid: expected seed to be a list"],
  ["an empty list", { seed: [] }, measure, {}, "expected seed to have at least one value"],
  ["a seed twice", { seed: [1, 1] }, measure, {}, "expected seed to have each value once"],
  [
    "a plain function as activation",
    { activation: [Math.tanh] },
    measure,
    {},
    "expected activation to have strings, numbers, booleans or activations but found a plain function",
  ],
  ["a list of seconds", { seconds: [1] }, measure, {}, "expected another name than seconds"],
  ["no function", { seed: [1] }, undefined, {}, "expected run to be a function"],
  ["an unknown option", { seed: [1] }, measure, { result: {} }, 'did you mean "results"?'],
  [
    "a list as results",
    { seed: [1] },
    measure,
    { results: [] },
    "expected results to be an object",
  ],
  [
    "a run that returns a number",
    { seed: [1] },
    () => 0.9,
    {},
    "expected run to return an object, such as { accuracy: 0.9 }, but at seed: 1 found 0.9.",
  ],
  [
    "a result with the name of a list",
    { seed: [1] },
    () => ({ seed: 2 }),
    {},
    'expected run to return other names than those of the grid and seconds but found "seed".',
  ],
];

for (const [what, grid, run, options, message] of REFUSED) {
  Deno.test(`runGrid refuses ${what}`, async () => {
    await assertRejects(() => runGrid(grid, run, { ...SILENT, ...options }), Error, message);
  });
}
