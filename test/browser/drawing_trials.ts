import { assert, assertEquals, assertMatch } from "@std/assert";
import { IMPORT, notebookOf } from "./generated.ts";
import type { Trial } from "./lab.ts";

const NETWORKS = `const quick = { epochs: 1, verbose: 0 } as const;
const { model, test } = await nl.digitNetwork("relu", quick);
const models = { relu: model, tanh: (await nl.digitNetwork("tanh", quick)).model };
nl.drawDigit(models, test);`;
const CELL = 1;

export const DRAWING: Trial = {
  name: "a digit that is drawn",
  files: [notebookOf("drawing", [IMPORT, NETWORKS])],
  async use(lab, t) {
    const notebook = await lab.open("notebooks/drawing.ipynb");
    await notebook.runAll();
    const cell = notebook.codeCells.nth(CELL).locator(".jp-OutputArea-output");
    const words = cell.locator("[aria-live]");
    await t.step("is read while it is drawn with the mouse", async () => {
      const { page } = notebook, sheet = cell.locator("canvas");
      await sheet.scrollIntoViewIfNeeded();
      const { x, y } = (await sheet.boundingBox())!;
      await page.mouse.move(x + 100, y + 30);
      await page.mouse.down();
      await page.mouse.move(x + 96, y + 90, { steps: 5 });
      await page.mouse.move(x + 92, y + 165, { steps: 5 });
      assertMatch(
        await words.innerText(),
        /^relu reads 1, \d+ percent; tanh reads 1, \d+ percent$/,
      );
      await page.mouse.up();
    });
    await t.step("is gone after a click on clear", async () => {
      await cell.getByRole("button", { name: "clear" }).click();
      assertEquals(await words.innerText(), "");
    });
    await t.step(
      "may be one of the test's, chosen by keys, which JupyterLab does not take",
      async () => {
        const cells = await notebook.codeCells.count();
        await cell.getByRole("combobox").focus();
        for (const key of ["ArrowDown", "ArrowDown"]) await notebook.page.keyboard.press(key);
        assertMatch(await words.innerText(), /^relu reads 1, \d+ percent/);
        for (const key of ["a", "d", "d", "x"]) await notebook.page.keyboard.press(key);
        assertEquals(await notebook.codeCells.count(), cells);
      },
    );
    assert(notebook.complaints.length === 0, notebook.complaints.join("\n"));
  },
};
