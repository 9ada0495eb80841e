import { assert, assertEquals } from "@std/assert";
import { cannotRun } from "./fake_course.ts";
import { LaunchedKernel } from "./launched_kernel.ts";

const CHECK = 'const chance = await nl.check("born dead", bornDead);\nchance;';
const PROGRESS = 'nl.progress().text.split("\\n").find((line) => line.includes("born dead"))';
const RIGHT =
  "function bornDead(widths: number[]) {\n  return 1 - widths.reduce((left, n) => left * (1 - 2 ** -n), 1);\n}";

/** Cells as somebody runs them one after the other, and what stands below each. */
const CELLS: [what: string, code: string, shown: RegExp, not?: RegExp][] = [
  // What passes in the folder of the solutions is nobody's progress.
  ["the first cell", 'import * as nl from "nonlinear";\nDeno.chdir("solutions");', /^/],
  ["a check before its answer", CHECK, /The cell above that defines bornDead has not run yet/],
  ["its answer", RIGHT, /^$/],
  ["the check again", CHECK, /PASSED/, /careful/],
  ["the progress", PROGRESS, /PASSED/],
  ["an answer that does not parse", RIGHT.replace("n), 1)", "n, 1)"), /Cell \[6\] did not run/],
  ["the check of the older one", CHECK, /PASSED[^]*older bornDead: cell \[6\], the newest that/],
  ["the progress without it", PROGRESS, /NOT YET/],
  [
    "all checks without it",
    "(await nl.checkAll()).text",
    /0 of 1[^]*NOT YET +This is about an older/,
  ],
  ["an answer that throws", "const bornDead = missing(2);", /Is missing defined in a cell above/],
  ["the check of the older one", CHECK, /PASSED[^]*older bornDead: cell \[10\], the newest that/],
  ["a wrong answer, mended", "const bornDead = (widths: number[]) => 2 ** -widths[0];", /^$/],
  ["its check", CHECK, /NOT YET/, /careful/],
  ["the right answer", RIGHT, /^$/],
  ["its check", CHECK, /PASSED/, /careful/],
  ["the progress with it", PROGRESS, /PASSED/],
];

Deno.test({
  name:
    "in the real kernel a check says what to run first, and that an answer is older than its cell",
  ignore: cannotRun,
  async fn(t) {
    await using kernel = await LaunchedKernel.start();
    for (const [i, [what, code, shown, not]] of CELLS.entries()) {
      await t.step(`[${i + 1}] ${what}`, async () => {
        const { text } = await kernel.run(code);
        assert(shown.test(text), text);
        assertEquals(not?.test(text) ?? false, false, text);
      });
    }
  },
});
