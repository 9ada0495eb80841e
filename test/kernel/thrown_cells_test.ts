import { assertEquals } from "@std/assert";
import { beforeReportOfThrow } from "../../lib/kernel/thrown_cells.ts";

Deno.test("the wait comes before the kernel's report of a throw, and before nothing else", () => {
  const { stringify } = JSON;
  let waits = 0;
  try {
    beforeReportOfThrow(() => waits++);
    const error = { name: "Error", message: "no", stack: "at x" };
    JSON.stringify({ name: "a", message: "b" });
    JSON.stringify({ ...error, more: 1 });
    JSON.stringify(error, null, 2);
    JSON.stringify("text");
    assertEquals(waits, 0);
    assertEquals(JSON.stringify(error), '{"name":"Error","message":"no","stack":"at x"}');
    assertEquals(waits, 1);
    assertEquals(String(JSON.stringify), "function stringify() { [native code] }");
  } finally {
    JSON.stringify = stringify;
  }
});
