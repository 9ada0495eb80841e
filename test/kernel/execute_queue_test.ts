import { assertEquals } from "@std/assert";
import { ExecuteQueue, type ExecuteRequest } from "../../.tasks/kernel/execute_queue.ts";

const NOW = Date.now();

/** A queue, and what it has done so far: "run a", "abort b". */
function queue(between: () => Promise<void> = () => Promise.resolve()) {
  const done: string[] = [];
  const queue = new ExecuteQueue({
    pass: ({ id }) => done.push(`run ${id}`),
    abort: ({ id }) => done.push(`abort ${id}`),
    between,
  });
  return { queue, done };
}

const request = (id: string, changes: Partial<ExecuteRequest> = {}): ExecuteRequest => ({
  id,
  date: NOW,
  stopOnError: true,
  ...changes,
});

Deno.test("requests are passed on one at a time, each after the reply to the last", async () => {
  const { queue: cells, done } = queue();
  for (const id of ["a", "b", "c"]) cells.add(request(id));
  assertEquals(done, ["run a"]);
  await cells.ended("a", false);
  assertEquals(done, ["run a", "run b"]);
  await cells.ended("b", false);
  assertEquals(done, ["run a", "run b", "run c"]);
});

Deno.test("after an error those behind do not run, and later ones do", async () => {
  const { queue: cells, done } = queue();
  for (const id of ["a", "b", "c"]) cells.add(request(id));
  await cells.ended("a", true);
  cells.add(request("d", { date: Date.now() + 1 }));
  assertEquals(done, ["run a", "abort b", "abort c", "run d"]);
});

Deno.test("one that was made before an error and comes after it does not run either", async () => {
  const { queue: cells, done } = queue();
  cells.add(request("a"));
  await cells.ended("a", true);
  cells.add(request("b", { date: NOW - 5 }));
  cells.add(request("c", { date: NaN }));
  assertEquals(done, ["run a", "abort b", "run c"]);
});

Deno.test("a clock that is slow stops nothing for longer than a second", () => {
  const { queue: cells, done } = queue();
  cells.abortWaiting(NOW);
  cells.add(request("a", { date: NOW - 60_000 }), NOW + 999);
  cells.add(request("b", { date: NOW - 60_000 }), NOW + 1001);
  assertEquals(done, ["abort a", "run b"]);
});

Deno.test("a request that may fail lets those behind it run", async () => {
  const { queue: cells, done } = queue();
  cells.add(request("a", { stopOnError: false }));
  cells.add(request("b"));
  await cells.ended("a", true);
  assertEquals(done, ["run a", "run b"]);
});

Deno.test("the next request waits for what is to be done between two, and aborts do not", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { queue: cells, done } = queue(() => promise);
  cells.add(request("a"));
  cells.add(request("b"));
  const ended = cells.ended("a", true);
  cells.add(request("c", { date: Date.now() + 1 }));
  assertEquals([done, cells.running?.id], [["run a", "abort b"], "a"]);
  resolve();
  await ended;
  assertEquals([done, cells.running?.id], [["run a", "abort b", "run c"], "c"]);
});

Deno.test("a reply to something else changes nothing", async () => {
  const { queue: cells, done } = queue();
  cells.add(request("a"));
  cells.add(request("b"));
  await cells.ended("x", true);
  assertEquals(done, ["run a"]);
});
