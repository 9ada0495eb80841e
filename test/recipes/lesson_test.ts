import { assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { filesUnder } from "../../.tasks/committed.ts";
import { root } from "../../.tasks/root.ts";
import { fileText, KERNELSPEC, LANGUAGE_INFO, type Notebook } from "../../.tasks/notebook.ts";
import { linesOf } from "../../.tasks/normalise.ts";

const permitted = (["run", "read", "write"] as const)
  .every((name) => Deno.permissions.querySync({ name }).state === "granted");

/** What the checks of the notebooks read. */
const NEEDED = [".tasks", "lib", "notebooks", "test/notebooks"];
const FILES = ["README.md", "deno.json", "deno.lock", "test/assert.ts"];

const NEW = "notebooks/12-square.ipynb";
const LINE = "| 12 | [The square](12-square.ipynb) | a function that bends, and is no activation |";
const LAST = "notebooks/11-modern-activations.ipynb";
const WELCOME = "notebooks/00-welcome.ipynb";

/** The smallest lesson that has all its parts, as `deno task execute` would save it. */
function lesson(code = "[-2, 2].map((x) => x * x)"): Notebook {
  const prose = (id: string, source: string) => ({
    cell_type: "markdown" as const,
    id,
    metadata: {},
    source: linesOf(source),
  });
  const run = (number: number, source: string, shown?: string) => ({
    cell_type: "code" as const,
    execution_count: number,
    id: `code-${number}`,
    metadata: {},
    outputs: shown === undefined ? [] : [{
      output_type: "execute_result" as const,
      execution_count: number,
      data: { "text/plain": [shown] },
      metadata: {},
    }],
    source: linesOf(source),
  });
  return {
    cells: [
      prose(
        "title",
        "# 12 · The square\n" +
          "Previous: [11 · Modern activations](11-modern-activations.ipynb) · " +
          "[Contents](00-welcome.ipynb#Contents) · Next: [Exercise 1](exercises/1-visualise.ipynb)\n" +
          "\nYou will\n- square,\n- look,\n- stop.\n\nAbout 5 minutes.",
      ),
      run(1, 'import * as nl from "nonlinear";'),
      run(2, code, "[ 4, 4 ]"),
      prose(
        "end",
        "## In three sentences\n\nIt bends. It grows. It forgets the sign.\n\n**Ask yourself**\n\n" +
          "<details><summary>Where is it flat?</summary>At 0.</details>\n" +
          "<details><summary>Does it saturate?</summary>No.</details>",
      ),
    ],
    metadata: { kernelspec: KERNELSPEC, language_info: LANGUAGE_INFO },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

/** A copy of the course in a temporary folder. */
class Copy implements AsyncDisposable {
  private constructor(readonly folder: string) {}

  static async make(): Promise<Copy> {
    const copy = new Copy(await Deno.makeTempDir({ prefix: "lesson-" }));
    const paths = await Promise.all(NEEDED.map((folder) => filesUnder(root, folder)));
    for (const path of [...FILES, ...paths.flat()]) {
      await Deno.mkdir(join(copy.folder, path, ".."), { recursive: true });
      await Deno.copyFile(join(root, path), join(copy.folder, path));
    }
    return copy;
  }

  async write(path: string, text: string): Promise<void> {
    await Deno.writeTextFile(join(this.folder, path), text);
  }

  async read(path: string): Promise<string> {
    return await Deno.readTextFile(join(this.folder, path));
  }

  /** The one line in the contents, after that of the lesson before. */
  async addToContents(): Promise<void> {
    const text = await this.read(WELCOME);
    const row = /\n( *)"\| 11 \|.*\\n",/;
    await this.write(WELCOME, text.replace(row, (all, indent) => `${all}\n${indent}"${LINE}\\n",`));
  }

  async run(...args: string[]): Promise<{ success: boolean; output: string }> {
    const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args,
      cwd: this.folder,
      env: { NO_COLOR: "1" },
      stdin: "null",
    }).output();
    const text = new TextDecoder();
    return { success, output: text.decode(stdout) + text.decode(stderr) };
  }

  /** `deno task lessons`. */
  lead(): Promise<{ success: boolean; output: string }> {
    return this.run("run", "-A", ".tasks/lessons.ts");
  }

  /** What every committed notebook has to be, and the format of the README. */
  async check(): Promise<{ success: boolean; output: string }> {
    const test = await this.run("test", "-A", "--no-check", "test/notebooks/committed_test.ts");
    const format = await this.run("fmt", "--check", "README.md");
    return {
      success: test.success && format.success,
      output: test.output + format.output,
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.folder, { recursive: true });
  }
}

Deno.test({
  name: "a lesson is added with a notebook, a line in the contents and deno task lessons",
  ignore: !permitted,
  async fn() {
    await using copy = await Copy.make();
    await copy.write(NEW, fileText(lesson()));
    await copy.addToContents();
    assertEquals(
      (await copy.lead()).output,
      `${LAST}: written\nREADME.md: written\n`,
    );
    assertStringIncludes(await copy.read(LAST), "Next: [12 · The square](12-square.ipynb)");
    const { success, output } = await copy.check();
    assertEquals(success, true, output);
    assertStringIncludes(output, `${NEW} is as a notebook of the course should be ... ok`);
    assertEquals((await copy.lead()).output, "");
  },
});

const FAULTY: [what: string, add: (copy: Copy) => Promise<unknown>, fault: string][] = [
  [
    "to which the one before does not lead",
    async (copy) => {
      await copy.write(NEW, fileText(lesson()));
      await copy.addToContents();
    },
    `${LAST}: expected "Next" to lead to 12-square.ipynb but found exercises/1-visualise.ipynb`,
  ],
  [
    "without a line in the contents",
    async (copy) => {
      await copy.write(NEW, fileText(lesson()));
      await copy.lead();
    },
    `${WELCOME}: expected the contents to list 01-why-activations.ipynb`,
  ],
  [
    "with a code cell that is too long",
    async (copy) => {
      await copy.write(NEW, fileText(lesson("1;\n".repeat(12) + "2")));
      await copy.addToContents();
      await copy.lead();
    },
    `${NEW}, cell 3 [2]: expected at most 12 lines but found 13`,
  ],
];

for (const [what, add, fault] of FAULTY) {
  Deno.test({
    name: `a lesson ${what} is refused`,
    ignore: !permitted,
    async fn() {
      await using copy = await Copy.make();
      await add(copy);
      const { success, output } = await copy.check();
      assertEquals(success, false, output);
      assertStringIncludes(output, fault);
    },
  });
}
