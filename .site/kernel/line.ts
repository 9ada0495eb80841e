import type { Message, Output } from "./messages.ts";

/** An end of a line for messages: a worker, or in a worker the page. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

/** Asks the other end, and answers it. */
export class Line<Asks, Asked> {
  readonly #post: (message: Message<Asks>) => void;
  readonly #waiting = new Map<
    number,
    { resolve(answer: unknown): void; reject(why: Error): void }
  >();
  #asked = 0;

  constructor(
    port: Port,
    answer: (question: Asked) => unknown,
    onOutput: (output: Output) => void = () => {},
    onListening: (listening: boolean) => void = () => {},
  ) {
    this.#post = port.postMessage.bind(port); // a cell may replace the function
    port.addEventListener("message", ({ data }: MessageEvent<Message<Asked>>) => {
      if ("output" in data) return onOutput(data.output);
      if ("listening" in data) return onListening(data.listening);
      if ("ask" in data) return void this.#answer(data.id, data.ask, answer);
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ("answer" in data) waiting?.resolve(data.answer);
      else waiting?.reject(new Error(data.failure));
    });
  }

  /**
   * Resolves to the other end's answer.
   *
   * @throws {Error} if it fails there, with its message.
   */
  ask<Answer>(question: Asks): Promise<Answer> {
    const id = this.#asked++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
      this.#post({ id, ask: question });
    });
  }

  /** Sends something that is shown under a cell. */
  output(output: Output): void {
    this.#post({ output });
  }

  /** Says whether something listens to Stop. */
  listening(listening: boolean): void {
    this.#post({ listening });
  }

  async #answer(id: number, question: Asked, answer: (question: Asked) => unknown): Promise<void> {
    try {
      this.#post({ id, answer: await answer(question) });
    } catch (error) {
      this.#post({ id, failure: error instanceof Error ? error.message : String(error) });
    }
  }
}
