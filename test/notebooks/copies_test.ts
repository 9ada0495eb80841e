import { assertEquals } from "@std/assert";
import { join } from "node:path";
import { committedNotebooks, writeCopies } from "../../.tasks/committed.ts";

const permitted = (["run", "write"] as const)
  .every((name) => Deno.permissions.querySync({ name }).state === "granted");

/** Makes a course with two notebooks; `git` runs a git command in it. */
async function inCourse(
  test: (folder: string, git: (...args: string[]) => Promise<void>) => Promise<void>,
) {
  const folder = await Deno.makeTempDir();
  try {
    await writeCopies([
      { path: "notebooks/02-b.ipynb", text: "b" },
      { path: "notebooks/exercises/1-a.ipynb", text: "a" },
    ], folder);
    await test(folder, async (...args) => {
      const identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"];
      await new Deno.Command("git", { args: ["-C", folder, ...identity, ...args] }).output();
    });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const AS_COMMITTED = [
  { path: "notebooks/02-b.ipynb", text: "b" },
  { path: "notebooks/exercises/1-a.ipynb", text: "a" },
];

Deno.test({
  name: "what a learner changes, adds or deletes does not change the committed notebooks",
  ignore: !permitted,
  fn: () =>
    inCourse(async (folder, git) => {
      await git("init");
      await git("add", ".");
      await git("commit", "-m", "The course");
      await Deno.writeTextFile(join(folder, "notebooks/02-b.ipynb"), "my answer");
      await Deno.writeTextFile(join(folder, "notebooks/mine.ipynb"), "my notes");
      await Deno.remove(join(folder, "notebooks/exercises/1-a.ipynb"));
      assertEquals(await committedNotebooks(folder), AS_COMMITTED);
    }),
});

Deno.test({
  name: "what an author adds to git's index is checked before it is committed",
  ignore: !permitted,
  fn: () =>
    inCourse(async (folder, git) => {
      await git("init");
      await git("add", ".");
      assertEquals(await committedNotebooks(folder), AS_COMMITTED);
    }),
});

Deno.test({
  name: "without git the notebooks are those of the folder, but for those put aside",
  ignore: !permitted,
  fn: () =>
    inCourse(async (folder) => {
      await Deno.writeTextFile(join(folder, "notebooks/02-b.yours-1.ipynb"), "old");
      assertEquals(await committedNotebooks(folder), AS_COMMITTED);
    }),
});
