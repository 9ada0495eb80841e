import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { IMPORT, notebookOf } from "./generated.ts";
import type { Trial } from "./lab.ts";
import type { NotebookPage } from "./notebook_page.ts";

/** Everything that is seen under the notebook's cells. */
async function allText(notebook: NotebookPage): Promise<string> {
  return (await notebook.seen()).map(({ text }) => text).join("\n");
}

function unparsedCell(): Trial {
  const file = notebookOf("syntax", [IMPORT, "const a = 1;\nconst b = (a + 1;", "a + 1"]);
  return {
    name: "a cell that does not parse says so, with line and column, and the others run",
    files: [file],
    async use(lab) {
      const notebook = await lab.open(file.path);
      await notebook.runAll();
      assertMatch(await allText(notebook), /Cell \[2\] did not run: .*\(line 2, column 17\)/);
      await notebook.startCell(1);
      await notebook.waitForCell(1);
      const [, alone] = await notebook.seen();
      assertMatch(alone.text, /Cell \[\d+\] did not run: .*\(line 2, column 17\)/);
    },
  };
}

function stoppedTraining(): Trial {
  const network = [
    "const kept = 42;",
    "const x = Array.from({ length: 40_000 }, (_, i) => [i / 40_000, 1]);",
    "const y = x.map(([a]) => a < 0.5 ? [0, 1] : [1, 0]);",
    'const output = nl.layers.dense({ units: 2, inputShape: [2], activation: "softmax" });',
    "const model = nl.sequential({ layers: [output] });",
    'model.compile({ optimizer: "sgd", loss: "categoricalCrossentropy" });',
  ].join("\n");
  const fit = "const history = await model.fit(x, y, { epochs: 1e6, batchSize: 8 });\n" +
    'console.log("stopped after some epochs:", history.history.loss.length > 0);';
  const file = notebookOf("stop", [IMPORT, network, fit, "kept"]);
  return {
    name: "Stop ends a training and keeps the kernel, its variables and what was learned",
    files: [file],
    async use(lab) {
      const notebook = await lab.open(file.path);
      for (const cell of [0, 1]) {
        await notebook.startCell(cell);
        await notebook.waitForCell(cell);
      }
      for (const _ of ["first", "second"]) {
        await notebook.startCell(2);
        await notebook.page.waitForTimeout(2000);
        assertStringIncludes((await notebook.seen())[2].prompt, "*");
        await notebook.pressStop();
        await notebook.waitForCell(2, 5000);
        const { text } = (await notebook.seen())[2];
        assertStringIncludes(text, "Stopped. What was learned so far is kept.");
        assertStringIncludes(text, "stopped after some epochs: true");
      }
      await notebook.startCell(3);
      await notebook.waitForCell(3);
      assertEquals((await notebook.seen())[3].text.trim(), "42");
      assertEquals(await notebook.page.locator(".jp-Dialog").count(), 0);
    },
  };
}

function lateErrors(): Trial {
  const file = notebookOf("late", [
    IMPORT,
    'setTimeout(() => { throw new Error("late throw"); }, 50);',
    'await new Promise((resolve) => setTimeout(resolve, 400));\n"still here"',
    'Promise.reject(new Error("lost promise"));\n"done"',
    "await new Promise((resolve) => setTimeout(resolve, 200));",
  ]);
  return {
    name: "errors that no cell waits for are shown, and hang nothing",
    files: [file],
    async use(lab) {
      const notebook = await lab.open(file.path);
      const start = Date.now();
      await notebook.runAll();
      assert(Date.now() - start < 10_000, "Expected Run All to end within 10 s");
      const text = await allText(notebook);
      for (const part of ["late throw", "still here", "lost promise", "done"]) {
        assertStringIncludes(text, part);
      }
    },
  };
}

export const KERNEL_TRIALS: readonly Trial[] = [unparsedCell(), stoppedTraining(), lateErrors()];
