import { assert, assertEquals, assertThrows } from "@std/assert";
import { checkCellFormat, checkTypes } from "../../.tasks/check_cells.ts";
import { committedNotebooks } from "../../.tasks/committed.ts";
import { exerciseOf, exercisePath, exerciseText } from "../../.tasks/exercise_of.ts";
import { fileText, type Notebook, textOf } from "../../.tasks/notebook.ts";
import { normalised } from "../../.tasks/normalise.ts";
import { checkers } from "../../lib/exercises/catalogue.ts";
import { notebookFaults } from "./checks.ts";
import { isExercise } from "./fault.ts";
import { sampleHints, sampleSolution } from "./sample_solution.ts";
import { wrongVerdicts } from "./verdicts.ts";

const permitted = Deno.permissions.querySync({ name: "run" }).state === "granted";
const notebooks = permitted ? await committedNotebooks() : [];
const hintsOf = (part: string) => checkers.find(({ name }) => name === part)?.hints;
const textAt = new Map(notebooks.map(({ path, text }) => [path, text]));

for (
  const { path, text } of notebooks.filter(({ path }) => path.startsWith("notebooks/solutions/"))
) {
  Deno.test(`${exercisePath(path)} is what deno task exercises makes of its solution`, () => {
    assertEquals(textAt.get(exercisePath(path)), exerciseText(text, hintsOf));
  });
}

for (const { path } of notebooks.filter(({ path }) => isExercise(path))) {
  Deno.test(`${path} has one folded hint before each of its checks`, () => {
    const cells = JSON.parse(textAt.get(path)!).cells as Notebook["cells"];
    const parts = (pattern: RegExp) =>
      cells.flatMap(({ source }) => [...textOf(source).matchAll(pattern)].map(([, part]) => part));
    const folded = parts(
      /<details><summary>A hint[^]*?run `nl\.hint\("([^"]+)"\)`[^]*?<\/details>/g,
    );
    assertEquals(folded, parts(/nl\.check\("([^"]+)"/g));
  });

  Deno.test(`${path} has a solution`, () => {
    assert(textAt.has(path.replace("/exercises/", "/solutions/")));
  });
}

Deno.test("an exercise is its solution without the marked parts and without a run", () => {
  const { cells } = exerciseOf(sampleSolution(), sampleHints);
  assertEquals(cells.map(({ source }) => textOf(source)), [
    "# Swish",
    'import * as nl from "nonlinear";',
    [
      "1. Write `f`.",
      "Now you.",
      "<details><summary>A hint</summary>",
      "",
      "Try `x * nl.sigmoid(x)`.",
      "",
      'More: run `nl.hint("own activation")` in a cell of its own, again and again. It begins with this hint, and the last one gives the answer.',
      "</details>",
    ].join("\n"),
    [
      "const own = {",
      "  f: (x: number): number => {",
      "    // Write your code here.",
      "    return nl.todo;",
      "  },",
      "  derivative: (x: number): number => nl.todo,",
      "};",
    ].join("\n"),
    "const guess = nl.todo; // its slope at 0",
    'await nl.check("own activation", own);',
  ]);
  assertEquals(cells.flatMap(({ outputs = [] }) => outputs), []);
});

Deno.test("an exercise has no fault, and is the same however often its solution is saved", () => {
  const solution = sampleSolution();
  const text = exerciseText(fileText(solution), sampleHints);
  assertEquals(exerciseText(fileText(normalised(solution)), sampleHints), text);
  const file = { path: "notebooks/exercises/3-swish.ipynb", text };
  assertEquals(notebookFaults(file, () => false), []);
});

Deno.test({
  name: "a solution with marks and its exercise pass the checks of format and types",
  ignore: !permitted, // runs deno fmt and deno check
  async fn() {
    const solution = sampleSolution();
    const files = [solution, exerciseOf(solution, sampleHints)].map((notebook, i) => ({
      path: `notebooks/${i}.ipynb`,
      text: fileText(notebook),
    }));
    assertEquals((await checkCellFormat(files)).failed, 0);
    assertEquals((await checkTypes(files)).failed, 0);
  },
});

const WRONG: [what: string, change: (notebook: Notebook) => void, message: string][] = [
  [
    "a part that does not end",
    ({ cells }) => cells[3].source = "f = () => {\n  // solution\n  return 1;\n};",
    'cell 4 [2]: expected a pair of marks but found only "// solution".',
  ],
  [
    "a part that ends elsewhere",
    ({ cells }) => cells[3].source = "{\n  // solution\n  1;\n}\n// end",
    'cell 4 [2]: expected a pair of marks but found only "// solution".',
  ],
  [
    "an end without a beginning",
    ({ cells }) => cells[0].source = "# Swish<!-- end -->",
    'cell 1: expected a pair of marks but found only "<!-- end".',
  ],
  [
    "a cell of which nothing is left",
    ({ cells }) => cells[0].source = "<!-- solution -->Because.<!-- end -->",
    'cell 1: expected something to be left; tag the cell "solution" instead.',
  ],
  [
    "a hint to no part",
    ({ cells }) => cells[0].source = "# Swish<!-- hint swiss -->",
    'cell 1: no part "swiss" has hints.',
  ],
  [
    "a solution with nothing to do",
    ({ cells }) => cells.splice(3, 2),
    "expected the exercise to have an nl.todo but found none: mark a solution.",
  ],
  [
    "a solution that is not checked",
    ({ cells }) => cells[5].source = "own.f(1);",
    "expected the exercise to have an nl.check( but found none: mark a solution.",
  ],
];

for (const [what, change, message] of WRONG) {
  Deno.test(`no exercise is made of ${what}`, () => {
    const solution = sampleSolution();
    change(solution);
    assertEquals(assertThrows(() => exerciseOf(solution, sampleHints)).message, message);
  });
}

Deno.test("the verdicts in a notebook are those its kind should have", () => {
  const run = sampleSolution();
  run.cells[5].outputs = [{
    output_type: "execute_result",
    data: { "text/plain": "NOT YET Your own activation: f is a straight line.\n  next  …" },
  }];
  assertEquals(wrongVerdicts("notebooks/solutions/3-swish.ipynb", run), [
    "cell 6 [4]: expected PASSED but found NOT YET",
  ]);
  assertEquals(wrongVerdicts("notebooks/exercises/3-swish.ipynb", run), [
    "cell 6 [4]: expected NOT STARTED but found NOT YET",
  ]);
  assertEquals(wrongVerdicts("notebooks/01-neuron.ipynb", run), []);
  run.cells[5].outputs = [];
  assertEquals(wrongVerdicts("notebooks/solutions/3-swish.ipynb", run), [
    "expected a verdict from each of 1 checks but found 0",
  ]);
});
