/** The kernel's process, and the end of both. */

/** How often to look whether the server that started this process is still there, in milliseconds. */
const GLANCE = 500;
/** How long a kernel may take to end when it is asked to. */
const PATIENCE = 2000;

/**
 * Starts the kernel in a process group of its own: what is sent to this one, such as the SIGINT of Stop, does not
 * reach it.
 */
export function startKernel(
  [program, ...args]: string[],
  env: Record<string, string>,
): Deno.ChildProcess {
  return new Deno.Command(program, { args, env, detached: true, stdin: "null" }).spawn();
}

/** Calls `onEnd` when the process that started this one has ended, or asks this one to. */
export function whenToEnd(onEnd: () => void): void {
  const { ppid } = Deno;
  Deno.unrefTimer(Number(setInterval(() => Deno.ppid !== ppid && onEnd(), GLANCE)));
  const signals: Deno.Signal[] = Deno.build.os === "windows" ? ["SIGBREAK"] : ["SIGTERM", "SIGHUP"];
  for (const signal of signals) Deno.addSignalListener(signal, onEnd);
}

/** Ends the kernel, even if it does not want to. */
export function endKernel(kernel: Deno.ChildProcess): void {
  const kill = (signal: Deno.Signal) => {
    try {
      kernel.kill(signal);
    } catch { /* it has ended */ }
  };
  kill("SIGTERM");
  setTimeout(() => kill("SIGKILL"), PATIENCE);
}

/** The exit code of a process, as shells have it: 128 and the signal's number for one that was killed. */
export function exitCode({ code, signal }: Deno.CommandStatus): number {
  return signal === null ? code : code || 128;
}
