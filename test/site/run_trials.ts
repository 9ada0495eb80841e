/**
 * What is tried with notebooks in a page of any browser.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { CourseFile } from "../../.tasks/committed.ts";
import { type Notebook, textOf } from "../../.tasks/notebook.ts";
import { normalised } from "../../.tasks/normalise.ts";
import { errorsIn } from "../../.tasks/run_notebook.ts";
import { isExercise } from "../notebooks/fault.ts";
import { outputDifferences } from "../notebooks/same_outputs.ts";
import { wrongVerdicts } from "../notebooks/verdicts.ts";
import { indexOf, solved } from "./course_cells.ts";
import { LiteNotebook } from "./lite_notebook.ts";
import type { RunningSite } from "./running_site.ts";
import { inPage, type Tab, type Tabs, until } from "./tab.ts";

/** The lesson that shows most, and an exercise with the ids of its first answer and of what checks it. */
export const LESSON = "02-relu.ipynb", EXERCISE = "exercises/1-visualise.ipynb";
export const ANSWER = { stub: "sampled", check: "points-check" };

/** Opens a lesson with nothing kept of the site, and says what that loads and how long it takes. */
export async function opens<T extends Tab>(tabs: Tabs<T>, site: RunningSite): Promise<void> {
  const lite = await LiteNotebook.open(tabs, site.url, LESSON);
  const { addresses, seconds } = lite.firstOpen;
  const { files, whole, gzip } = await site.sizesOf(addresses);
  assert(files > 0, "Expected the page to load files");
  console.log(
    `measured: the first visit: ${megabytes(whole)} in ${files} files, ${megabytes(gzip)} where ` +
      `the host compresses; the kernel waits after ${seconds.toFixed(1)} s`,
  );
  const isNamed = () => document.title.startsWith("02-relu");
  await until(() => inPage(lite.page, isNamed), { what: "the tab to be named", timeout: 10_000 });
  await lite.close();
}

/** Opens a notebook, runs it, and compares what it shows with what is committed. */
export async function runs<T extends Tab>(
  tabs: Tabs<T>,
  site: RunningSite,
  file: CourseFile,
): Promise<void> {
  const path = file.path.replace("notebooks/", "");
  const lite = await LiteNotebook.open(tabs, site.url, path), opened = lite.firstOpen.seconds;
  const { notebook, seconds, secondsToFigure } = await lite.runAll();
  const figure = Number.isNaN(secondsToFigure) ? "none" : `${secondsToFigure.toFixed(1)} s`;
  console.log(
    `measured: ${path}: open in ${opened.toFixed(1)} s, then the first figure after ${figure} ` +
      `and all cells after ${seconds.toFixed(1)} s`,
  );
  await lite.close();
  const run = normalised(withoutDownloads(notebook));
  assertEquals(errorsIn(run), []);
  assertEquals(wrongVerdicts(file.path, run), []);
  if (isExercise(file.path)) return; // is committed without outputs
  const text = file.text.replaceAll(/runs on Deno \d+\.\d+\.\d+/g, "runs in this browser");
  assertEquals(outputDifferences(JSON.parse(text), run), []);
}

/** Answers a part of an exercise, and comes again. */
export async function answers<T extends Tab>(tabs: Tabs<T>, site: RunningSite): Promise<void> {
  const exercise = await LiteNotebook.open(tabs, site.url, EXERCISE);
  await exercise.runAll();
  const [stub, check] = [indexOf(EXERCISE, ANSWER.stub), indexOf(EXERCISE, ANSWER.check)];
  await exercise.outputWith(check, "NOT STARTED");
  await exercise.write(stub, solved(EXERCISE, ANSWER.stub));
  await exercise.start(stub);
  await exercise.start(check);
  await exercise.outputWith(check, "PASSED");
  await exercise.save();
  await exercise.reload();
  await exercise.evaluate('import * as nl from "nonlinear"');
  assertStringIncludes(await exercise.evaluate("nl.progress().text"), "1 of ");
  const kept = textOf((await exercise.notebook()).cells[stub].source);
  assertStringIncludes(kept, "sampled");
  assert(!kept.includes("nl.todo"));
  await exercise.close();
}

/** Stops a training, then a loop without an end. */
export async function stops<T extends Tab>(tabs: Tabs<T>, site: RunningSite): Promise<void> {
  const lesson = await LiteNotebook.open(tabs, site.url, "reference.ipynb");
  const cell = (await lesson.notebook()).cells.findIndex(({ cell_type }) => cell_type === "code");
  await lesson.write(cell, TRAINING);
  await lesson.start(cell);
  await lesson.outputWith(cell, "Epoch 2/");
  await lesson.pressStop();
  assertStringIncludes(await lesson.outputWith(cell, "topped"), "Epoch 2/");
  assertEquals(await lesson.evaluate("stopped.stopped"), "true");
  await lesson.write(cell, "while (true) {}");
  await lesson.start(cell);
  await new Promise((resolve) => setTimeout(resolve, 500));
  await lesson.pressStop();
  await lesson.outputWith(cell, "Stopped.");
  // In a page that is not isolated, which the first visit is, all variables would be gone.
  assertEquals(await lesson.evaluate("stopped.stopped"), "true");
  await lesson.close();
}

const TRAINING = `import * as nl from "nonlinear";
const { x, labels } = nl.toy.moons({ samples: 20000, seed: 1 });
const model = nl.sequential({ layers: [
  nl.layers.dense({ units: 256, activation: "relu", inputShape: [2] }),
  nl.layers.dense({ units: 2, activation: "softmax" }),
] });
model.compile({ optimizer: "adam", loss: "sparseCategoricalCrossentropy" });
const stopped = await model.fit(x, labels, { epochs: 100000, batchSize: 32 });`;

/** Comes again, as somebody who has seen the page before. */
export async function hasThreads<T extends Tab>(tabs: Tabs<T>, site: RunningSite): Promise<void> {
  const lesson = await LiteNotebook.open(tabs, site.url, LESSON);
  assertEquals(await inPage(lesson.page, () => crossOriginIsolated), true);
  await lesson.evaluate('import * as nl from "nonlinear"');
  const threads = await lesson.evaluate("nl.engineInfo().threads");
  assertEquals(threads, String(navigator.hardwareConcurrency));
  await lesson.close();
}

/** What a lesson shows the first time only: how far a download is. */
function withoutDownloads(notebook: Notebook): Notebook {
  for (const { outputs } of notebook.cells) {
    const at = outputs?.findIndex(({ data }) => /^Downloaded /.test(textOf(data?.["text/plain"])));
    if (at !== undefined && at >= 0) outputs!.splice(at, 1);
  }
  return notebook;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
