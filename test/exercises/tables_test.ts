import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { isActivation } from "../../lib/activations/mod.ts";
import { checkers, findChecker } from "../../lib/exercises/catalogue.ts";
import type { Checker } from "../../lib/exercises/checker.ts";
import { isPlain } from "../../lib/exercises/copy.ts";
import { judge } from "../../lib/exercises/judge.ts";
import { todo } from "../../lib/exercises/todo.ts";
import { TABLES } from "./tables/mod.ts";

Deno.test("every part of the course has a table of answers", () => {
  assertEquals(checkers.map(({ name }) => name).toSorted(), Object.keys(TABLES).toSorted());
});

for (const [name, { right, wrong }] of Object.entries(TABLES)) {
  const checker = findChecker(name) as Checker;

  Deno.test(`"${name}" passes right answers in many styles`, async () => {
    for (const [what, answer] of Object.entries(right)) {
      const { status, text } = await judge(checker, answer);
      assertEquals(status, "passed", `${what}: ${text}`);
    }
  });

  Deno.test(`"${name}" says what is wrong with wrong answers`, async () => {
    for (const [what, [answer, ...words]] of Object.entries(wrong)) {
      const { status, text } = await judge(checker, answer);
      assertEquals(status, "not yet", what);
      for (const each of words) assertStringIncludes(text, each, what);
      assert(text.length < 1300, `${what}: a verdict is short, and this one has ${text.length}`);
    }
  });

  Deno.test(`"${name}" is not started while its stub is in place`, async () => {
    const [answer] = Object.values(right);
    for (const stub of [todo, stubOf(answer)]) {
      assertEquals((await judge(checker, stub)).status, "not started");
    }
  });

  Deno.test(`"${name}" has a table of at least 15 right and 25 wrong answers`, () => {
    assert(Object.keys(right).length >= 15, `${Object.keys(right).length} right`);
    assert(Object.keys(wrong).length >= 25, `${Object.keys(wrong).length} wrong`);
  });
}

/** What a notebook has in the place of such an answer. */
function stubOf(answer: unknown): unknown {
  if (isActivation(answer)) return todo;
  if (typeof answer === "function") return () => todo;
  if (!isPlain(answer)) return todo;
  return Object.fromEntries(Object.keys(answer).map((key) => [key, todo]));
}
