import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { committedNotebooks, type CourseFile } from "../../.tasks/committed.ts";
import { type Notebook, textOf } from "../../.tasks/notebook.ts";
import { normalised } from "../../.tasks/normalise.ts";
import { root } from "../../.tasks/root.ts";
import { errorsIn } from "../../.tasks/run_notebook.ts";
import { startChromium } from "../browser/chromium.ts";
import { mayRun } from "../browser/lab.ts";
import { isExercise } from "../notebooks/fault.ts";
import { outputDifferences } from "../notebooks/same_outputs.ts";
import { wrongVerdicts } from "../notebooks/verdicts.ts";
import { LiteNotebook } from "./lite_notebook.ts";
import { epochCell, epochHere } from "./mnist_epoch.ts";
import { RunningSite } from "./running_site.ts";

/** All notebooks, which takes many minutes, or the one that shows most. */
const all = mayRun && Deno.env.get("NONLINEAR_SITE") === "all";
const notebooks = mayRun ? await committedNotebooks() : [];
const LESSON = "02-relu.ipynb", EXERCISE = "exercises/1-visualise.ipynb";

Deno.test({
  name: "the notebooks in a page",
  ignore: !mayRun,
  async fn(t) {
    await using site = await RunningSite.start();
    const browser = await startChromium();
    try {
      const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
      const complaints = complaintsOf(context, site.url);

      for (const file of notebooks.filter(({ path }) => all || path.endsWith(LESSON))) {
        await t.step(`${file.path} shows what is committed`, () => runs(context, site, file));
      }
      await t.step(
        "an exercise answers, and what is passed is known on the next visit",
        async () => {
          const exercise = await LiteNotebook.open(context, site.url, EXERCISE);
          await exercise.runAll();
          const [stub, check] = [indexOf(EXERCISE, "sampled"), indexOf(EXERCISE, "points-check")];
          assertStringIncludes(await exercise.outputWith(check, "NOT STARTED"), "NOT STARTED");
          await exercise.write(
            stub,
            sourceOf(EXERCISE.replace("exercises", "solutions"), "sampled"),
          );
          await exercise.start(stub);
          await exercise.start(check);
          await exercise.outputWith(check, "PASSED");
          await exercise.save();
          await exercise.reload();
          await exercise.evaluate('import * as nl from "nonlinear"');
          assertStringIncludes(await exercise.evaluate("nl.progress().text"), "1 of ");
          assertStringIncludes(textOf((await exercise.notebook()).cells[stub].source), "sampled");
          assert(!textOf((await exercise.notebook()).cells[stub].source).includes("nl.todo"));
          await exercise.close();
        },
      );
      await t.step(
        "Stop ends a training and its model stays; it ends an endless loop, too",
        async () => {
          const lesson = await LiteNotebook.open(context, site.url, "reference.ipynb");
          const cell = (await lesson.notebook()).cells.findIndex(({ cell_type }) =>
            cell_type === "code"
          );
          await lesson.write(cell, TRAINING);
          await lesson.start(cell);
          await lesson.outputWith(cell, "Epoch 2/");
          await lesson.pressStop();
          assertStringIncludes(await lesson.outputWith(cell, "topped"), "Epoch 2/");
          assertEquals(await lesson.evaluate("stopped.stopped"), "true");
          await lesson.write(cell, "while (true) {}");
          await lesson.start(cell);
          await lesson.page.waitForTimeout(500);
          await lesson.pressStop();
          await lesson.outputWith(cell, "Stopped.");
          // In a page that is not isolated, which the first visit is, all variables would be gone.
          assertEquals(await lesson.evaluate("stopped.stopped"), "true");
          await lesson.close();
        },
      );
      await t.step(
        "from the second visit on the page is isolated, and there are threads",
        async () => {
          const lesson = await LiteNotebook.open(context, site.url, LESSON);
          assertEquals(await lesson.page.evaluate(() => crossOriginIsolated), true);
          await lesson.evaluate('import * as nl from "nonlinear"');
          const threads = await lesson.evaluate("nl.engineInfo().threads");
          assertEquals(threads, String(navigator.hardwareConcurrency));
          await lesson.close();
        },
      );
      if (all) {
        await t.step("a page says how long an epoch of MNIST takes it", async () => {
          const lesson = await LiteNotebook.open(context, site.url, LESSON);
          for (const threads of new Set([1, navigator.hardwareConcurrency])) {
            const [inPage] = (await lesson.evaluate(epochCell(threads))).match(/[\d.]+$/) ?? [];
            assert(inPage, "expected the seconds of an epoch");
            console.log(
              `measured: an epoch of MNIST on ${threads} threads: ${Number(inPage).toFixed(2)} s ` +
                `in a page, ${(await epochHere(threads)).toFixed(2)} s in Deno`,
            );
          }
          await lesson.close();
        });
      }
      await t.step("a fresh notebook comes back, and one's own stays beside it", async () => {
        const exercise = await LiteNotebook.open(context, site.url, EXERCISE);
        const { page } = exercise, stub = indexOf(EXERCISE, "sampled");
        await exercise.command("nonlinear:fresh-notebook");
        await page.locator(".jp-Dialog .jp-mod-accept").click();
        await page.getByText("Yours is exercises/1-visualise.yours-1.ipynb").first().waitFor();
        assertStringIncludes(textOf((await exercise.notebook()).cells[stub].source), "nl.todo");
        const download = page.waitForEvent("download");
        await exercise.command("nonlinear:download-notebooks");
        assertEquals((await download).suggestedFilename(), "nonlinear-notebooks.zip");
        await exercise.close();
      });
      await t.step("a lesson that was never opened runs without a network", async () => {
        await kept(context, site);
        await site.goAway();
        try {
          const lesson = await LiteNotebook.open(context, site.url, "03-sigmoid.ipynb");
          assertEquals(errorsIn((await lesson.runAll()).notebook), []);
          await lesson.close();
        } finally {
          site.comeBack();
        }
      });
      await t.step("an update of the site is said, and taken when a person wants it", async () => {
        const path = "03-sigmoid.ipynb", lesson = await LiteNotebook.open(context, site.url, path);
        await lesson.save();
        await lesson.close();
        await using _ = await site.updated(path, "The sigmoid, told anew");
        const again = await LiteNotebook.open(context, site.url, path);
        assertEquals(await again.page.getByText("told anew").count(), 0);
        await again.page.getByText("Take the new one").click();
        await again.page.locator(".jp-Notebook p").getByText("told anew").waitFor();
        await again.close();
      });
      await t.step("a phone shows no less than the width of its screen", async () => {
        const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
        const lesson = await LiteNotebook.open(phone, site.url, LESSON);
        const wide = await lesson.page.evaluate(() => document.documentElement.scrollWidth);
        assertEquals(wide, 390);
        await lesson.page.screenshot({ path: join(root, ".artefacts", "lesson on a phone.png") });
        await phone.close();
      });
      await t.step("nothing complains, and no other host is asked", () => {
        assertEquals(complaints, []);
      });
    } finally {
      await browser.close();
    }
  },
});

const TRAINING = `import * as nl from "nonlinear";
const { x, labels } = nl.toy.moons({ samples: 20000, seed: 1 });
const model = nl.sequential({ layers: [
  nl.layers.dense({ units: 256, activation: "relu", inputShape: [2] }),
  nl.layers.dense({ units: 2, activation: "softmax" }),
] });
model.compile({ optimizer: "adam", loss: "sparseCategoricalCrossentropy" });
const stopped = await model.fit(x, labels, { epochs: 100000, batchSize: 32 });`;

/** Opens a notebook, runs it, and compares what it shows with what is committed. */
async function runs(context: BrowserContext, site: RunningSite, file: CourseFile): Promise<void> {
  const path = file.path.replace("notebooks/", "");
  const lite = await LiteNotebook.open(context, site.url, path);
  const { requests, bytes, seconds: opened } = lite.firstOpen;
  const { notebook, seconds, secondsToFigure } = await lite.runAll();
  console.log(
    `measured: ${path}: ${(bytes / 1e6).toFixed(1)} MB in ${requests} files, open in ${
      opened.toFixed(1)
    } s, ` +
      `first figure ${secondsToFigure.toFixed(1)} s after Run All, all cells in ${
        seconds.toFixed(1)
      } s`,
  );
  await lite.close();
  const run = normalised(withoutDownloads(notebook));
  assertEquals(errorsIn(run), []);
  assertEquals(wrongVerdicts(file.path, run), []);
  if (isExercise(file.path)) return; // is committed without outputs
  const text = file.text.replaceAll(/runs on Deno \d+\.\d+\.\d+/g, "runs in this browser");
  assertEquals(outputDifferences(JSON.parse(text), run), []);
}

/** What a lesson shows the first time only: how far a download is. */
function withoutDownloads(notebook: Notebook): Notebook {
  for (const { outputs } of notebook.cells) {
    const at = outputs?.findIndex(({ data }) => /^Downloaded /.test(textOf(data?.["text/plain"])));
    if (at !== undefined && at >= 0) outputs!.splice(at, 1);
  }
  return notebook;
}

/** Waits until the browser has kept what lessons need. */
async function kept(context: BrowserContext, site: RunningSite): Promise<void> {
  const lesson = await LiteNotebook.open(context, site.url, LESSON);
  await lesson.page.waitForFunction(
    async () => {
      const names = await caches.keys(), snapshot = names.find((name) => name.includes("snapshot"));
      const data = await (await caches.open("nonlinear-data")).keys();
      return snapshot !== undefined && data.length === 4;
    },
    undefined,
    { timeout: 60_000, polling: 500 },
  );
  await lesson.close();
}

/** What pages write in red, and what they ask of other hosts; without the network it is no wonder. */
function complaintsOf(context: BrowserContext, url: string): string[] {
  const complaints: string[] = [];
  context.on("weberror", (error) => complaints.push(String(error.error())));
  context.on("request", (request) => {
    const address = request.url();
    if (/^https?:/.test(address) && !address.startsWith(new URL(url).origin)) {
      complaints.push(`asked for ${address}`);
    }
  });
  return complaints;
}

function indexOf(path: string, id: string): number {
  const index = cellsOf(path).findIndex((cell) => cell.id === id);
  assert(index >= 0, `expected ${path} to have a cell ${id}`);
  return index;
}

function sourceOf(path: string, id: string): string {
  return textOf(cellsOf(path)[indexOf(path, id)].source);
}

function cellsOf(path: string) {
  const { text } = notebooks.find((file) => file.path === `notebooks/${path}`)!;
  return (JSON.parse(text) as Notebook).cells;
}
