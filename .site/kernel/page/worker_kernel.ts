import { Line } from "../line.ts";
import type { Outcome, Output, Question, Request, WorkerSettings } from "../messages.ts";

/** What a {@linkcode WorkerKernel} is made with. */
export interface WorkerKernelOptions {
  /** The address of `worker.js`. */
  worker: URL | string;
  settings: WorkerSettings;
  onOutput(output: Output): void;
  /** Answers the worker: files. */
  answer(question: Question): unknown;
}

/** A thread that does not answer for so many milliseconds is in a loop that never awaits. */
const SILENCE = 1000;
/** What listens to Stop may take that long for a step. */
const LONG_STEP = 5000;

/** How often to look whether a cell that was stopped still runs. */
const PAUSE = 200;

const GONE: Outcome = {
  status: "error",
  ename: "Stopped",
  evalue: "Stopped. All variables are gone.",
  traceback: [
    "Stopped.",
    "The cell did not stop by itself, so the kernel was started again. All variables are gone: run the notebook again from the top.",
  ],
};

/** A kernel for any page: a worker that runs cells, replaced by a new one when a cell never ends. */
export class WorkerKernel {
  readonly #options: WorkerKernelOptions;
  /** Ends the loops of cells, where page and worker can share memory. */
  readonly #flag = globalThis.crossOriginIsolated
    ? new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT))
    : undefined;
  #worker!: Worker;
  #line!: Line<Request, Question>;
  /** Whether something in the worker listens to Stop. */
  #listening = false;
  #running: ((outcome: Outcome) => void) | undefined;
  /** Resolves when cells can run. */
  ready!: Promise<void>;

  constructor(options: WorkerKernelOptions) {
    this.#options = options;
    this.#start();
  }

  /** Runs a cell; what it shows comes as outputs. */
  async execute(code: string, number: number, silent = false): Promise<Outcome> {
    await this.ready;
    const ended = new Promise<Outcome>((resolve) => this.#running = resolve);
    const outcome = this.#line.ask<Outcome>({ what: "execute", code, number, silent })
      .catch((error): Outcome => ({
        status: "error",
        ename: "Error",
        evalue: error.message,
        traceback: [],
      }));
    try {
      return await Promise.race([outcome, ended]);
    } finally {
      this.#running = undefined;
    }
  }

  /** Asks the worker something about code. */
  async ask<Answer>(request: Request): Promise<Answer> {
    await this.ready;
    return await this.#line.ask<Answer>(request);
  }

  /**
   * Stop: what listens in the worker ends itself, a cell that waits is ended, and a loop that gives no sign loses its
   * worker, and the variables with it.
   */
  async stop(): Promise<void> {
    const running = this.#running, line = this.#line;
    const isOver = () => running === undefined || this.#running !== running;
    let answer = line.ask({ what: "stop" });
    // A cell that has heard it may still go into a loop.
    while (!isOver()) {
      const patience = this.#listening ? LONG_STEP : SILENCE;
      if (!await inTime(answer, patience) && !isOver() && !await this.#endLoop(answer)) {
        if (!isOver()) await this.#replace();
        return;
      }
      if (isOver()) return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      answer = line.ask({ what: "answer" });
    }
  }

  /** Ends a loop that never awaits, where that can be done; resolves to whether it has. */
  async #endLoop(answer: Promise<unknown>): Promise<boolean> {
    if (!this.#flag) return false;
    Atomics.store(this.#flag, 0, 1);
    return await inTime(answer, SILENCE);
  }

  /** Starts anew, without the variables. */
  async #replace(): Promise<void> {
    const running = this.#running;
    this.#worker.terminate();
    this.#start();
    await this.ready.catch(() => {});
    running?.(GONE);
  }

  /** Ends the worker. */
  dispose(): void {
    this.#worker.terminate();
  }

  #start(): void {
    const { worker, settings, onOutput, answer } = this.#options;
    this.#flag?.fill(0);
    this.#worker = new Worker(worker, { type: "module" });
    this.#line = new Line(
      this.#worker,
      answer,
      onOutput,
      (listening) => this.#listening = listening,
    );
    this.#listening = false;
    const broken = new Promise<never>((_, reject) => {
      this.#worker.onerror = ({ message }) =>
        reject(new Error(`The kernel's worker did not start: ${message}`));
    });
    this.ready = Promise.race([
      broken,
      this.#line.ask<void>({ what: "start", settings: { ...settings, flag: this.#flag } }),
    ]);
    this.ready.catch(() => {});
  }
}

/** Whether something comes within so many milliseconds. */
async function inTime(what: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => timer = setTimeout(resolve, milliseconds, false));
  const came = await Promise.race([what.then(() => true), late]);
  clearTimeout(timer);
  return came;
}
