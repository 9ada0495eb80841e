import { assertEquals } from "@std/assert";
import { committedNotebooks } from "../../.tasks/committed.ts";
import type { Notebook } from "../../.tasks/notebook.ts";
import { isExercise } from "./fault.ts";
import { numbersFromElsewhere, numbersFromNowhere } from "./numbers.ts";

const permitted = Deno.permissions.querySync({ name: "run" }).state === "granted";
const notebooks = permitted ? await committedNotebooks() : []; // asks git

/** What is worked out by hand, the difference of two numbers on the screen, or stands for another place to try. */
const WORKED_OUT: Readonly<Record<string, string[]>> = {
  "01-why-activations": ["0.378", "0.462"],
  "06-softmax": ["2.21"],
  "10-choosing": ["93.1"],
  "solutions/1-visualise": ["0.17"],
  "solutions/2-compare-performance": ["0.0031", "0.046"],
  "solutions/3-custom-activation": ["1.702", "0.2784645", "0.036"],
  "solutions/4-dying-relu": ["0.009", "0.95"],
};

/** Lessons whose numbers must stand in the section that quotes them, and what is worked out by hand there. */
const BY_SECTION: Readonly<Record<string, string[]>> = {
  "00-welcome": [],
  "01-why-activations": ["0.378", "0.462"],
  "02-relu": [],
  "03-sigmoid": [],
  "04-tanh": [],
  "05-leaky-relu": [],
  "06-softmax": ["0.9", "2.21"],
  "07-building-models": [],
  "08-advanced-activations": [],
  "09-mnist": [],
  "10-choosing": ["93.1", "92.9"],
  "11-modern-activations": [],
};

for (const { path, text } of notebooks) {
  const name = path.replace(/^notebooks\//, "").replace(/\.ipynb$/, "");
  if (!BY_SECTION[name]) continue;
  Deno.test(`${path}: the numbers in each section are those on its screen`, () => {
    assertEquals(numbersFromElsewhere(JSON.parse(text)), BY_SECTION[name]);
  });
}

for (const { path, text } of notebooks) {
  if (isExercise(path)) continue;
  Deno.test(`${path}: the numbers in the prose are those on the screen`, () => {
    const name = path.replace(/^notebooks\//, "").replace(/\.ipynb$/, "");
    assertEquals(numbersFromNowhere(JSON.parse(text)), WORKED_OUT[name] ?? []);
  });
}

function notebook(prose: string, output: string): Notebook {
  return {
    cells: [
      { cell_type: "markdown", metadata: {}, source: prose },
      {
        cell_type: "code",
        metadata: {},
        source: "const rate = 0.25;",
        outputs: [{ output_type: "stream", name: "stdout", text: output }],
      },
    ],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  };
}

Deno.test("a number in the prose may be rounded, in percent, or stand in the code", () => {
  const prose = "A loss of 0.123, right in 97.5 %, at a rate of 0.25; $0.777$ is a formula.";
  assertEquals(numbersFromNowhere(notebook(prose, "0.12345 0.9751")), []);
});

Deno.test("a number in the prose that is nowhere on the screen is found", () => {
  assertEquals(numbersFromNowhere(notebook("A loss of 0.124.", "0.12345")), ["0.124"]);
});

Deno.test("a number that only another section shows is found, also as a share or a percentage", () => {
  const { cells, ...rest } = notebook(
    "## One\n\nA loss of 0.123, right for 97 of 100.",
    "0.1234 0.9687",
  );
  const other = notebook("Before.\n\n## Two\n\nA loss of 0.123, 97 %, 3 of the 4.", "5");
  assertEquals(numbersFromElsewhere({ cells, ...rest }), []);
  assertEquals(numbersFromElsewhere({ cells: [...cells, ...other.cells], ...rest }), [
    "0.123",
    "97",
    "3",
  ]);
});
