const CONNECTION_FILE = "NONLINEAR_CONNECTION_FILE";

/** Where the kernel's iopub channel listens. */
export interface Connection {
  hostname: string;
  port: number;
}

/**
 * Finds out where this kernel's iopub channel listens: its connection file says so. The launcher of the course tells
 * where that is; else the file's path stands on the command line of the process, which Deno itself does not show
 * (`Deno.args` is empty in a kernel).
 *
 * @throws If that cannot be found out, or is not an address of TCP.
 */
export async function findConnection(): Promise<Connection> {
  const path = Deno.env.get(CONNECTION_FILE) ?? connectionFilePath(await commandLine());
  const connection = path && connectionIn(await Deno.readTextFile(path));
  if (!connection) throw new Error("The kernel's iopub channel was not found.");
  return connection;
}

/** The path after `--conn` in a command line, given as arguments (Linux) or as one line (macOS, Windows). */
export function connectionFilePath(commandLine: readonly string[] | string): string | undefined {
  if (typeof commandLine === "string") {
    const [, quoted, plain] = /--conn[ =](?:"([^"]+)"|(.+?\.json)(?=\s|$))/.exec(commandLine) ?? [];
    return quoted ?? plain;
  }
  const at = commandLine.findIndex((argument) => /^--conn(=|$)/.test(argument));
  if (at < 0) return undefined;
  return commandLine[at].split("=").slice(1).join("=") || commandLine[at + 1];
}

/** The iopub address in the text of a connection file; undefined unless it is one of TCP. */
export function connectionIn(text: string): Connection | undefined {
  const { ip, iopub_port: port, transport = "tcp" } = JSON.parse(text);
  if (transport !== "tcp" || !Number.isInteger(port)) return undefined;
  // A kernel that listens on every address is reached on this machine's own.
  return { hostname: ["*", "0.0.0.0"].includes(ip) ? "127.0.0.1" : ip, port };
}

async function commandLine(): Promise<string[] | string> {
  switch (Deno.build.os) {
    case "linux":
      return (await Deno.readTextFile("/proc/self/cmdline")).split("\0");
    case "windows":
      return await output("powershell", [
        ...["-NoProfile", "-NonInteractive", "-Command"],
        `(Get-CimInstance Win32_Process -Filter "ProcessId=${Deno.pid}").CommandLine`,
      ]);
    default:
      return await output("ps", ["-ww", "-o", "args=", "-p", String(Deno.pid)]);
  }
}

async function output(command: string, args: string[]): Promise<string> {
  const { stdout } = await new Deno.Command(command, { args, stderr: "null" }).output();
  return new TextDecoder().decode(stdout).trim();
}
