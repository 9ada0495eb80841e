/**
 * Draws the reference values again that the scripts beside it have written, in a copy, and compares them with the
 * committed ones: text must be the same, numbers within what one rounding more or less of float32 costs after some
 * steps, for TensorFlow adds in another order on another processor.
 *
 *     deno run -A test/goldens/redraw.ts [--python=PATH] [NAME …]
 *
 * Keras, TensorFlow, JAX and PyTorch are those of the benchmark, in `.artefacts/bench-env` (7 GB), unless `--python=PATH`
 * names a Python that has them; a script whose libraries are missing there is a failure.
 *
 * @module
 */
import { join } from "node:path";
import { runProgram } from "../../.tasks/program.ts";
import { root } from "../../.tasks/root.ts";
import { ensurePython } from "../bench/python_environment.ts";
import { differenceOf } from "./difference.ts";

/** What the scripts need beside the libraries that are compared with. */
const PACKAGES = ["mpmath==1.4.1", "safetensors==0.8.0"];

/** Scripts that run on another backend of Keras than TensorFlow. */
const BACKENDS: Record<string, string> = { saved_models: "jax" };

/** Scripts that read the output of a program of ours. */
const INPUTS: Record<string, string> = { programs: "test/programs/data.ts" };

/** What the scripts import from the library. */
const IMPORTED = "lib/training/saving/keras_weights.py";

/** How far numbers may be apart, as a share of the larger, or of 1 if both are smaller. */
const TOLERANCE = 2e-5;

const folder = join(root, "test", "goldens");
const python = Deno.args.find((arg) => arg.startsWith("--python="))?.slice("--python=".length);
const asked = Deno.args.filter((arg) => !arg.startsWith("--"));
const all = Array.from(Deno.readDirSync(folder), ({ name }) => name)
  .filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -".json".length)).sort();
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`redraw: expected names among ${all.join(", ")} but found ${unknown.join(", ")}.`);
  Deno.exit(2);
}

const copy = await Deno.makeTempDir({ prefix: "goldens " });
let failures = 0;
try {
  const command = python ?? await pythonWithPackages();
  await copyScripts();
  for (const name of asked.length > 0 ? asked : all) {
    const start = performance.now();
    const said = await redrawn(command, name).catch((error: Error) => `FAILED: ${error.message}`);
    if (said.startsWith("FAILED")) failures++;
    console.log(`${name}: ${said} (${Math.round((performance.now() - start) / 1000)} s)`);
  }
} finally {
  await Deno.remove(copy, { recursive: true });
}
Deno.exit(failures === 0 ? 0 : 1);

/** The scripts, and what they import, where they may write. */
async function copyScripts(): Promise<void> {
  const scripts = all.map((name) => `test/goldens/${name}.py`);
  for (const path of [...scripts, "test/goldens/by_name.py", IMPORTED]) {
    await Deno.mkdir(join(copy, path, ".."), { recursive: true });
    await Deno.copyFile(join(root, path), join(copy, path));
  }
}

/** Runs a script in the copy and says how what it writes compares with the committed file. */
async function redrawn(command: string, name: string): Promise<string> {
  const input = INPUTS[name] === undefined
    ? ""
    : await outputOf([Deno.execPath(), "run", "-A", "--no-check", INPUTS[name]]);
  const script = join(copy, "test", "goldens", `${name}.py`);
  const printed = await outputOf([command, script], input, {
    KERAS_BACKEND: BACKENDS[name] ?? "tensorflow",
    PYTHONDONTWRITEBYTECODE: "1",
  });
  const written = join(copy, "test", "goldens", `${name}.json`);
  const found = printed !== "" ? printed : await Deno.readTextFile(written);
  const committed = await Deno.readTextFile(join(folder, `${name}.json`));
  if (found === committed) return "the same bytes";
  const { numbers, largest, place, other } = differenceOf(
    JSON.parse(found),
    JSON.parse(committed),
  );
  if (other !== undefined) return `FAILED: ${other}`;
  const most = `the largest of ${numbers} differences is ${largest.toExponential(1)}, at ${place}`;
  return largest <= TOLERANCE ? most : `FAILED: ${most}`;
}

/** What a program prints; its last words are the reason if it fails. */
async function outputOf(
  [program, ...args]: string[],
  input = "",
  env: Record<string, string> = {},
): Promise<string> {
  const child = new Deno.Command(program, {
    args,
    env,
    cwd: root,
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(input)).catch(() => {}); // not all of them read it
  await writer.close().catch(() => {});
  const { success, stdout, stderr } = await child.output();
  const text = new TextDecoder();
  if (!success) throw new Error(text.decode(stderr).trim().split("\n").at(-1));
  return text.decode(stdout);
}

/** The Python of the benchmark, with what the scripts need besides. */
async function pythonWithPackages(): Promise<string> {
  const { python, missing } = await ensurePython(console.log);
  for (const [library, why] of Object.entries(missing)) console.log(`${library}: ${why}`);
  const pip = [python, "-m", "pip", "install", "--quiet", "--no-input", ...PACKAGES];
  const failure = await runProgram(pip);
  if (failure !== "") throw new Error(failure.split("\n").at(-1));
  return python;
}
