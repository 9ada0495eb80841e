import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { IMPORT, notebookOf } from "./generated.ts";
import type { Trial } from "./lab.ts";
import type { NotebookPage } from "./notebook_page.ts";
import { pictureFaults } from "./pictures.ts";

/** Cells that end in a function, in the catalogue, or in something else that shows itself; and words seen under them. */
const CELLS: [source: string, seen: string[]][] = [
  [IMPORT, []],
  ["nl.relu", ["relu", "Passes positive numbers", "corner at x = 0", "nn.ReLU"]],
  ["nl.leakyRelu.with({ alpha: 0.3 })", ["leakyRelu (α = 0.3)", "by default 0.2"]],
  [
    'nl.defineActivation({ name: "bent", f: (x) => x + Math.abs(x) / 2 })',
    ["bent", "a numeric difference"],
  ],
  ["nl.softmax", ["softmax", "Turns a vector of logits"]],
  ["nl.activations", []],
  ['nl.stability("sigmoid")', ["the textbook has", "digits right", "4.248354255291589e−18"]],
  ['nl.defaults("leaky relu")', ["nn.LeakyReLU", "negative_slope = 0.01"]],
  [
    "const model = nl.sequential({ layers: [nl.layers.dense({ units: 2, inputShape: [3] })] });\n" +
    "model.summary();",
    ["Layer (type)", "dense (Dense)", "Total params: 8"],
  ],
  ["nl.diagram(model)", []],
  ["nl.compare([nl.relu, nl.tanh])", []],
];

export const CARDS: Trial = {
  name: "cards",
  files: [notebookOf("cards", CELLS.map(([source]) => source))],
  async use(lab, t) {
    const notebook = await lab.open("notebooks/cards.ipynb");
    await t.step("each stands under its cell after Run All, with its formulas set", async () => {
      await notebook.runAll();
      await assertSeen(notebook);
      await notebook.save();
    });
    for (const theme of ["Light", "Dark"] as const) {
      await t.step(`their pictures are drawn in the ${theme.toLowerCase()} theme`, async () => {
        await notebook.setTheme(theme);
        if (Deno.env.has("CARDS_PICTURES")) {
          await notebook.picture(({ png }) =>
            Deno.writeFile(`${Deno.env.get("CARDS_PICTURES")}/${theme}.png`, png)
          );
        }
        assertEquals(await pictureFaults(notebook.page), []);
      });
    }
    await t.step("they are still there when the notebook is opened again", async () => {
      await notebook.close();
      const again = await lab.open("notebooks/cards.ipynb");
      await assertSeen(again);
      assertEquals(await pictureFaults(again.page), []);
      assertEquals(again.complaints, []);
      await again.close();
    });
  },
};

async function assertSeen(notebook: NotebookPage): Promise<void> {
  await notebook.page.locator("mjx-container").nth(9).waitFor();
  const cells = await notebook.seen();
  CELLS.forEach(([, words], i) =>
    words.forEach((word) => assertStringIncludes(cells[i].text, word))
  );
  const pictures = await notebook.codeCells.evaluateAll((cells) =>
    cells.map((cell) => cell.querySelectorAll(".jp-OutputArea-output img").length)
  );
  assertEquals(pictures, [0, 1, 1, 1, 2, 1, 2, 0, 0, 1, 2], "one a panel");
  const raw = cells.filter(({ text }) => text.includes("\\displaystyle"));
  assert(raw.length === 0, `formulas that are not set: ${raw.map(({ prompt }) => prompt)}`);
}
