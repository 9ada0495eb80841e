import { assertEquals } from "@std/assert";
import { join } from "node:path";
import { committedNotebooks, copiesOf } from "../../.tasks/committed.ts";
import { ensureEnvironment, type Environment } from "../../.tasks/environment.ts";
import type { Notebook } from "../../.tasks/notebook.ts";
import { normalised, withoutRun } from "../../.tasks/normalise.ts";
import { errorsIn, runNotebook } from "../../.tasks/run_notebook.ts";
import { isExercise } from "./fault.ts";
import { outputDifferences } from "./same_outputs.ts";
import { wrongVerdicts } from "./verdicts.ts";

const permitted = Deno.permissions.querySync({ name: "run" }).state === "granted";
const notebooks = permitted ? await committedNotebooks() : [];

/**
 * On how many threads, such as "1,2,4"; by default once, on as many as the library chooses. Several run at the same time:
 * each finds a machine that is busy with the others.
 */
const threads = (permitted ? Deno.env.get("NONLINEAR_NOTEBOOK_THREADS") ?? "" : "").split(",");

/** Several runs at once wait for each other. */
const secondsACell = 300 * threads.length ** 2;

// Where there is a browser, the tests in it ask the same of the same notebooks, and more.

Deno.test({
  name: "the notebooks run in the real kernel",
  ignore: !permitted, // starts Jupyter and kernels
  async fn(t) {
    const environment = await ensureEnvironment(console.log);
    const runs = await Promise.all(threads.map(async (count) => ({
      count,
      environment: count === "" ? environment : onThreads(environment, count),
      folder: await copiesOf(notebooks.map(emptied), "kernel"),
    })));
    try {
      for (const { path, text } of notebooks) {
        const ended = runs.map(({ environment, folder }) =>
          runNotebook(environment, join(folder, path), { secondsACell }).then(normalised)
        );
        for (const each of ended) each.catch(() => {}); // a step below tells it
        for (const [i, { count }] of runs.entries()) {
          const where = count === "" ? "" : ` on ${count} threads`;
          await t.step(
            `${path} runs without an error${where} and shows what is committed`,
            async () => {
              const run = await ended[i];
              assertEquals(errorsIn(run), []);
              assertEquals(wrongVerdicts(path, run), []);
              if (isExercise(path)) return; // is committed without outputs
              assertEquals(outputDifferences(JSON.parse(text) as Notebook, run), []);
            },
          );
        }
      }
    } finally {
      await Promise.all(runs.map(({ folder }) => Deno.remove(folder, { recursive: true })));
    }
  },
});

/** The same environment, with another number of threads. */
function onThreads(environment: Environment, count: string): Environment {
  return { ...environment, variables: { ...environment.variables, NONLINEAR_THREADS: count } };
}

/** A copy as it is before the first run. */
function emptied({ path, text }: { path: string; text: string }) {
  return { path, text: JSON.stringify(withoutRun(JSON.parse(text) as Notebook)) };
}
