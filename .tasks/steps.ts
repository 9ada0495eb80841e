/**
 * What a step of the test command is, and how its outcome is told: in words, with its seconds, and at the end in numbers.
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

/** An outcome that counts as one test. */
export function verdict(ok: boolean, log: string): Outcome {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, log };
}

/** Something that a step needs is not there: a failure where everything has to be checked, else a visible skip. */
export function missing(what: string): Outcome {
  const strict = Deno.env.get("CI") === "true";
  return { passed: 0, failed: strict ? 1 : 0, skipped: strict ? 0 : 1, log: what, missing: what };
}

/** Runs the steps one after the other, says how each went, and returns how many tests failed. */
export async function runSteps(steps: Step[], say = console.log): Promise<number> {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failures: string[] = [];
  for (const { name, title, run } of steps) {
    say(`\n${name}: ${title}`);
    const start = performance.now();
    const outcome = await run().catch((error) => verdict(false, String(error?.stack ?? error)));
    const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
    if (outcome.failed > 0) {
      say(outcome.log.trimEnd());
      failures.push(name);
    }
    for (const note of outcome.notes ?? []) say(`  ${note}`);
    if (outcome.missing && outcome.failed === 0) say(`  skipped: ${name} (${outcome.missing})`);
    else say(`  ${outcome.failed > 0 ? "FAILED" : "ok"}, ${counts(outcome)}, ${seconds}`);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    total.skipped += outcome.skipped;
  }
  say(failures.length > 0 ? `\nFailed: ${failures.join(", ")}\n` : "");
  say(counts(total));
  return total.failed;
}

/** `3 passed, 0 failed`, and `, 1 skipped` where there is something to say. */
function counts({ passed, failed, skipped }: Pick<Outcome, "passed" | "failed" | "skipped">) {
  return `${passed} passed, ${failed} failed` + (skipped > 0 ? `, ${skipped} skipped` : "");
}
