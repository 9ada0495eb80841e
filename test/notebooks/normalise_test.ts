import { assertEquals } from "@std/assert";
import { KERNELSPEC, LANGUAGE_INFO, type Notebook } from "../../.tasks/notebook.ts";
import { normalised, withoutRun } from "../../.tasks/normalise.ts";

const RUN: Notebook = {
  nbformat_minor: 4,
  nbformat: 4,
  metadata: { widgets: {}, language_info: LANGUAGE_INFO },
  cells: [
    { cell_type: "markdown", source: "one\ntwo", metadata: { collapsed: true } },
    {
      cell_type: "code",
      id: "a",
      source: ["1;\n", "2"],
      metadata: { execution: { "iopub.status.busy": "2026" }, tags: ["setup"] },
      execution_count: 1,
      outputs: [
        { output_type: "stream", name: "stdout", text: "a\n" },
        { output_type: "stream", name: "stdout", text: ["b\n", "c\n"] },
        { output_type: "stream", name: "stderr", text: "d\n" },
        {
          output_type: "display_data",
          data: { "text/plain": "x" },
          transient: { display_id: "1" },
        },
      ],
    },
  ],
};

Deno.test("a normalised notebook has whole streams, ids and no traces of its run", () => {
  assertEquals(normalised(RUN), {
    cells: [
      { cell_type: "markdown", id: "cell-1", metadata: {}, source: ["one\n", "two"] },
      {
        cell_type: "code",
        execution_count: 1,
        id: "a",
        metadata: { tags: ["setup"] },
        outputs: [
          { output_type: "stream", name: "stdout", text: ["a\n", "b\n", "c\n"] },
          { output_type: "stream", name: "stderr", text: ["d\n"] },
          { output_type: "display_data", data: { "text/plain": "x" } },
        ],
        source: ["1;\n", "2"],
      },
    ],
    metadata: { kernelspec: KERNELSPEC, language_info: LANGUAGE_INFO },
    nbformat: 4,
    nbformat_minor: 5,
  });
});

Deno.test("normalising twice changes nothing", () => {
  assertEquals(normalised(normalised(RUN)), normalised(RUN));
});

Deno.test("a notebook without its run has no outputs and no numbers", () => {
  const [, cell] = withoutRun(RUN).cells;
  assertEquals([cell.outputs, cell.execution_count], [[], null]);
});
