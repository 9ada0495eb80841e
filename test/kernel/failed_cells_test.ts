import { assertEquals, assertStringIncludes } from "@std/assert";
import { whatToDo } from "../../lib/kernel/failed_cells.ts";
import { declaredNames, NewestCells } from "../../lib/kernel/newest_cells.ts";

const cell = (code: string, executionCount = 7) => ({ code, executionCount, startedAt: 0 });

/** An error, the code of its cell, and what is said of it. */
const SAID: [name: string, message: string, code: string, words: string][] = [
  [
    "ReferenceError",
    "f is not defined",
    'await nl.check("x", f)',
    "that defines f has not run yet",
  ],
  ["ReferenceError", "f is not defined", "await nl\n  .check(`x`, { f })", "run it, then this one"],
  ["ReferenceError", "f is not defined", "f(2)", "Is f defined in a cell above?"],
  ["ReferenceError", "nl is not defined", "nl.relu", "Run the first cell"],
  ["SyntaxError", "Identifier 'f' has already been declared", "let f", "cannot replace"],
  ["SyntaxError", "Identifier 'f' has already been declared", "let f; let f", "declares f twice"],
  ["Error", "Execution failed", "f(", "did not run: the code ends too early"],
];

for (const [name, message, code, words] of SAID) {
  Deno.test(`of ${message} in ${JSON.stringify(code)} it is said what to do`, async () => {
    assertStringIncludes(await whatToDo(cell(code), { name, message }) ?? "", words);
  });
}

Deno.test("an error that says itself what is wrong stands alone", async () => {
  const error = { name: "TypeError", message: "f is not a function" };
  assertEquals(await whatToDo(cell("f()"), error), undefined);
});

Deno.test("the names that a cell declares are seen, whether it parses or not", () => {
  const code =
    'const a = 1; let b\n  async function* c( {\nexport class D\nconst { e, f: [g] } = "h"';
  assertEquals([...declaredNames(code)].sort(), ["D", "a", "b", "c", "e", "f", "g"]);
});

Deno.test("a name whose newest cell failed is found until another cell declares it", () => {
  const newest = new NewestCells();
  newest.ended(cell("function f( {", 3), false);
  const found = () => newest.failedFor('await nl.check("g", { f })')?.cell.executionCount;
  assertEquals(found(), 3);
  assertEquals(newest.failedFor('await nl.check("f", own.f)'), undefined);
  newest.ended(cell("const f = 1", 4), true);
  assertEquals(found(), undefined);
  newest.ended(cell('const verdict = await nl.check("f", f)', 5), false);
  assertEquals(newest.failedFor('const verdict = await nl.check("f", f)'), undefined);
  assertEquals(newest.failedFor("verdict.later")?.cell.executionCount, 5);
});
