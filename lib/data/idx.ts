import { isDetached, shown, text } from "../options/mod.ts";

/** What an IDX file holds: its dimensions, and the bytes row by row. */
export interface Idx {
  /** The length of each dimension. */
  readonly shape: readonly number[];
  /** The bytes, row by row. */
  readonly data: Uint8Array<ArrayBuffer>;
}

/** The type code of unsigned bytes, the only one MNIST and its relatives use. */
const UNSIGNED_BYTE = 0x08;

/**
 * Reads an IDX file of unsigned bytes: two zero bytes, a type code, the number of dimensions, each dimension as a
 * big-endian uint32, then the data. The format is described on the MNIST page of LeCun, Cortes & Burges.
 *
 * @throws {TypeError} If `bytes` is not a Uint8Array.
 * @throws {RangeError} If the header is of another kind, or the data are longer or shorter than it says.
 *
 * @example
 * ```ts
 * import { readIdx } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const { shape, data } = readIdx(Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 2, 7, 9));
 * assertEquals(shape, [2]);
 * assertEquals([...data], [7, 9]);
 * ```
 */
export function readIdx(bytes: Uint8Array<ArrayBuffer>, name = "the data"): Idx {
  if (!ArrayBuffer.isView(bytes) || !(bytes instanceof Uint8Array) || isDetached(bytes)) {
    throw new TypeError(
      `readIdx: expected the bytes of a file, a Uint8Array, but found ${shown(bytes)}.`,
    );
  }
  text("readIdx", "name", name);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0 || bytes[2] !== UNSIGNED_BYTE) {
    const found = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, "0"));
    throw new RangeError(
      `readIdx: expected ${name} to begin with the bytes 00 00 08 (IDX, unsigned bytes) but found ${
        found.join(" ") || "nothing"
      }.`,
    );
  }
  const dimensions = bytes[3];
  const start = 4 + 4 * dimensions;
  const shape = bytes.length < start
    ? []
    : Array.from({ length: dimensions }, (_, i) => view.getUint32(4 + 4 * i));
  const expected = start + shape.reduce((product, size) => product * size, 1);
  if (bytes.length < start || bytes.length !== expected) {
    throw new RangeError(
      `readIdx: expected ${name} to have ${expected} bytes (${
        shape.join(" × ")
      } after the header) but found ${bytes.length}.`,
    );
  }
  return { shape, data: bytes.subarray(start) };
}
