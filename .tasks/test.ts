/**
 * `deno task test`: checks everything. `--only=NAME,NAME` runs some of the steps.
 *
 * What a machine lacks (Python, a Chromium) is a visible skip for a learner and a failure where CI=true.
 *
 * @module
 */
import { findChromium, HOW_TO_GET_CHROMIUM } from "../test/browser/chromium.ts";
import { checkCellFormat, checkCellTypes } from "./check_cells.ts";
import { committedNotebooks } from "./committed.ts";
import { denoCheck, denoTest } from "./deno.ts";
import { ensureEnvironment } from "./environment.ts";
import { missing, type Outcome, runSteps, type Step } from "./steps.ts";

const BROWSER_TESTS = "test/browser";
const KERNEL_TESTS = "test/notebooks/execution_test.ts";
const TASK_TESTS = "test/tasks";
const DOWNLOAD_TESTS = ["cifar10_test.ts", "cifar10_server_test.ts", "csv_source_test.ts"];

const notebooks = await committedNotebooks();

// Types are a step of their own, so a type error does not hide what the tests find; examples have their types here only.
const steps: Step[] = [
  {
    name: "format",
    title: "is the code formatted (deno fmt), the notebooks' cells too?",
    run: () => both(denoCheck("fmt", "--check"), checkCellFormat(notebooks)),
  },
  { name: "lint", title: "does deno lint find anything?", run: () => denoCheck("lint") },
  {
    name: "lock",
    title: "are the library's packages those that deno.lock names?",
    run: () => denoCheck("cache", "--config", "notebooks/deno.json", "--frozen", "lib/mod.ts"),
  },
  {
    name: "types",
    title: "do library, tasks, tests and each notebook's cells pass the type check?",
    run: () => both(denoCheck("check"), checkCellTypes(notebooks)),
  },
  {
    name: "unit",
    title: "the library's tests, and the checks of how it is built",
    run: () =>
      denoTest("-P", "--no-check", `--ignore=.tasks,test/notebooks,${TASK_TESTS},${BROWSER_TESTS}`),
  },
  {
    name: "bare",
    title: "does plain `deno test` pass, without any permission?",
    run: () => denoCheck("test", "--no-check", "--no-prompt"),
  },
  {
    name: "tasks",
    title: "do the course's own commands do right, on all kinds of machines?",
    run: () => denoTest("-A", "--no-check", TASK_TESTS),
  },
  {
    name: "downloads",
    title: "do downloads come through, or leave nothing behind, with a server that fails and lies?",
    run: () => denoTest("-A", "--no-check", ...DOWNLOAD_TESTS.map((name) => `test/data/${name}`)),
  },
  {
    name: "examples",
    title: "do the examples in the documentation run?",
    run: () => denoTest("-P", "--doc", "lib", "README.md"),
  },
  {
    name: "bench",
    title: "does the benchmark measure what it says, in a small form? (results, not times)",
    run: () => denoTest("-A", "--no-check", "test/bench"),
  },
  {
    name: "notebooks",
    title: "are the committed notebooks as a lesson should be?",
    run: () => denoTest("-A", "--no-check", "test/notebooks", `--ignore=${KERNEL_TESTS}`),
  },
  {
    name: "kernel",
    title: "do the notebooks run in the real kernel, with the committed outputs?",
    run: () => withEnvironment(() => denoTest("-A", "--no-check", KERNEL_TESTS)),
  },
  {
    name: "browser",
    title: "does Run All do right in the real JupyterLab? (minutes; pictures go to .artefacts/)",
    run: () =>
      withEnvironment(async () =>
        await findChromium()
          ? await denoTest("-A", "--no-check", BROWSER_TESTS)
          : missing(`no Chromium found: ${HOW_TO_GET_CHROMIUM}`)
      ),
  },
];

/** Runs two parts of a step; it is as good as both. */
async function both(...parts: Promise<Outcome>[]): Promise<Outcome> {
  const [first, second] = await Promise.all(parts);
  return {
    passed: first.passed + second.passed,
    failed: first.failed + second.failed,
    skipped: first.skipped + second.skipped,
    log: [first, second].filter(({ failed }) => failed > 0).map(({ log }) => log).join("\n"),
  };
}

/** Runs a step that needs JupyterLab, once it is installed. */
async function withEnvironment(run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    await ensureEnvironment((line) => console.log(`  ${line}`));
  } catch (error) {
    return missing(error instanceof Error ? error.message : String(error));
  }
  return await run();
}

/** The steps that `--only=…` names, or all. */
function chosen(args: string[]): Step[] {
  const only = args.find((arg) => arg.startsWith("--only="))?.slice("--only=".length).split(",");
  const unknown = only ? only.filter((name) => !steps.some((step) => step.name === name)) : args;
  if (unknown.length > 0) {
    console.error(
      `test: expected --only=NAME,… with names from ${steps.map(({ name }) => name).join(", ")} ` +
        `but found ${unknown.join(", ")}`,
    );
    Deno.exit(2);
  }
  return only ? steps.filter(({ name }) => only.includes(name)) : steps;
}

Deno.exit(await runSteps(chosen(Deno.args)) > 0 ? 1 : 0);
