import { assert } from "@std/assert";

const root = new URL("../../", import.meta.url);

/** Whether tests may copy the library and run Deno. */
export const mayCopy = (["read", "write", "run"] as const).every((name) =>
  Deno.permissions.querySync({ name }).state === "granted"
);

/** A copy of the library and its tests in a folder of its own, to be changed and tested. */
export class CourseCopy implements Disposable {
  readonly #folder = new URL(`file://${Deno.makeTempDirSync()}/`);

  /** Copies what the library's tests need. */
  constructor() {
    for (const name of ["lib", "test"]) copy(`${name}/`, this.#folder);
    for (const name of ["deno.json"]) {
      Deno.copyFileSync(new URL(name, root), new URL(name, this.#folder));
    }
  }

  /** Writes a new file. */
  add(path: string, text: string): void {
    Deno.writeTextFileSync(new URL(path, this.#folder), text);
  }

  /** Replaces a text that stands in a file once. */
  replace(path: string, text: string, by: string): void {
    const file = new URL(path, this.#folder), code = Deno.readTextFileSync(file);
    assert(code.split(text).length === 2, `expected ${path} to have "${text}" once`);
    Deno.writeTextFileSync(file, code.replace(text, by));
  }

  /** Runs `deno …` in the copy, with all permissions of the test that calls it. */
  async deno(...args: string[]): Promise<{ success: boolean; output: string }> {
    const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args,
      cwd: this.#folder,
      env: { NO_COLOR: "1" },
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    }).output();
    const text = new TextDecoder();
    return { success, output: text.decode(stdout) + text.decode(stderr) };
  }

  /** Runs `deno …` in the copy and expects that it succeeds. */
  async succeeds(...args: string[]): Promise<string> {
    const { success, output } = await this.deno(...args);
    assert(success, `deno ${args.join(" ")}\n${output}`);
    return output;
  }

  /** Removes the copy. */
  [Symbol.dispose](): void {
    Deno.removeSync(this.#folder, { recursive: true });
  }
}

function copy(path: string, target: URL): void {
  Deno.mkdirSync(new URL(path, target), { recursive: true });
  for (const { name, isDirectory } of Deno.readDirSync(new URL(path, root))) {
    if (isDirectory) copy(`${path}${name}/`, target);
    else Deno.copyFileSync(new URL(path + name, root), new URL(path + name, target));
  }
}
