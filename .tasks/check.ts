/**
 * `deno task check [--watch] [WORD …]`: what an author runs after a change. Without a word it takes under a minute:
 * format, lint, types and the library's tests but the longest. With words it runs the tests that have one of them in their path, and
 * nothing else; with --watch again at every change.
 *
 * @module
 */
import { committedNotebooks, filesUnder } from "./committed.ts";
import { shortTests, startsPrograms, staticSteps } from "./quick_steps.ts";
import { root } from "./root.ts";
import { runSteps } from "./steps.ts";

const words = Deno.args.filter((arg) => arg !== "--watch");
const watch = words.length < Deno.args.length;
Deno.exit(words.length === 0 && !watch ? await checkAll() : await runTests());

/** All at once: format and lint finish before the first test runs. */
async function checkAll(): Promise<number> {
  const steps = [...staticSteps(await committedNotebooks()), shortTests];
  return await runSteps(steps, { atOnce: steps.length }) > 0 ? 1 : 0;
}

async function runTests(): Promise<number> {
  const tests = (await filesUnder(root, "test")).filter((path) => path.endsWith("_test.ts"))
    .filter((path) =>
      words.length === 0 ? !startsPrograms(path) : words.some((word) => path.includes(word))
    );
  if (tests.length === 0) {
    console.error(`check: expected words in the paths of tests but found ${words.join(", ")}`);
    return 2;
  }
  const { code } = await new Deno.Command(Deno.execPath(), {
    args: [
      "test",
      tests.some(startsPrograms) ? "-A" : "-P",
      "--no-check",
      "--parallel",
      ...(watch ? ["--watch"] : []),
      ...tests,
    ],
    cwd: root,
  }).spawn().status;
  return code;
}
