import { assertEquals, assertStringIncludes } from "@std/assert";
import { checkCellFormat, checkTypes } from "../../.tasks/check_cells.ts";
import { joinCells } from "../../.tasks/extract.ts";
import type { Notebook } from "../../.tasks/notebook.ts";

const permitted = Deno.permissions.querySync({ name: "run" }).state === "granted";

/** A notebook with a title and these code cells, as a file. */
function file(...sources: string[]) {
  const notebook: Notebook = {
    cells: [
      { cell_type: "markdown", metadata: {}, source: "# Title" },
      ...sources.map((source) => ({ cell_type: "code" as const, metadata: {}, source })),
    ],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  };
  return { path: "notebooks/01-x.ipynb", text: JSON.stringify(notebook) };
}

Deno.test("joined cells stay apart, and every line knows its cell", () => {
  const { code, placeOf } = joinCells(JSON.parse(file("const a = 1", "[a]\n  .map(String)").text));
  assertEquals(code, ";\nconst a = 1\n;\n[a]\n  .map(String)\n");
  assertEquals(placeOf(2), "cell 2 [1], line 1");
  assertEquals(placeOf(5), "cell 3 [2], line 2");
});

Deno.test({
  name: "a type error is reported with its notebook, cell and line",
  ignore: !permitted, // runs deno check
  async fn() {
    const good = file("const a = 1;", "const b: number = a;");
    assertEquals((await checkTypes([good])).failed, 0);
    const { failed, log } = await checkTypes([
      good,
      file("const a = 1;", "//\nconst b: string = a;"),
    ]);
    assertEquals(failed, 1);
    assertStringIncludes(log, "at notebooks/01-x.ipynb, cell 3 [2], line 2, column 7");
  },
});

Deno.test({
  name: "a name that two cells declare is a type error",
  ignore: !permitted, // runs deno check
  async fn() {
    const { failed, log } = await checkTypes([file("const a = 1;", "const a = 2;")]);
    assertEquals(failed, 1);
    assertStringIncludes(log, "Cannot redeclare block-scoped variable 'a'");
  },
});

Deno.test({
  name: "an unformatted cell is reported with its notebook",
  ignore: !permitted, // runs deno fmt
  async fn() {
    assertEquals((await checkCellFormat([file("const a = 1;", "a;")])).failed, 0);
    const { failed, log } = await checkCellFormat([file("const a = 1;", "a  ;")]);
    assertEquals(failed, 1);
    assertStringIncludes(log, "from notebooks/01-x.ipynb, cell 3 [2]:");
  },
});
