/**
 * The Python environment with JupyterLab in `.venv`, made on first use and repaired when it is unfinished, outdated,
 * moved or broken. Everything Jupyter reads or writes stays inside it: a person's own Jupyter is neither read nor
 * touched.
 *
 * @module
 */
import { join } from "node:path";
import { install, requirements } from "./install.ts";
import { writeKernelspec } from "./kernelspec.ts";
import { root } from "./root.ts";
import { explainWriteError, SetupError } from "./setup_error.ts";
import { Stamp } from "./stamp.ts";
export { SetupError };

/** Where the environment is and how to start its programs. */
export interface Environment {
  /** The absolute path of `.venv`. */
  folder: string;
  /** Its Python; `python -m jupyterlab` is the surest way to start anything. */
  python: string;
  /** Its `jupyter` program. */
  jupyter: string;
  /** What a Jupyter program of it must find in its process environment. */
  variables: Record<string, string>;
}

const folder = join(root, ".venv");
const windows = Deno.build.os === "windows";
const programs = join(folder, windows ? "Scripts" : "bin");
const suffix = windows ? ".exe" : "";

const environment: Environment = {
  folder,
  python: join(programs, `python${suffix}`),
  jupyter: join(programs, `jupyter${suffix}`),
  variables: {
    JUPYTER_CONFIG_DIR: join(folder, "jupyter", "config"),
    JUPYTER_DATA_DIR: join(folder, "jupyter", "data"),
    JUPYTER_RUNTIME_DIR: join(folder, "jupyter", "runtime"),
    JUPYTERLAB_SETTINGS_DIR: join(folder, "jupyter", "config", "settings"),
    JUPYTERLAB_WORKSPACES_DIR: join(folder, "jupyter", "config", "workspaces"),
    JUPYTERLAB_DIR: join(folder, "share", "jupyter", "lab"),
    IPYTHONDIR: join(folder, "jupyter", "ipython"),
    // The course's settings for JupyterLab: see the files there.
    JUPYTER_CONFIG_PATH: join(root, ".tasks", "jupyter"),
    // The Deno kernel of the data folder comes before any other of that name.
    JUPYTER_PREFER_ENV_PATH: "0",
    // Paths a person may have set for a Jupyter or a Python of their own.
    JUPYTER_PATH: "",
    JUPYTER_NO_CONFIG: "",
    PYTHONPATH: "",
    PYTHONHOME: "",
    PYTHONNOUSERSITE: "1",
  },
};

/**
 * Makes the environment, or repairs it if it needs to be.
 *
 * @param say is given a line of progress at a time
 * @returns the environment, ready to start programs of
 * @throws {SetupError} one sentence that says what to do
 */
export async function ensureEnvironment(say: (line: string) => void): Promise<Environment> {
  try {
    using stamp = await Stamp.open(folder);
    await stamp.lock(() => say("Waiting for another set-up of this course to finish …"));
    const wanted = JSON.stringify({ folder, requirements: await Deno.readTextFile(requirements) });
    const found = await stamp.read();
    if (found !== wanted || !await works()) {
      if (found !== "") say("The environment was moved, outdated or damaged: making it anew.");
      else if (!stamp.fresh) say("The last set-up did not finish: starting it again.");
      await stamp.write("");
      await stamp.clearAround();
      await install(environment, say);
      await stamp.write(wanted);
    }
    await writeKernelspec(environment.variables.JUPYTER_DATA_DIR);
    return environment;
  } catch (error) {
    throw explainWriteError(error, root);
  }
}

/** Whether the environment's Python runs and finds JupyterLab: a system upgrade may have taken that Python away. */
async function works(): Promise<boolean> {
  const code = "import importlib.util as u, sys; sys.exit(u.find_spec('jupyterlab') is None)";
  try {
    const { success } = await new Deno.Command(environment.python, {
      args: ["-c", code],
      env: environment.variables,
      stdin: "null",
      stdout: "null",
      stderr: "null",
    }).output();
    return success;
  } catch {
    return false;
  }
}
