/** Puts Python and the pinned packages into an empty `.venv`: with uv where there is one, else with venv and pip. */
import { join } from "node:path";
import { course, freeMegabytes, installersPlaces } from "./places.ts";
import { explainDownload, runProgram } from "./program.ts";
import { findPython } from "./python.ts";
import { root } from "./root.ts";
import { diskFull } from "./setup_error.ts";

/** The pinned packages. */
export const requirements: string = join(root, ".tasks", "requirements.txt");

/** What is said before the download: the wheels, and the room they take in `.venv`. */
const SIZE = "about 60 MB to download, 280 MB on disk";

/** What the environment, the npm packages and the data take while they are fetched and unpacked. */
const NEEDED_MB = 600;

/** Variables that keep pip to the matter, whatever a person's own settings are. */
const quietly = {
  PIP_DISABLE_PIP_VERSION_CHECK: "1",
  PIP_NO_INPUT: "1",
  PIP_USER: "0",
  PYTHONPATH: "",
  PYTHONHOME: "",
};

/**
 * Makes the virtual environment and installs the requirements.
 *
 * @param environment where it goes and what its Python will be called
 * @param say is given a line of progress at a time
 * @throws {SetupError} if Python, the network or room on the disk is missing
 */
export async function install(
  environment: { folder: string; python: string },
  say: (line: string) => void,
): Promise<void> {
  const { folder, python } = environment;
  if (await freeMegabytes(folder) < NEEDED_MB) throw diskFull(course);
  const run = async (command: string[], onLine?: (line: string) => void) => {
    const failure = await runProgram(command, onLine, quietly);
    if (failure !== "") {
      await explainDownload(failure, "JupyterLab", [course, ...installersPlaces()]);
    }
  };
  if (await runProgram(["uv", "--version"]) === "") {
    say("Making the environment in .venv with uv …");
    await run(["uv", "venv", "--allow-existing", "--python", ">=3.10", folder]);
    say(`Downloading and installing JupyterLab (${SIZE}) …`);
    await run(["uv", "pip", "install", "--python", python, "-r", requirements]);
    return;
  }
  const { command, version } = await findPython();
  say(`Making the environment in .venv with Python ${version} …`);
  await run([...command, "-m", "venv", folder]);
  say(`Downloading JupyterLab and the packages it needs (${SIZE}) …`);
  const options = ["--prefer-binary", "--retries", "2", "-r", requirements];
  let packages = 0;
  await run([python, "-m", "pip", "install", ...options], (line) => {
    if (line.startsWith("Collecting") && ++packages % 30 === 0) say(`  ${packages} packages …`);
    if (line.startsWith("Installing collected")) say(`Installing ${packages} packages …`);
  });
}
