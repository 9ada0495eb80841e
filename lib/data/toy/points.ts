import { checkedSeed, Matrix, type RandomStream, randomStream } from "../../engine/mod.ts";
import { numberFrom, wholeNumber } from "../../options/mod.ts";
import type { Dataset } from "../dataset.ts";

/** The options of every toy set. */
export interface ToyOptions {
  /** How many points, split evenly among the classes; by default 200. */
  readonly samples?: number;
  /** The standard deviation of the normal noise on each coordinate. */
  readonly noise?: number;
  /** A whole number that makes the set repeat; by default a new one each time. */
  readonly seed?: number;
}

/** More would take minutes, and no picture could show them. */
const MOST_SAMPLES = 10_000_000;

/**
 * Refuses a number of points that is none, too small or too large.
 *
 * @throws {RangeError} If it is.
 */
export function checkSamples(caller: string, samples: unknown, least: number): void {
  wholeNumber(caller, "samples", samples, least, MOST_SAMPLES);
}

/** Makes point `index` of the `count` points of a class, without noise. */
export type PointAt = (
  label: number,
  index: number,
  count: number,
  random: RandomStream,
) => readonly [number, number];

/** A stream of the seed that no layer draws from: data and weights made with one seed are independent. */
const STREAM = 100;

/**
 * Makes points in the plane, class by class, adds the noise, and puts them into a random order: `validationSplit` takes
 * the last rows, and they must not be one class.
 *
 * @throws {RangeError} If `samples`, `noise` or `seed` is out of range.
 */
export function points(
  caller: string,
  { samples = 200, noise, seed }: ToyOptions & { readonly noise: number },
  classNames: readonly string[],
  pointAt: PointAt,
): Dataset {
  const classes = classNames.length;
  checkSamples(caller, samples, classes);
  const { random, order, normal } = scatter(caller, samples, noise, seed);
  const x = new Matrix(samples, 2);
  const labels = new Uint8Array(samples);
  let row = 0;
  for (let label = 0; label < classes; label++) {
    // Where they cannot be split evenly, the first classes get one point more.
    const count = Math.ceil((samples - label) / classes);
    for (let index = 0; index < count; index++) {
      const [x1, x2] = pointAt(label, index, count, random);
      const at = order[row++];
      x.data.set([x1 + normal(), x2 + normal()], 2 * at);
      labels[at] = label;
    }
  }
  return { x, labels, classNames };
}

/**
 * What a toy set is scattered with: random numbers, the rows in a random order, and normal noise.
 *
 * @throws {RangeError} If `noise` or `seed` is out of range.
 */
export function scatter(
  caller: string,
  samples: number,
  noise: number,
  seed: number | undefined,
): { random: RandomStream; order: Uint32Array; normal: () => number } {
  numberFrom(caller, "noise", noise, 0);
  const random = randomStream(checkedSeed(caller, seed), STREAM);
  const order = Uint32Array.from({ length: samples }, (_, i) => i);
  random.shuffle(order);
  // Box & Muller, "A Note on the Generation of Random Normal Deviates", 1958.
  const normal = () =>
    noise * Math.sqrt(-2 * Math.log(1 - random.uniform())) *
    Math.cos(2 * Math.PI * random.uniform());
  return { random, order, normal };
}
