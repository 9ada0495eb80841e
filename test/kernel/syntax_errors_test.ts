import { assertEquals, assertStringIncludes } from "@std/assert";
import { whyNotRun } from "../../lib/kernel/syntax_errors.ts";

const why = (code: string) => whyNotRun({ executionCount: 3, code });

Deno.test("a cell that does not parse is named, with the reason, the line and a caret below the place", async () => {
  assertEquals(
    await why("const y = 1;\nfoo(y;\n"),
    `Cell [3] did not run: Unexpected token, expected "," or a closing bracket (line 2, column 6)

  2 | foo(y;
           ^`,
  );
});

Deno.test("the caret stands right after a tab", async () => {
  assertStringIncludes(await why("{\n\tx = = 1\n}"), "  2 | \tx = = 1\n      \t    ^");
});

Deno.test("code that ends too early is said to, where its writing ends", async () => {
  assertEquals(
    await why("nl.relu(3\n\n"),
    `Cell [3] did not run: the code ends too early; look for a bracket that is opened and never closed (line 1, column 10)

  1 | nl.relu(3
               ^`,
  );
});

Deno.test("an open string is said to be one", async () => {
  assertStringIncludes(
    await why("let s = 'abc"),
    "Unterminated string constant (line 1, column 9)",
  );
});

Deno.test("a cell that does parse is not accused of an error that nobody found", async () => {
  assertStringIncludes(await why('import x from "npm:nope"'), "the kernel does not say why");
  assertStringIncludes(await why("const a: number = f<string>();"), "does not say why");
});

Deno.test("a cell that waited for nothing, which the kernel gives up, is said to", async () => {
  assertEquals(
    await why("await new Promise(() => {});"),
    "Cell [3] was ended: it waited for a promise that nothing can settle any more.",
  );
});
