/**
 * What is tried with notebooks in a page in the whole form of the test only.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import * as nl from "nonlinear";
import type { BrowserContext } from "playwright-core";
import { root } from "../../.tasks/root.ts";
import { indexOf, solved } from "./course_cells.ts";
import { LiteNotebook } from "./lite_notebook.ts";
import { epochCell, epochHere } from "./mnist_epoch.ts";
import { LESSON } from "./run_trials.ts";
import type { RunningSite } from "./running_site.ts";

const FLOW = "exercises/5-gradient-flow.ipynb";

/** Answers all parts of an exercise that trains, and asks for a hint and a solution of each by name. */
export async function answersFlow(context: BrowserContext, site: RunningSite): Promise<void> {
  const exercise = await LiteNotebook.open(context, site.url, FLOW);
  await exercise.runAll();
  const parts = [
    { name: "gradient sizes", stub: "gradient-sizes", check: "sizes-check", says: "Math.sqrt" },
    { name: "good start", stub: "stddev", check: "stddev-check", says: "Math.sqrt(2 / n)" },
  ];
  for (const { name, stub, check, says } of parts) {
    await exercise.outputWith(indexOf(FLOW, check), "NOT STARTED");
    assertStringIncludes(await exercise.evaluate(`nl.hint("${name}")`), "HINT 1 of ");
    assertStringIncludes(await exercise.evaluate(`nl.solution("${name}")`), says);
    await exercise.write(indexOf(FLOW, stub), solved(FLOW, stub));
    await exercise.start(indexOf(FLOW, stub));
    await exercise.start(indexOf(FLOW, check));
    await exercise.outputWith(indexOf(FLOW, check), "PASSED");
  }
  await exercise.close();
}

/** Loads Fashion-MNIST, whose checksums are looked at on the way. */
export async function loadsFashion(context: BrowserContext, site: RunningSite): Promise<void> {
  const lesson = await LiteNotebook.open(context, site.url, LESSON);
  await lesson.evaluate(
    'import * as nl from "nonlinear"; const fashion = await nl.loadFashionMnist();',
  );
  const { train } = await nl.loadFashionMnist();
  assertStringIncludes(
    await lesson.evaluate("JSON.stringify([fashion.train.x.shape, fashion.test.x.shape])"),
    "[[60000,784],[10000,784]]",
  );
  assertEquals(
    await lesson.evaluate("fashion.train.x.data.subarray(0, 784).reduce((a, b) => a + b)"),
    String(train.x.data.subarray(0, 784).reduce((a, b) => a + b)),
  );
  await lesson.close();
}

/** Tables in UTF-8 and as a spreadsheet on Windows saves them: no text that is read as text comes out as it was. */
const TABLES = [
  { file: "penguins.csv", options: { label: "species", missing: "drop", seed: 1, verbose: 0 } },
  { file: "sheet.csv", options: { label: "Raucher", seed: 1, verbose: 0 } },
] as const;

/** Uploads tables in the list of files and reads them in a lesson. */
export async function readsUploads(context: BrowserContext, site: RunningSite): Promise<void> {
  const paths = TABLES.map(({ file }) => join(root, "test", "data", "csv", "files", file));
  const list = await context.newPage();
  await list.goto(`${site.url}run/tree/index.html`);
  const chooser = list.waitForEvent("filechooser");
  await list.locator('[title="Upload Files"]').first().click();
  await (await chooser).setFiles(paths);
  for (const { file } of TABLES) await list.locator(".jp-DirListing").getByText(file).waitFor();
  await list.close();

  const lesson = await LiteNotebook.open(context, site.url, LESSON);
  await lesson.evaluate('import * as nl from "nonlinear"');
  for (const [i, { file, options }] of TABLES.entries()) {
    const here = await nl.loadCsv(paths[i], options);
    const there = await lesson.evaluate(
      `JSON.stringify((({ train, columns }) => [columns, [...train.x.data]])(
        await nl.loadCsv("${file}", ${JSON.stringify(options)})))`,
    );
    assertStringIncludes(there, JSON.stringify([here.columns, [...here.train.x.data]]));
  }
  await lesson.close();
}

/** Trains on MNIST in a page and in Deno, on one thread and on all. */
export async function measuresEpochs(context: BrowserContext, site: RunningSite): Promise<void> {
  const lesson = await LiteNotebook.open(context, site.url, LESSON);
  for (const threads of new Set([1, navigator.hardwareConcurrency])) {
    const shown = await lesson.evaluate(epochCell(threads)), seconds = shown.match(/[\d.]+$/)?.[0];
    assert(seconds, `Expected the seconds of an epoch but found ${shown}`);
    const [there, here] = [Number(seconds), await epochHere(threads)].map((s) => s.toFixed(2));
    console.log(
      `measured: an epoch of MNIST, threads: ${threads}: ${there} s in a page, ${here} s in Deno`,
    );
  }
  await lesson.close();
}
