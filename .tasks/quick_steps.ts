/**
 * The steps that `deno task check` and `deno task test` share: what can be known of the code in a minute.
 *
 * @module
 */
import { checkCellFormat, checkTypes } from "./check_cells.ts";
import type { CourseFile } from "./committed.ts";
import { denoCheck, denoTest } from "./deno.ts";
import { both, type Step } from "./steps.ts";

/** The folders of tests that start programs, which have steps of their own in `deno task test`. */
const STARTING_PROGRAMS = ["test/browser", "test/notebooks", "test/recipes", "test/tasks"];

/** Tests of the library that take longest: sweeps over all float32 exponents, whole epochs, whole data sets. */
export const LONG_TESTS: readonly string[] = [
  "test/data/data_test.ts",
  "test/engine/vectorised_test.ts",
  "test/training/threads_test.ts",
];

/** Whether the test at a path starts programs, so needs more permissions than the library's. */
export function startsPrograms(path: string): boolean {
  return STARTING_PROGRAMS.some((folder) => path.startsWith(`${folder}/`));
}

/** Types are a step of their own, so a type error does not hide what the tests find; examples have their types here only. */
export function quickSteps(notebooks: CourseFile[]): Step[] {
  const ignored = `--ignore=.tasks,${[...STARTING_PROGRAMS, ...LONG_TESTS]}`;
  return [
    {
      name: "format",
      title: "is the code formatted (deno fmt), the notebooks' cells too?",
      run: () => both(denoCheck("fmt", "--check"), checkCellFormat(notebooks)),
    },
    { name: "lint", title: "does deno lint find anything?", run: () => denoCheck("lint") },
    {
      name: "types",
      title: "do library, tasks, tests, examples and each notebook's cells pass the type check?",
      run: () => checkTypes(notebooks, "--doc", ".", "README.md"),
    },
    {
      name: "unit",
      title: "the library's tests but the longest, and the checks of how it is built",
      run: () => denoTest("-P", "--no-check", "--parallel", ignored),
    },
  ];
}
