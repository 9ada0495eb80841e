/** JupyterLab's server: how it is started, when it answers, how it ends. */
import type { Environment } from "./environment.ts";
import { HOST } from "./port.ts";
import { linesOf } from "./program.ts";
import { SetupError } from "./setup_error.ts";

/** What a server is started with. */
export interface LabServerOptions {
  port: number;
  /** The folder JupyterLab shows. */
  folder: string;
  /** The file opened first, from `folder`; without it JupyterLab's launcher. */
  page?: string;
  /** Whether to open the person's browser. */
  browser?: boolean;
  /** What the address must carry; a random one by default. */
  token?: string;
}

/** A server that was started. */
export interface LabServer {
  url: string;
  token: string;
  /** Resolves when this very server answers; rejects with a SetupError if it ends instead. */
  ready: Promise<void>;
  /** Asks it to end, with its kernels; asked again a second later it has no choice. */
  stop: () => void;
  /** Resolves when it has ended. */
  finished: Promise<void>;
}

/** The arguments that make the environment's Python start JupyterLab; the settings are in `.tasks/jupyter`. */
export function labArguments(options: Omit<LabServerOptions, "token">): string[] {
  return [
    "-m",
    "jupyterlab",
    ...(options.browser ? [] : ["--no-browser"]),
    `--ServerApp.port=${options.port}`,
    `--ServerApp.root_dir=${options.folder}`,
    `--LabApp.default_url=${pagePath(options.page)}`,
  ];
}

/**
 * Starts JupyterLab.
 *
 * @param log is given what the server has to complain about, a line at a time
 */
export function startLab(
  environment: Environment,
  options: LabServerOptions,
  log: (line: string) => void,
): LabServer {
  const token = options.token ?? crypto.randomUUID().replaceAll("-", "");
  const windows = Deno.build.os === "windows";
  const child = new Deno.Command(environment.python, {
    args: labArguments(options),
    cwd: options.folder,
    // The token goes by the environment: other users of the computer can read command lines.
    env: { ...environment.variables, JUPYTER_TOKEN: token },
    stdin: "null",
    stdout: "null",
    stderr: "piped",
    // Ctrl+C in a terminal reaches all its programs at once: only this one shall act on it, and end the server in
    // order. Windows cannot ask a program to end, there the server has to hear Ctrl+C itself.
    detached: !windows,
  }).spawn();

  let stopping = 0, last = "", patience: ReturnType<typeof setTimeout> | undefined;
  const kill = (signal: Deno.Signal) => {
    try {
      child.kill(signal);
    } catch { /* it has ended */ }
  };
  const stop = () => {
    const now = performance.now();
    if (stopping === 0) {
      stopping = now;
      if (!windows) kill("SIGTERM");
      // Kernels that are busy get five seconds from it; after ten it waits for something else, such as a browser.
      patience = setTimeout(() => kill("SIGKILL"), 10_000);
    } else if (now - stopping > 1000) {
      // Sooner than that it is the same Ctrl+C: it comes from the terminal, and again from `deno task`.
      kill("SIGKILL");
    }
  };
  const listening = (async () => {
    let severe = false;
    for await (const line of linesOf(child.stderr)) {
      // "[E 2026-…": E and C are errors; lines without a mark belong to the one before, or come from a kernel.
      const level = /^\[([A-Z]) /.exec(line)?.[1];
      if (level !== undefined) severe = level === "E" || level === "C";
      if (severe && stopping === 0) log(line);
      if (line.trim() !== "") last = line;
    }
  })();
  const finished = (async () => {
    await child.status;
    clearTimeout(patience);
    // The last words, but not for ever: the browser it opened may hold the same pipe.
    let timer;
    await Promise.race([listening, new Promise((resolve) => timer = setTimeout(resolve, 500))]);
    clearTimeout(timer);
  })();

  let ended = false;
  finished.then(() => ended = true);
  const ready = (async () => {
    while (!await answers(options.port, token)) {
      if (ended && stopping > 0) return;
      if (ended) throw new SetupError(`JupyterLab did not start (${last || "it gave no reason"}).`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  const url = `http://${HOST}:${options.port}${pagePath(options.page)}&token=${token}`;
  return { url, token, ready, stop, finished };
}

/** The path of a page. "reset" closes what was open the last time: each of those notebooks would start a kernel. */
function pagePath(page?: string): string {
  const path = page === undefined
    ? ""
    : `/tree/${page.split("/").map(encodeURIComponent).join("/")}`;
  return `/lab${path}?reset`;
}

/**
 * Whether the server answers that knows the token: the port may have gone to another one in the meantime. By hand, since
 * `fetch` would ask a proxy that HTTP_PROXY names.
 */
async function answers(port: number, token: string): Promise<boolean> {
  const request =
    `GET /api/status HTTP/1.0\r\nHost: ${HOST}\r\nAuthorization: token ${token}\r\n\r\n`;
  const answer = new Uint8Array("HTTP/1.1 200".length);
  try {
    using connection = await Deno.connect({ hostname: HOST, port });
    await connection.write(new TextEncoder().encode(request));
    for (let at = 0, count; at < answer.length; at += count) {
      count = await connection.read(answer.subarray(at)) ?? 0;
      if (count === 0) return false;
    }
    return / 200$/.test(new TextDecoder().decode(answer));
  } catch {
    return false;
  }
}
