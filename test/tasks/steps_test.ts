import { assertEquals } from "@std/assert";
import { countTests } from "../../.tasks/deno.ts";
import { runSteps, type Step, verdict } from "../../.tasks/steps.ts";

Deno.test("tests in a JUnit report are counted as passed, failed and skipped", () => {
  const report = `<testsuites tests="4">
    <testcase name="a"></testcase>
    <testcase name="b"><failure message="no">no</failure></testcase>
    <testcase name="c"><skipped/></testcase>
    <testcase name="d"></testcase></testsuites>`;
  assertEquals(countTests(report), { passed: 2, failed: 1, skipped: 1 });
});

Deno.test("steps are announced, failures shown, and the last line counts everything", async () => {
  const steps: Step[] = [
    { name: "good", title: "does it work?", run: () => Promise.resolve(verdict(true, "quiet")) },
    { name: "bad", title: "does this?", run: () => Promise.resolve(verdict(false, "what broke")) },
    { name: "broken", title: "and this?", run: () => Promise.reject("it threw") },
  ];
  const lines: string[] = [];
  assertEquals(await runSteps(steps, (line) => lines.push(line)), 2);
  assertEquals(
    lines.map((line) => line.replace(/\d+\.\d s$/, "# s")),
    [
      "\ngood: does it work?",
      "  ok, 1 passed, 0 failed, # s",
      "\nbad: does this?",
      "what broke",
      "  FAILED, 0 passed, 1 failed, # s",
      "\nbroken: and this?",
      "it threw",
      "  FAILED, 0 passed, 1 failed, # s",
      "\nFailed: bad, broken\n",
      "1 passed, 2 failed",
    ],
  );
});

Deno.test("a step that lacks something is a visible skip, with the reason", async () => {
  const lines: string[] = [];
  const outcome = {
    passed: 0,
    failed: 0,
    skipped: 1,
    log: "",
    missing: "no Chromium: install one",
  };
  const run = () => Promise.resolve(outcome);
  assertEquals(
    await runSteps([{ name: "browser", title: "?", run }], (line) => lines.push(line)),
    0,
  );
  assertEquals(lines[1], "  skipped: browser (no Chromium: install one)");
  assertEquals(lines.at(-1), "0 passed, 0 failed, 1 skipped");
});
