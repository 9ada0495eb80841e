/**
 * The course's notebooks in JupyterLab, as a learner runs them.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { join } from "node:path";
import type { CourseFile } from "../../.tasks/committed.ts";
import type { Notebook } from "../../.tasks/notebook.ts";
import { normalised } from "../../.tasks/normalise.ts";
import { root } from "../../.tasks/root.ts";
import { errorsIn } from "../../.tasks/run_notebook.ts";
import { isExercise } from "../notebooks/fault.ts";
import { outputDifferences } from "../notebooks/same_outputs.ts";
import { wrongVerdicts } from "../notebooks/verdicts.ts";
import { withLab } from "./lab.ts";
import type { NotebookPage, Theme } from "./notebook_page.ts";
import { pictureFaults, sliderFaults } from "./pictures.ts";

const PICTURES = join(root, ".artefacts", "notebooks");

/** Whether a notebook is an exercise or the solution of one, and not a lesson. */
export function isPractice(path: string): boolean {
  return /^notebooks\/(exercises|solutions)\//.test(path);
}

/** Opens the notebooks one after the other, runs each and looks at it, in steps of the test `t`. */
export async function testInLab(t: Deno.TestContext, notebooks: CourseFile[]): Promise<void> {
  await Deno.mkdir(PICTURES, { recursive: true });
  await withLab(notebooks, async (lab) => {
    // JupyterLab takes seconds to load, so the notebooks share a window, until something goes wrong in it.
    let last: NotebookPage | undefined;
    for (const file of notebooks) {
      const page = last ? await last.leaveFor(file.path, lab.folder) : await lab.open(file.path);
      const passed = await testNotebook(t, file, page);
      if (!passed) await page.close();
      last = passed ? page : undefined;
      await lab.closeKernels();
    }
  });
}

/** Runs one notebook and looks at it; returns whether all its steps passed. */
async function testNotebook(
  t: Deno.TestContext,
  { path, text }: CourseFile,
  notebook: NotebookPage,
): Promise<boolean> {
  let passed = true;
  const step = async (what: string, test: () => void | Promise<void>) => {
    passed = await t.step(`${path} ${what}`, test) && passed;
  };
  await step("opens as saved, with its figures", async () => {
    assertEquals(await notebook.isUnsaved(), false, "Expected no change by opening it");
    assertEquals(await pictureFaults(notebook.page), []);
  });
  await step("has every output under its cell after Run All", async () => {
    await notebook.runAll();
    const run = normalised(await notebook.save());
    assertEquals(errorsIn(run), []);
    assertEquals(wrongVerdicts(path, run), []);
    if (isExercise(path)) return; // is committed without outputs
    assertEquals(outputDifferences(JSON.parse(text) as Notebook, run), []);
  });
  const theme = await notebook.theme();
  for (const shown of [theme, theme === "Light" ? "Dark" : "Light"] satisfies Theme[]) {
    await step(`has drawn figures in the ${shown.toLowerCase()} theme`, async () => {
      if (shown !== theme) await notebook.setTheme(shown);
      await notebook.picture(async (picture) => {
        await Deno.writeFile(pictureFile(path, shown), picture.png);
        assertEquals(await pictureFaults(notebook.page, picture), []);
      });
    });
  }
  await step("has sliders that move their figures and nothing else", async () => {
    assertEquals(await sliderFaults(notebook.page), []);
  });
  await step("logs no errors in the browser", () => {
    assertEquals(notebook.complaints, []);
  });
  return passed;
}

function pictureFile(path: string, theme: Theme): string {
  const name = path.slice("notebooks/".length, -".ipynb".length).replaceAll("/", "-");
  return join(PICTURES, `${name}-${theme.toLowerCase()}.png`);
}
