/** A throw-away Python environment with the Python peers, in `.artefacts/bench-env`; delete the folder to be rid of it. */
import { join } from "node:path";
import { runProgram } from "../../.tasks/program.ts";
import { findPython } from "../../.tasks/python.ts";
import { root } from "../../.tasks/root.ts";

const tensorflow = Deno.build.os === "darwin" ? "tensorflow" : "tensorflow-cpu";

/** What is installed, one library's packages after the other's, so that one that fails leaves the others. */
const PACKAGES = {
  keras: ["keras==3.15.1", `${tensorflow}==2.21.0`, "jax==0.10.2", "numpy"],
  // For Linux its wheel needs the graphics card's libraries to be there, even if it never uses them.
  torch: ["torch==2.15.0", "numpy"],
};

/** Where its Python is, and for a library that is not there the reason. */
export interface PythonEnvironment {
  python: string;
  missing: Partial<Record<keyof typeof PACKAGES, string>>;
}

/** Makes the environment, or takes the one that was made before. */
export async function ensurePython(say: (line: string) => void): Promise<PythonEnvironment> {
  const folder = join(root, ".artefacts", "bench-env");
  const windows = Deno.build.os === "windows";
  const python = join(folder, windows ? "Scripts" : "bin", windows ? "python.exe" : "python");
  const missing: PythonEnvironment["missing"] = {};
  try {
    if (await runProgram([python, "--version"]) !== "") {
      const { command } = await findPython();
      const failure = await runProgram([...command, "-m", "venv", folder]);
      if (failure !== "") throw new Error(lastLine(failure));
    }
  } catch (error) {
    const why = (error as Error).message;
    return { python, missing: { keras: why, torch: why } };
  }
  for (const library of ["keras", "torch"] as const) {
    const packages = PACKAGES[library], stamp = join(folder, `${library}.installed`);
    if (await Deno.readTextFile(stamp).catch(() => "") === packages.join()) continue;
    say(`Installing ${packages.join(", ")} into .artefacts/bench-env (7 GB with all) …`);
    const pip = [python, "-m", "pip", "install", "--quiet", "--no-input", ...packages];
    const failure = await runProgram(pip);
    if (failure !== "") missing[library] = lastLine(failure);
    else await Deno.writeTextFile(stamp, packages.join());
  }
  return { python, missing };
}

const lastLine = (output: string): string => output.trim().split("\n").at(-1)!;
