import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { IMPORT, notebookOf } from "./generated.ts";
import type { Trial } from "./lab.ts";
import type { NotebookPage } from "./notebook_page.ts";

/** Everything that is seen under the notebook's cells. */
async function allText(notebook: NotebookPage): Promise<string> {
  return (await notebook.seen()).map(({ text }) => text).join("\n");
}

/** A network that trains for long enough, and something to keep. */
const NETWORK = [
  "const kept = 42;",
  "const x = Array.from({ length: 40_000 }, (_, i) => [i / 40_000, 1]);",
  "const y = x.map(([a]) => a < 0.5 ? [0, 1] : [1, 0]);",
  'const output = nl.layers.dense({ units: 2, inputShape: [2], activation: "softmax" });',
  "const model = nl.sequential({ layers: [output] });",
  'model.compile({ optimizer: "sgd", loss: "categoricalCrossentropy" });',
].join("\n");

function unparsedCell(): Trial {
  const file = notebookOf("syntax", [IMPORT, "const a = 1;\nconst b = (a + 1;", "a + 1"]);
  return {
    name: "in Run All a cell that does not parse says so under itself, and none behind it runs",
    files: [file],
    async use(lab) {
      const notebook = await lab.open(file.path);
      await notebook.runAll();
      const [, wrong, behind] = await notebook.seen();
      assertMatch(wrong.text, /Cell \[2\] did not run: .*\(line 2, column 17\)/);
      assertEquals([behind.text, /\d/.test(behind.prompt)], ["", false]);
      await notebook.startCell(1);
      await notebook.codeCells.nth(1).getByText("Cell [3] did not run: ").waitFor();
    },
  };
}

function errorInRunAll(): Trial {
  const file = notebookOf("error", [
    IMPORT,
    'console.log("before"); await new Promise((resolve) => setTimeout(resolve, 500));',
    'console.log("printed"); throw new Error("in the middle");',
    'console.log("never");',
    '"never"',
  ]);
  return {
    name: "after an error in Run All the cells behind it do not run, and look it; later they can",
    files: [file],
    async use(lab) {
      const notebook = await lab.open(file.path);
      await notebook.runAll();
      const [, before, wrong, ...behind] = await notebook.seen();
      assertStringIncludes(before.text, "before");
      assertStringIncludes(wrong.text, "printed\n");
      assertStringIncludes(wrong.text, "in the middle");
      for (const { prompt, text } of behind) {
        assertEquals([/[\d*]/.test(prompt), text], [false, ""]);
      }
      await notebook.startCell(3);
      await notebook.waitForCell(3);
      assertEquals((await notebook.seen())[3].text, "never\n");
    },
  };
}

function stoppedTraining(): Trial {
  const fit = "const history = await model.fit(x, y, { epochs: 1e6, batchSize: 8 });\n" +
    'console.log("stopped after some epochs:", history.history.loss.length > 0);';
  const file = notebookOf("stop", [IMPORT, NETWORK, fit, "kept"]);
  return {
    name: "Stop ends a training and keeps the kernel, its variables and what was learned",
    files: [file],
    async use(lab) {
      const notebook = await lab.open(file.path);
      await runFirst(notebook, 2);
      for (const presses of [1, 5]) {
        await notebook.startCell(2);
        await notebook.page.waitForTimeout(2000);
        assertStringIncludes((await notebook.seen())[2].prompt, "*");
        for (let i = 0; i < presses; i++) await notebook.pressStop();
        await notebook.waitForCell(2, 5000);
        const { text } = (await notebook.seen())[2];
        assertStringIncludes(text, "Stopped. What was learned so far is kept.");
        assertStringIncludes(text, "stopped after some epochs: true");
      }
      await assertKept(notebook, 3);
    },
  };
}

/** Cells that one press of Stop ends, and what is then seen under them. */
const ENDED: [name: string, code: string, text: string][] = [
  [
    "a loop of trainings",
    "for (;;) await model.fit(x, y, { epochs: 2, verbose: 0 });",
    "fit: Stop was pressed in this cell, so it starts no other training.",
  ],
  [
    "a loop of evaluations",
    "for (;;) await model.evaluate(x, y, { verbose: 0 });",
    "evaluate: stopped",
  ],
  ["a loop of predictions", "for (;;) model.predict(x);", "Stopped."],
  ["an endless loop", "while (true) {}", "Stopped."],
  ["a wait without end", "await new Promise(() => {});", "Stopped."],
  ["a long wait", "await new Promise((resolve) => setTimeout(resolve, 1e6));", "Stopped."],
];

function stoppedCells(): Trial {
  const file = notebookOf("stops", [IMPORT, NETWORK, ...ENDED.map(([, code]) => code), "kept"]);
  return {
    name: "one press of Stop ends any cell; pressed while nothing runs it does nothing",
    files: [file],
    async use(lab, t) {
      const notebook = await lab.open(file.path);
      for (let i = 0; i < 4; i++) await notebook.pressStop();
      await runFirst(notebook, 2);
      for (let i = 0; i < 4; i++) await notebook.pressStop();
      for (const [i, [name, , text]] of ENDED.entries()) {
        await t.step(name, async () => {
          await notebook.startCell(2 + i);
          await notebook.page.waitForTimeout(1000);
          await notebook.pressStop();
          await notebook.waitForCell(2 + i, 15_000);
          await notebook.codeCells.nth(2 + i).getByText(text).first().waitFor();
          await assertKept(notebook, 2 + ENDED.length);
        });
      }
    },
  };
}

function stoppedRunAll(): Trial {
  const file = notebookOf("stopped", ["1", "while (true) {}", "2"]);
  return {
    name: "Stop ends Run All, without the library too",
    files: [file],
    async use(lab) {
      const notebook = await lab.open(file.path);
      await notebook.startRunAll();
      await notebook.page.waitForTimeout(1500);
      await notebook.pressStop();
      await notebook.waitForCell(1, 15_000);
      const prompts = (await notebook.seen()).map(({ prompt }) => /\d/.test(prompt));
      assertEquals(prompts, [true, true, false]);
    },
  };
}

async function runFirst(notebook: NotebookPage, cells: number): Promise<void> {
  for (let cell = 0; cell < cells; cell++) {
    await notebook.startCell(cell);
    await notebook.waitForCell(cell);
  }
}

/** Runs the cell that shows the variable. */
async function assertKept(notebook: NotebookPage, cell: number): Promise<void> {
  await notebook.startCell(cell);
  await notebook.waitForCell(cell);
  assertEquals((await notebook.seen())[cell].text.trim(), "42");
  assertEquals(await notebook.page.locator(".jp-Dialog").count(), 0);
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

function documented(): Trial {
  const file = notebookOf("documented", [IMPORT, "nl.plotHistory()", "nl.layers.dense({  })"]);
  return {
    name: "Shift+Tab shows the documentation of a function, and Tab the options it takes",
    files: [file],
    async use(lab) {
      const notebook = await lab.open(file.path), { page } = notebook;
      await runFirst(notebook, 1);
      const typeAt = async (cell: number, left: number, ...keys: string[]) => {
        await notebook.codeCells.nth(cell).locator(".cm-line").last().click();
        await page.keyboard.press("End");
        for (let i = 0; i < left; i++) await page.keyboard.press("ArrowLeft");
        for (const key of keys) await page.keyboard.press(key);
      };
      await typeAt(1, 1, "Shift+Tab"); // the first starts what answers
      await page.locator(".jp-Tooltip").getByText("Training curves").waitFor();
      await page.keyboard.press("Escape");
      await typeAt(2, 3, "u");
      const suggested = page.locator(".jp-Completer").getByText("useBias", { exact: true });
      for (let i = 0; i < 20 && !await suggested.isVisible(); i++) { // on a busy machine the kernel's own come first
        await page.keyboard.press("Escape");
        await typeAt(2, 3, "Tab");
        await page.waitForTimeout(1000);
      }
      assert(await suggested.isVisible());
    },
  };
}

export const KERNEL_TRIALS: readonly Trial[] = [
  documented(),
  unparsedCell(),
  errorInRunAll(),
  stoppedTraining(),
  stoppedCells(),
  stoppedRunAll(),
  lateErrors(),
];
