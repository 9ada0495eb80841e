/** The port that JupyterLab, or the site, is served on. */
import { SetupError } from "./setup_error.ts";

/** The only address listened on: the course is for this computer. */
export const HOST = "127.0.0.1";

const USUAL = 8888;
const TRIES = 50;

/**
 * Returns `wanted` if it is free; without it the first free port from `usual` on, by default JupyterLab's.
 *
 * @throws {SetupError} if there is none
 */
export async function choosePort(wanted?: number, usual = USUAL): Promise<number> {
  if (wanted !== undefined) {
    const reason = await whyNot(wanted);
    if (reason === undefined) return wanted;
    throw new SetupError(
      `Port ${wanted} ${reason}: leave out --port for a free one, or choose another, such as --port ${
        wanted < usual || wanted === 65535 ? usual : wanted + 1
      }.`,
    );
  }
  for (let port = usual; port < usual + TRIES; port++) {
    if (await whyNot(port) === undefined) return port;
  }
  throw new SetupError(
    `The ports ${usual} to ${usual + TRIES - 1} are all in use: choose a free one with --port N.`,
  );
}

/**
 * The port that is written behind `--port` of a task.
 *
 * @throws {SetupError} if it is none
 */
export function parsePort(task: string, text: string | undefined): number {
  const port = /^\d+$/.test(text ?? "") ? Number(text) : NaN;
  if (port >= 1 && port <= 65535) return port;
  throw new SetupError(
    `deno task ${task}: expected --port to be followed by a number from 1 to 65535 but found ${
      text === undefined ? "nothing" : `"${text}"`
    }.`,
  );
}

/** Whether a port can be had. */
export async function isFree(port: number): Promise<boolean> {
  return await whyNot(port) === undefined;
}

/** Why a port cannot be had, or undefined if it can. */
async function whyNot(port: number): Promise<string | undefined> {
  // A program that listens on all addresses does not, on every system, keep others from listening on one of them.
  try {
    (await Deno.connect({ hostname: HOST, port })).close();
    return "is in use";
  } catch { /* nobody answers: good */ }
  try {
    Deno.listen({ hostname: HOST, port }).close();
    return undefined;
  } catch (error) {
    return error instanceof Deno.errors.PermissionDenied
      ? "is reserved for the system"
      : "is in use";
  }
}
