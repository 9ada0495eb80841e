/** The options of `deno task site`. */
import { SetupError } from "../.tasks/setup_error.ts";

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

  deno task site [--only=NAME,…] [--serve] [--port=N]

  --only=NAME,…  build some parts again: ${parts.join(", ")}
  --serve        serve the folder on this computer, and print its address
  --port=N       serve it on port N (otherwise the first free one from 8888 on)
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
  for (const arg of args) {
    const [name, value] = arg.split(/=(.*)/s);
    if (name === "--only" && value !== undefined) options.only = knownParts(value, parts);
    else if (name === "--port" && value !== undefined) options.port = portOf(value);
    else if (arg === "--serve") options.serve = true;
    else if (arg === "--help" || arg === "-h") options.help = true;
    else {
      throw new SetupError(
        `deno task site: there is no ${arg}, only --only=NAME,…, --serve, --port=N and --help.`,
      );
    }
  }
  return options;
}

function knownParts(value: string, parts: readonly string[]): string[] {
  const names = value.split(",");
  const unknown = names.filter((name) => !parts.includes(name));
  if (unknown.length === 0) return names;
  throw new SetupError(
    `deno task site: expected --only to name parts of the site, which are ${
      parts.join(", ")
    }, but found "${unknown.join(",")}".`,
  );
}

function portOf(value: string): number {
  const port = /^\d+$/.test(value) ? Number(value) : NaN;
  if (port >= 1 && port <= 65535) return port;
  throw new SetupError(
    `deno task site: expected --port to be a number from 1 to 65535 but found "${value}".`,
  );
}
