import { assertEquals } from "@std/assert";
import { judge } from "../../lib/exercises/judge.ts";
import { NotYet } from "../../lib/exercises/not_yet.ts";
import { NotStarted, todo } from "../../lib/exercises/todo.ts";

/** What an expectation does with an answer, the answer, and the verdict. */
const VERDICTS: [what: string, answer: unknown, does: () => void, verdict: string][] = [
  ["is content", 1, () => {}, "passed"],
  ["expects something else", 1, () => fail(new NotYet("it is one")), "not yet"],
  ["stumbles over the answer", 1, () => fail(new TypeError("x is undefined")), "not yet"],
  ["throws no error at all", 1, () => fail("a text"), "not yet"],
  ["throws nothing", 1, () => fail(undefined), "not yet"],
  ["throws an error that throws when it is read", 1, () => fail(hostile()), "not yet"],
  [
    "finds nl.todo, and not what it expects",
    todo,
    () => fail(new NotYet("it is todo")),
    "not started",
  ],
  ["stumbles over nl.todo", todo, () => fail(new TypeError("not a function")), "not started"],
  [
    "calculates with an nl.todo inside of the answer",
    [todo],
    () => fail(new NotStarted()),
    "not started",
  ],
];

for (const [what, answer, does, verdict] of VERDICTS) {
  Deno.test(`an expectation that ${what}: ${verdict}`, async () => {
    const found = await judge({
      name: "part",
      exercise: "1",
      title: "A part",
      hints: ["a hint"],
      answer: does,
    }, answer);
    assertEquals(found.status, verdict);
  });
}

Deno.test("a verdict on an answer that broke the check says how, and where a hint is", async () => {
  const checker = { name: "part", exercise: "1", title: "A part", hints: ["a hint"] };
  const notYet = new NotYet("it is two", { expected: "1", found: "2" });
  for (const thrown of [notYet, new TypeError("x is undefined")]) {
    const text = (await judge({ ...checker, answer: () => fail(thrown) }, 1)).text;
    assertEquals(text.includes('nl.hint("part")'), true, text);
    assertEquals(/2|x is undefined/.test(text), true, text);
  }
});

Deno.test("an answer that breaks its promise is not yet right", async () => {
  const checker = { name: "part", exercise: "1", title: "A part", hints: [], answer: () => {} };
  assertEquals((await judge(checker, Promise.reject(new Error("late")))).status, "not yet");
});

function fail(thrown: unknown): never {
  throw thrown;
}

function hostile(): unknown {
  return new Proxy({}, {
    get: () => fail(new Error("read")),
    getPrototypeOf: () => fail(new Error("asked")),
  });
}
