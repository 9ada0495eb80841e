import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { Matrix } from "../../../lib/engine/mod.ts";
import { jupyterDisplay } from "../../../lib/kernel/show.ts";
import { table, type TableRow } from "../../../lib/figures/table/table.ts";

Deno.test("objects become rows, their keys the columns, numbers stand right", () => {
  const text = table([{ name: "relu", accuracy: 0.9731 }, { name: "tanh", accuracy: 0.97 }]).text;
  assertEquals(text, "name  accuracy\n────  ────────\nrelu    0.9731\ntanh    0.9700");
});

Deno.test("rows may be of any type that describes objects", () => {
  interface Result {
    readonly name: string;
    readonly accuracy: number;
  }
  const results: readonly Result[] = [{ name: "relu", accuracy: 0.5 }];
  assertEquals(table(results).text.split("\n").at(-1), "relu    0.5000");
});

Deno.test("arrays become rows, columns give their headings", () => {
  assertEquals(
    table([[1, -2000], [3, 4]], { columns: ["a", "b"] }).text,
    [
      "a       b",
      "─  ──────",
      "1  −2,000",
      "3       4",
    ].join("\n"),
  );
});

Deno.test("a column is written as its format says", () => {
  const rows = [{ x: 1.23456, y: 0.5 }];
  const text = table(rows, { format: { x: 1, y: (y: number) => `${100 * y} %` } }).text;
  assertStringIncludes(text, "1.2  50 %");
});

Deno.test("values that are no ordinary numbers are written out", () => {
  const rows = [[NaN], [Infinity], [-0.5], [undefined]];
  assertEquals(
    table(rows, { columns: ["x"] }).text.split("\n").slice(2).map((line) => line.trim()),
    [
      "NaN",
      "∞",
      "−0.5000",
      "",
    ],
  );
  assertStringIncludes(table([[1e-12], [1e20]]).text, "1e−12");
});

Deno.test("of a large matrix the corners are shown", () => {
  const { text } = table(new Matrix(60000, 784));
  assert(text.split("\n").length <= 14);
  assertStringIncludes(text, "60,000 × 784");
  assertStringIncludes(text, "59999");
  assertStringIncludes(text, "783");
  assertEquals(table(Matrix.from([[1, 2]])).text.split("\n").at(-1), "0  1  2");
});

Deno.test("of many rows the first and the last are shown", () => {
  const rows = Array.from({ length: 1000 }, (_, i) => ({ i }));
  const lines = table(rows, { limit: 10 }).text.split("\n");
  assertEquals(lines.length, 12);
  assertEquals(lines.at(-1)?.trim(), "999");
});

Deno.test("in a notebook it has no colour of text, no style sheet, and its text is escaped", () => {
  const bundle = table([{ "<b>": "<script>&" }], { caption: "A & B" })[jupyterDisplay]();
  const html = bundle["text/html"] as string;
  assertStringIncludes(html, "&lt;script&gt;&amp;");
  assertStringIncludes(html, "A &amp; B");
  assert(!/<script|<style|class=|[^-]color:|var\(/.test(html));
});

Deno.test("a caption stays on one line above a narrow table, a long one is broken", () => {
  const captionOf = (caption: string) =>
    table([[1]], { caption }).html.match(/<caption[^>]*>/)?.[0];
  assertStringIncludes(captionOf("Defaults of sigmoid (here: nothing to take)")!, "nowrap");
  assertEquals(captionOf(`Defaults (${"x = 0, ".repeat(9)})`)!.includes("nowrap"), false);
  assertEquals(captionOf(""), undefined);
});

Deno.test("what is not a table is refused", () => {
  const cases: [rows: unknown, options: Record<string, unknown>, message: string][] = [
    [5, {}, "expected an array of rows, or a Matrix, but found 5"],
    [[1, 2], {}, "expected every row to be an array or an object but found 1"],
    [[], {}, "expected at least one column"],
    [[{ a: 1 }], { align: { b: "left" } }, 'expected columns among a but found "b"'],
    [[{ a: 1 }], { colums: ["a"] }, 'did you mean "columns"?'],
  ];
  for (const [rows, options, message] of cases) {
    assertThrows(() => table(rows as TableRow[], options), Error, message);
  }
});
