import { assertEquals, assertRejects, assertStringIncludes, assertThrows } from "@std/assert";
import { join } from "node:path";
import { findNotebook, resetNotebooks } from "../../.tasks/reset_notebooks.ts";
import { SetupError } from "../../.tasks/setup_error.ts";

const PATHS = [
  "notebooks/00-welcome.ipynb",
  "notebooks/02-relu.ipynb",
  "notebooks/03-leaky-relu.ipynb",
  "notebooks/exercises/2-relu.ipynb",
  "notebooks/exercises/3-derivative.ipynb",
  "notebooks/solutions/3-derivative.ipynb",
];

Deno.test("reset: a notebook is found under every name a person may give it", () => {
  const cases = [
    ["02-relu", PATHS[1]],
    ["02-relu.ipynb", PATHS[1]],
    ["notebooks/02-relu.ipynb", PATHS[1]],
    ["./notebooks/02-relu.ipynb", PATHS[1]],
    ["notebooks\\02-relu.ipynb", PATHS[1]],
    ["02", PATHS[1]],
    ["02-RELU", PATHS[1]],
    ["welcome", PATHS[0]],
    ["leaky-relu", PATHS[2]],
    ["2-relu", PATHS[3]],
    ["exercises/3", PATHS[4]],
    ["solutions/3-derivative", PATHS[5]],
  ];
  for (const [name, path] of cases) assertEquals(findNotebook(name, PATHS), path, name);
});

Deno.test("reset: a name that fits several notebooks is asked back", () => {
  assertThrows(
    () => findNotebook("3-derivative", PATHS),
    SetupError,
    '"3-derivative" could be exercises/3-derivative or solutions/3-derivative: say which.',
  );
});

Deno.test("reset: an unknown name lists the notebooks", () => {
  const error = assertThrows(() => findNotebook("gelu", PATHS), SetupError, 'no notebook "gelu"');
  assertStringIncludes(error.message, "00-welcome, 02-relu, 03-leaky-relu");
});

const ignore = (["run", "read", "write"] as const)
  .some((name) => Deno.permissions.querySync({ name }).state !== "granted");

/** A clone with two committed notebooks. */
class Clone implements AsyncDisposable {
  private constructor(readonly folder: string) {}

  static async make(): Promise<Clone> {
    const clone = new Clone(await Deno.makeTempDir({ prefix: "nonlinear clone " }));
    await Deno.mkdir(join(clone.folder, "notebooks", "exercises"), { recursive: true });
    await clone.write("notebooks/02-relu.ipynb", "fresh 02");
    await clone.write("notebooks/exercises/1-start.ipynb", "fresh 1");
    await clone.git("init", "-q");
    await clone.git("add", ".");
    await clone.git("-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-q", "-m", "x");
    return clone;
  }

  async git(...args: string[]): Promise<void> {
    const { success } = await new Deno.Command("git", { args, cwd: this.folder }).output();
    assertEquals(success, true, `git ${args.join(" ")}`);
  }

  write(path: string, text: string): Promise<void> {
    return Deno.writeTextFile(join(this.folder, path), text);
  }

  read(path: string): Promise<string> {
    return Deno.readTextFile(join(this.folder, path));
  }

  /** Resets, and returns what was said. */
  async reset(...args: string[]): Promise<string> {
    const said: string[] = [];
    await resetNotebooks(this.folder, args, (line) => said.push(line));
    return said.join("\n");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.folder, { recursive: true });
  }
}

function test(name: string, body: (clone: Clone) => Promise<void>): void {
  Deno.test({
    name: `reset: ${name}`,
    ignore,
    fn: async () => {
      await using clone = await Clone.make();
      await body(clone);
    },
  });
}

test("brings back the committed notebook and keeps the learner's beside it", async (clone) => {
  await clone.write("notebooks/02-relu.ipynb", "my answers");
  const said = await clone.reset("02-relu");
  assertStringIncludes(said, "yours is kept as notebooks/02-relu.yours-1.ipynb");
  assertEquals(await clone.read("notebooks/02-relu.ipynb"), "fresh 02");
  assertEquals(await clone.read("notebooks/02-relu.yours-1.ipynb"), "my answers");
});

test("never writes over a notebook it kept before", async (clone) => {
  for (const number of [1, 2, 3]) {
    await clone.write("notebooks/02-relu.ipynb", `try ${number}`);
    await clone.reset("02");
  }
  for (const number of [1, 2, 3]) {
    assertEquals(await clone.read(`notebooks/02-relu.yours-${number}.ipynb`), `try ${number}`);
  }
});

test("does nothing to a notebook that has not changed, and says so", async (clone) => {
  assertStringIncludes(await clone.reset("02"), "is unchanged: nothing to do");
  const names = await Array.fromAsync(Deno.readDir(join(clone.folder, "notebooks")), (e) => e.name);
  assertEquals(names.sort(), ["02-relu.ipynb", "exercises"]);
});

test("brings back a notebook that was deleted", async (clone) => {
  await Deno.remove(join(clone.folder, "notebooks/02-relu.ipynb"));
  assertStringIncludes(await clone.reset("02"), "fresh again; it was missing");
  assertEquals(await clone.read("notebooks/02-relu.ipynb"), "fresh 02");
});

test("--all does so for every changed notebook, so that nothing is in the way of a pull", async (clone) => {
  await clone.write("notebooks/02-relu.ipynb", "mine");
  await clone.write("notebooks/exercises/1-start.ipynb", "my answer");
  await clone.git("add", ".");
  await clone.reset("--all");
  await clone.git("diff", "--quiet", "HEAD");
  assertEquals(await clone.read("notebooks/exercises/1-start.yours-1.ipynb"), "my answer");
  assertStringIncludes(await clone.reset("--all"), "Every notebook is unchanged");
});

test("brings back an exercise, and leaves alone what is known of the progress", async (clone) => {
  await clone.write("notebooks/exercises/1-start.ipynb", "my answer");
  await clone.write("notebooks/.progress.json", "{}");
  const said = await clone.reset("exercises/1");
  assertStringIncludes(said, "yours is kept as notebooks/exercises/1-start.yours-1.ipynb");
  assertEquals(await clone.read("notebooks/exercises/1-start.ipynb"), "fresh 1");
  assertEquals(await clone.read("notebooks/.progress.json"), "{}");
});

test("refuses an option it does not know", async (clone) => {
  await assertRejects(() => clone.reset("--everything"), SetupError, "only --all and --help");
});

Deno.test({
  name: "reset: outside a clone it says where fresh notebooks come from",
  ignore,
  fn: async () => {
    const folder = await Deno.makeTempDir();
    const reset = () => resetNotebooks(folder, ["02"], () => {});
    await assertRejects(reset, SetupError, "this folder is no clone");
    await Deno.remove(folder);
  },
});
