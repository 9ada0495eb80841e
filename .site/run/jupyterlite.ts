/** JupyterLite as its builder makes it: the pages of the two apps, without contents, kernel and settings. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { course, installersPlaces } from "../../.tasks/places.ts";
import { explainDownload, runProgram } from "../../.tasks/program.ts";
import { findPython } from "../../.tasks/python.ts";
import { root } from "../../.tasks/root.ts";

const HOME = join(root, ".artefacts", "jupyterlite");
const REQUIREMENTS = fileURLToPath(new URL("requirements.txt", import.meta.url));

/** Notebook 7, a page for a notebook and one for the list of files, and JupyterLab for wide screens. */
export const APPS = ["notebooks", "tree", "lab"];

/** No folder of the person's own is read: what is built depends on the pinned packages alone. */
const VARIABLES = {
  JUPYTER_CONFIG_DIR: join(HOME, "config"),
  JUPYTER_DATA_DIR: join(HOME, "data"),
  JUPYTER_PATH: "",
  PYTHONPATH: "",
  PYTHONHOME: "",
  PYTHONNOUSERSITE: "1",
};

/**
 * Builds JupyterLite's pages if the pinned packages have changed since.
 *
 * @returns the folder they are in
 * @throws {SetupError} if Python or the network is missing
 */
export async function jupyterLite(say: (line: string) => void): Promise<string> {
  const folder = join(HOME, "app"), stamp = join(HOME, "built.json");
  const wanted = JSON.stringify([await Deno.readTextFile(REQUIREMENTS), APPS]);
  if (await Deno.readTextFile(stamp).catch(() => "") === wanted) return folder;
  const python = await pythonWithJupyterLite(say);
  await Deno.remove(folder, { recursive: true }).catch(() => {});
  const source = join(HOME, "empty");
  await Deno.mkdir(source, { recursive: true });
  await run([
    ...[python, "-m", "jupyterlite_core", "build", "--lite-dir", source, "--output-dir", folder],
    ...APPS.flatMap((app) => ["--apps", app]),
    ...[
      "--no-sourcemaps",
      "--no-unused-shared-packages",
      "--LiteBuildConfig.ignore_sys_prefix=True",
    ],
  ]);
  await Deno.writeTextFile(stamp, wanted);
  return folder;
}

/** The Python of an environment of its own, which is made if it is not there. */
async function pythonWithJupyterLite(say: (line: string) => void): Promise<string> {
  const folder = join(HOME, "python"), windows = Deno.build.os === "windows";
  const python = join(folder, windows ? "Scripts" : "bin", windows ? "python.exe" : "python");
  say("Installing JupyterLite's builder (8 MB to download, 45 MB on disk) …");
  const { command } = await findPython();
  if (await runProgram([python, "--version"]) !== "") {
    await run([...command, "-m", "venv", folder]);
  }
  await run([python, "-m", "pip", "install", "--quiet", "--no-input", "-r", REQUIREMENTS]);
  return python;
}

/** Runs a program among its own files: the builder leaves a list of what it has done where it runs. */
async function run(command: string[]): Promise<void> {
  await Deno.mkdir(HOME, { recursive: true });
  const failure = await runProgram(command, undefined, VARIABLES, HOME);
  if (failure !== "") {
    await explainDownload(failure, "JupyterLite", [course, ...installersPlaces()]);
  }
}
