/**
 * `deno task test`: checks everything. `--only=NAME,NAME` runs some of the steps.
 *
 * What a machine lacks (Python, a Chromium) is a visible skip for a learner and a failure where CI=true.
 *
 * @module
 */
import { findChromium, HOW_TO_GET_CHROMIUM } from "../test/browser/chromium.ts";
import { join } from "node:path";
import { committedNotebooks, filesUnder } from "./committed.ts";
import { denoCheck, denoTest, denoTestFirst } from "./deno.ts";
import { ensureEnvironment } from "./environment.ts";
import { allTests, startsPrograms, staticSteps } from "./quick_steps.ts";
import { root } from "./root.ts";
import { chosenSteps, missing, type Outcome, runSteps, type Step } from "./steps.ts";

const LESSONS_TEST = "test/browser/course_lessons_test.ts";
const EXERCISES_TEST = "test/browser/course_exercises_test.ts";
const KERNEL_TEST = "test/notebooks/execution_test.ts";
const KERNEL_COURSE_TEST = "test/notebooks/course_execution_test.ts";
const DOWNLOAD_TESTS = ["cifar10_test.ts", "cifar10_server_test.ts", "csv/source_test.ts"];

/** The configuration leaves the site's folder out of plain `deno test`, so its tests go without. */
const OUTSIDE_CONFIG = ["--no-config", "--no-lock", "--import-map=lib/imports.json"];

/** Kernels and browsers wait as much as they work, so more steps than two cores is the quickest. */
const AT_ONCE = 3;

const chromium = await findChromium();

/** The longest step comes first; it installs JupyterLab, if need be, and what stands between needs none. */
const steps: Step[] = [
  {
    name: "lessons",
    title: "does each lesson do right in the real JupyterLab, with the committed outputs? " +
      "(minutes; pictures go to .artefacts/)",
    run: () => inBrowser(LESSONS_TEST),
  },
  ...staticSteps(await committedNotebooks()),
  allTests,
  {
    name: "tasks",
    title: "do the course's own commands do right, on all kinds of machines?",
    run: () => denoTest("-A", "--no-check", "test/tasks"),
  },
  {
    name: "native",
    title: "does a native library multiply as the reference does, wherever every engine is tried?",
    run: () =>
      withEnvironment(async () =>
        denoTest("-A", "--no-check", "--parallel", "test/native", ...await testsOfEveryEngine())
      ),
  },
  {
    name: "downloads",
    title: "do downloads come through, or leave nothing behind, with a server that fails and lies?",
    run: () => denoTest("-A", "--no-check", ...DOWNLOAD_TESTS.map((name) => `test/data/${name}`)),
  },
  {
    name: "lock",
    title: "are the library's packages those that deno.lock names?",
    run: () => denoCheck("cache", "--config", "notebooks/deno.json", "--frozen", "lib/mod.ts"),
  },
  {
    name: "package",
    title: "could the library be published as a package (deno publish --dry-run)?",
    run: () => denoCheck("publish", "--config", "lib/jsr.json", "--dry-run", "--allow-dirty"),
  },
  {
    name: "documentation",
    title: "has every public name its documentation (deno doc --lint)?",
    run: () => denoCheck("doc", "--lint", "lib/mod.ts"),
  },
  {
    name: "exercises",
    title: "do the exercises and their solutions do right there, with the right verdicts?",
    run: () => inBrowser(EXERCISES_TEST),
  },
  {
    name: "browser",
    title: "do Run All, Stop, errors and figures do right in the real JupyterLab?",
    run: () => inBrowser("test/browser", `--ignore=${LESSONS_TEST},${EXERCISES_TEST}`),
  },
  {
    name: "site",
    title:
      "can every page of the site be read, without another host, on a phone and a wide screen?",
    run: async () =>
      chromium
        ? await denoTestFirst("-A", "--no-check", "test/site")
        : missing(`no Chromium found: ${HOW_TO_GET_CHROMIUM}`),
  },
  {
    name: "examples",
    title: "do the examples in the documentation run?",
    run: () => denoTest("-P", "--no-check", "--parallel", "--doc", "lib", "README.md"),
  },
  {
    name: "kernel",
    title: chromium
      ? "do solutions, exercises and two trainings at once do right in the real kernel?"
      : "do the notebooks run in the real kernel, with the committed outputs?",
    // In JupyterLab the course's notebooks are run by the steps above; in the kernel alone they would be run again.
    run: () =>
      withEnvironment(() =>
        denoTest("-A", "--no-check", KERNEL_TEST, ...(chromium ? [] : [KERNEL_COURSE_TEST]))
      ),
  },
  {
    name: "site-kernel",
    title:
      "do a hundred cells do the same in the page's kernel as in Deno's, and the rest as it says?",
    run: () =>
      chromium
        ? denoTestFirst("-A", "--no-check", ...OUTSIDE_CONFIG, ".site/kernel/test")
        : Promise.resolve(missing(`no Chromium found: ${HOW_TO_GET_CHROMIUM}`)),
  },
  {
    name: "recipes",
    title: "does what is added to a copy by the recipes pass its tests there?",
    run: () => denoTest("-A", "--no-check", "--parallel", "test/recipes"),
  },
  {
    name: "notebooks",
    title: "are the committed notebooks as a lesson should be?",
    run: () => {
      const ignored = `--ignore=${KERNEL_TEST},${KERNEL_COURSE_TEST}`;
      return denoTest("-A", "--no-check", "--parallel", "test/notebooks", ignored);
    },
  },
  {
    name: "bench",
    title: "does the benchmark measure what it says, in a small form? (results, not times)",
    // The environment has the native library.
    run: () => withEnvironment(() => denoTest("-A", "--no-check", "test/bench")),
  },
];

/** The tests elsewhere that take every engine in turn, so the native library too where there is one. */
async function testsOfEveryEngine(): Promise<string[]> {
  const paths = (await filesUnder(root, "test")).filter((path) => path.endsWith("_test.ts"));
  const texts = await Promise.all(paths.map((path) => Deno.readTextFile(join(root, path))));
  return paths.filter((path, i) =>
    !startsPrograms(path) && !path.startsWith("test/bench/") &&
    /\/(native|both_engines)\.ts"/.test(texts[i])
  );
}

/** Runs tests in JupyterLab, where there is a browser for it. */
async function inBrowser(...tests: string[]): Promise<Outcome> {
  if (!chromium) return missing(`no Chromium found: ${HOW_TO_GET_CHROMIUM}`);
  return await withEnvironment(() => denoTestFirst("-A", "--no-check", ...tests));
}

/** The set-up of JupyterLab, once for all steps that need it. */
let environment: Promise<unknown> | undefined;

/** Runs a part that needs JupyterLab, once it is installed; the set-up's words stand in the report of the first. */
async function withEnvironment(run: () => Promise<Outcome>): Promise<Outcome> {
  const said: string[] = [];
  try {
    await (environment ??= ensureEnvironment((line) => said.push(line)));
  } catch (error) {
    return missing(error instanceof Error ? error.message : String(error));
  }
  const outcome = await run();
  return { ...outcome, notes: [...said, ...outcome.notes ?? []] };
}

const failed = await runSteps(chosenSteps("test", steps, Deno.args), { atOnce: AT_ONCE });
Deno.exit(failed > 0 ? 1 : 0);
