import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { markdownReader, plainText } from "../../.site/read/markdown.ts";

const html = (markdown: string) => markdownReader((address) => address).html(markdown);

Deno.test("a heading has the id by which JupyterLab's links find it, a second one of that name another", () => {
  const reader = markdownReader((address) => address);
  assertStringIncludes(reader.html("## How a unit dies"), '<h2 id="How-a-unit-dies">');
  assertStringIncludes(reader.html("## How a unit dies"), '<h2 id="How-a-unit-dies-2">');
  assertEquals(reader.headings.map(({ text }) => text), ["How a unit dies", "How a unit dies"]);
});

Deno.test("formulas are drawn, in lines, on their own and within words of other languages", () => {
  assertStringIncludes(html("the slope $f'(x)$, and"), 'class="katex"');
  assertStringIncludes(html("$$f(x) = \\max(0, x)$$"), 'class="katex-display"');
  assertStringIncludes(html("(a unit,$wx_1 + b_2$)"), 'class="katex"');
  assert(!html("`$x$` costs 5").includes("katex"));
});

Deno.test("a fold keeps its text, formulas within it, too", () => {
  const fold = html("<details><summary>Answer</summary>\n\nAt $x = 3$.\n</details>");
  assertStringIncludes(fold, "<details><summary>Answer</summary>");
  assertStringIncludes(fold, 'class="katex"');
});

Deno.test("marks for authors do not reach the page", () => {
  assertEquals(
    html("Solved<!-- solution -->, here<!-- end -->.\n\n<!-- hint -->").trim(),
    "<p>Solved, here.</p>",
  );
});

Deno.test("a link that leads nowhere keeps its words", () => {
  assertEquals(
    markdownReader(() => undefined).html("see [the file](../lib/x.ts)"),
    "<p>see the file</p>\n",
  );
});

const TEXTS: [markdown: string, plain: string][] = [
  ["## In **three** sentences", "In three sentences"],
  ["see [lesson 01](01-why.ipynb#x), `nl.relu`", "see lesson 01, nl.relu"],
  ["$\\mathrm{relu}(x) = \\max(0, x)$", "relu(x) = max (0, x)"],
  ['| <a id="loss"></a>loss | one number |', "loss one number"],
  ["val_loss and a<b", "val_loss and a<b"],
];

for (const [markdown, plain] of TEXTS) {
  Deno.test(`"${markdown}" is found as "${plain}"`, () => assertEquals(plainText(markdown), plain));
}
