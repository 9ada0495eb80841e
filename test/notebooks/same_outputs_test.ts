import { assertEquals } from "@std/assert";
import type { Notebook, Output } from "../../.tasks/notebook.ts";
import { outputDifferences } from "./same_outputs.ts";

function notebook(outputs: Output[]): Notebook {
  const cell = { cell_type: "code" as const, metadata: {}, source: "", outputs };
  return { cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 };
}

function printed(text: string): Output {
  return { output_type: "stream", name: "stdout", text };
}

function shown(data: Record<string, string>): Output {
  return { output_type: "display_data", data };
}

const CASES: [what: string, committed: Output[], run: Output[], differences: string[]][] = [
  ["equal outputs", [printed("a\nb\n")], [printed("a\nb\n")], []],
  ["another time", [printed("5 steps in 1.25 s\n")], [printed("6 steps in 930 ms\n")], []],
  ["a time in another unit", [printed("7/7 1ms/step\n")], [printed("7/7 950us/step\n")], []],
  ["a time beyond a minute", [printed("15/15 ━━━━ - 43s - 2.8s/run\n")], [
    printed("15/15 ━━━━ - 1:23 - 5.5s/run\n"),
  ], []],
  ["another time in a table", [printed("name seconds\ntanh 3.1\n")], [
    printed("name seconds\ntanh 12.5\n"),
  ], []],
  ["a picture of other seconds", [shown({ "text/html": '<img alt="Runs by seconds." src="a">' })], [
    shown({ "text/html": '<img alt="Runs by seconds." src="b">' }),
  ], []],
  ["another picture", [shown({ "text/html": '<img alt="Runs." src="a">' })], [
    shown({ "text/html": '<img alt="Runs." src="b">' }),
  ], [
    'cell 1 [1]: expected "mg alt=\\"Runs.\\" src=\\"a\\">" but found "mg alt=\\"Runs.\\" src=\\"b\\">"',
  ]],
  ["another number", [printed("loss 0.12\n")], [printed("loss 0.13\n")], [
    'cell 1 [1]: expected "loss 0.12" but found "loss 0.13"',
  ]],
  ["an output that moved away", [printed("a\n")], [], [
    'cell 1 [1]: expected "a stdout" but found "nothing more"',
  ]],
  ["one output too many", [], [printed("a\n")], [
    'cell 1 [1]: expected "nothing more" but found "a stdout"',
  ]],
  ["another kind of output", [shown({ "text/html": "a" })], [shown({ "text/plain": "a" })], [
    'cell 1 [1]: expected "text/html" but found "text/plain"',
  ]],
];

for (const [what, committed, run, differences] of CASES) {
  Deno.test(`outputs of two runs compare with ${what}`, () => {
    assertEquals(outputDifferences(notebook(committed), notebook(run)), differences);
  });
}
