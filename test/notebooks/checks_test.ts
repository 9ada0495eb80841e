import { assertEquals } from "@std/assert";
import { KERNELSPEC, LANGUAGE_INFO, type Notebook } from "../../.tasks/notebook.ts";
import { notebookFaults } from "./checks.ts";

const PATH = "notebooks/reference.ipynb";

/** A small lesson without a fault. */
function lesson(): Notebook {
  return {
    cells: [
      { cell_type: "markdown", id: "title", metadata: {}, source: "# ReLU\n[next](03-tanh.ipynb)" },
      {
        cell_type: "code",
        id: "import",
        metadata: { tags: ["setup"] },
        source: ['import * as nl from "nonlinear";\n', "nl.relu(-2)"],
        execution_count: 1,
        outputs: [{
          output_type: "execute_result",
          data: { "text/html": '<img alt="a line" src="data:image/png;base64,/home/ada/">' },
        }],
      },
      {
        cell_type: "code",
        id: "two",
        metadata: {},
        source: "1 + 1",
        execution_count: 2,
        outputs: [],
      },
    ],
    metadata: { kernelspec: KERNELSPEC, language_info: LANGUAGE_INFO },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

function faultsAfter(change: (notebook: Notebook) => void, path = PATH): string[] {
  const notebook = lesson();
  change(notebook);
  const known = ["notebooks/03-tanh.ipynb", "lib/mod.ts"];
  return notebookFaults({ path, text: JSON.stringify(notebook) }, (link) => known.includes(link));
}

Deno.test("a lesson without a fault has none", () => {
  assertEquals(faultsAfter(() => {}), []);
});

const words = (count: number) => Array(count).fill("word").join(" ");

const FAULTY: [what: string, change: (notebook: Notebook) => void, fault: string][] = [
  [
    "an old format",
    (notebook) => notebook.nbformat_minor = 4,
    "expected nbformat 4.5 but found 4.4: save it in JupyterLab",
  ],
  [
    "another kernel",
    (notebook) => notebook.metadata.kernelspec = { name: "python3" },
    `expected kernelspec ${
      JSON.stringify(KERNELSPEC)
    } but found {"name":"python3"}: run deno task execute`,
  ],
  [
    "a language that the kernel would correct",
    (notebook) => notebook.metadata.language_info = { name: "typescript" },
    `expected language_info ${
      JSON.stringify(LANGUAGE_INFO)
    } but found {"name":"typescript"}: run deno task execute`,
  ],
  [
    "metadata of an editor",
    (notebook) => notebook.metadata.vscode = {},
    'expected no metadata "vscode" but found {}: run deno task execute',
  ],
  [
    "a cell without id",
    (notebook) => delete notebook.cells[0].id,
    "cell 1: expected an id of its own but found none: run deno task execute",
  ],
  [
    "an id that two cells share",
    (notebook) => notebook.cells[2].id = "import",
    'cell 3 [2]: expected an id of its own but found "import": run deno task execute',
  ],
  [
    "times of a run",
    (notebook) => notebook.cells[1].metadata.execution = {},
    'cell 2 [1]: expected no metadata of a run but found "execution": run deno task execute',
  ],
  [
    "a long cell",
    (notebook) => notebook.cells[2].source = "1;\n".repeat(13),
    "cell 3 [2]: expected at most 12 lines but found 13: split the cell, or move plumbing into the library",
  ],
  [
    "an empty cell",
    (notebook) => notebook.cells[2].source = "\n",
    "cell 3 [2]: expected something but found an empty cell: delete it",
  ],
  [
    "long prose over two cells",
    (notebook) => {
      notebook.cells[0].source = words(70);
      notebook.cells.splice(1, 0, {
        cell_type: "markdown",
        id: "more",
        metadata: {},
        source: words(60),
      });
    },
    "cell 2: expected at most 120 words of prose between code cells but found 130: shorten it, or put something to run in between",
  ],
  [
    "a link that leads nowhere",
    (notebook) => notebook.cells[0].source = "[next](04-gone.ipynb#top)",
    'cell 1: expected links that lead to files of the course but found "04-gone.ipynb#top": correct the path, which starts at the notebook\'s folder',
  ],
  [
    "a picture in the prose that says nothing",
    (notebook) => notebook.cells[0].source = "![](../lib/mod.ts)",
    'cell 1: expected a text for each picture but found "![](../lib/mod.ts)": write what it shows between the brackets or into alt',
  ],
  [
    "a second import",
    (notebook) => notebook.cells[2].source = 'import { x } from "npm:x";',
    'expected one import line, import * as nl from "nonlinear"; but found "import * as nl from \\"nonlinear\\";", "import { x } from \\"npm:x\\";": what a lesson needs comes from the library',
  ],
  [
    "cells run out of order",
    (notebook) => notebook.cells[2].execution_count = 7,
    "cell 3 [2]: expected to be run as [2] but found [7]: run deno task execute",
  ],
  [
    "a lesson that was not run",
    (notebook) => notebook.cells[1].outputs = [],
    "expected outputs but found none: run deno task execute",
  ],
  [
    "an error",
    (notebook) =>
      notebook.cells[2].outputs = [{ output_type: "error", ename: "Error", evalue: "no" }],
    'cell 3 [2]: expected no error but found "Error: no": correct the cell, then run deno task execute',
  ],
  [
    "a warning",
    (notebook) =>
      notebook.cells[2].outputs = [{ output_type: "stream", name: "stderr", text: "hm\n" }],
    'cell 3 [2]: expected nothing on stderr but found "hm": correct the cell, then run deno task execute',
  ],
  [
    "a path of one machine",
    (notebook) =>
      notebook.cells[2].outputs = [{ output_type: "stream", name: "stdout", text: "/home/me/x" }],
    'cell 3 [2]: expected no path of one machine but found "/home/me/x": print a path from the course\'s folder, or none',
  ],
  [
    "a figure that says nothing",
    (notebook) =>
      notebook.cells[2].outputs = [{
        output_type: "display_data",
        data: { "text/html": '<img src="x" alt="">' },
      }],
    'cell 3 [2]: expected a text for each picture but found "<img src=\\"x\\" alt=\\"\\">": give the figure its alt text',
  ],
  [
    "a bare picture",
    (notebook) =>
      notebook.cells[2].outputs = [{ output_type: "display_data", data: { "image/png": "x" } }],
    "cell 3 [2]: expected pictures as text/html with an alt text but found a bare image/png: show it through the library",
  ],
  [
    "a picture that is too large",
    (notebook) =>
      notebook.cells[2].outputs = [{
        output_type: "display_data",
        data: { "text/html": `<img alt="a" src="data:,${"x".repeat(90_000)}">` },
      }],
    "cell 3 [2]: expected a figure of at most 60 kB but found 68 kB: draw fewer points, or fewer places of a slider",
  ],
  [
    "a moving picture that is too large",
    (notebook) =>
      notebook.cells[2].outputs = [{
        output_type: "display_data",
        data: { "text/html": `<script>${"x".repeat(200_000)}</script>` },
      }],
    "cell 3 [2]: expected a figure of at most 200 kB but found 201 kB: draw fewer points, or fewer places of a slider",
  ],
  [
    "a file that is too large",
    (notebook) => {
      notebook.cells[2].outputs = [{
        output_type: "display_data",
        data: { "text/plain": "x".repeat(600_000) },
      }];
    },
    "expected at most 600 kB but found 601 kB: draw fewer points or smaller pictures",
  ],
];

for (const [what, change, fault] of FAULTY) {
  Deno.test(`the notebook checks find ${what}`, () => {
    const place = fault.startsWith("cell") ? `${PATH}, ` : `${PATH}: `;
    assertEquals(faultsAfter(change), [place + fault]);
  });
}

Deno.test("an exercise must be empty, where a lesson must be run", () => {
  const path = "notebooks/exercises/1-relu.ipynb";
  const link = (notebook: Notebook) => notebook.cells[0].source = "[lesson](../03-tanh.ipynb)";
  assertEquals(faultsAfter(link, path), [
    `${path}, cell 2 [1]: expected no outputs but found a run: commit exercises without a run`,
    `${path}, cell 3 [2]: expected no outputs but found a run: commit exercises without a run`,
  ]);
  const empty = (notebook: Notebook) => {
    link(notebook);
    for (const cell of notebook.cells.slice(1)) {
      Object.assign(cell, { outputs: [], execution_count: null });
    }
  };
  assertEquals(faultsAfter(empty, path), []);
});

Deno.test("a file that is no notebook is named as such", () => {
  const faults = notebookFaults({ path: PATH, text: "{}" }, () => true);
  assertEquals(faults, [
    `${PATH}: expected a notebook but found no cells or no metadata: save it in JupyterLab`,
  ]);
});
