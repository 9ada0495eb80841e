/** Runs the programs of the set-up, and says in a sentence what went wrong in one. */
import { root } from "./root.ts";
import { explainPlaces, explainSilence, type Place } from "./places.ts";
import { SetupError } from "./setup_error.ts";

/**
 * Runs a program to its end.
 *
 * @param onLine is given each line it prints
 * @param variables are added to its environment
 * @param folder it runs in, by default the course's
 * @returns "" if it succeeded, else what it said, or why it did not start
 */
export async function runProgram(
  [program, ...args]: string[],
  onLine: (line: string) => void = () => {},
  variables: Record<string, string> = {},
  folder = root,
): Promise<string> {
  try {
    const child = new Deno.Command(program, {
      args,
      cwd: folder,
      env: { NO_COLOR: "1", ...variables },
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    let output = "";
    const read = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>) => {
      for await (const line of linesOf(stream)) {
        output += line + "\n";
        onLine(line);
      }
    };
    const [{ success }] = await Promise.all([child.status, read(child.stdout), read(child.stderr)]);
    return success ? "" : output.trim() || `${program} failed without a word`;
  } catch (error) {
    return `${program} did not start: ${(error as Error).message}`;
  }
}

/** The lines of a program's output as they come. */
export async function* linesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  let rest = "";
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/**
 * Says what went wrong when something was to be downloaded and installed.
 *
 * @param output what the program said
 * @param what was to be had, as the subject of the sentence
 * @param places where the program writes
 * @throws {SetupError} always
 */
export async function explainDownload(
  output: string,
  what: string,
  places: Place[],
): Promise<never> {
  const noPlace = await explainPlaces(output, places);
  if (noPlace !== undefined) throw noPlace;
  if (isNetworkDown(output)) {
    throw new SetupError(
      `${what} could not be downloaded: the first start needs the internet, connect (or set HTTPS_PROXY) and start again.`,
    );
  }
  const silent = await explainSilence(places);
  if (silent !== undefined) throw silent;
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  const reason = lines.findLast((line) => /error/i.test(line)) ?? lines.at(-1) ?? "no reason given";
  throw new SetupError(
    `${what} could not be installed (${reason.trim()}): mend that and start again.`,
  );
}

/** Whether the output of pip, uv or Deno tells of a network that is not there. */
function isNetworkDown(output: string): boolean {
  return /failed to establish|name resolution|getaddrinfo|connection (refused|error|reset|aborted)|connecttimeout|timed out|network is unreachable|proxyerror|dns error|error sending request|could not connect|failed to fetch|client error \(connect\)|failed (loading|caching)/i
    .test(output);
}
