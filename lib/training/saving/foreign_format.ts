/** How files of other formats begin. */
const BEGINNINGS: readonly [beginning: RegExp, kind: string][] = [
  [/^\x89HDF\r\n/, "an HDF5 file, such as the .h5 of older versions of Keras"],
  [/^PK\x03\x04/, "a zip archive, such as a .keras file of Keras or a .pt file of PyTorch"],
  [/^GGUF/, "a GGUF file of a language model"],
  [/^\x93NUMPY/, "a NumPy array"],
  [/^....TFL3/s, "a model of TensorFlow Lite"],
  [/^\x80[\x02-\x05]/, "a pickled object of Python"],
  [/^\s*\{[^]*"(modelTopology|weightsManifest)"/, "the model.json of a model of TensorFlow.js"],
  [/^\s*[{[]/, "a JSON file"],
  [/^\s*</, "a page of HTML or XML"],
  [/^version https:\/\/git-lfs/, "a pointer of Git LFS in place of the file"],
];

const latin = new TextDecoder("latin1");

/** What a file of another format is, from its first bytes; undefined if it looks like none that is known. */
export function foreignFormat(first: Uint8Array): string | undefined {
  const text = latin.decode(first);
  return BEGINNINGS.find(([beginning]) => beginning.test(text))?.[1];
}
