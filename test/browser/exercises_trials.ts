import { assert, assertEquals } from "@std/assert";
import { codeCells, type Notebook, textOf } from "../../.tasks/notebook.ts";
import { committedNotebooks } from "../../.tasks/committed.ts";
import { mayRun, type Trial } from "./lab.ts";
import type { NotebookPage } from "./notebook_page.ts";

const PATH = "notebooks/01-why-activations.ipynb";
const notebooks = mayRun ? (await committedNotebooks()).filter(({ path }) => path === PATH) : [];

const WRONG = `await nl.check("one neuron", { relu: -0.5, sigmoid: 0.378, tanh: -0.462 });`;
const RIGHT = `await nl.check("one neuron", { relu: 0, sigmoid: 0.378, tanh: -0.462 });`;

export const QUESTION: Trial = {
  name: "a question, answered by typing",
  files: notebooks,
  async use(lab, t) {
    const cells = codeCells(JSON.parse(notebooks[0].text) as Notebook);
    const index = cells.findIndex(({ source }) => textOf(source).includes("nl.check("));
    assert(index > 0, "Expected a cell that checks an answer");
    const notebook = await lab.open(PATH);
    await notebook.startCell(0);
    await notebook.waitForCell(0);
    for (const [answer, verdict] of [[WRONG, "NOT YET"], [RIGHT, "PASSED"]]) {
      await t.step(`the answer is ${verdict}`, async () => {
        await type(notebook, index, answer);
        await notebook.startCell(index);
        await notebook.codeCells.nth(index).getByText(verdict, { exact: false }).first()
          .waitFor();
      });
    }
    assertEquals(notebook.complaints, []);
    await notebook.close();
  },
};

/** Puts a text in place of what stands in a cell, as somebody who selects all and types. */
async function type(notebook: NotebookPage, index: number, text: string): Promise<void> {
  const editor = notebook.codeCells.nth(index).locator(".cm-content");
  await editor.click();
  await notebook.page.keyboard.press("ControlOrMeta+A");
  await notebook.page.keyboard.insertText(text);
}
