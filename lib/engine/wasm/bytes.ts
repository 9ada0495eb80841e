import type { Source } from "../engine.ts";
import type { Matrix } from "../matrix.ts";
import { pixelsOf } from "../matrix_numbers.ts";
import type { Pixels } from "../pixels.ts";
import type { Allocator } from "./allocator.ts";
import type { Machine } from "./machine.ts";

/** So many numbers are copied at a time: a quarter of the fastest cache. */
export const CHUNK = 3072;
/** Matrices of fewer numbers are gathered from as they are. */
const SMALL = 2 ** 18;
/** Bytes are read four at a time, the last of which may reach beyond. */
const SPARE = 16;

/** A matrix of images, kept in the engine's memory as bytes that stand for n / 255. */
export class ByteSource implements Source {
  readonly rows: number;
  readonly cols: number;
  readonly address: number;
  readonly #allocator: Allocator;
  readonly #pixels: WeakRef<Pixels> | undefined;

  private constructor(allocator: Allocator, x: Matrix, address: number) {
    const pixels = pixelsOf(x);
    this.#pixels = pixels ? new WeakRef(pixels) : undefined;
    this.rows = x.rows;
    this.cols = x.cols;
    this.address = address;
    this.#allocator = allocator;
  }

  /** A copy of the matrix as bytes; null if it is small, or not all of its numbers are bytes divided by 255. */
  static of(x: Matrix, machine: Machine, allocator: Allocator): ByteSource | null {
    const length = x.rows * x.cols;
    if (length < SMALL || length % 4 !== 0) return null;
    const size = length + SPARE;
    const address = allocator.allocateUnset(size);
    const pixels = pixelsOf(x);
    if (pixels) {
      new Uint8Array(machine.memory.buffer).set(pixels.bytes, address);
      return new ByteSource(allocator, x, address);
    }
    const { data } = x;
    const staging = allocator.allocateUnset(4 * CHUNK);
    const buffer = new Float32Array(CHUNK);
    let fits = true;
    for (let start = 0; fits && start < data.length; start += CHUNK) {
      const part = data.subarray(start, start + CHUNK);
      // Copying into shared memory is slow where it has to wait for the source: so first into the cache.
      buffer.set(part);
      machine.floats.set(buffer, staging >>> 2);
      fits = machine.exports.encode(staging, part.length, address + start) !== 0;
    }
    allocator.free(staging, 4 * CHUNK);
    if (fits) return new ByteSource(allocator, x, address);
    allocator.free(address, size);
    return null;
  }

  /** The bytes that it is a copy of; undefined if they are gone, or it was made from float32. */
  get pixels(): Pixels | undefined {
    return this.#pixels?.deref();
  }

  /** How many bytes it takes. */
  get bytes(): number {
    return this.rows * this.cols;
  }

  /** Gives the memory back. */
  release(): void {
    this.#allocator.free(this.address, this.bytes + SPARE);
  }
}
