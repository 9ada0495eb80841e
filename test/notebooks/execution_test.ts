import { assertEquals, assertMatch, assertRejects } from "@std/assert";
import { join } from "node:path";
import { copiesOf } from "../../.tasks/committed.ts";
import { ensureEnvironment } from "../../.tasks/environment.ts";
import { exerciseOf, exercisePath } from "../../.tasks/exercise_of.ts";
import { fileText, KERNELSPEC, type Notebook, textOf } from "../../.tasks/notebook.ts";
import { errorsIn, runNotebook } from "../../.tasks/run_notebook.ts";
import { sampleHints, sampleSolution } from "./sample_solution.ts";
import { wrongVerdicts } from "./verdicts.ts";

const permitted = Deno.permissions.querySync({ name: "run" }).state === "granted";

Deno.test({
  name:
    "in the real kernel a solution passes and its exercise is not started, with nothing written elsewhere",
  ignore: !permitted,
  async fn(t) {
    const environment = await ensureEnvironment(console.log);
    const solution = sampleSolution(), path = "notebooks/solutions/3-swish.ipynb";
    const folder = await copiesOf([
      { path, text: fileText(solution) },
      { path: exercisePath(path), text: fileText(exerciseOf(solution, sampleHints)) },
    ], "exercises");
    const progress = join(folder, "notebooks", ".progress.json");
    try {
      for (const each of [path, exercisePath(path)]) {
        await t.step(each, async () => {
          const run = await runNotebook(environment, join(folder, each));
          assertEquals(errorsIn(run), []);
          assertEquals(wrongVerdicts(each, run), []);
          await assertRejects(() => Deno.stat(progress), Deno.errors.NotFound);
        });
      }
      await t.step(
        "a solved exercise passes, and the file beside the notebooks says so",
        async () => {
          const solved = join(folder, exercisePath(path));
          await Deno.copyFile(join(folder, path), solved);
          const run = await runNotebook(environment, solved);
          assertEquals(wrongVerdicts(path, run), []);
          assertEquals(JSON.parse(await Deno.readTextFile(progress)), {
            "own activation": "passed",
          });
        },
      );
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});

Deno.test({
  name: "two kernels that train at once come to the same bits as a script",
  ignore: !permitted,
  async fn() {
    const environment = await ensureEnvironment(console.log);
    const path = "notebooks/training.ipynb";
    const folders = await Promise.all(
      [1, 2].map(() => copiesOf([{ path, text: JSON.stringify(notebookOf(TRAINING)) }], "kernels")),
    );
    try {
      const runs = await Promise.all(
        folders.map((folder) => runNotebook(environment, join(folder, path))),
      );
      const outputs = runs.map((run) => textOf(run.cells[1].outputs?.[0]?.text ?? ""));
      const { stdout } = await new Deno.Command(Deno.execPath(), {
        args: [
          "eval",
          `--config=${join(folders[0], "notebooks", "deno.json")}`,
          TRAINING.join("\n"),
        ],
      }).output();
      assertMatch(outputs[0], /^\d+\.\d+ /);
      assertEquals(outputs, Array(2).fill(new TextDecoder().decode(stdout)));
    } finally {
      await Promise.all(folders.map((folder) => Deno.remove(folder, { recursive: true })));
    }
  },
});

/** Two cells: training on two threads, for a few tenths of a second. */
const TRAINING = [
  `import * as nl from "nonlinear"; nl.setEngine("wasm", { threads: 2 });`,
  `const x = new nl.Matrix(4000, 100).map((_, i) => Math.sin(i * i)), labels = x.argMax();
const { dense } = nl.layers;
const model = nl.sequential({
  layers: [dense({ units: 256, activation: "tanh", inputShape: [100] }), dense({ units: 100, activation: "softmax" })],
  seed: 1,
});
model.compile({ optimizer: "adam", loss: "sparseCategoricalCrossentropy" });
const { history } = await model.fit(x, labels, { epochs: 4, verbose: 0 });
console.log(history.loss.join(" "));`,
];

/** A notebook that has not been run. */
function notebookOf(cells: string[]): Notebook {
  return {
    cells: cells.map((source, i) => (
      {
        cell_type: "code",
        id: `cell-${i}`,
        metadata: {},
        source,
        outputs: [],
        execution_count: null,
      }
    )),
    metadata: { kernelspec: KERNELSPEC },
    nbformat: 4,
    nbformat_minor: 5,
  };
}
