/**
 * Runs this very Deno again: a check, or a set of tests whose results are counted.
 *
 * @module
 */
import { root } from "./root.ts";
import { type Outcome, verdict } from "./steps.ts";

/** Where several things run at once, what a browser waits for comes first: `nice` lets it by. */
const BEHIND = ["nice", "-n", "10"];

/** Runs `deno …` in the repository and returns whether it succeeded and everything it printed. */
export async function deno(...args: string[]): Promise<{ success: boolean; output: string }> {
  return await run([Deno.execPath(), ...args]);
}

/** As {@linkcode deno}, but programs that somebody waits for come first. */
export async function denoBehind(...args: string[]): Promise<{ success: boolean; output: string }> {
  const prefix = Deno.build.os === "windows" ? [] : BEHIND;
  return await run([...prefix, Deno.execPath(), ...args]);
}

async function run([program, ...args]: string[]): Promise<{ success: boolean; output: string }> {
  const { success, stdout, stderr } = await new Deno.Command(program, {
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

/** Runs `deno test …` behind others and counts its tests. Lines that start with "measured:" are kept as notes. */
export async function denoTest(...args: string[]): Promise<TestOutcome> {
  return await tested(denoBehind, args);
}

/** As {@linkcode denoTest}, for tests that drive a browser: nothing comes before them. */
export async function denoTestFirst(...args: string[]): Promise<TestOutcome> {
  return await tested(deno, args);
}

/** What came of `deno test …`. */
export interface TestOutcome extends Outcome {
  /** The files with tests that were left out, as the report has them: `./test/data/data_test.ts`. */
  filesWithSkipped: string[];
}

async function tested(start: typeof deno, args: string[]): Promise<TestOutcome> {
  const path = await Deno.makeTempFile({ suffix: ".xml" });
  try {
    const { success, output } = await start(
      "test",
      "--no-prompt",
      `--junit-path=${path}`,
      ...args,
    );
    const report = await Deno.readTextFile(path);
    const counted = countTests(report);
    const unfinished = !success && counted.failed === 0; // a module that does not load has no tests to fail
    return {
      ...counted,
      failed: counted.failed + (unfinished ? 1 : 0),
      log: output.replaceAll(/^.* \.\.\. (?:ok|ignored) \(.*\n/gm, ""),
      notes: output.match(/^measured: .*$/gm) ?? [],
      filesWithSkipped: filesWithSkipped(report),
    };
  } finally {
    await Deno.remove(path);
  }
}

/** The numbers in a JUnit report. */
export function countTests(report: string): Pick<Outcome, "passed" | "failed" | "skipped"> {
  const cases = report.match(/<testcase [\s\S]*?<\/testcase>/g) ?? [];
  const failed = cases.filter((test) => /<(failure|error)[ >]/.test(test)).length;
  const skipped = cases.filter((test) => test.includes("<skipped")).length;
  return { passed: cases.length - failed - skipped, failed, skipped };
}

/** The files of a JUnit report some of whose tests were left out. */
export function filesWithSkipped(report: string): string[] {
  return (report.match(/<testsuite [\s\S]*?<\/testsuite>/g) ?? [])
    .filter((suite) => suite.includes("<skipped"))
    .map((suite) => suite.match(/name="([^"]*)"/)![1]);
}

/** A check that passes or fails as a whole. */
export async function denoCheck(...args: string[]): Promise<Outcome> {
  const { success, output } = await denoBehind(...args);
  return verdict(success, output);
}
