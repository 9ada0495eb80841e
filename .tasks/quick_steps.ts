/**
 * The steps that `deno task check` and `deno task test` share: what can be known of the code in a minute.
 *
 * @module
 */
import { checkCellFormat, checkTypes } from "./check_cells.ts";
import type { CourseFile } from "./committed.ts";
import { denoCheck, denoTest } from "./deno.ts";
import { combined, type Step } from "./steps.ts";

/** The folders of tests that start programs or open libraries, which have steps of their own in `deno task test`. */
const STARTING_PROGRAMS = [
  "test/browser",
  "test/native",
  "test/notebooks",
  "test/recipes",
  "test/site",
  "test/tasks",
];

/** Tests of the library that take longest: sweeps over all float32 exponents, whole epochs, whole data sets, all sources. */
const LONG_TESTS = [
  "test/data/data_test.ts",
  "test/engine/vectorised_test.ts",
  "test/host/deno/guard_test.ts",
  "test/training/threads_test.ts",
];

/** Whether the test at a path starts programs or opens libraries, so needs more permissions than the library's. */
export function startsPrograms(path: string): boolean {
  return STARTING_PROGRAMS.some((folder) => path.startsWith(`${folder}/`));
}

/** What can be known without running anything. Types are a step of their own; examples have their types here only. */
export function staticSteps(notebooks: CourseFile[]): Step[] {
  return [
    {
      name: "format",
      title: "is the code formatted (deno fmt), the notebooks' cells too?",
      run: async () =>
        combined(...await Promise.all([denoCheck("fmt", "--check"), checkCellFormat(notebooks)])),
    },
    { name: "lint", title: "does deno lint find anything?", run: () => denoCheck("lint") },
    {
      name: "types",
      title: "do library, tasks, tests, examples and each notebook's cells pass the type check?",
      run: () => checkTypes(notebooks, "--doc", ".", "README.md"),
    },
  ];
}

/** The library's tests, those left out that take longest. */
export const shortTests: Step = {
  name: "unit",
  title: "the library's tests but the longest, and the checks of how it is built",
  run: () =>
    denoTest(
      "-P",
      "--no-check",
      "--parallel",
      `--ignore=.tasks,.site,${[...STARTING_PROGRAMS, ...LONG_TESTS]}`,
    ),
};

/** All of the library's tests: without any permission, as plain `deno test` runs them, then with theirs those that need some. */
export const allTests: Step = {
  name: "unit",
  title:
    "does plain `deno test` pass without any permission, and with theirs the tests that need some?",
  async run() {
    const bare = await denoTest("--no-check", "--parallel");
    const files = bare.filesWithSkipped.map((path) => path.replace(/^\.\//, ""))
      .filter((path) => !startsPrograms(path));
    if (files.length === 0) return bare;
    const permitted = await denoTest("-P", "--no-check", "--parallel", ...files);
    return combined({ ...bare, skipped: 0 }, permitted); // what was left out at first has had its turn
  },
};
