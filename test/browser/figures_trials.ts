import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { decode } from "fast-png";
import type { Locator } from "playwright-core";
import { textOf } from "../../.tasks/notebook.ts";
import { IMPORT, notebookOf } from "./generated.ts";
import type { Trial } from "./lab.ts";
import type { NotebookPage } from "./notebook_page.ts";
import { pictureFaults, sliderFaults } from "./pictures.ts";

const MODELS =
  `const x = nl.Matrix.from(Array.from({ length: 200 }, (_, i) => [Math.sin(i), Math.cos(i * i)]));
const labels = Array.from(x, ([a, b]) => a * b > 0 ? 1 : 0);
function network(activation: string) {
  const { dense } = nl.layers;
  const layers = [dense({ units: 8, activation, inputShape: [2] }), dense({ units: 1, activation: "sigmoid" })];
  const model = nl.sequential({ layers, seed: 1 });
  model.compile({ optimizer: "adam", loss: "binaryCrossentropy", metrics: ["accuracy"] });
  return model;
}`;
const LIVE = `const models = { linear: network("linear"), relu: network("relu") };
console.log("before");
const histories = await nl.learnTogether(models, { x, labels }, { epochs: 60, every: 5 });
console.log("after", histories.relu.history.loss.length);`;
const ENDLESS = `const both = { relu: network("relu"), tanh: network("tanh") };
const long = await nl.learnTogether(both, { x, labels }, { epochs: 1e6 });
console.log("stopped", long.relu.stopped, long.tanh.stopped);`;
const CHOOSER = `nl.chooser([
  { task: "yes or no", output: "sigmoid", lesson: "[03](03-sigmoid.ipynb)" },
  { task: "classes", output: "softmax", lesson: "[06](endless.ipynb)" },
], { ask: { task: "Your task" } })`;
const LIVE_CELL = 2, NEURON_CELL = 4, SLIDER_CELL = 5, HEATMAP_CELL = 6, CHOOSER_CELL = 8;
const PICTURE = ".jp-OutputArea-output :is(img, svg:not(svg svg))";
const CELLS = [
  IMPORT,
  MODELS,
  LIVE,
  "nl.barsWithSliders((t) => nl.softmax([2 / t, 1 / t]), { temperature: [0.5, 1, 2] })",
  "nl.neuron({ inputs: 2, w: 0.5, b: -1, sliders: { w: [-2, 2], b: [-2, 2] } })",
  "nl.withSliders((p) => nl.plotByLayer({ relu: [p, 1, 0] }, { log: true, range: [0.1, 10] }), { p: [1, 2] })",
  "nl.heatmap(nl.softmax.derivative([2, 1, 0.1]), { rows: 'output', columns: 'input' })",
  "nl.plotHistogram({ relu: [0, 0, 1, 2, 3], tanh: [-1, 0, 1] })",
  CHOOSER,
];

export const FIGURES: Trial = {
  name: "figures",
  files: [notebookOf("figures", CELLS), notebookOf("endless", [IMPORT, MODELS, ENDLESS])],
  async use(lab, t) {
    const notebook = await lab.open("notebooks/figures.ipynb");
    await t.step("a picture of learning is redrawn in its place, in its own cell", async () => {
      const frames = watchFrames(notebook.codeCells.nth(LIVE_CELL));
      await notebook.runAll();
      assert((await frames).size > 5, `only ${(await frames).size} pictures were seen`);
      await assertSeen(notebook);
      const { cells } = await notebook.save();
      const outputs = cells[LIVE_CELL].outputs!;
      assertEquals(outputs.map(({ output_type }) => output_type), [
        "stream",
        "display_data",
        "stream",
      ]);
      assertMatch(
        textOf(outputs[1].data!["text/plain"]),
        /after 60 epochs: linear accuracy .*relu accuracy/,
      );
    });
    for (const theme of ["Light", "Dark"] as const) {
      await t.step(
        `pictures are drawn and sliders move them in the ${theme.toLowerCase()} theme`,
        async () => {
          await notebook.setTheme(theme);
          if (Deno.env.has("FIGURES_PICTURES")) {
            await notebook.picture(({ png }) =>
              Deno.writeFile(`${Deno.env.get("FIGURES_PICTURES")}/${theme}.png`, png)
            );
          }
          assertEquals(await pictureFaults(notebook.page), []);
          for (const cell of [NEURON_CELL, HEATMAP_CELL]) {
            const picture = notebook.codeCells.nth(cell).locator(PICTURE).first();
            const { data } = decode(await picture.screenshot());
            assertEquals([...data.slice(0, 3)], theme === "Light" ? [255, 255, 255] : [17, 17, 17]);
          }
          assertEquals(await sliderFaults(notebook.page), []);
        },
      );
    }
    await t.step("lines glide from one value of a slider to the next", async () => {
      const cell = notebook.codeCells.nth(SLIDER_CELL);
      let seen = 0;
      for (let tries = 0; tries < 5 && seen <= 2; tries++) { // a busy machine may draw the end only
        await cell.locator("input[type=range]").focus();
        await notebook.page.keyboard.press("Home");
        await notebook.page.waitForTimeout(500);
        const watched = await watchLines(cell);
        await notebook.page.keyboard.press("PageUp");
        seen = await watched();
      }
      assert(seen > 2, `only ${seen} drawings were seen`);
    });
    await t.step(
      "the chooser answers, by mouse and keys, and its link leads to the lesson",
      async () => {
        const cell = notebook.codeCells.nth(CHOOSER_CELL);
        const count = await notebook.codeCells.count();
        assertStringIncludes(await visibleText(cell), "sigmoid");
        await cell.locator("select").focus();
        await notebook.page.keyboard.press("ArrowDown");
        await notebook.page.keyboard.press("d");
        await notebook.page.keyboard.press("d");
        assertEquals(await notebook.codeCells.count(), count);
        await cell.locator("select").selectOption("classes");
        const answer = await visibleText(cell);
        assertStringIncludes(answer, "softmax");
        assert(!answer.includes("sigmoid"), answer);
        await cell.locator(".jp-OutputArea-output [aria-live] a:visible").click();
        const tab = (name: string) =>
          notebook.page.locator(`.lm-DockPanel .lm-TabBar-tabLabel:text-is("${name}")`);
        await tab("endless.ipynb").waitFor();
        await tab("figures.ipynb").click();
      },
    );
    await t.step("all are still there when the notebook is opened again", async () => {
      await notebook.save();
      await notebook.close();
      const again = await lab.open("notebooks/figures.ipynb");
      await assertSeen(again);
      assertEquals(await pictureFaults(again.page), []);
      assertEquals(again.complaints, []);
      await again.close();
    });
    await t.step(
      "Stop ends it, keeps what was learned, and says so in the picture",
      async () => {
        const endless = await lab.open("notebooks/endless.ipynb");
        for (const cell of [0, 1]) {
          await endless.startCell(cell);
          await endless.waitForCell(cell);
        }
        await endless.startCell(2);
        await endless.codeCells.nth(2).locator(PICTURE).first().waitFor();
        await endless.page.waitForTimeout(1000);
        await endless.pressStop();
        await endless.waitForCell(2);
        assertStringIncludes((await endless.seen())[2].text, "stopped true true");
        assertEquals(await endless.page.locator(".jp-Dialog").count(), 0);
        await endless.close();
      },
    );
  },
};

/** Collects the different pictures that are seen in a cell, until no new one has come for three seconds. */
async function watchFrames(cell: Locator): Promise<Set<string>> {
  const seen = new Set<string>();
  for (let last = Date.now() + 20_000; Date.now() - last < 3000;) {
    const src = await cell.locator("img").first().getAttribute("src", { timeout: 100 }).catch(() =>
      null
    );
    if (src && !seen.has(src)) {
      seen.add(src);
      last = Date.now();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return seen;
}

/** Begins to watch the drawings of a cell; what it resolves to waits two seconds and says how many different ones there were. */
async function watchLines(cell: Locator): Promise<() => Promise<number>> {
  const watch = await cell.locator(".moves").evaluateHandle((moves) => {
    const seen = new Set<string>();
    const look = () => {
      seen.add(moves.innerHTML);
      requestAnimationFrame(look);
    };
    look();
    return seen;
  });
  return async () => {
    await cell.page().waitForTimeout(2000);
    return await watch.evaluate((seen) => seen.size);
  };
}

async function assertSeen(notebook: NotebookPage): Promise<void> {
  const counts = await notebook.codeCells.evaluateAll((cells) =>
    cells.map((cell) =>
      cell.querySelectorAll(".jp-OutputArea-output :is(img, svg:not(svg svg))").length
    )
  );
  assertEquals(counts, [0, 0, 3, 1, 1, 1, 1, 2, 0], "one a panel, and one for a heading");
}

/** The text of a cell's output that is not folded away or hidden. */
function visibleText(cell: Locator): Promise<string> {
  return cell.locator(".jp-OutputArea-output [aria-live]").innerText();
}
