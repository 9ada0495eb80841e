import { refuse } from "./file_fault.ts";
import { checkedList, checkedObject, checkedWhole } from "./fields.ts";
import { shortened, strictJson } from "./strict_json.ts";

/** Named numbers of a file. */
export interface Tensor {
  /** Unique in the file, such as "dense/kernel". */
  readonly name: string;
  /** Rows and columns, or how many numbers there are. */
  readonly shape: readonly number[];
  /** The numbers, row by row. */
  readonly data: Float32Array<ArrayBuffer>;
}

/** Where the numbers of a tensor are, in bytes after the header. */
export interface TensorPlace {
  /** Rows and columns, or how many numbers there are. */
  readonly shape: readonly number[];
  /** Their first byte. */
  readonly start: number;
  /** The byte after their last. */
  readonly end: number;
}

/** What the header of a file says. */
export interface Header {
  /** Texts by name. */
  readonly metadata: ReadonlyMap<string, string>;
  /** Tensors by name. */
  readonly tensors: ReadonlyMap<string, TensorPlace>;
}

/** Enough for ten thousand layers. */
const MOST_HEADER_BYTES = 2 ** 25;
/** The header begins after the number that says how long it is. */
export const HEADER_START = 8;
/** The byte that it begins with. */
export const BRACE = 0x7b;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * A file of the safetensors format, version 0: the length of the header in 8 bytes, the header as JSON, the numbers, all
 * little-endian. https://github.com/huggingface/safetensors
 *
 * @throws {RangeError} If two tensors have the same name.
 */
export function encodeSafetensors(
  metadata: Readonly<Record<string, string>>,
  tensors: readonly Tensor[],
): Uint8Array<ArrayBuffer> {
  const entries: [name: string, entry: unknown][] = [["__metadata__", metadata]];
  let end = 0;
  for (const { name, shape, data } of tensors) {
    const start = end;
    end += data.byteLength;
    entries.push([name, { dtype: "F32", shape, data_offsets: [start, end] }]);
  }
  const json = encoder.encode(
    `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${JSON.stringify(entry)}`).join()}}`,
  );
  // Padded with blanks, so that the numbers begin at a multiple of their size.
  const length = Math.ceil(json.length / 8) * 8, dataStart = HEADER_START + length;
  const bytes = new Uint8Array(dataStart + end).fill(0x20, HEADER_START, dataStart);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(length), true);
  bytes.set(json, HEADER_START);
  let at = dataStart;
  for (const { data } of tensors) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += data.byteLength;
  }
  return bytes;
}

/**
 * How long the header of a file of `size` bytes is, from the first eight of them.
 *
 * @throws {FileFault} If it cannot be so long.
 */
export function headerLength(first: Uint8Array<ArrayBuffer>, size: number): number {
  if (first.length < HEADER_START) {
    refuse(size === 0 ? "the file is empty" : `the file has only ${size} bytes`);
  }
  const length = new DataView(first.buffer, first.byteOffset).getBigUint64(0, true);
  const rest = size - HEADER_START;
  if (length > BigInt(rest)) {
    refuse(
      `its first 8 bytes say that a header of ${length} bytes follows, and the file has only ${rest} more`,
    );
  }
  if (length > MOST_HEADER_BYTES) {
    refuse(`its header has ${length} bytes, and at most ${MOST_HEADER_BYTES} are read`);
  }
  if (length < 2n) refuse(`its header has ${length} bytes, and an empty one has 2`);
  return Number(length);
}

/** Where the numbers of a whole file begin. */
export function dataStartOf(file: Uint8Array<ArrayBuffer>): number {
  return HEADER_START + headerLength(file.subarray(0, HEADER_START), file.length);
}

/**
 * What a header says, held against the number of bytes that follow it: every byte belongs to one tensor.
 *
 * @throws {FileFault} If anything is wrong with it.
 */
export function parseHeader(bytes: Uint8Array<ArrayBuffer>, dataLength: number): Header {
  if (bytes[0] !== BRACE) refuse("its header does not begin with {");
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return refuse("its header is not text in UTF-8");
  }
  const header = strictJson("its header", text) as Record<string, unknown>;
  const { __metadata__: metadata = {}, ...entries } = header;
  return {
    metadata: checkMetadata(metadata),
    tensors: checkPlaces(entries, dataLength),
  };
}

function checkMetadata(metadata: unknown): Map<string, string> {
  if (typeof metadata !== "object" || metadata === null || Array.isArray(metadata)) {
    refuse("__metadata__ in its header is not an object");
  }
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(metadata as object)) {
    if (typeof value !== "string") {
      refuse(`__metadata__ in its header has "${name}", which is no text`);
    }
    texts.set(name, value);
  }
  return texts;
}

function checkPlaces(
  entries: Record<string, unknown>,
  dataLength: number,
): Map<string, TensorPlace> {
  const places = new Map<string, TensorPlace>();
  for (const [name, entry] of Object.entries(entries)) {
    places.set(name, checkPlace(`the tensor "${shortened(name)}"`, entry));
  }
  let end = 0;
  const inOrder = [...places].sort(([, a], [, b]) => a.start - b.start || a.end - b.end);
  for (const [name, place] of inOrder) {
    if (place.start !== end) {
      const fault = place.start < end ? "overlaps the one before it" : "leaves a gap before it";
      refuse(
        `the tensor "${
          shortened(name)
        }" ${fault}: it begins at byte ${place.start} and not at ${end}`,
      );
    }
    end = place.end;
  }
  if (end === dataLength) return places;
  return refuse(
    `its tensors take ${end} bytes but ${dataLength} follow the header: the file was ${
      end > dataLength ? "cut short" : "added to"
    }`,
  );
}

function checkPlace(where: string, entry: unknown): TensorPlace {
  const { dtype, shape, data_offsets: offsets } = checkedObject(where, entry, [
    "dtype",
    "shape",
    "data_offsets",
  ]);
  if (dtype !== "F32") {
    refuse(`${where} has numbers of type ${JSON.stringify(dtype)} and not "F32"`);
  }
  const sizes = checkedList(`the shape of ${where}`, shape, 1, 2).map((size) =>
    checkedWhole(`a size in the shape of ${where}`, size)
  );
  const [start, end] = checkedList(`data_offsets of ${where}`, offsets, 2, 2).map((offset) =>
    checkedWhole(`an offset of ${where}`, offset)
  );
  // Two whole numbers below 2⁵³ can have a product that is rounded, but never to one below 2⁵³.
  const bytes = 4 * sizes.reduce((product, size) => product * size, 1);
  if (end - start !== bytes) {
    refuse(
      `${where} has the shape [${sizes.join(", ")}], which takes ${bytes} bytes, and not the ${
        end - start
      } from ${start} to ${end}`,
    );
  }
  return { shape: sizes, start, end };
}
