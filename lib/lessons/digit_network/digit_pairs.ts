import type { Dataset } from "../../data/mod.ts";
import { checkedSeed, Matrix, randomStream } from "../../engine/mod.ts";
import { readOptions, shown } from "../../options/mod.ts";

/** How {@linkcode digitPairs} chooses. */
export interface DigitPairsOptions {
  /** A whole number that makes the pairs repeat; by default 1. */
  seed?: number;
}

/** Pictures two by two: a row a pair. */
export interface DigitPairs {
  /** All pictures, in their order. */
  first: Matrix;
  /** The picture that goes with each. */
  second: Matrix;
  /** 1 where both show the same digit, else 0. */
  same: Uint8Array<ArrayBuffer>;
  /** Which digit the first one shows. */
  labels: Uint8Array<ArrayBuffer>;
  /** Which digit the second one shows. */
  secondLabels: Uint8Array<ArrayBuffer>;
}

/** A stream of the seed that neither layers nor toy sets draw from. */
const STREAM = 101;

/**
 * Puts a second picture beside each, so that half of the pairs, anywhere among them, show the same digit.
 *
 * @param digits Pictures with their labels, of at least two classes.
 * @throws {RangeError} If they are something else, or an option is unknown or out of range.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const points = nl.toy.moons({ samples: 6, seed: 1 });
 * const { first, second, same } = nl.digitPairs(points);
 * assertEquals([first.rows, second.rows, same.filter((each) => each === 1).length], [6, 6, 3]);
 * ```
 */
export function digitPairs(digits: Dataset, options: DigitPairsOptions = {}): DigitPairs {
  options = readOptions("digitPairs", options, ["seed"]);
  const random = randomStream(checkedSeed("digitPairs", options.seed ?? 1), STREAM);
  const { x, labels } = digits ?? {};
  if (!(x instanceof Matrix && labels instanceof Uint8Array && x.rows === labels.length)) {
    throw new RangeError(
      `digitPairs: expected pictures with a label each, such as train of loadMnist, but found ${
        shown(digits)
      }.`,
    );
  }
  if (new Set(labels).size < 2) {
    throw new RangeError(
      "digitPairs: expected pictures of at least two digits but found fewer: take more of them.",
    );
  }
  // Not by turns: MNIST's training digits themselves alternate between two sources, which a network would find out.
  const order = Uint32Array.from(labels.keys());
  random.shuffle(order);
  const ofDigit = Map.groupBy(labels.keys(), (i) => labels[i]);
  const partners = Array.from(labels, (label, i) => {
    const alike = ofDigit.get(label)!;
    if (order[i] < labels.length / 2) return alike[random.integer(alike.length)];
    for (;;) {
      const other = random.integer(labels.length);
      if (labels[other] !== label) return other;
    }
  });
  const secondLabels = Uint8Array.from(partners, (partner) => labels[partner]);
  const same = labels.map((label, i) => label === secondLabels[i] ? 1 : 0);
  return { first: x, second: x.take(partners), same, labels, secondLabels };
}
