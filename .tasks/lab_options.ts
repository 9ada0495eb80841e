/** The options of `deno task lab`. */
import { parsePort } from "./port.ts";
import { SetupError } from "./setup_error.ts";

/** What `--help` prints. */
export const USAGE = `Opens the course in JupyterLab; sets everything up on first use.

  deno task lab [--no-browser] [--port N]

  --no-browser   print the address and leave the browser alone
  --port N       listen on port N (otherwise the first free one from 8888 on)
  --help         print this`;

/** The options as they were given. */
export interface LabOptions {
  browser: boolean;
  port?: number;
  help: boolean;
}

/**
 * Reads the command line.
 *
 * @throws {SetupError} for an option that does not exist or a port that is none
 */
export function parseLabOptions(args: string[]): LabOptions {
  const options: LabOptions = { browser: true, help: false };
  const rest = args.flatMap((arg) => arg.startsWith("--port=") ? ["--port", arg.slice(7)] : [arg]);
  while (rest.length > 0) {
    const arg = rest.shift()!;
    if (arg === "--no-browser") options.browser = false;
    else if (arg === "--help" || arg === "-h") options.help = true;
    else if (arg === "--port") options.port = parsePort("lab", rest.shift());
    else {
      throw new SetupError(
        `deno task lab: there is no ${arg}, only --no-browser, --port N and --help.`,
      );
    }
  }
  return options;
}
