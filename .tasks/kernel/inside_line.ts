/** The line from the launcher to its code inside the kernel. */
import type { Order, What, Word } from "./orders.ts";

const CODE = new URL("./inside.ts", import.meta.url).href;
/** How long the other end may take for a connection to be its own. */
const HELLO = 5000;

/** Sends orders to `inside.ts`, which answers each when it is done. */
export class InsideLine {
  readonly #secret = crypto.randomUUID();
  readonly #listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  readonly #waiting = new Map<number, { order: Order; done(answer: string): void }>();
  #connection: Deno.TcpConn | undefined;
  #listening = false;
  #orders = 0;
  /** Whether the other end has ever called; it may do so again. */
  #loaded = false;

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
    return await this.ask(what, milliseconds) !== undefined;
  }

  /** Resolves to the answer to an order, "" if there is none; undefined if it is not carried out in time. */
  async ask(what: What, milliseconds: number): Promise<string | undefined> {
    if (!this.#loaded) return undefined;
    const order: Order = { id: this.#orders++, ...what };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const answer = await new Promise<string | undefined>((resolve) => {
      this.#waiting.set(order.id, { order, done: resolve });
      timer = setTimeout(() => resolve(undefined), milliseconds);
      this.#send(order);
    });
    clearTimeout(timer);
    this.#waiting.delete(order.id);
    return answer;
  }

  #send(order: Order): void {
    const line = new TextEncoder().encode(JSON.stringify(order) + "\n");
    this.#connection?.write(line).catch(() => {}); // the kernel has ended
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
          this.#loaded = true;
          // It calls again when it may not have heard everything.
          for (const { order } of this.#waiting.values()) this.#send(order);
        }
      }
    }
  }

  #hear(word: Word): void {
    const [, id, answer] = word.match(/^done (\d+) (.*)$/) ?? [];
    if (id !== undefined) this.#waiting.get(Number(id))?.done(JSON.parse(answer));
    else this.#listening = word === "listening";
  }
}

function hangUp(connection: Deno.TcpConn): void {
  try {
    connection.close();
  } catch { /* it is closed */ }
}
