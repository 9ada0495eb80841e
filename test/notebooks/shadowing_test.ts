import { assertEquals } from "@std/assert";
import { join } from "node:path";
import { copiesOf } from "../../.tasks/committed.ts";
import { ensureEnvironment } from "../../.tasks/environment.ts";
import { KERNELSPEC, type Notebook } from "../../.tasks/notebook.ts";
import { runNotebook } from "../../.tasks/run_notebook.ts";
import { captureGlobals } from "../../lib/host/deno/guard/captured.ts";
import { HELD_FAST } from "../../lib/host/deno/guard/guard.ts";

const permitted = Deno.permissions.querySync({ name: "run" }).state === "granted";

/** A cell for each kind of thing a lesson does, with packages that are loaded only when they are needed. */
const LESSON = [
  'import { rleu } from "nonlinear";', // what it says of that, the parser has found
  "nl.plot(nl.relu)",
  "nl.plotWithSliders((alpha) => ({ leaky: nl.leakyRelu.with({ alpha }) }), { alpha: [0, 1] })",
  "nl.relu",
  "nl.table([{ name: 'relu', range: 2 }])",
  `const { dense } = nl.layers;
const layers = [dense({ units: 8, activation: "relu", inputShape: [2] }), dense({ units: 2, activation: "softmax" })];
const model = nl.sequential({ layers, seed: 1 });
model.compile({ optimizer: "adam", loss: "sparseCategoricalCrossentropy", metrics: ["accuracy"] });
await model.fit([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0], { epochs: 3 })`,
  "nl.diagram(model)",
  "const { test } = await nl.loadMnist(); nl.digits(test, { indices: [0, 1, 2] })",
  'await nl.check("own activation", nl.relu)',
  'await nl.loadCsv("http://127.0.0.1:9/nobody-is-here.csv", { label: "kind" })',
  'nl.relu("three")',
  "null.x",
  "-0",
];

Deno.test({
  name:
    "a cell that declares every global of its own, or changes it, breaks nothing of the library",
  ignore: !permitted,
  async fn(t) {
    const environment = await ensureEnvironment(console.log);
    const names = [...captureGlobals()].filter((name) => !HELD_FAST.includes(name));
    const declarations = names.map((name, i) =>
      [`const ${name} = ${i};`, `class ${name} {}`, `function ${name}() {}`, `let ${name};`][i % 4]
    );
    const assignments = `for (const name of ${JSON.stringify(names)}) {
  try { globalThis[name] = 1; } catch { /* a global that cannot be changed */ }
}`;
    const variants = { untouched: "0;", declared: declarations.join("\n"), changed: assignments };
    const runs = await Promise.all(
      Object.values(variants).map(async (cell) => {
        const path = "notebooks/shadowing.ipynb";
        const cells = ['import * as nl from "nonlinear";', cell, ...LESSON];
        const folder = await copiesOf(
          [{ path, text: JSON.stringify(notebookOf(cells)) }],
          "shadowing",
        );
        try {
          return await runNotebook(environment, join(folder, path));
        } finally {
          await Deno.remove(folder, { recursive: true });
        }
      }),
    );
    const [untouched, ...others] = runs.map(shown);
    assertEquals(untouched.filter((output) => output === ""), [], "each cell shows something");
    for (const [i, variant] of Object.keys(variants).slice(1).entries()) {
      await t.step(variant, () => assertEquals(others[i], untouched));
    }
  },
});

Deno.test({
  name: "a cell cannot declare a name that the kernel itself needs, and is told so",
  ignore: !permitted,
  async fn() {
    const environment = await ensureEnvironment(console.log);
    const path = "notebooks/held_fast.ipynb";
    const cells = [
      'import * as nl from "nonlinear";',
      ...HELD_FAST.map((name) => `class ${name} {}`),
    ];
    const folder = await copiesOf([{ path, text: JSON.stringify(notebookOf(cells)) }], "held-fast");
    try {
      const { cells: [, ...run] } = await runNotebook(environment, join(folder, path));
      assertEquals(
        run.map(({ outputs }) => outputs?.[0]?.evalue),
        HELD_FAST.map((name) => `Identifier '${name}' has already been declared`),
      );
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});

/** What each cell of the lesson shows, without times. */
function shown({ cells }: Notebook): string[] {
  return cells.slice(-LESSON.length).map(({ outputs = [] }) =>
    outputs.map(({ data, text, ename, evalue }) =>
      JSON.stringify(data ?? text ?? [ename, evalue]).replaceAll(/\d+(\.\d+)?(ms|us|s)\b/g, "?")
    ).join("\n")
  );
}

/** A notebook that has not been run. */
function notebookOf(cells: string[]): Notebook {
  return {
    cells: cells.map((source, i) => ({
      cell_type: "code",
      id: `cell-${i}`,
      metadata: {},
      source,
      outputs: [],
      execution_count: null,
    })),
    metadata: { kernelspec: KERNELSPEC },
    nbformat: 4,
    nbformat_minor: 5,
  };
}
