/**
 * A copy of the tasks in a temporary folder, with a PATH that holds nothing but a stand-in for Python: the set-up runs
 * as it does for a person, without a network and in milliseconds.
 *
 * @module
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const tasks = fileURLToPath(new URL("../../.tasks", import.meta.url));

/** What running programs and writing files needs; plain `deno test` has none of it. */
const permissions: Deno.PermissionDescriptor[] = [
  { name: "run" },
  { name: "read" },
  { name: "write" },
  { name: "env" },
  { name: "net" },
];

/** True where these tests cannot run: without the permissions, or without a `/bin/sh` for the stand-in. */
export const cannotRun: boolean = Deno.build.os === "windows" ||
  permissions.some((permission) => Deno.permissions.querySync(permission).state !== "granted");

/** Answers as Python does to what the set-up asks; `PIP` says what its pip does, `calls` records them. */
const PYTHON = `#!/bin/sh
PATH=/usr/bin:/bin
case "$*" in
  *version_info*) echo "\${VERSION:-3.12.4}|\${ABLE:-yes}|/fake/$(basename "$0")" ;;
  *find_spec*) ;;
  "-m venv"*) echo venv >> calls; mkdir -p .venv/bin; cp "$0" .venv/bin/python ;;
  "-m pip"*) echo pip >> calls; eval "\${PIP:-true}" ;;
  "-m jupyterlab"*) exec "$LAB" run --allow-all --no-config fake_lab.ts "$@" ;;
  "-m nbformat.sign"*) echo "$*" | sed 's/-m nbformat.sign/sign/' >> calls ;;
esac
`;

/** What a program left behind. */
export interface Result {
  code: number;
  output: string;
}

/** A course nobody has set up yet. */
export class FakeCourse implements AsyncDisposable {
  private constructor(public folder: string) {}

  /** Makes it; `pythons` are the commands under which a Python is found. */
  static async make(pythons: string[] = ["python3"]): Promise<FakeCourse> {
    const course = new FakeCourse(await Deno.makeTempDir({ prefix: "nonlinear course " }));
    await course.#copy(tasks, join(course.folder, ".tasks"));
    // The kernel's configuration, which the packages are looked up with; the imports of a fake library are none.
    await Deno.mkdir(join(course.folder, "notebooks"));
    await Deno.writeTextFile(join(course.folder, "notebooks", "deno.json"), '{ "lock": false }');
    await Deno.mkdir(join(course.folder, "bin"));
    for (const name of pythons) await course.addProgram(name, PYTHON);
    await Deno.writeTextFile(
      join(course.folder, "ensure.ts"),
      `import { ensureEnvironment } from "./.tasks/environment.ts";
       import { runTask } from "./.tasks/setup_error.ts";
       await runTask(async () => { await ensureEnvironment(console.log); return 0; });`,
    );
    return course;
  }

  /** Puts a program on the course's PATH. */
  async addProgram(name: string, text: string): Promise<void> {
    await Deno.writeTextFile(join(this.folder, "bin", name), text, { mode: 0o755 });
  }

  /** Starts a script of the course. */
  start(script: string[], variables: Record<string, string> = {}): Deno.ChildProcess {
    return new Deno.Command(Deno.execPath(), {
      args: ["run", "--allow-all", "--no-config", ...script],
      cwd: this.folder,
      clearEnv: true,
      env: {
        PATH: join(this.folder, "bin"),
        HOME: Deno.env.get("HOME") ?? this.folder,
        NO_COLOR: "1",
        ...variables,
      },
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
  }

  /** Runs a script of the course to its end. */
  async run(script: string[], variables?: Record<string, string>): Promise<Result> {
    const { code, stdout, stderr } = await this.start(script, variables).output();
    const text = new TextDecoder();
    return { code, output: text.decode(stdout) + text.decode(stderr) };
  }

  /** Runs the set-up. */
  setUp(variables?: Record<string, string>): Promise<Result> {
    return this.run(["ensure.ts"], variables);
  }

  /** What the stand-in was asked to do, in order; and forgets it. */
  async calls(): Promise<string[]> {
    const file = join(this.folder, "calls");
    const text = await Deno.readTextFile(file).catch(() => "");
    await Deno.remove(file).catch(() => {});
    return text.split("\n").filter((line) => line !== "");
  }

  /** A file of the course. */
  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.folder, { recursive: true });
  }

  async #copy(from: string, to: string): Promise<void> {
    await Deno.mkdir(to);
    for await (const entry of Deno.readDir(from)) {
      const [source, target] = [join(from, entry.name), join(to, entry.name)];
      if (entry.isDirectory) await this.#copy(source, target);
      else await Deno.copyFile(source, target);
    }
  }
}
