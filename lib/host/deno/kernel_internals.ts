import type { Channel, KernelInternals, ResultHook } from "../notebook.ts";
import { findConnection } from "./connection_file.ts";
import { preview } from "./inspector.ts";
import { stopButton } from "./stop_button.ts";

/** The inside of Deno's notebook kernel. */
export const kernelInternals: KernelInternals = {
  /** An internal of Deno: https://github.com/denoland/deno/blob/v2.9.6/cli/js/40_jupyter.js */
  resultHook() {
    const deno = Deno as unknown as Record<PropertyKey, unknown>;
    const internals = deno[deno.internal as symbol] as
      | { jupyter?: Partial<ResultHook> }
      | undefined;
    const hook = internals?.jupyter;
    return typeof hook?.broadcastResult === "function" ? hook as ResultHook : undefined;
  },

  writeWithoutColors() {
    Reflect.defineProperty(Deno, "noColor", { value: true });
  },

  async findIopub() {
    const address = await findConnection();
    return () => connect(address);
  },

  codeEnded() {
    stopButton()?.codeEnded();
  },

  beforeNextCell(wait) {
    return stopButton()?.beforeNextCell.add(wait) !== undefined;
  },

  afterInterrupt(recover) {
    stopButton()?.afterInterrupt.add(recover);
  },

  preview,

  async importAsCell(specifier) {
    if (!/^\.{0,2}\//.test(specifier)) return await import(specifier);
    const { pathToFileURL } = await import("node:url");
    return await import(new URL(specifier, pathToFileURL(Deno.cwd() + "/")).href);
  },
};

/**
 * The socket lives as long as the kernel, and must stay referenced: with nothing to wait for, the kernel stops turning
 * the event loop between cells. It cannot delay a shutdown, which is a `Deno.exit`.
 */
async function connect(address: Deno.ConnectOptions): Promise<Channel> {
  const connection = await Deno.connect(address);
  connection.setNoDelay();
  const writer = connection.writable.getWriter();
  return {
    readable: connection.readable,
    write: (bytes) => writer.write(bytes),
    close: () => close(connection),
  };
}

function close(connection: Deno.TcpConn): void {
  try {
    connection.close();
  } catch { /* it is closed */ }
}
