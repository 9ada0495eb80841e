import { unpackTar } from "modern-tar";
import { Matrix } from "../engine/mod.ts";
import type { Dataset } from "./dataset.ts";
import type { Disk, Download } from "../host/mod.ts";

/** The classes by their numbers, as the archive's batches.meta.txt has them. */
const CLASS_NAMES = [
  "airplane",
  "automobile",
  "bird",
  "cat",
  "deer",
  "dog",
  "frog",
  "horse",
  "ship",
  "truck",
];

const TRAIN = [1, 2, 3, 4, 5].map((batch) => `data_batch_${batch}.bin`);
const TEST = ["test_batch.bin"];

/** Three colours of 32 × 32 pixels; in the files a byte with the class goes before. */
const PIXELS = 3 * 32 * 32;

/**
 * Reads the archive, downloaded first if it is not there.
 *
 * @throws {Error} If it cannot be downloaded or is damaged; the message says where to put it by hand.
 */
export async function readCifar10(
  disk: Disk,
  archive: Download,
): Promise<{ train: Dataset; test: Dataset }> {
  const byHand =
    "get cifar-10-binary.tar.gz with a browser from https://www.cs.toronto.edu/~kriz/cifar.html " +
    `("CIFAR-10 binary version") and put it, still packed, at ${archive.path}`;
  if (!await disk.exists(archive.path)) {
    try {
      await disk.download(archive);
    } catch (error) {
      const { message } = error as Error;
      throw new Error(
        `loadCifar10: could not download ${archive.url} (${message}). Try again later, or ${byHand}.`,
        { cause: error },
      );
    }
  }
  const damage = await damageOf(disk, archive);
  if (damage !== undefined) {
    throw new Error(
      `loadCifar10: expected ${archive.path} to have ${damage}; it is damaged or another file: ` +
        `delete it and call again, or ${byHand}.`,
    );
  }
  return await unpack(disk, archive.path);
}

/** What is wrong with the file; undefined if nothing is. It is looked at in each call: anything may have happened to it. */
async function damageOf(
  disk: Disk,
  { path, size, sha256 }: Download,
): Promise<string | undefined> {
  const foundSize = await disk.sizeOf(path);
  if (foundSize !== size) return `${size} bytes but found ${foundSize}`;
  const found = await disk.sha256Of(path);
  return found === sha256 ? undefined : `the SHA-256 sum ${sha256} but found ${found}`;
}

async function unpack(disk: Disk, path: string): Promise<{ train: Dataset; test: Dataset }> {
  const readable = await disk.read(path);
  const entries = await unpackTar(readable.pipeThrough(new DecompressionStream("gzip")), {
    filter: ({ name }) => name.endsWith(".bin"),
  });
  const files = new Map(entries.map(({ header, data }) => [header.name.split("/").at(-1), data]));
  const batches = (names: readonly string[]) =>
    names.map((name) => {
      const bytes = files.get(name);
      if (bytes !== undefined && bytes.length % (1 + PIXELS) === 0) return bytes;
      throw new Error(
        `loadCifar10: expected ${path} to hold ${name} with ${
          1 + PIXELS
        } bytes a picture but found ${
          bytes === undefined ? "no such file" : `${bytes.length} bytes`
        }.`,
      );
    });
  return { train: dataset(batches(TRAIN)), test: dataset(batches(TEST)) };
}

function dataset(batches: Uint8Array[]): Dataset {
  const rows = batches.reduce((sum, { length }) => sum + length / (1 + PIXELS), 0);
  const pixels = new Uint8Array(rows * PIXELS);
  const labels = new Uint8Array(rows);
  let row = 0;
  for (const bytes of batches) {
    for (let at = 0; at < bytes.length; at += 1 + PIXELS, row++) {
      labels[row] = bytes[at];
      pixels.set(bytes.subarray(at + 1, at + 1 + PIXELS), row * PIXELS);
    }
  }
  return { x: Matrix.fromBytes(rows, PIXELS, pixels), labels, classNames: CLASS_NAMES };
}
