import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { Matrix } from "../../lib/engine/mod.ts";
import { check } from "../../lib/exercises/check.ts";
import { inWords } from "../../lib/exercises/in_words.ts";
import { todo } from "../../lib/exercises/todo.ts";
import { type Displayable, jupyterDisplay } from "../../lib/kernel/mod.ts";

const VALUES: [value: unknown, words: string][] = [
  [0.1 + 0.2, "0.3"],
  [-0, "-0"],
  [1e300, "1e+300"],
  ["a".repeat(100), `"${"a".repeat(59)}…"`],
  [[1, [2, [3]]], "[1, [2, [ … ]]]"],
  [new Float64Array(9), "Float64Array [0, 0, 0, 0, 0, 0, … 9 in all]"],
  [new Matrix(2, 3), "Matrix [[0, 0, 0], [0, 0, 0]]"],
  [new Matrix(6, 6), `Matrix [${Array(6).fill("[0, 0, 0, 0, 0, 0]").join(", ")}]`],
  [new Matrix(7, 2), "a Matrix of 7 × 2"],
  [{ a: 1, b: { c: 2 }, d: {} }, "{ a: 1, b: { … }, d: {} }"],
  [new Map(), "an object of the kind Map"],
  [Object.create(null), "{}"],
  [Math.sin, "the function sin"],
  [Promise.resolve(), "a promise"],
];

Deno.test("values are shown shortened and as they are typed", () => {
  for (const [value, words] of VALUES) assertEquals(inWords(value), words);
});

Deno.test("in a notebook the box says in words what it is, sets no colour of text, and is escaped", async () => {
  const verdict = await check("one neuron", { relu: "<script>", sigmoid: 0, tanh: 0 });
  const html = verdict[jupyterDisplay]()["text/html"] as string;
  assertStringIncludes(html, "<b>NOT YET</b>");
  assertStringIncludes(html, "&lt;script&gt;");
  assert(!/<script|<style|class=|[^-]color:|var\(/.test(html));
  assertEquals(verdict.text, Deno.inspect(verdict));
});

Deno.test("a cell that forgets await shows the verdict all the same", async () => {
  const shown = await check("one neuron", todo)[jupyterDisplay]();
  assertStringIncludes(shown["text/plain"] as string, "NOT STARTED");
});

Deno.test("the stub shows itself as a sentence, and throws it when it is used in a calculation", () => {
  const { "text/plain": text } = (todo as Displayable)[jupyterDisplay]() as Record<string, string>;
  assertStringIncludes(text, "Nothing to see yet");
  assertThrows(() => 2 * todo, Error, "in the place of nl.todo");
  assertThrows(() => `${todo}`, Error, "in the place of nl.todo");
});
