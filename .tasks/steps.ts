/**
 * What a step of the test command is, and how its outcome is reported: in words, with its seconds, and at the end in numbers.
 *
 * @module
 */

/** What came of a step. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  /** Shown when the step failed. */
  log: string;
  /** Shown always: measurements, one a line. */
  notes?: string[];
  /** Why the whole step could not run, and how to get what it lacks. */
  missing?: string;
}

/** One thing the test command checks. */
export interface Step {
  name: string;
  /** What it checks, in words. */
  title: string;
  run(): Promise<Outcome>;
}

/** How steps are run. */
export interface RunOptions {
  /** How many steps run side by side; by default one. */
  atOnce?: number;
  /** Is given the report, a block of lines at a time; by default it is printed. */
  say?: (text: string) => void;
}

/** An outcome that counts as one test. */
export function verdict(ok: boolean, log: string): Outcome {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, log };
}

/** Something that a step needs is not there: a failure where everything has to be checked, else a visible skip. */
export function missing(what: string): Outcome {
  const strict = Deno.env.get("CI") === "true";
  return { passed: 0, failed: strict ? 1 : 0, skipped: strict ? 0 : 1, log: what, missing: what };
}

/** What came of a step in several parts. */
export function combined(...parts: Outcome[]): Outcome {
  const sum = (count: "passed" | "failed" | "skipped") =>
    parts.reduce((total, part) => total + part[count], 0);
  return {
    passed: sum("passed"),
    failed: sum("failed"),
    skipped: sum("skipped"),
    log: parts.filter(({ failed }) => failed > 0).map(({ log }) => log).join("\n"),
  };
}

/** The steps that `--only=…` names, or all; ends the program where there is none of a name. */
export function chosenSteps(command: string, steps: Step[], args: string[]): Step[] {
  const only = args.find((arg) => arg.startsWith("--only="))?.slice("--only=".length).split(",");
  const unknown = only ? only.filter((name) => !steps.some((step) => step.name === name)) : args;
  if (unknown.length > 0) {
    console.error(
      `${command}: expected --only=NAME,… with names from ${
        steps.map(({ name }) => name).join(", ")
      } but found ${unknown.join(", ")}`,
    );
    Deno.exit(2);
  }
  return only ? steps.filter(({ name }) => only.includes(name)) : steps;
}

/**
 * Runs the steps, started in their order, and reports each in one piece when it ends, so that steps that run side by
 * side do not mix their lines. Returns how many tests failed.
 */
export async function runSteps(
  steps: Step[],
  { atOnce = 1, say = console.log }: RunOptions = {},
): Promise<number> {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failures: string[] = [];
  const waiting = steps.values();
  const lane = async () => {
    for (const step of waiting) {
      const start = performance.now();
      const outcome = await step.run()
        .catch((error) => verdict(false, String(error?.stack ?? error)));
      say(report(step, outcome, (performance.now() - start) / 1000));
      if (outcome.failed > 0) failures.push(step.name);
      total.passed += outcome.passed;
      total.failed += outcome.failed;
      total.skipped += outcome.skipped;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  say(failures.length > 0 ? `\nFailed: ${failures.join(", ")}\n` : "");
  say(counts(total));
  return total.failed;
}

/** The report of a step that has ended. */
function report({ name, title }: Step, outcome: Outcome, seconds: number): string {
  const { failed, log, notes = [], missing } = outcome;
  return [
    `\n${name}: ${title}`,
    ...(failed > 0 ? [log.trimEnd()] : []),
    ...notes.map((note) => `  ${note}`),
    missing && failed === 0
      ? `  skipped: ${name} (${missing})`
      : `  ${failed > 0 ? "FAILED" : "ok"}, ${counts(outcome)}, ${seconds.toFixed(1)} s`,
  ].join("\n");
}

/** `3 passed, 0 failed`, and `, 1 skipped` where there is something to say. */
function counts({ passed, failed, skipped }: Pick<Outcome, "passed" | "failed" | "skipped">) {
  return `${passed} passed, ${failed} failed` + (skipped > 0 ? `, ${skipped} skipped` : "");
}
