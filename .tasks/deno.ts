/**
 * Runs this very Deno again: a check, or a set of tests whose results are counted.
 *
 * @module
 */
import { root } from "./root.ts";
import { type Outcome, verdict } from "./steps.ts";

/** Runs `deno …` in the repository and returns whether it succeeded and everything it printed. */
export async function deno(...args: string[]): Promise<{ success: boolean; output: string }> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args,
    cwd: root,
    env: { NO_COLOR: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).output();
  const text = new TextDecoder();
  return { success, output: text.decode(stdout) + text.decode(stderr) };
}

/** Runs `deno test …` and counts its tests. Lines that start with "measured:" are kept as notes. */
export async function denoTest(...args: string[]): Promise<Outcome> {
  const report = await Deno.makeTempFile({ suffix: ".xml" });
  try {
    const { success, output } = await deno(
      "test",
      "--no-prompt",
      `--junit-path=${report}`,
      ...args,
    );
    const counted = countTests(await Deno.readTextFile(report));
    const unfinished = !success && counted.failed === 0; // a module that does not load has no tests to fail
    return {
      ...counted,
      failed: counted.failed + (unfinished ? 1 : 0),
      log: output.replaceAll(/^.* \.\.\. (?:ok|ignored) \(.*\n/gm, ""),
      notes: output.match(/^measured: .*$/gm) ?? [],
    };
  } finally {
    await Deno.remove(report);
  }
}

/** The numbers in a JUnit report. */
export function countTests(report: string): Pick<Outcome, "passed" | "failed" | "skipped"> {
  const cases = report.match(/<testcase [\s\S]*?<\/testcase>/g) ?? [];
  const failed = cases.filter((test) => /<(failure|error)[ >]/.test(test)).length;
  const skipped = cases.filter((test) => test.includes("<skipped")).length;
  return { passed: cases.length - failed - skipped, failed, skipped };
}

/** A check that passes or fails as a whole. */
export async function denoCheck(...args: string[]): Promise<Outcome> {
  const { success, output } = await deno(...args);
  return verdict(success, output);
}
