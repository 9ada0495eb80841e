/** The float32 next to n / 255 for each byte n. */
const SHARES: Float32Array = Float32Array.from({ length: 256 }, (_, byte) => byte / 255);

/** Numbers from 0 to 1 as pictures have them: bytes that stand for n / 255, in a quarter of the memory. */
export class Pixels {
  /** Not to be changed: whoever needs them may keep a copy. */
  readonly bytes: Uint8Array<ArrayBuffer>;

  /** @param bytes not to be changed from now on. */
  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.bytes = bytes;
  }

  /** How many there are. */
  get length(): number {
    return this.bytes.length;
  }

  /** The number in place `index`. */
  at(index: number): number {
    return SHARES[this.bytes[index]];
  }

  /** The numbers from `start` up to, not including, `end`. */
  numbers(start = 0, end = this.bytes.length): Float32Array<ArrayBuffer> {
    const numbers = new Float32Array(end - start);
    this.write(numbers, 0, start);
    return numbers;
  }

  /** Writes `count` numbers, from `start` on, to the place `at`. */
  write(to: Float32Array, at: number, start: number, count: number = to.length): void {
    const { bytes } = this;
    for (let i = 0; i < count; i++) to[at + i] = SHARES[bytes[start + i]];
  }

  /** A copy of those from `start` up to, not including, `end`. */
  slice(start: number, end: number): Pixels {
    return new Pixels(this.bytes.slice(start, end));
  }

  /** A copy of the rows named by `order`, of `cols` columns. */
  take(order: readonly number[], cols: number): Pixels {
    const bytes = new Uint8Array(order.length * cols);
    order.forEach((row, i) =>
      bytes.set(this.bytes.subarray(row * cols, (row + 1) * cols), i * cols)
    );
    return new Pixels(bytes);
  }
}
