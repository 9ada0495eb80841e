import { assertEquals } from "@std/assert";
import { join } from "node:path";
import { committedNotebooks } from "../../.tasks/committed.ts";
import type { Notebook } from "../../.tasks/notebook.ts";
import { normalised } from "../../.tasks/normalise.ts";
import { root } from "../../.tasks/root.ts";
import { errorsIn } from "../../.tasks/run_notebook.ts";
import { isExercise } from "../notebooks/fault.ts";
import { outputDifferences } from "../notebooks/same_outputs.ts";
import { mayRun, withLab } from "./lab.ts";
import { pictureFaults, sliderFaults } from "./pictures.ts";

const notebooks = mayRun ? await committedNotebooks() : [];
const PICTURES = join(root, ".artefacts", "notebooks");

Deno.test({
  name: "the notebooks in JupyterLab",
  ignore: !mayRun,
  fn: (t) =>
    withLab(notebooks, async (lab) => {
      await Deno.mkdir(PICTURES, { recursive: true });
      for (const { path, text } of notebooks) {
        const name = join(
          PICTURES,
          path.slice("notebooks/".length, -".ipynb".length).replaceAll("/", "-"),
        );
        const notebook = await lab.open(path);

        await t.step(`${path} opens as saved, with its figures`, async () => {
          assertEquals(await notebook.isUnsaved(), false, "Expected no change by opening it");
          assertEquals(await pictureFaults(notebook.page), []);
        });
        await t.step(`${path} has every output under its cell after Run All`, async () => {
          await notebook.runAll();
          const run = normalised(await notebook.save());
          assertEquals(errorsIn(run), []);
          if (!isExercise(path)) {
            assertEquals(outputDifferences(JSON.parse(text) as Notebook, run), []);
          }
        });
        for (const theme of ["Light", "Dark"] as const) {
          await t.step(
            `${path} has drawn figures in the ${theme.toLowerCase()} theme`,
            async () => {
              await notebook.setTheme(`JupyterLab ${theme}`);
              await notebook.picture(`${name}-${theme.toLowerCase()}.png`);
              assertEquals(await pictureFaults(notebook.page), []);
            },
          );
        }
        await t.step(`${path} has sliders that move their figures and nothing else`, async () => {
          assertEquals(await sliderFaults(notebook.page), []);
        });
        await t.step(`${path} logs no errors in the browser`, () => {
          assertEquals(notebook.complaints, []);
        });
        await notebook.setTheme("JupyterLab Light");
        await notebook.close();
        await lab.closeKernels();
      }
    }),
});
