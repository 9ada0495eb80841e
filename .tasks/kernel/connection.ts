/** Jupyter's connection file: where a kernel's channels are to listen, and the key that signs what they carry. */

/** What stands in a connection file. */
export interface Connection {
  ip: string;
  transport: string;
  key: string;
  signature_scheme: string;
  shell_port: number;
  control_port: number;
  iopub_port: number;
  stdin_port: number;
  hb_port: number;
}

/**
 * Reads a connection file.
 *
 * @throws {TypeError} if it is not one of TCP and HMAC-SHA256
 */
export async function readConnection(path: string): Promise<Connection> {
  const connection = JSON.parse(await Deno.readTextFile(path)) as Connection;
  const { transport = "tcp", signature_scheme: scheme = "hmac-sha256" } = connection;
  if (transport !== "tcp" || scheme !== "hmac-sha256") {
    throw new TypeError(
      `Expected a connection by tcp, signed by hmac-sha256, but found ${transport}, ${scheme}.`,
    );
  }
  return connection;
}

/** The connection of the kernel behind: shell and control on ports of its own, the rest as it was. */
export function connectionBehind(connection: Connection): Connection {
  const [shell_port, control_port] = freePorts(connection.ip, 2);
  return { ...connection, shell_port, control_port };
}

/** Ports that are free at the same time. */
function freePorts(hostname: string, count: number): number[] {
  const listeners = Array.from({ length: count }, () => Deno.listen({ hostname, port: 0 }));
  return listeners.map((listener) => {
    listener.close();
    return (listener.addr as Deno.NetAddr).port;
  });
}
