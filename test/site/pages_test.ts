import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { courseOf } from "../../.site/read/course.ts";
import { frontPage } from "../../.site/read/front.ts";
import { linksOf } from "../../.site/read/links.ts";
import { notebookPage } from "../../.site/read/notebook_page.ts";
import { searchIndex } from "../../.site/read/search_index.ts";
import { MiniSearch } from "../../.site/read/browser/packages.ts";
import { searchOptions } from "../../.site/read/browser/passage.ts";

const CONTENTS = `# Nonlinear

## Contents

| | lesson | about |
|---|---|---|
| 00 | Welcome | you are here |
| 01 | [The hinge](01-hinge.ipynb) | a corner |

| | exercise | | solution |
|---|---|---|---|
| 1 | [Draw](exercises/1-draw.ipynb) | all of them | [solution](solutions/1-draw.ipynb) |`;

const notebook = (path: string, ...texts: string[]) => {
  const cells = texts.map((source, i) =>
    source.startsWith("code:")
      ? { cell_type: "code", id: `${i}`, metadata: {}, source: source.slice(5), outputs: [] }
      : { cell_type: "markdown", id: `${i}`, metadata: {}, source }
  );
  return { path: `notebooks/${path}.ipynb`, text: JSON.stringify({ cells, metadata: {} }) };
};

const course = courseOf([
  notebook("00-welcome", CONTENTS),
  notebook(
    "01-hinge",
    "# 01 · The hinge & more",
    "## A corner\n\nIt bends at zero.",
    "code:nl.relu(1)",
  ),
  notebook("exercises/1-draw", "# Exercise 1 · Draw them"),
  notebook(
    "reference",
    "# Reference",
    '| word | |\n|-|-|\n| <a id="unit"></a>unit | a sum that bends |\n| <a id="zig-zag"></a>zig-zag | to and fro |\n\nWhatever else.',
  ),
  notebook("solutions/1-draw", "# Exercise 1 · Draw them<!-- solution -->, solved<!-- end -->"),
]);
const names = [
  { name: "callbacks.earlyStopping", sentence: "Ends a fit.", isType: false },
  { name: "EarlyStoppingOptions", sentence: "Options of earlyStopping.", isType: true },
];
const around = { course, parts: ["read"], style: "", theme: "", repository: undefined };
const [, hinge, exercise] = course.pages;
const html = (page: typeof hinge, parts = ["read"]) =>
  notebookPage(page, linksOf(page, course, undefined), { ...around, parts });

Deno.test("each notebook has a page, with its number, its title and what the contents say of it", () => {
  assertEquals(
    course.pages.map(({ address, number, title, about }) => [address, number, title, about]),
    [
      ["lessons/00-welcome.html", "00", "Welcome", "how to read a lesson"],
      ["lessons/01-hinge.html", "01", "The hinge & more", "a corner"],
      ["exercises/1-draw.html", "1", "Draw them", "all of them"],
      ["reference/index.html", "", "Reference", ""],
      ["solutions/1-draw.html", "1", "Draw them", ""],
    ],
  );
});

Deno.test("a title reads the same in the tab, the list and the search", () => {
  assertStringIncludes(html(hinge), "<title>01 · The hinge &amp; more · Nonlinear</title>");
  assertStringIncludes(html(exercise), '<span class="number">01</span> The hinge &amp; more</a>');
  assertStringIncludes(searchIndex(course.pages, names), '"01 · The hinge & more"');
});

Deno.test("a lesson leads to its neighbours, the last one to the exercises", () => {
  assertStringIncludes(html(hinge), '<a rel="prev" href="00-welcome.html">');
  assertStringIncludes(html(hinge), '<a rel="next" href="../exercises/1-draw.html">');
});

Deno.test("what is built beside the pages is led to, and nothing else", () => {
  assert(!html(hinge).includes("../run/") && !html(hinge).includes("../play/"));
  const page = html(exercise, ["read", "run", "play", "api"]);
  for (
    const address of [
      "../run/notebooks/index.html?path=exercises/1-draw.ipynb",
      "../play/index.html",
      "../api/index.html",
    ]
  ) assertStringIncludes(page, `href="${address}"`);
  const front = frontPage({ ...around, parts: ["read", "run"] });
  assertStringIncludes(front, 'href="run/notebooks/index.html?path=01-hinge.ipynb"');
  assert(!front.includes("play/index.html"));
});

Deno.test("the search finds headings, text, code and words of the glossary, each at its place", () => {
  const index = MiniSearch.loadJSON(searchIndex(course.pages, names), searchOptions);
  const first = (words: string) => index.search(words)[0]?.address;
  assertEquals(first("corner"), "lessons/01-hinge.html#A-corner");
  assertEquals(first("bends zero"), "lessons/01-hinge.html#A-corner");
  assertEquals(first("nl.relu"), "lessons/01-hinge.html#A-corner");
  assertEquals(first("unit"), "reference/index.html#unit");
  assertEquals(first("Draw"), "exercises/1-draw.html");
  assertEquals(first("nowhere"), undefined);
});

Deno.test("the search finds a name of the library, as it is written and by its words", () => {
  const index = MiniSearch.loadJSON(searchIndex(course.pages, names), searchOptions);
  for (const words of ["early stopping", "earlyStopping", "callbacks.earlyStopping", "stopping"]) {
    const [first] = index.search(words);
    assertEquals([words, first?.address], [words, "api/~/callbacks.earlyStopping.html"]);
  }
});

Deno.test("a word of the glossary is found by what its own row says, and by nothing else", () => {
  const index = MiniSearch.loadJSON(searchIndex(course.pages, names), searchOptions);
  const all = (words: string) => index.search(words).map(({ address }) => address);
  assertEquals(all("fro"), ["reference/index.html#zig-zag"]);
  assertEquals(all("sum"), ["reference/index.html#unit"]);
  assertEquals(all("whatever else"), ["reference/index.html"]);
});
