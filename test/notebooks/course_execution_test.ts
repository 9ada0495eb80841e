import { assertEquals } from "@std/assert";
import { join } from "node:path";
import { committedNotebooks, copiesOf } from "../../.tasks/committed.ts";
import { ensureEnvironment } from "../../.tasks/environment.ts";
import type { Notebook } from "../../.tasks/notebook.ts";
import { normalised, withoutRun } from "../../.tasks/normalise.ts";
import { errorsIn, runNotebook } from "../../.tasks/run_notebook.ts";
import { isExercise } from "./fault.ts";
import { outputDifferences } from "./same_outputs.ts";
import { wrongVerdicts } from "./verdicts.ts";

const permitted = Deno.permissions.querySync({ name: "run" }).state === "granted";
const notebooks = permitted ? await committedNotebooks() : [];

// Where there is a browser, the tests in it ask the same of the same notebooks, and more.

Deno.test({
  name: "the notebooks run in the real kernel",
  ignore: !permitted, // starts Jupyter and kernels
  async fn(t) {
    const environment = await ensureEnvironment(console.log);
    const folder = await copiesOf(notebooks.map(emptied), "kernel");
    try {
      for (const { path, text } of notebooks) {
        await t.step(`${path} runs without an error and shows what is committed`, async () => {
          const run = normalised(await runNotebook(environment, join(folder, path)));
          assertEquals(errorsIn(run), []);
          assertEquals(wrongVerdicts(path, run), []);
          if (isExercise(path)) return; // is committed without outputs
          assertEquals(outputDifferences(JSON.parse(text) as Notebook, run), []);
        });
      }
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});

/** A copy as it is before the first run. */
function emptied({ path, text }: { path: string; text: string }) {
  return { path, text: JSON.stringify(withoutRun(JSON.parse(text) as Notebook)) };
}
