import { assertEquals } from "@std/assert";
import { chainFaults } from "./chain.ts";
import { templateRules } from "./template_rules.ts";

const OPENING = `# 02 · ReLU
Previous: [a](01-a.ipynb) · [Contents](00-welcome.ipynb#Contents) · Next: [b](03-b.ipynb)

You will
- see,
- draw,
- train.

About 20 minutes.`;
const IMPORT = 'import * as nl from "nonlinear";';
const CLOSE = `## In three sentences

It is so.

**Ask yourself**

<details><summary>Why?</summary>Because.</details>
<details><summary>How?</summary>So.</details>`;

function faults(path: string, ...sources: string[]): string[] {
  const cells = sources.map((source, i) => ({
    cell_type: i === 1 ? "code" as const : "markdown" as const,
    metadata: {},
    source,
  }));
  const notebook = { cells, metadata: {}, nbformat: 4, nbformat_minor: 5 };
  const examined = { path, text: "", notebook, exists: () => true };
  return templateRules.flatMap((rule) => rule(examined)).map(({ expected }) => expected);
}

Deno.test("a lesson with all its parts has no fault", () => {
  assertEquals(faults("notebooks/02-relu.ipynb", OPENING, IMPORT, CLOSE), []);
});

Deno.test("each part that a lesson lacks is named", () => {
  assertEquals(faults("notebooks/03-tanh.ipynb", "# ReLU", IMPORT + "\nnl.relu;", "The end."), [
    'a title "# 03 · …"',
    "a link to the contents",
    '"You will" with three points',
    'how long it takes, "About 20 minutes"',
    "the import alone in the second cell",
    '"## In three sentences"',
    '"**Ask yourself**" with two folded answers',
  ]);
});

Deno.test("other notebooks need not be like lessons", () => {
  for (const path of ["notebooks/00-welcome.ipynb", "notebooks/solutions/1-a.ipynb"]) {
    assertEquals(faults(path, "# Welcome", IMPORT, "The end."), []);
  }
});

Deno.test("a lesson that leads past the next one, or back to none, is found", () => {
  const lesson = (path: string, title: string) => ({
    path: `notebooks/${path}`,
    text: JSON.stringify({ cells: [{ cell_type: "markdown", source: title }] }),
  });
  const first = lesson("00-a.ipynb", "Next: [b](01-b.ipynb)");
  const second = lesson("01-b.ipynb", "Previous: [a](00-a.ipynb) · Next: [c](02-c.ipynb)");
  const third = lesson("02-c.ipynb", "Previous: [b](01-b.ipynb)");
  assertEquals(chainFaults([first, second, third]), []);
  assertEquals(chainFaults([first, third]), [
    'notebooks/00-a.ipynb: expected "Next" to lead to 02-c.ipynb but found 01-b.ipynb',
    'notebooks/02-c.ipynb: expected "Previous" to lead to 00-a.ipynb but found 01-b.ipynb',
  ]);
});
