import type { Machine } from "./machine.ts";

/** Every piece begins on a cache line. */
const LINE = 64;

/** Gives out pieces of the engine's memory. A piece that is freed is kept, and used again for one of about its size. */
export class Allocator {
  readonly #machine: Machine;
  readonly #free = new Map<number, number[]>();
  #end: number;

  constructor(machine: Machine) {
    this.#machine = machine;
    this.#end = Math.ceil(machine.exports.FREE_MEMORY.value / LINE) * LINE;
  }

  /** The first address behind all pieces. */
  get end(): number {
    return this.#end;
  }

  /** The address of `bytes` bytes of zeros. */
  allocate(bytes: number): number {
    const address = this.allocateUnset(bytes);
    this.#machine.words.fill(0, address >>> 2, (address + sizeClass(bytes)) >>> 2);
    return address;
  }

  /** The address of `bytes` bytes that hold anything. */
  allocateUnset(bytes: number): number {
    const size = sizeClass(bytes);
    const kept = this.#free.get(size)?.pop();
    const address = kept ?? this.#end;
    if (kept === undefined) {
      this.#machine.reach(address + size);
      this.#end += size;
    }
    return address;
  }

  /** Takes back what was allocated with as many bytes. */
  free(address: number, bytes: number): void {
    const size = sizeClass(bytes);
    const kept = this.#free.get(size);
    if (kept) kept.push(address);
    else this.#free.set(size, [address]);
  }
}

/** `bytes` rounded up so that there are eight sizes between a power of two and the next. */
function sizeClass(bytes: number): number {
  const step = Math.max(LINE, 2 ** Math.floor(Math.log2(Math.max(1, bytes)) - 3));
  return Math.ceil(Math.max(1, bytes) / step) * step;
}
