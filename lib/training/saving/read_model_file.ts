import { checkSeal } from "./checksum.ts";
import { FORMAT, VERSION } from "./encode_model.ts";
import { refuse } from "./file_fault.ts";
import { foreignFormat } from "./foreign_format.ts";
import {
  type Header,
  HEADER_START,
  headerLength,
  parseHeader,
  type Tensor,
} from "./safetensors.ts";
import type { Source } from "./source.ts";
import { shortened, strictJson } from "./strict_json.ts";

/** What a file holds, before a model is made of it. */
export interface ModelFile {
  /** The layers and how they are connected. */
  readonly model: unknown;
  /** What it was compiled with, and how far its training has come. */
  readonly training: unknown;
  /** How far the fit has come whose checkpoint it is; undefined for a model that was saved. */
  readonly fit: unknown;
  /** All numbers, by name. */
  readonly tensors: ReadonlyMap<string, Tensor>;
}

/** The memory of an engine has no room for more. */
const MOST_BYTES = 2 ** 31;
/** The texts in the header of a saved model. */
const TEXTS = ["format", "version", "sha256", "model", "training"];
/** One that a checkpoint has besides. */
const CHECKPOINT_TEXT = "fit";

/**
 * Reads a file and holds it against its checksum. Nothing is read and no room is made for it before it is known to be
 * there.
 *
 * @throws {FileFault} If it is no saved model, or a damaged one.
 */
export async function readModelFile({ size, read }: Source): Promise<ModelFile> {
  const first = await read(0, Math.min(size, 4096));
  const foreign = foreignFormat(first);
  if (foreign !== undefined) refuse(`it is ${foreign}`);
  const headerEnd = HEADER_START + headerLength(first.subarray(0, HEADER_START), size);
  const headerBytes = await read(0, headerEnd);
  const header = parseHeader(headerBytes.subarray(HEADER_START), size - headerEnd);
  const texts = checkTexts(header);
  if (size > MOST_BYTES) refuse(`it has ${size} bytes, and at most ${MOST_BYTES} are read`);

  const file = new Uint8Array(size);
  file.set(headerBytes);
  file.set(await read(headerEnd, size), headerEnd);
  await checkSeal(file, headerEnd);
  const tensors = Array.from(header.tensors, ([name, { shape, start, end }]): [string, Tensor] => [
    name,
    { name, shape, data: new Float32Array(file.buffer.slice(headerEnd + start, headerEnd + end)) },
  ]);
  return {
    model: strictJson("model in its header", texts.model),
    training: strictJson("training in its header", texts.training),
    fit: texts.fit && strictJson("fit in its header", texts.fit),
    tensors: new Map(underNamesOfToday(tensors)),
  };
}

/** Earlier versions called a dense layer's kernel and bias weights and biases. */
function underNamesOfToday(tensors: [string, Tensor][]): [string, Tensor][] {
  if (!tensors.some(([name]) => name.endsWith("/weights"))) return tensors;
  return tensors.map(([old, tensor]) => {
    // Of an optimizer's numbers the last part says what they are: "optimizer/dense/weights/velocity".
    const name = old.replace(/\/weights(?=$|\/[^/]+$)/, "/kernel").replace(
      /\/biases(?=$|\/[^/]+$)/,
      "/bias",
    );
    return [name, { ...tensor, name }];
  });
}

/** The texts of a saved model; the first thing to go by in a file of the same format by another program. */
function checkTexts(
  { metadata, tensors }: Header,
): { model: string; training: string; fit: string | undefined } {
  const format = metadata.get("format");
  if (format !== FORMAT) {
    refuse(
      `it is a safetensors file of another program${
        format === undefined ? "" : ` ("${shortened(format)}")`
      }: it has ${tensors.size} tensors and no layers; make the model of its layers, and give it the weights with setWeights`,
    );
  }
  const version = metadata.get("version");
  if (version !== VERSION) {
    refuse(
      `it has version ${
        shortened(JSON.stringify(version) ?? "none")
      } of the format, and this library reads version "${VERSION}"; update the library`,
    );
  }
  const missing = TEXTS.find((name) => !metadata.has(name));
  if (missing !== undefined) refuse(`its header lacks "${missing}"`);
  const unknown = [...metadata.keys()].find((name) =>
    !TEXTS.includes(name) && name !== CHECKPOINT_TEXT
  );
  if (unknown !== undefined) refuse(`its header has "${shortened(unknown)}", which is unknown`);
  return {
    model: metadata.get("model")!,
    training: metadata.get("training")!,
    fit: metadata.get(CHECKPOINT_TEXT),
  };
}
