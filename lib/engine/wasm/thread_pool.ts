import { host } from "../../host/mod.ts";
import { productIn } from "../blas/product.ts";
import { SIGNATURES } from "../blas/signatures.ts";
import { ALIVE, MAY_WAIT, MOST_THREADS, PATIENCE, SPINS } from "../shared/memory_map.ts";
import type { Machine } from "./machine.ts";

/** What a worker runs: it helps until it has had nothing to do for a while, and then ends. */
const WORKER = `onmessage = ({ data: { module, memory, thread, library } }) => {
  const multiply = library ? productOf(memory, library) : () => {};
  new WebAssembly.Instance(module, { env: { memory }, native_products: { multiply } })
    .exports.serve(thread);
  postMessage("done");
  close();
};`;

/** What a worker runs beside that, to open the native library and multiply with it. */
const openingIn = (openInWorker: string) => `
const open = ${openInWorker};
const productIn = ${productIn};
const productOf = (memory, { path, signatures, symbol, base }) =>
  productIn(memory.buffer, base, open(path, signatures)[symbol]);
`;

/** Workers are started once the programs that were worth sharing add up to so many nanoseconds. */
const WORTH_STARTING = 3_000_000;
/**
 * A worker that has had nothing to do for so many milliseconds leaves: to start another takes 20 of the calling thread,
 * but one that is there keeps all memory of its engine, and the process where `unref` does nothing.
 */
const PATIENT = 30_000, HURRIED = 200;
/** Shorter programs are done before a worker could join. */
const WORTH_SHARING = 25_000;

/**
 * The threads that help the calling one. They are started when there is work for them, join when they are ready, and
 * leave when there has been none for a while. They keep no process and no kernel alive.
 */
export class ThreadPool {
  /** How many threads work at most, the calling one included. */
  readonly threads: number;
  readonly #machine: Machine;
  readonly #workers = new Map<number, Worker>();
  /** Where the workers' code is found; made when the first is started. */
  #url = "";
  #worth = 0;
  #canStart = typeof Worker !== "undefined";

  /** A pool of up to `threads` threads; one where the memory cannot be shared with workers. */
  constructor(machine: Machine, threads: number) {
    this.#machine = machine;
    this.threads = machine.canShare ? Math.min(threads, MOST_THREADS) : 1;
    const cores = globalThis.navigator?.hardwareConcurrency ?? 1;
    // With a core for each, waiting awake is quickest; else it takes the core from those who work.
    machine.words[SPINS >> 2] = this.threads <= cores ? 200_000 : 200;
    machine.words[MAY_WAIT >> 2] = mayWait() ? 1 : 0;
  }

  /** How many threads will work at a program of this cost, in nanoseconds; starts workers if it is worth it. */
  threadsFor(cost: number): number {
    if (this.threads === 1 || cost < WORTH_SHARING) return 1;
    if (this.#worth < WORTH_STARTING) {
      this.#worth += cost;
      return 1;
    }
    if (this.#workers.size < this.threads - 1 && this.#canStart) this.#start();
    return 1 + Atomics.load(this.#machine.words, ALIVE >> 2);
  }

  #start(): void {
    const { module, memory, words, library, base } = this.#machine;
    const code = library ? [WORKER, openingIn(host.native!.openInWorker)] : [WORKER];
    this.#url ||= URL.createObjectURL(new Blob(code, { type: "text/javascript" }));
    const toOpen = library &&
      { path: library.path, symbol: library.symbol, signatures: SIGNATURES, base };
    for (let thread = 1; thread < this.threads; thread++) {
      if (this.#workers.has(thread)) continue;
      try {
        const worker = new Worker(this.#url, { type: "module" });
        words[PATIENCE >> 2] = host.unref(worker) ? PATIENT : HURRIED;
        this.#workers.set(thread, worker);
        const ended = () => this.#workers.delete(thread);
        worker.onmessage = ended;
        worker.onerror = (event) => {
          // Without workers it goes on alone, a little slower.
          event.preventDefault();
          this.#canStart = false;
          ended();
        };
        worker.postMessage({ module, memory, thread, library: toOpen });
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
