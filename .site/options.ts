/** The options of `deno task site`. */
import { parsePort } from "../.tasks/port.ts";
import { SetupError } from "../.tasks/setup_error.ts";

/** The first port that is tried where none is asked for: another than JupyterLab's, so that both can run. */
export const USUAL_PORT = 8090;

/** The options as they were given. */
export interface SiteOptions {
  /** The names of the parts to build. */
  only: readonly string[];
  serve: boolean;
  port?: number;
  help: boolean;
}

/** What `--help` prints. */
export function usage(parts: readonly string[]): string {
  return `Builds the course as a folder of static files, _site/.

  deno task site [--only NAME,…] [--serve] [--port N]

  --only NAME,…  build some parts again: ${parts.join(", ")}
  --serve        serve the folder on this computer, and print its address
  --port N       serve it on port N (otherwise the first free one from ${USUAL_PORT} on)
  --help         print this`;
}

/**
 * Reads the command line.
 *
 * @param parts the names that `--only` may have
 * @throws {SetupError} for an option or a part that does not exist, or a port that is none
 */
export function parseSiteOptions(args: readonly string[], parts: readonly string[]): SiteOptions {
  const options: SiteOptions = { only: parts, serve: false, help: false };
  // `--port=N` and `--port N` are the same.
  const rest = args.flatMap((arg) => /^--(only|port)=/.test(arg) ? arg.split(/=(.*)/s, 2) : [arg]);
  while (rest.length > 0) {
    const arg = rest.shift()!;
    if (arg === "--only") options.only = knownParts(rest.shift(), parts);
    else if (arg === "--port") options.port = parsePort("site", rest.shift());
    else if (arg === "--serve") options.serve = true;
    else if (arg === "--help" || arg === "-h") options.help = true;
    else {
      throw new SetupError(
        `deno task site: there is no ${arg}, only --only NAME,…, --serve, --port N and --help.`,
      );
    }
  }
  return options;
}

function knownParts(value: string | undefined, parts: readonly string[]): string[] {
  const names = value?.split(",") ?? [];
  const unknown = names.filter((name) => !parts.includes(name));
  if (value !== undefined && unknown.length === 0) return names;
  throw new SetupError(
    `deno task site: expected --only to name parts of the site, which are ${
      parts.join(", ")
    }, but found ${value === undefined ? "nothing" : `"${unknown.join(",")}"`}.`,
  );
}
