import { createHash } from "node:crypto";
import * as nl from "nonlinear";

/** A saved model taken apart: what the header says, the two texts in it that are JSON themselves, and the numbers. */
export interface Parts {
  // deno-lint-ignore no-explicit-any -- a hostile file is anything
  header: Record<string, any>;
  // deno-lint-ignore no-explicit-any
  model: any;
  // deno-lint-ignore no-explicit-any
  training: any;
  data: Uint8Array<ArrayBuffer>;
}

const encoder = new TextEncoder(), decoder = new TextDecoder();

/** The bytes of a small model with everything that a file can have: two layers, trained for one step. */
export async function goodFile(): Promise<Uint8Array<ArrayBuffer>> {
  const { dense, dropout } = nl.layers;
  const model = nl.sequential({
    layers: [
      dense({ units: 2, activation: nl.leakyRelu, name: "hidden", inputShape: [3] }),
      dropout({ rate: 0.5 }),
      dense({ units: 1, name: "out", kernelRegularizer: "l2" }),
    ],
    seed: 1,
  });
  model.compile({ optimizer: nl.optimizers.sgd({ momentum: 0.5 }), loss: "mse", metrics: ["mae"] });
  await model.fit([[1, 2, 3]], [1], { verbose: 0 });
  return await model.toBytes();
}

/** Takes a file apart. */
export function partsOf(file: Uint8Array<ArrayBuffer>): Parts {
  const length = Number(new DataView(file.buffer).getBigUint64(0, true));
  const header = JSON.parse(decoder.decode(file.subarray(8, 8 + length)));
  const { model, training } = header.__metadata__;
  return {
    header,
    model: JSON.parse(model),
    training: JSON.parse(training),
    data: file.slice(8 + length),
  };
}

/** Puts a file together again, with the right checksum. */
export function fileOf({ header, model, training, data }: Parts): Uint8Array<ArrayBuffer> {
  const texts = header.__metadata__;
  if (typeof model !== "string") model = JSON.stringify(model);
  if (typeof training !== "string") training = JSON.stringify(training);
  if (texts?.model !== undefined) Object.assign(texts, { model, training });
  return sealed(JSON.stringify(header), data);
}

/** A file of this header and these numbers, with the right checksum, if there is a place for one. */
export function sealed(header: string, data: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const SUM = /"sha256":"[0-9a-f]{64}"/;
  const put = (sum: string) => header.replace(SUM, `"sha256":"${sum}"`);
  const sum = createHash("sha256").update(raw(put("0".repeat(64)), data)).digest("hex");
  return raw(put(sum), data);
}

/** A file of this header and these numbers; `length` is what it says of the header. */
export function raw(
  header: string,
  data: Uint8Array<ArrayBuffer> = new Uint8Array(),
  length?: bigint,
): Uint8Array<ArrayBuffer> {
  const json = encoder.encode(header), file = new Uint8Array(8 + json.length + data.length);
  new DataView(file.buffer).setBigUint64(0, length ?? BigInt(json.length), true);
  file.set(json, 8);
  file.set(data, 8 + json.length);
  return file;
}
