import type { Answer, Question } from "../messages.ts";

/** Asks the worker that trains; one question at a time. */
export class TrainerClient {
  readonly #worker: Worker;
  #waiting: ((answer: Answer | { error: string }) => void) | null = null;

  /** Starts the worker of that address. */
  constructor(address: URL) {
    this.#worker = new Worker(address, { type: "module" });
    this.#worker.addEventListener("message", ({ data }) => this.#take(data));
    this.#worker.addEventListener("error", ({ message }) => {
      this.#take({ error: message || "The program that trains could not be loaded." });
    });
  }

  /** Whether an answer is still to come. */
  get busy(): boolean {
    return this.#waiting !== null;
  }

  /**
   * Resolves to the answer.
   *
   * @throws {Error} If the worker fails.
   */
  async ask(question: Question): Promise<Answer> {
    const answer = await new Promise<Answer | { error: string }>((resolve) => {
      this.#waiting = resolve;
      this.#worker.postMessage(question);
    });
    if ("error" in answer) throw new Error(answer.error);
    return answer;
  }

  #take(answer: Answer | { error: string }): void {
    const take = this.#waiting;
    this.#waiting = null;
    take?.(answer);
  }
}
