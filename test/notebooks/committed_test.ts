import { assert, assertEquals } from "@std/assert";
import { join } from "node:path";
import { chained, contentsOf, lessonsOf, withLessons } from "../../.tasks/chain.ts";
import { committedNotebooks } from "../../.tasks/committed.ts";
import { root } from "../../.tasks/root.ts";
import { chainFaults, contentsFaults } from "./chain.ts";
import { notebookFaults } from "./checks.ts";

const permitted = Deno.permissions.querySync({ name: "run" }).state === "granted";
const notebooks = permitted ? await committedNotebooks() : [];
const paths = new Set(notebooks.map(({ path }) => path));

for (const notebook of notebooks) {
  Deno.test(`${notebook.path} is as a notebook of the course should be`, () => {
    assertEquals(notebookFaults(notebook, exists), []);
  });
}

Deno.test({
  name: "the committed notebooks are found",
  ignore: !permitted, // asks git for the committed copies
  fn() {
    assert(paths.has("notebooks/00-welcome.ipynb"), `Found only ${[...paths].join(", ")}`);
  },
});

Deno.test({
  name: "each lesson is in the contents, and leads to the one before and the one after",
  ignore: !permitted,
  fn() {
    const lessons = lessonsOf(notebooks);
    const readme = Deno.readTextFileSync(join(root, "README.md"));
    assertEquals([...chainFaults(lessons), ...contentsFaults(lessons, readme)], []);
    assertEquals(chained(lessons), lessons);
    assertEquals(withLessons(readme, contentsOf(lessons[0])), readme);
  },
});

/** A link may lead to a committed notebook or any other file of the repository. */
function exists(path: string): boolean {
  if (path.startsWith("..")) return false;
  if (path.endsWith(".ipynb")) return paths.has(path);
  try {
    Deno.statSync(join(root, path));
    return true;
  } catch {
    return false;
  }
}
