/** The line from the launcher to its code inside the kernel. */
import type { Order, What, Word } from "./inside.ts";

const CODE = new URL("./inside.ts", import.meta.url).href;
/** How long the other end may take for a connection to be its own. */
const HELLO = 5000;

/** Sends orders to `inside.ts`, which answers each when it is done. */
export class InsideLine {
  readonly #secret = crypto.randomUUID();
  readonly #listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  readonly #waiting = new Map<number, () => void>();
  #connection: Deno.TcpConn | undefined;
  #listening = false;
  #orders = 0;

  constructor() {
    this.#accept();
  }

  /** A cell that connects the kernel with this line. */
  get code(): string {
    const { port } = this.#listener.addr;
    return `await (await import(${JSON.stringify(CODE)})).obey(${port}, "${this.#secret}");`;
  }

  /** Whether something in the kernel listens to Stop and is going to end itself. */
  get listening(): boolean {
    return this.#listening;
  }

  /** Resolves to whether the order is carried out within so many milliseconds. */
  async order(what: What, milliseconds: number): Promise<boolean> {
    if (this.#connection === undefined) return false;
    const id = this.#orders++, order: Order = { id, ...what };
    const done = new Promise<boolean>((resolve) => this.#waiting.set(id, () => resolve(true)));
    try {
      await this.#connection.write(new TextEncoder().encode(JSON.stringify(order) + "\n"));
    } catch {
      return false; // the kernel has ended
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), milliseconds);
    });
    const carriedOut = await Promise.race([done, late]);
    clearTimeout(timer);
    this.#waiting.delete(id);
    return carriedOut;
  }

  async #accept(): Promise<void> {
    for await (const connection of this.#listener) {
      void this.#read(connection).catch(() => {}).finally(() => {
        if (this.#connection === connection) this.#connection = undefined;
        hangUp(connection);
      });
    }
  }

  async #read(connection: Deno.TcpConn): Promise<void> {
    const stranger = setTimeout(() => hangUp(connection), HELLO);
    let rest = "";
    for await (const text of connection.readable.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + text).split("\n");
      rest = lines.pop()!;
      for (const line of lines) {
        if (this.#connection === connection) this.#hear(line as Word);
        else if (line === this.#secret) {
          clearTimeout(stranger);
          connection.setNoDelay();
          this.#connection = connection;
        }
      }
    }
  }

  #hear(word: Word): void {
    if (word.startsWith("done ")) this.#waiting.get(Number(word.slice(5)))?.();
    else this.#listening = word === "listening";
  }
}

function hangUp(connection: Deno.TcpConn): void {
  try {
    connection.close();
  } catch { /* it is closed */ }
}
