import { BRACE, HEADER_START } from "./safetensors.ts";

/** How files of other formats begin, byte by byte. */
const BEGINNINGS: readonly [beginning: string, kind: string][] = [
  ["\x89HDF\r\n", "an HDF5 file, such as the .h5 of older versions of Keras"],
  ["PK\x03\x04", "a zip archive, such as a .keras file of Keras or a .pt file of PyTorch"],
  ["GGUF", "a GGUF file of a language model"],
  ["\x93NUMPY", "a NumPy array"],
  ["\x80\x02", "a pickled object of Python"],
  ["\x80\x04", "a pickled object of Python"],
  ["\x1f\x8b", "an archive packed with gzip"],
  ["version https://git-lfs", "a pointer of Git LFS in place of the file"],
];

/** What files of text look like. */
const TEXTS: readonly [text: RegExp, kind: string][] = [
  [
    /^\s*\{[^]*"(modelTopology|weightsManifest)"/,
    "the model.json of a model of TensorFlow.js",
  ],
  [/^\s*[{[]/, "a file of JSON"],
  [/^\s*</, "a page of HTML or XML"],
];

/** What a file of another format is, from its first bytes; undefined if it looks like none that is known. */
export function foreignFormat(first: Uint8Array): string | undefined {
  // The length that stands before the header may be any bytes.
  if (first[HEADER_START] === BRACE) return undefined;
  const text = String.fromCharCode(...first);
  return BEGINNINGS.find(([beginning]) => text.startsWith(beginning))?.[1] ??
    TEXTS.find(([pattern]) => pattern.test(text))?.[1];
}
