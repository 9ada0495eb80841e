/** From the command line to an open course: options, environment, packages, trust, port, server, Ctrl+C. */
import { ensureEnvironment } from "./environment.ts";
import { parseLabOptions, USAGE } from "./lab_options.ts";
import { fetchPackages } from "./packages.ts";
import { choosePort, isFree } from "./port.ts";
import { root } from "./root.ts";
import { type LabServer, startLab } from "./server.ts";
import { trustNotebooks } from "./trust.ts";

const FIRST_PAGE = "notebooks/00-welcome.ipynb";

/**
 * Opens the course and stays until it is stopped.
 *
 * @returns the exit code
 * @throws {SetupError} one sentence that says what to do
 */
export async function openCourse(args: string[]): Promise<number> {
  const options = parseLabOptions(args);
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  // First, so that a port that cannot be had is known before anything is downloaded.
  await choosePort(options.port);
  const environment = await ensureEnvironment(console.log);
  await fetchPackages(console.log);
  await trustNotebooks(environment);

  console.log("Starting JupyterLab …");
  let stop = () => {};
  const stopped = stopOnSignals(() => stop());
  const page = { folder: root, page: FIRST_PAGE, browser: options.browser };
  const server = await startedOnItsPort(options.port, (port, log) => {
    const server = startLab(environment, { port, ...page }, log);
    stop = server.stop;
    return server;
  });
  if (!stopped()) {
    console.log(
      `\nThe course is open at\n\n  ${server.url}\n\nStop it with Ctrl+C.\n`,
    );
  }
  await server.finished;
  console.log(stopped() ? "Stopped." : "JupyterLab was shut down.");
  return 0;
}

/**
 * Starts a server that answers. Between the choice of a port and the server's own start another program may have taken
 * it, such as a second start of the course: then it is the next port's turn, unless the person wanted this one.
 */
async function startedOnItsPort(
  wanted: number | undefined,
  start: (port: number, log: (line: string) => void) => LabServer,
): Promise<LabServer> {
  for (;;) {
    const port = await choosePort(wanted);
    const held: string[] = [];
    let log = (line: string): void => void held.push(line);
    const server = start(port, (line) => log(line));
    const failure = await server.ready.then(() => undefined, (error) => error);
    if (failure !== undefined && wanted === undefined && !await isFree(port)) continue;
    log = console.error;
    held.forEach(log);
    if (failure !== undefined) throw failure;
    return server;
  }
}

/** Calls `stop` at Ctrl+C and when the terminal closes. Returns whether that has happened. */
function stopOnSignals(stop: () => void): () => boolean {
  let signalled = false;
  const signals: Deno.Signal[] = Deno.build.os === "windows"
    ? ["SIGINT", "SIGBREAK"]
    : ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) {
    Deno.addSignalListener(signal, () => {
      if (!signalled) console.log("\nStopping JupyterLab and its kernels …");
      signalled = true;
      stop();
    });
  }
  return () => signalled;
}
