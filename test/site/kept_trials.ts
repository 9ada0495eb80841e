/**
 * What is tried with what a browser keeps of the site: a person's own notebooks, and the site itself for times without a
 * network.
 *
 * @module
 */
import { assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { textOf } from "../../.tasks/notebook.ts";
import { root } from "../../.tasks/root.ts";
import { errorsIn } from "../../.tasks/run_notebook.ts";
import { indexOf } from "./course_cells.ts";
import { LiteNotebook } from "./lite_notebook.ts";
import { ANSWER, EXERCISE, LESSON } from "./run_trials.ts";
import type { RunningSite } from "./running_site.ts";
import { inPage, type Tab, type Tabs, until } from "./tab.ts";

/** Brings back a fresh notebook, and downloads all. */
export async function bringsBack(context: BrowserContext, site: RunningSite): Promise<void> {
  const exercise = await LiteNotebook.open(context, site.url, EXERCISE);
  const { page } = exercise, stub = indexOf(EXERCISE, ANSWER.stub);
  await exercise.command("nonlinear:fresh-notebook");
  await page.locator(".jp-Dialog .jp-mod-accept").click();
  await page.getByText("Yours is exercises/1-visualise.yours-1.ipynb").first().waitFor();
  assertStringIncludes(textOf((await exercise.notebook()).cells[stub].source), "nl.todo");
  const download = page.waitForEvent("download");
  await exercise.command("nonlinear:download-notebooks");
  assertEquals((await download).suggestedFilename(), "nonlinear-notebooks.zip");
  await exercise.close();
}

/** Runs a lesson that was never opened while the site cannot be reached. */
export async function runsWithoutNetwork<T extends Tab>(
  tabs: Tabs<T>,
  site: RunningSite,
): Promise<void> {
  await keepAll(tabs, site);
  await site.goAway();
  try {
    const lesson = await LiteNotebook.open(tabs, site.url, "03-sigmoid.ipynb");
    assertEquals(errorsIn((await lesson.runAll()).notebook), []);
    await lesson.close();
  } finally {
    site.comeBack();
  }
}

/** Waits until the browser has kept what lessons need. */
async function keepAll<T extends Tab>(tabs: Tabs<T>, site: RunningSite): Promise<void> {
  const lesson = await LiteNotebook.open(tabs, site.url, LESSON);
  const isKept = async () => {
    const names = await caches.keys(), snapshot = names.find((name) => name.includes("snapshot"));
    const data = await (await caches.open("nonlinear-data")).keys();
    return snapshot !== undefined && data.length >= 4;
  };
  await until(() => inPage(lesson.page, isKept), { what: "all to be kept", timeout: 60_000 });
  await lesson.close();
}

/** Opens a notebook of one's own after the course has changed it. */
export async function saysUpdate(context: BrowserContext, site: RunningSite): Promise<void> {
  const path = "03-sigmoid.ipynb", lesson = await LiteNotebook.open(context, site.url, path);
  await lesson.save();
  await lesson.close();
  await using _ = await site.updated(path, "The sigmoid, told anew");
  const again = await LiteNotebook.open(context, site.url, path);
  assertEquals(await again.page.getByText("told anew").count(), 0);
  await again.page.getByText("Take the new one").click();
  await again.page.locator(".jp-Notebook p").getByText("told anew").waitFor();
  await again.close();
}

/** Opens a lesson on a phone. */
export async function fitsPhone(browser: Browser, site: RunningSite): Promise<void> {
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const lesson = await LiteNotebook.open(phone, site.url, LESSON);
  assertEquals(await lesson.page.evaluate(() => document.documentElement.scrollWidth), 390);
  await lesson.page.screenshot({ path: join(root, ".artefacts", "lesson on a phone.png") });
  await phone.close();
}
