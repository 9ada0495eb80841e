import { assertEquals, assertStringIncludes } from "@std/assert";
import * as nl from "nonlinear";
import { fairRun } from "../../lib/exercises/checks/fair_run.ts";
import { judge } from "../../lib/exercises/judge.ts";
import { answer, type Point, test, validation, way } from "./tables/fair_run.ts";

Deno.test("a run that is still to be written is not started", async () => {
  const { status } = await judge(fairRun, answer(() => Promise.resolve(nl.todo)));
  assertEquals(status, "not started");
});

Deno.test("the check of a run does not wait for ever", async () => {
  const { text } = await judge({ ...fairRun, seconds: 0.02 }, answer(() => new Promise(() => {})));
  assertStringIncludes(text, "takes too long");
});

Deno.test("the check of a run restores the labels that it changes", async () => {
  const before = [test, validation].map(({ labels }) => labels.slice());
  const seen = new Set<string>();
  const run = (point: Point) => {
    seen.add([test, validation].map(({ labels }) => labels.join("")).join());
    return way({})(point);
  };
  await judge(fairRun, answer(run));
  assertEquals([test, validation].map(({ labels }) => labels), before);
  assertEquals(seen.size, 3);
});
