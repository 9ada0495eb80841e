import type { BlasLibrary } from "../blas/library.ts";
import { type Product, productIn } from "../blas/product.ts";
import { host } from "../../host/mod.ts";
import { plain, relaxed } from "./binaries.ts";

/** What a compiled engine exports. */
export interface Exports {
  /** Where memory for matrices begins. */
  readonly FREE_MEMORY: WebAssembly.Global<"i32">;
  /** Works at the open program as thread number `thread`, until it is done. */
  work(thread: number): void;
  /** Lets the workers see the program. */
  open(): void;
  /** Closes the program and waits until no worker reads it any more. */
  close(): void;
  /** Writes `count` numbers as bytes that stand for n / 255; 0 if they cannot. */
  encode(from: number, count: number, to: number): number;
  /** Multiplies and adds 24 vectors in registers, `rounds` times: for benchmarks. */
  registersOnly(rounds: number, factor: number, term: number): number;
}

/** "relaxed" where a product and a sum may be rounded once, as the CPU does it, else "plain". */
export type Simd = "relaxed" | "plain";

/** 4 GiB in pages of 64 KiB: what addresses of 32 bits reach. Only what is used becomes real memory. */
const MOST_PAGES = 65536;
const FIRST_PAGES = 16;
const PAGE = 65536;

/** The compiled routines with their memory. */
export class Machine {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly exports: Exports;
  readonly simd: Simd;
  /** What multiplies in place of the machine's own routines, if anything. */
  readonly library: BlasLibrary | null;
  /** Where the memory lies, for the library. */
  readonly base: number = 0;
  /** The memory as numbers; made anew when it grows. */
  floats!: Float32Array<SharedArrayBuffer>;
  words!: Int32Array<SharedArrayBuffer>;

  private constructor(
    bytes: Uint8Array<ArrayBuffer>,
    memory: WebAssembly.Memory,
    simd: Simd,
    library: BlasLibrary | null,
  ) {
    this.simd = simd;
    this.library = library;
    this.module = new WebAssembly.Module(bytes);
    this.memory = memory;
    let multiply: Product = () => {};
    if (library) {
      // A shared memory stays where it is when it grows.
      this.base = host.native!.addressOf(memory.buffer);
      multiply = productIn(memory.buffer, this.base, library.sgemm);
    }
    const imports = { env: { memory }, native_products: { multiply } };
    this.exports = new WebAssembly.Instance(this.module, imports).exports as unknown as Exports;
    this.#updateViews();
  }

  /**
   * The first of these kinds of machine that runs here, or null where WebAssembly, its SIMD or shared memory is
   * missing.
   */
  static start(
    kinds: readonly Simd[] = ["relaxed", "plain"],
    library: BlasLibrary | null = null,
  ): Machine | null {
    const memory = sharedMemory();
    if (memory === null) return null;
    for (const simd of kinds) {
      const bytes = Uint8Array.fromBase64(simd === "relaxed" ? relaxed : plain);
      if (WebAssembly.validate(bytes)) return new Machine(bytes, memory, simd, library);
    }
    return null;
  }

  /** Whether workers may be given the memory: where they may not, browsers hide SharedArrayBuffer. */
  get canShare(): boolean {
    return typeof SharedArrayBuffer !== "undefined";
  }

  /** Makes sure that the memory reaches up to the address `end`. */
  reach(end: number): void {
    const lacking = Math.ceil((end - this.memory.buffer.byteLength) / PAGE);
    if (lacking <= 0) return;
    // A little more at a time: growing costs a system call and new views.
    const spare = Math.min(lacking + 64, MOST_PAGES - this.memory.buffer.byteLength / PAGE);
    try {
      this.memory.grow(Math.max(lacking, spare));
    } catch {
      throw new RangeError(
        `engine: expected at most 4 GiB of matrices at work but found ${
          (end / 2 ** 30).toFixed(1)
        } GiB; use smaller batches or layers, or setEngine("reference").`,
      );
    }
    this.#updateViews();
  }

  #updateViews(): void {
    const buffer = this.memory.buffer as unknown as SharedArrayBuffer;
    this.floats = new Float32Array(buffer);
    this.words = new Int32Array(buffer);
  }
}

/** A memory that threads can share; null where there is none. A page need not be isolated to have one. */
function sharedMemory(): WebAssembly.Memory | null {
  try {
    return new WebAssembly.Memory({ initial: FIRST_PAGES, maximum: MOST_PAGES, shared: true });
  } catch {
    return null;
  }
}
