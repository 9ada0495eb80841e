import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { lengthOf, shown } from "../options/mod.ts";

/** A source of random numbers that repeats bit for bit for the same seed. */
export interface RandomStream {
  /** A number in [0, 1). */
  uniform(): number;
  /**
   * A whole number from 0 to `count` − 1.
   *
   * @throws {RangeError} If `count` is not a whole number from 1 to 2³².
   */
  integer(count: number): number;
  /**
   * Puts the numbers of `order` into a random order, in place (Fisher–Yates).
   *
   * @throws {TypeError} If it is not an array.
   */
  shuffle(order: Uint32Array): void;
}

/** Each one is a jump of the generator, so many more would take minutes. */
const MOST_STREAMS = 1_000_000;
/** More items than memory holds; an array of holes can claim them. */
const MOST_SHUFFLED = 2 ** 30;
const MOST_INTEGERS = 2 ** 32;

/**
 * Opens stream number `stream` of `seed`: the streams of one seed are 2⁶⁴ numbers apart, so they never overlap.
 *
 * @param seed A whole number from 0 to 2³² − 1.
 * @param stream A whole number from 0 to 1,000,000.
 * @throws {RangeError} If `seed` or `stream` is something else.
 */
export function randomStream(seed: number, stream = 0): RandomStream {
  if (seed === undefined) throw new RangeError("randomStream: expected a seed but found none.");
  checkedSeed("randomStream", seed);
  if (!(Number.isInteger(stream) && stream >= 0 && stream <= MOST_STREAMS)) {
    throw new RangeError(
      `randomStream: expected stream to be a whole number from 0 to ${MOST_STREAMS} but found ${
        shown(stream)
      }.`,
    );
  }
  return randomStreams(seed, stream).next().value;
}

/** Stream number `first` of `seed`, which are checked already, and those after it. */
export function* randomStreams(seed: number, first: number): Generator<RandomStream, never> {
  const generator = xoroshiro128plus(seed);
  // One jump more than the number: right after seeding, the first numbers of small seeds are nearly the same.
  for (let i = 0; i <= first; i++) generator.jump();
  for (;;) {
    yield streamOf(generator.clone());
    generator.jump();
  }
}

function streamOf(generator: ReturnType<typeof xoroshiro128plus>): RandomStream {
  const integer = (count: number) => {
    if (Number.isInteger(count) && count >= 1 && count <= MOST_INTEGERS) {
      return uniformInt(generator, 0, count - 1);
    }
    throw new RangeError(
      `integer: expected count to be a whole number from 1 to ${MOST_INTEGERS} but found ${
        shown(count)
      }.`,
    );
  };
  return {
    uniform: () => uniformFloat64(generator),
    integer,
    shuffle(order) {
      checkOrder(order);
      for (let i = order.length - 1; i > 0; i--) {
        const j = integer(i + 1);
        const kept = order[i];
        order[i] = order[j];
        order[j] = kept;
      }
    },
  };
}

/**
 * A given seed, checked; or, for undefined, a new one to be kept so that the run can be repeated.
 *
 * @throws {RangeError} If `seed` is not a whole number from 0 to 2³² − 1.
 */
export function checkedSeed(caller: string, seed: number | undefined): number {
  if (seed === undefined) return Math.floor(Math.random() * 2 ** 32);
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)) {
    throw new RangeError(
      `${caller}: expected seed to be a whole number from 0 to 4294967295 but found ${
        shown(seed)
      }.`,
    );
  }
  return seed;
}

function checkOrder(order: unknown): void {
  const length = lengthOf(order);
  const isList = length !== undefined && (Array.isArray(order) || ArrayBuffer.isView(order));
  if (isList && length <= MOST_SHUFFLED) return;
  throw new TypeError(
    `shuffle: expected order to be an array, such as Uint32Array.of(0, 1, 2), but found ${
      shown(order)
    }.`,
  );
}
