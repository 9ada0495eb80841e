/** Puts Python and the pinned packages into an empty `.venv`: with uv where there is one, else with venv and pip. */
import { statfs } from "node:fs/promises";
import { join } from "node:path";
import { findPython } from "./python.ts";
import { root } from "./root.ts";
import { diskFull, isDiskFull, SetupError } from "./setup_error.ts";

/** The pinned packages. */
export const requirements: string = join(root, ".tasks", "requirements.txt");

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
  if (await freeMegabytes(folder) < NEEDED_MB) throw new SetupError(diskFull(root));
  if (await run(["uv", "--version"]) === "") {
    say("Making the environment in .venv with uv …");
    explain(await run(["uv", "venv", "--allow-existing", "--python", ">=3.10", folder]));
    say("Downloading and installing JupyterLab …");
    explain(await run(["uv", "pip", "install", "--python", python, "-r", requirements]));
    return;
  }
  const { command, version } = await findPython();
  say(`Making the environment in .venv with Python ${version} …`);
  explain(await run([...command, "-m", "venv", folder]));
  say("Downloading JupyterLab and the packages it needs …");
  let collected = 0;
  explain(
    await run(
      [python, "-m", "pip", "install", "--prefer-binary", "--retries", "2", "-r", requirements],
      (line) => {
        if (line.startsWith("Collecting") && ++collected % 30 === 0) {
          say(`  ${collected} packages …`);
        }
        if (line.startsWith("Installing collected")) say(`Installing ${collected} packages …`);
      },
    ),
  );
}

/** Runs a program to its end. Returns "" if it succeeded, else what it said, or why it did not start. */
async function run(command: string[], online: (line: string) => void = () => {}): Promise<string> {
  const [program, ...args] = command;
  try {
    const child = new Deno.Command(program, {
      args,
      cwd: root,
      env: quietly,
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    let output = "";
    const read = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>) => {
      let rest = "";
      for await (const text of stream.pipeThrough(new TextDecoderStream())) {
        output += text;
        const lines = (rest + text).split(/\r?\n/);
        rest = lines.pop()!;
        lines.forEach(online);
      }
    };
    const [{ success }] = await Promise.all([child.status, read(child.stdout), read(child.stderr)]);
    return success ? "" : output.trim() || `${program} failed without a word`;
  } catch (error) {
    return `${program} did not start: ${(error as Error).message}`;
  }
}

/** Throws the sentence that fits a failed step. */
function explain(failure: string): void {
  if (failure === "") return;
  if (isDiskFull(failure)) throw new SetupError(diskFull(root));
  if (isNetworkDown(failure)) {
    throw new SetupError(
      "The packages could not be downloaded: the first start needs the internet, connect (or set HTTPS_PROXY) and start again.",
    );
  }
  const last = failure.split("\n").findLast((line) => line.trim() !== "")!.trim();
  throw new SetupError(`JupyterLab could not be installed (${last}): mend that and start again.`);
}

/** Whether the output of pip or uv tells of a network that is not there. */
export function isNetworkDown(output: string): boolean {
  return /failed to establish|name resolution|getaddrinfo|connection (refused|error|reset|aborted)|connecttimeout|timed out|network is unreachable|proxyerror|dns error|error sending request|could not connect|failed to fetch/i
    .test(output);
}

/** Free room on the disk of a folder; Infinity where the system does not tell. */
async function freeMegabytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize / 1e6;
  } catch {
    return Infinity;
  }
}
