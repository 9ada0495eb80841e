import { assert, assertEquals } from "@std/assert";
import * as nl from "nonlinear";
import { MemoryDisk } from "./training/checkpoint/memory_disk.ts";
import { OTHERWISE_NAMED } from "./training/tfjs/in_place_of_tf.ts";

/** A row of a table of lib/coming_from.md: the code in its second cell, and what stands before it. */
const ROW = /^\| (.*?) +\| `(.*?)` +\|/gm;

const mayRead = Deno.permissions.querySync({ name: "read" }).state === "granted";
const text = mayRead
  ? await Deno.readTextFile(new URL("../lib/coming_from.md", import.meta.url))
  : "";
const rows = [...text.replace(/<!--.*?-->/gs, "").matchAll(ROW)]
  .filter(([, , code]) => !code.startsWith("python "));

/** Runs code that may await, with these names in scope. */
const AsyncFunction = (async () => {}).constructor as new (
  ...parameters: string[]
) => (...values: unknown[]) => Promise<unknown>;

const x = [[0, 0], [0, 1], [1, 0], [1, 1]], y = [0, 1, 1, 0];

async function trained(): Promise<{ model: nl.Model; history: nl.History }> {
  const model = nl.sequential({
    layers: [
      nl.layers.dense({ units: 4, activation: "relu", inputShape: [2] }),
      nl.layers.dense({ units: 2, activation: "softmax" }),
    ],
    seed: 1,
  });
  model.compile({
    optimizer: "adam",
    loss: "sparseCategoricalCrossentropy",
    metrics: ["accuracy"],
  });
  return { model, history: await model.fit(x, y, { verbose: 0 }) };
}

/** Runs without showing what is printed. */
async function quietly(run: () => Promise<unknown>): Promise<void> {
  const { log } = console;
  console.log = () => {};
  try {
    await run();
  } finally {
    console.log = log;
  }
}

for (const [, there, here] of rows) {
  Deno.test(`instead of ${there.replaceAll("`", "")}: ${here}`, async () => {
    const { model, history } = await trained();
    const code = here.replaceAll("\\|", "|");
    const run = new AsyncFunction("nl", "x", "y", "model", "history", "path", code);
    const call = () => run(nl, x, y, model, history, "digits.safetensors");
    await quietly(() => code.includes("path") ? new MemoryDisk().use(call) : call());
    // What is only named has to be there: as a value of its own it would be undefined in silence.
    if (/^[\w.[\]]+$/.test(code)) {
      const value = new AsyncFunction("nl", "model", "history", `return ${code}`);
      assert(await value(nl, model, history) !== undefined, `${code} is undefined`);
    }
  });
}

Deno.test({
  name: "the tables of what to write here are found",
  ignore: !mayRead,
  fn: () => assert(rows.length > 75, `found ${rows.length} rows`),
});

Deno.test({
  name: "what programs for TensorFlow.js find under another name is in the tables",
  ignore: !mayRead,
  fn: () => assertEquals(OTHERWISE_NAMED.filter((name) => !text.includes(`tf.${name}`)), []),
});
