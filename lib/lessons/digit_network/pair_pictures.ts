import { Matrix } from "../../engine/mod.ts";
import { digits, type Figure } from "../../figures/mod.ts";
import { inOwnName, readOptions, shown, wholeNumber } from "../../options/mod.ts";
import type { DigitPairs } from "./digit_pairs.ts";

/** How {@linkcode pairPictures} draws. */
export interface PairPicturesOptions {
  /** How many pairs; by default the first 8. */
  count?: number;
}

/** More would be too small to be looked at one by one. */
const MOST_PAIRS = 100;

/**
 * Pairs of pictures, one above the other, and below each pair how likely it is, in percent, that both show the same digit.
 *
 * @param pairs What {@linkcode digitPairs} gave.
 * @param same What a model says of them: a row a pair, one number from 0 to 1.
 * @throws {TypeError} If they are something else.
 * @throws {RangeError} If an option is unknown or out of range.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const points = { x: new nl.Matrix(4, 4), labels: Uint8Array.of(3, 1, 3, 1), classNames: [] };
 * const pairs = nl.digitPairs(points);
 * const figure = nl.pairPictures(pairs, new nl.Matrix(4, 1).map(() => 0.71), { count: 1 });
 * assertEquals(figure.alt, `1 pair: 3 and ${pairs.secondLabels[0]}, 71 %.`);
 * ```
 */
export function pairPictures(
  pairs: DigitPairs,
  same: Matrix,
  options: PairPicturesOptions = {},
): Figure {
  return inOwnName("pairPictures", () => {
    options = readOptions("pairPictures", options, ["count"]);
    const { first, second, labels, secondLabels } = pairs ?? {};
    if (![first, second].every((each) => each instanceof Matrix) || !labels || !secondLabels) {
      throw new TypeError(
        `pairPictures: expected pairs, such as digitPairs gives, but found ${shown(pairs)}.`,
      );
    }
    if (!(same instanceof Matrix && same.cols === 1 && same.rows === first.rows)) {
      throw new TypeError(
        `pairPictures: expected same to have one number for each of ${first.rows} pairs but found ${
          shown(same)
        }.`,
      );
    }
    const most = Math.min(MOST_PAIRS, first.rows);
    const count = wholeNumber("pairPictures", "count", options.count ?? Math.min(8, most), 1, most);
    const percent = Array.from(same.data.slice(0, count), (p) => `${Math.round(100 * p)} %`);
    const x = new Matrix(2 * count, first.cols);
    x.data.set(first.slice(0, count).data);
    x.data.set(second.slice(0, count).data, count * first.cols);
    const told = percent.map((text, i) => `${labels[i]} and ${secondLabels[i]}, ${text}`);
    return digits(x, {
      labels: Array.from({ length: 2 * count }, (_, i) => i),
      classNames: [
        ...Array.from(labels.slice(0, count), String),
        ...percent.map((text, i) => `${secondLabels[i]}: ${text}`),
      ],
      columns: count,
      title: "How likely both show the same digit",
      alt: `${count} ${count === 1 ? "pair" : "pairs"}: ${told.join("; ")}.`,
    });
  });
}
