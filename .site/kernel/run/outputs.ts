import type { Output } from "../messages.ts";
import type { Context } from "./context.ts";

const { performance, setTimeout, structuredClone, JSON } = globalThis;

/** How long printed lines may be kept together, in milliseconds. */
const TOGETHER = 30;

/** Sends what cells print and show, in its order; lines that follow each other quickly go in one message. */
export class Outputs {
  readonly #send: (output: Output) => void;
  readonly #context: Context;
  #lines: { cell: number; name: string; text: string } | undefined;
  #sentAt = 0;
  #timer = false;

  constructor(context: Context, send: (output: Output) => void) {
    [this.#context, this.#send] = [context, send];
  }

  /** Prints a text. */
  print(name: "stdout" | "stderr", text: string, cell: number = this.#context.cell): void {
    const lines = this.#lines;
    if (lines && (lines.name !== name || lines.cell !== cell)) this.flush();
    if (this.#lines) this.#lines.text += text;
    else this.#lines = { cell, name, text };
    if (performance.now() - this.#sentAt > TOGETHER) this.flush();
    else if (!this.#timer) {
      this.#timer = true;
      setTimeout(() => {
        this.#timer = false;
        this.flush();
      }, TOGETHER);
    }
  }

  /** Sends a message of Jupyter's. */
  send(type: string, content: Record<string, unknown>, metadata?: Record<string, unknown>): void {
    this.flush();
    const output = { cell: this.#context.cell, type, content, metadata };
    try {
      this.#send(structuredClone(output));
    } catch {
      this.#send(JSON.parse(JSON.stringify(output))); // with functions in it
    }
  }

  /** Sends what was printed and is still here. */
  flush(): void {
    const lines = this.#lines;
    this.#lines = undefined;
    this.#sentAt = performance.now();
    if (lines) {
      this.#send({
        cell: lines.cell,
        type: "stream",
        content: { name: lines.name, text: lines.text },
      });
    }
  }
}
