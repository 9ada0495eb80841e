/**
 * `deno task goldens NAME …`: for authors. Writes the reference values of activation functions into test/goldens, each
 * from its case in activations.py or vectors.py there; the values of all others stay as they are. Python and mpmath do
 * it, in an environment of their own in `.artefacts/goldens`.
 *
 * @module
 */
import { join } from "node:path";
import { activations, isScalarActivation } from "../lib/activations/mod.ts";
import { runProgram } from "./program.ts";
import { findPython } from "./python.ts";
import { root } from "./root.ts";

const PACKAGES = ["mpmath==1.4.1"];

const names = Deno.args;
const unknown = names.filter((name) => !(name in activations));
if (names.length === 0 || unknown.length > 0) {
  const found = names.length === 0 ? "none" : unknown.join(", ");
  console.error(`goldens: expected names of activation functions but found ${found}.`);
  Deno.exit(2);
}

const python = await pythonWithPackages();
const scripts = Map.groupBy(
  names,
  (name) =>
    isScalarActivation(activations[name as keyof typeof activations])
      ? "activations.py"
      : "vectors.py",
);
for (const [script, chosen] of scripts) {
  await run([python, join(root, "test", "goldens", script), ...chosen]);
  console.log(`test/goldens/${script.replace(".py", ".json")}: written for ${chosen.join(", ")}`);
}

/** The Python of the environment, which is made if it is not there. */
async function pythonWithPackages(): Promise<string> {
  const folder = join(root, ".artefacts", "goldens"), windows = Deno.build.os === "windows";
  const python = join(folder, windows ? "Scripts" : "bin", windows ? "python.exe" : "python");
  const { command } = await findPython();
  if (await runProgram([python, "--version"]) !== "") await run([...command, "-m", "venv", folder]);
  await run([python, "-m", "pip", "install", "--quiet", "--no-input", ...PACKAGES]);
  return python;
}

async function run(command: string[]): Promise<void> {
  const failure = await runProgram(command);
  if (failure === "") return;
  console.error(`goldens: ${failure.split("\n").at(-1)}`);
  Deno.exit(1);
}
