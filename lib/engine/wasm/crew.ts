import type { Machine } from "./machine.ts";

/** What a worker runs: it helps until it has had nothing to do for a while, and then is gone. */
const WORKER = `onmessage = ({ data: { module, memory, me } }) => {
  new WebAssembly.Instance(module, { env: { memory } }).exports.serve(me);
  postMessage("gone");
  close();
};`;

/** A crew is called when the work that would have been worth sharing sums up to so much, in nanoseconds. */
const WORTH_A_CREW = 3_000_000;
/** What takes less is done before anyone could come. */
const WORTH_SHARING = 25_000;

/**
 * The threads that help the calling one. They are started when there is work for them, join when they are ready, and
 * leave when there has been none for a fifth of a second, so that nothing keeps a process or a kernel alive.
 */
export class Crew {
  readonly threads: number;
  readonly #machine: Machine;
  readonly #workers = new Map<number, Worker>();
  /** Where the workers' code is found; made when the first is called. */
  #url = "";
  #worth = 0;
  #canStart = typeof Worker !== "undefined";

  /** A crew of up to `threads` threads, the calling one included. */
  constructor(machine: Machine, threads: number) {
    this.#machine = machine;
    this.threads = threads;
    const settings = machine.exports.SETTINGS.value >> 2;
    const cores = globalThis.navigator?.hardwareConcurrency ?? 1;
    // With a core for everyone waiting is quickest awake; else it takes the core from those who work.
    machine.words[settings + 2] = threads <= cores ? 200_000 : 200;
    machine.words[settings + 3] = mayWait() ? 1 : 0;
  }

  /** How many threads will work at a program of this cost, in nanoseconds; calls helpers if it is worth it. */
  muster(cost: number): number {
    if (this.threads === 1 || cost < WORTH_SHARING) return 1;
    if (this.#worth < WORTH_A_CREW) {
      this.#worth += cost;
      return 1;
    }
    if (this.#workers.size < this.threads - 1 && this.#canStart) this.#call();
    return 1 + Atomics.load(this.#machine.words, this.#machine.exports.ALIVE.value >> 2);
  }

  #call(): void {
    this.#url ||= URL.createObjectURL(new Blob([WORKER], { type: "text/javascript" }));
    for (let me = 1; me < this.threads; me++) {
      if (this.#workers.has(me)) continue;
      try {
        const worker = new Worker(this.#url, { type: "module" });
        this.#workers.set(me, worker);
        const gone = () => this.#workers.delete(me);
        worker.onmessage = gone;
        worker.onerror = (event) => {
          // Without helpers it goes on alone, a little slower.
          event.preventDefault();
          this.#canStart = false;
          gone();
        };
        worker.postMessage({ module: this.#machine.module, memory: this.#machine.memory, me });
      } catch {
        this.#canStart = false;
      }
    }
  }
}

/** A browser's page may not sleep. */
function mayWait(): boolean {
  try {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 0);
    return true;
  } catch {
    return false;
  }
}
