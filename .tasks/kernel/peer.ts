/** Connections that speak ZeroMQ's protocol, as a client or as a server. */
import { encodeMessage, hello, MessageDecoder } from "../../lib/kernel/zmtp.ts";

/** The other end of a connection. */
export class Peer {
  readonly #connection: Deno.TcpConn;
  #written: Promise<unknown>;

  constructor(connection: Deno.TcpConn, as: "DEALER" | "ROUTER") {
    this.#connection = connection;
    connection.setNoDelay();
    this.#written = this.#write(hello(as));
  }

  /** Sends a message after those before it; one for a peer that has gone is lost. */
  send(frames: readonly Uint8Array[]): void {
    this.#written = this.#written.then(() => this.#write(encodeMessage(frames)));
  }

  /** Calls `onMessage` with each message, one after the other, until the peer is gone or talks something else. */
  async read(onMessage: (frames: Uint8Array[]) => Promise<void>): Promise<void> {
    const decoder = new MessageDecoder();
    try {
      for await (const chunk of this.#connection.readable) {
        for (const frames of decoder.push(chunk)) await onMessage(frames);
      }
    } catch {
      // It has gone, or is no peer.
    }
    this.close();
  }

  close(): void {
    try {
      this.#connection.close();
    } catch { /* it is closed */ }
  }

  async #write(bytes: Uint8Array): Promise<void> {
    try {
      while (bytes.length > 0) bytes = bytes.subarray(await this.#connection.write(bytes));
    } catch {
      this.close();
    }
  }
}

/** Listens for clients of a channel, as a kernel does. */
export function listen(
  address: Deno.TcpListenOptions,
  onMessage: (client: Peer, frames: Uint8Array[]) => Promise<void>,
): void {
  const listener = Deno.listen(address);
  (async () => {
    for await (const connection of listener) {
      const client = new Peer(connection, "ROUTER");
      client.read((frames) => onMessage(client, frames));
    }
  })();
}

/** Connects to a channel of a kernel that may still be starting. */
export async function connect(address: Deno.ConnectOptions): Promise<Peer> {
  for (;;) {
    try {
      return new Peer(await Deno.connect(address), "DEALER");
    } catch (error) {
      if (!(error instanceof Deno.errors.ConnectionRefused)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
