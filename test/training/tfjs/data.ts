import { type RandomStream, randomStream } from "../../../lib/engine/mod.ts";
import { lossKind, type Targets } from "./goals.ts";
import type { Goal, Net } from "./net.ts";

/** Numbers with their sizes, that of the batch first. */
export interface Table {
  readonly shape: readonly number[];
  readonly data: Float32Array<ArrayBuffer>;
}

/** What the nets learn from, apart from what they are made of. */
const SEED = 1;

/** Examples for each input and right answers for each output, `which` for another set of them. */
export function dataOf(net: Net, which: "train" | "validation", rows: number) {
  const random = randomStream(SEED + (which === "train" ? 0 : 1), net.number);
  const x = Object.fromEntries(
    Object.entries(net.inputs).map(([name, shape]): [string, Table] => [
      name,
      table([rows, ...shape], () => 3 * random.uniform() - 1.5),
    ]),
  );
  return { x, y: net.goals.map((goal) => rightAnswers(random, goal, rows)) };
}

function table(shape: readonly number[], next: () => number): Table {
  const size = shape.reduce((product, each) => product * each, 1);
  return { shape, data: Float32Array.from({ length: size }, next) };
}

/** Answers at which no loss of TensorFlow.js gives NaN: see quirks.ts. */
function rightAnswers(random: RandomStream, { units, loss, form }: Goal, rows: number): Table {
  const sign = () => random.integer(2) === 0 ? -1 : 1;
  const number: Partial<Record<Targets, () => number>> = {
    "numbers": () => 4 * random.uniform() - 2,
    "far from 0": () => sign() * (0.5 + 2 * random.uniform()),
    "positive": () => 0.1 + 3 * random.uniform(),
    "counts": () => random.integer(5),
    "signs": sign,
    "binary": () => random.integer(2),
  };
  const { targets } = lossKind(loss), next = number[targets];
  if (targets === "labels") {
    return table(form === "list" ? [rows] : [rows, 1], () => random.integer(units));
  }
  if (next) return table(form === "list" ? [rows] : [rows, units], next);
  const { shape, data } = table([rows, units], () => 0.05 + random.uniform());
  for (let i = 0; i < rows; i++) {
    const row = data.subarray(i * units, (i + 1) * units);
    const sum = row.reduce((sum, value) => sum + value, 0), largest = Math.max(...row);
    row.set(row.map((value) => targets === "shares" ? value / sum : value === largest ? 1 : 0));
  }
  return { shape, data };
}

/** Rows from `start` to `end`. */
export function rowsOf(
  { shape: [rows, ...sizes], data }: Table,
  start: number,
  end: number,
): Table {
  const size = data.length / rows;
  return { shape: [end - start, ...sizes], data: data.slice(start * size, end * size) };
}

/** What a weight starts with in both libraries, by its name, such as "dense_1/kernel". */
export function startOf(net: Net, name: string, shape: readonly number[]): Float32Array {
  const random = randomStream(
    [...name].reduce((seed, letter) => (31 * seed + letter.charCodeAt(0)) % 1e9, net.number),
  );
  const kind = name.slice(name.lastIndexOf("/") + 1);
  const size = 1.5 / Math.sqrt(shape[0]);
  const around: Record<string, readonly [middle: number, spread: number]> = {
    kernel: [0, size],
    bias: [0, 0.3],
    alpha: [0.25, 0.2],
    gamma: [1, 0.4],
    beta: [0, 0.3],
    moving_mean: [0, 0.3],
    moving_variance: [1, 0.5],
  };
  const [middle, spread] = around[kind];
  return table(shape, () => middle + spread * (2 * random.uniform() - 1)).data;
}
