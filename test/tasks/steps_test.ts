import { assertEquals } from "@std/assert";
import { countTests, filesWithSkipped } from "../../.tasks/deno.ts";
import { runSteps, type Step, verdict } from "../../.tasks/steps.ts";

Deno.test("tests in a JUnit report are counted as passed, failed and skipped", () => {
  const report = `<testsuites tests="4">
    <testcase name="a"></testcase>
    <testcase name="b"><failure message="no">no</failure></testcase>
    <testcase name="c"><skipped/></testcase>
    <testcase name="d"></testcase></testsuites>`;
  assertEquals(countTests(report), { passed: 2, failed: 1, skipped: 1 });
});

Deno.test("the files of a JUnit report in which a test was skipped are found", () => {
  const report = `<testsuites>
    <testsuite name="./test/a_test.ts" tests="2">
      <testcase name="a"></testcase><testcase name="b"><skipped/></testcase></testsuite>
    <testsuite name="./test/b_test.ts" tests="1"><testcase name="a"></testcase></testsuite>
    <testsuite name="./test/c_test.ts" tests="1"><testcase name="a"><skipped/></testcase></testsuite>
    </testsuites>`;
  assertEquals(filesWithSkipped(report), ["./test/a_test.ts", "./test/c_test.ts"]);
});

/** Runs steps and returns how many tests failed and what was said, line by line, without the seconds. */
async function reported(
  steps: Step[],
  atOnce?: number,
): Promise<{ failed: number; lines: string[] }> {
  const said: string[] = [];
  const failed = await runSteps(steps, { atOnce, say: (text) => said.push(text) });
  const lines = said.join("\n").replaceAll(/\d+\.\d s$/gm, "# s").split("\n");
  return { failed, lines: lines.filter((line) => line !== "") };
}

Deno.test("steps are reported in their order, failures shown, and the last line counts everything", async () => {
  const steps: Step[] = [
    { name: "good", title: "does it work?", run: () => Promise.resolve(verdict(true, "quiet")) },
    { name: "bad", title: "does this?", run: () => Promise.resolve(verdict(false, "what broke")) },
    { name: "broken", title: "and this?", run: () => Promise.reject("it threw") },
  ];
  const { failed, lines } = await reported(steps);
  assertEquals(failed, 2);
  assertEquals(lines, [
    "good: does it work?",
    "  ok, 1 passed, 0 failed, # s",
    "bad: does this?",
    "what broke",
    "  FAILED, 0 passed, 1 failed, # s",
    "broken: and this?",
    "it threw",
    "  FAILED, 0 passed, 1 failed, # s",
    "Failed: bad, broken",
    "1 passed, 2 failed",
  ]);
});

Deno.test("of steps side by side no more run than were asked for, and each is reported in one piece", async () => {
  let running = 0, most = 0;
  const ends = Array.from({ length: 4 }, () => Promise.withResolvers<void>());
  const steps = ends.map(({ promise }, i): Step => ({
    name: `step ${i}`,
    title: "?",
    run: async () => {
      most = Math.max(most, ++running);
      if (i > 0) ends[i - 1].resolve(); // each ends when the next one has begun
      if (i < 3) await promise;
      running -= 1;
      return { ...verdict(i !== 1, "what broke"), notes: ["a note"] };
    },
  }));
  const { failed, lines } = await reported(steps, 2);
  assertEquals([failed, most], [1, 2]);
  const pieces = [0, 1, 2, 3].map((i) => [
    `step ${i}: ?`,
    ...(i === 1 ? ["what broke"] : []),
    "  a note",
    i === 1 ? "  FAILED, 0 passed, 1 failed, # s" : "  ok, 1 passed, 0 failed, # s",
  ]);
  assertEquals(
    lines.slice(0, -2),
    [...new Set(lines.filter((line) => /^step/.test(line)))]
      .flatMap((title) => pieces.find(([first]) => first === title)!),
  );
  assertEquals(lines.length, 13 + 2);
  assertEquals(lines.slice(-2), ["Failed: step 1", "3 passed, 1 failed"]);
});

Deno.test("a step that lacks something is a visible skip, with the reason", async () => {
  const why = "no Chromium: install one";
  const outcome = { passed: 0, failed: 0, skipped: 1, log: "", missing: why };
  const run = () => Promise.resolve(outcome);
  const { failed, lines } = await reported([{ name: "browser", title: "?", run }]);
  assertEquals(failed, 0);
  assertEquals(lines[1], "  skipped: browser (no Chromium: install one)");
  assertEquals(lines.at(-1), "0 passed, 0 failed, 1 skipped");
});
