/** The images and labels of a folder of IDX files, for the peers in JavaScript. */
import { join } from "node:path";
import { readIdx } from "../../../lib/data/idx.ts";

/** Images as rows of numbers from 0 to 1, labels as one-hot rows of ten. */
export interface Rows {
  x: Float32Array<ArrayBuffer>;
  y: Float32Array<ArrayBuffer>;
}

/** Pixels in an image, and classes. */
export const PIXELS = 784, CLASSES = 10;

const read = new Map<string, Rows>();

/** Reads the first `count` rows of `train` or `t10k`, once. */
export function readRows(folder: string, set: "train" | "t10k", count: number): Rows {
  const path = join(folder, set), key = `${path} ${count}`;
  let rows = read.get(key);
  if (!rows) {
    const pixels = readIdx(Deno.readFileSync(`${path}-images-idx3-ubyte`)).data;
    const labels = readIdx(Deno.readFileSync(`${path}-labels-idx1-ubyte`)).data;
    rows = { x: new Float32Array(PIXELS * count), y: new Float32Array(CLASSES * count) };
    for (let i = 0; i < rows.x.length; i++) rows.x[i] = pixels[i] / 255;
    for (let i = 0; i < count; i++) rows.y[CLASSES * i + labels[i]] = 1;
    read.set(key, rows);
  }
  return rows;
}
