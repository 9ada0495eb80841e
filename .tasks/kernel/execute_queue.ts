/** What a front end has asked to run. */
export interface ExecuteRequest {
  readonly id: string;
  /** When it was made, in milliseconds since 1970; NaN where that is not known. */
  readonly date: number;
  /** Whether those behind it are not to run if it fails. */
  readonly stopOnError: boolean;
}

/** What an {@linkcode ExecuteQueue} does with requests. */
export interface QueueActions<Request> {
  /** Has the kernel run it. */
  pass(request: Request): void;
  /** Tells that it does not run. */
  abort(request: Request): void;
  /** Is waited for when a request has ended, before the next. */
  between(request: Request): Promise<void>;
}

/** How late a request that was made before an error may arrive, in milliseconds: Run All sends one by one. */
const LATE = 1000;

/**
 * Requests to run cells, passed on one at a time. When one fails, those behind it are aborted, as Jupyter's protocol
 * wants: https://jupyter-client.readthedocs.io/en/stable/messaging.html#execute
 */
export class ExecuteQueue<Request extends ExecuteRequest> {
  readonly #actions: QueueActions<Request>;
  readonly #waiting: Request[] = [];
  #running: Request | undefined;
  /** What was made before this time does not run. */
  #abortedUntil = 0;

  constructor(actions: QueueActions<Request>) {
    this.#actions = actions;
  }

  /** The request that runs. */
  get running(): Request | undefined {
    return this.#running;
  }

  add(request: Request, now: number = Date.now()): void {
    if (now - this.#abortedUntil < LATE && request.date < this.#abortedUntil) {
      this.#actions.abort(request);
      return;
    }
    this.#waiting.push(request);
    this.#next();
  }

  /** To be called with the reply to a request. */
  async ended(id: string, failed: boolean): Promise<void> {
    const request = this.#running;
    if (request?.id !== id) return;
    if (failed && request.stopOnError) this.abortWaiting();
    await this.#actions.between(request);
    this.#running = undefined;
    this.#next();
  }

  /** Aborts what waits, and what was made before now and is still on its way. */
  abortWaiting(now: number = Date.now()): void {
    this.#abortedUntil = now;
    for (const request of this.#waiting.splice(0)) this.#actions.abort(request);
  }

  #next(): void {
    if (this.#running !== undefined) return;
    this.#running = this.#waiting.shift();
    if (this.#running !== undefined) this.#actions.pass(this.#running);
  }
}
