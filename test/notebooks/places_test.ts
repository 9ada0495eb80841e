import { assertEquals } from "@std/assert";
import { posix } from "node:path";
import { committedNotebooks } from "../../.tasks/committed.ts";
import { type Notebook, textOf } from "../../.tasks/notebook.ts";
import { linksOf } from "./prose.ts";

const permitted = Deno.permissions.querySync({ name: "run" }).state === "granted";

/** Where a link into a notebook may lead: its headings, as JupyterLab names them, and its anchors. */
function placesIn(notebook: Notebook): string[] {
  const markdown = proseOf(notebook);
  const headings = Array.from(markdown.matchAll(/^#+ (.*)$/gm), ([, text]) => text.trim());
  const anchors = Array.from(markdown.matchAll(/<a id="([^"]+)">/g), ([, id]) => id);
  return [...headings.map((text) => text.replaceAll(" ", "-")), ...anchors];
}

/** The links of a notebook to places that are not there. */
function lostLinks(path: string, notebooks: ReadonlyMap<string, Notebook>): string[] {
  return linksOf(proseOf(notebooks.get(path)!)).filter((link) => {
    const [file, place] = link.split("#");
    if (place === undefined || /^https?:/.test(link)) return false;
    const target = notebooks.get(file === "" ? path : posix.join(posix.dirname(path), file));
    return target !== undefined && !placesIn(target).includes(decodeURIComponent(place));
  });
}

function proseOf({ cells }: Notebook): string {
  return cells.filter(({ cell_type }) => cell_type === "markdown")
    .map(({ source }) => textOf(source)).join("\n");
}

Deno.test({
  name: "a link to a place in a notebook finds a heading or an anchor there",
  ignore: !permitted, // asks git
  async fn() {
    const notebooks = new Map(
      (await committedNotebooks()).map(({ path, text }) => [path, JSON.parse(text)]),
    );
    const lost = [...notebooks.keys()].flatMap((path) =>
      lostLinks(path, notebooks).map((link) => `${path}: ${link}`)
    );
    assertEquals(lost, []);
  },
});

Deno.test("a link to a place that is not there is found", () => {
  const notebookOf = (source: string): Notebook => ({
    cells: [{ cell_type: "markdown", metadata: {}, source }],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  });
  const notebooks = new Map([
    [
      "a.ipynb",
      notebookOf("[b](b.ipynb#Two-words) [c](b.ipynb#step) [d](b.ipynb#steps) [e](#One)"),
    ],
    ["b.ipynb", notebookOf('## Two words\n\n| <a id="step"></a>step |')],
  ]);
  assertEquals(lostLinks("a.ipynb", notebooks), ["b.ipynb#steps", "#One"]);
});
