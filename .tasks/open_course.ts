/** From the command line to an open course: options, environment, packages, trust, port, server, Ctrl+C. */
import { ensureEnvironment } from "./environment.ts";
import { parseLabOptions, USAGE } from "./lab_options.ts";
import { fetchPackages } from "./packages.ts";
import { choosePort } from "./port.ts";
import { root } from "./root.ts";
import { startLab } from "./server.ts";
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
  const port = await choosePort(options.port);
  const environment = await ensureEnvironment(console.log);
  await fetchPackages(console.log);
  await trustNotebooks(environment);

  console.log("Starting JupyterLab …");
  const server = startLab(environment, {
    port,
    folder: root,
    page: FIRST_PAGE,
    browser: options.browser,
  }, console.error);
  const stopped = stopOnSignals(server.stop);
  await server.ready;
  if (!stopped()) {
    console.log(
      `\nThe course is open at\n\n  ${server.url}\n\nStop it with Ctrl+C.\n`,
    );
  }
  await server.finished;
  console.log(stopped() ? "Stopped." : "JupyterLab was shut down.");
  return 0;
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
