/** Finds a Python that can make the environment, or says what is missing. */
import { SetupError } from "./setup_error.ts";

/** A command that starts Python, such as `["py", "-3"]`, and the version it answered with. */
export interface Python {
  command: string[];
  version: string;
}

const OLDEST = "3.10";

/** Old enough for any Python to understand: version, whether it can make environments, own path. */
const PROBE = `
import sys
def has(name):
    try:
        __import__(name)
        return "yes"
    except Exception:
        return "no"
can = "yes" if has("venv") == "yes" and has("ensurepip") == "yes" else "no"
print("%d.%d.%d|%s|%s" % (tuple(sys.version_info[:3]) + (can, sys.executable)))
`;

/** The commands tried, best first: a plain `python3` may be old while a newer one stands beside it. */
function candidates(): string[][] {
  if (Deno.build.os === "windows") return [["py", "-3"], ["python"], ["python3"]];
  const numbered = [14, 13, 12, 11, 10].map((minor) => [`python3.${minor}`]);
  return [["python3"], ["python"], ...numbered];
}

/** What a command answered; undefined if it is missing or no Python (the Microsoft Store's stub, for one). */
async function probe(command: string[]): Promise<[string, string, string] | undefined> {
  try {
    const [program, ...args] = command;
    const { success, stdout } = await new Deno.Command(program, {
      args: [...args, "-c", PROBE],
      stdin: "null",
      stderr: "null",
    }).output();
    const [version, able, path] = new TextDecoder().decode(stdout).trim().split("|");
    return success && path !== undefined ? [version, able, path] : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Finds a Python of 3.10 or newer with its venv module.
 *
 * @returns the first of the usual commands that will do
 * @throws {SetupError} a sentence that names what was found and what to install
 */
export async function findPython(): Promise<Python> {
  let tooOld: string | undefined, withoutVenv: string | undefined;
  for (const command of candidates()) {
    const answer = await probe(command);
    if (answer === undefined) continue;
    const [version, able, path] = answer;
    if (isOlder(version, OLDEST)) tooOld ??= `${version} (${path})`;
    else if (able !== "yes") withoutVenv ??= version;
    else return { command, version };
  }
  if (withoutVenv !== undefined) throw new SetupError(withoutVenvSentence(withoutVenv));
  if (tooOld !== undefined) {
    throw new SetupError(
      `Expected Python ${OLDEST} or newer but found ${tooOld}: ${howToInstall()} and start again.`,
    );
  }
  throw new SetupError(
    `Python was not found (JupyterLab needs it, ${OLDEST} or newer): ${howToInstall()} and start again.`,
  );
}

/** Whether version `a` is older than `b`, number by number. */
export function isOlder(a: string, b: string): boolean {
  const [x, y] = [a, b].map((version) => version.split(".").map(Number));
  const at = y.findIndex((number, i) => number !== (x[i] ?? 0));
  return at >= 0 && (x[at] ?? 0) < y[at];
}

function howToInstall(): string {
  switch (Deno.build.os) {
    case "windows":
      return "install it from python.org (the `python` that opens the Microsoft Store is only a link to a shop)";
    case "darwin":
      return "install it from python.org or with `brew install python`";
    default:
      return "install it with your package manager, on Debian and Ubuntu `sudo apt install python3 python3-venv`,";
  }
}

function withoutVenvSentence(version: string): string {
  const [major, minor] = version.split(".");
  return Deno.build.os === "linux"
    ? `Python ${version} lacks its venv module: install it, on Debian and Ubuntu with ` +
      `\`sudo apt install python3-venv\` (or python${major}.${minor}-venv), and start again.`
    : `Python ${version} lacks its venv module: ${howToInstall()} and start again.`;
}
