/** A peer's process, asked and answering in lines of JSON; serve.ts is its other end. */
import { linesOf } from "../../.tasks/program.ts";
import type { Task } from "./peers/serve.ts";

/** How a peer is started. */
export interface PeerSpec {
  name: string;
  kind: "ours" | "npm" | "python";
  command: string[];
  env?: Record<string, string>;
  /** Whether the whole comparison takes it a minute or more; it is then measured there only once. */
  slow?: boolean;
  /** Why it cannot be started. */
  missing?: string;
}

/** What can be asked, and what is answered. */
export interface Answers {
  prepare: { ready: Record<string, string> };
  epoch: { seconds: number; loss: number; accuracy: number };
  evaluate: { loss: number; accuracy: number };
  compare: { accuracies: number[] };
}

type Details = {
  prepare: { task: Task };
  epoch: { rows?: number; epochs?: number };
  evaluate: Record<never, never>;
  compare: { task: Task; activations: readonly string[]; epochs: number };
};

/** A running peer. */
export class Peer {
  readonly #child: Deno.ChildProcess;
  readonly #input: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>;
  readonly #lines: AsyncGenerator<string>;
  readonly #said: string[] = [];
  readonly #listening: Promise<void>;

  /** Starts the process. */
  constructor({ command: [program, ...args], env, missing }: PeerSpec) {
    if (missing) throw new Error(missing);
    this.#child = new Deno.Command(program, {
      args,
      env,
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    this.#input = this.#child.stdin.getWriter();
    this.#lines = linesOf(this.#child.stdout);
    this.#listening = this.#listen();
  }

  /**
   * Asks, and waits for the answer.
   *
   * @throws {Error} what went wrong in the peer, or its last words
   */
  async ask<Do extends keyof Answers>(what: Do, details: Details[Do]): Promise<Answers[Do]> {
    const line = new TextEncoder().encode(JSON.stringify({ do: what, ...details }) + "\n");
    await this.#input.write(line).catch(() => {}); // an ended process is reported below, in its own words
    const { value } = await this.#lines.next();
    if (value === undefined) {
      await this.#listening;
      throw new Error(this.#said.at(-1) ?? "it ended without a word");
    }
    const answer = JSON.parse(value);
    if (answer.error) throw new Error(answer.error);
    return answer;
  }

  /** Ends the process. */
  async close(): Promise<void> {
    await this.#input.close().catch(() => {});
    const kill = setTimeout(() => this.#child.kill("SIGKILL"), 5000);
    await this.#child.status;
    clearTimeout(kill);
    await this.#lines.return(undefined);
    await this.#listening;
  }

  async #listen(): Promise<void> {
    for await (const line of linesOf(this.#child.stderr)) {
      if (line.trim() !== "") this.#said.push(line.trim());
      if (this.#said.length > 20) this.#said.shift();
    }
  }
}
