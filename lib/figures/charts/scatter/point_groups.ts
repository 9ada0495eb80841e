import { shown } from "../../../options/mod.ts";
import type { Point } from "../../drawing/plane.ts";

/** Pairs of one name, and their mean. */
export interface PointGroup {
  name: string;
  points: Point[];
  mean: Point;
}

const MOST = 20;

/**
 * The pairs of each name, for the function `caller`.
 *
 * @throws {RangeError} If there is no name, or one has no pair, or there are more than 20.
 * @throws {TypeError} If something is not a list of pairs.
 */
export function pointGroups(
  caller: string,
  points: Readonly<Record<string, ArrayLike<ArrayLike<number>>>>,
): PointGroup[] {
  const entries = Object.entries(points ?? {});
  if (entries.length < 1 || entries.length > MOST) {
    throw new RangeError(
      `${caller}: expected 1 to ${MOST} names with pairs, like { relu: [[1, 2]] }, but found ${entries.length}.`,
    );
  }
  return entries.map(([name, pairs]) => {
    if (typeof pairs?.length !== "number" || typeof pairs === "string") {
      throw new TypeError(
        `${caller}: expected ${name} to be a list of pairs but found ${shown(pairs)}.`,
      );
    }
    if (pairs.length === 0) {
      throw new RangeError(`${caller}: expected at least one pair for ${name} but found none.`);
    }
    const own = Array.from(pairs, (pair, i): Point => {
      const numbers = Array.from((pair ?? []) as ArrayLike<number>);
      if (numbers.length === 2 && numbers.every((each) => typeof each === "number")) {
        return [numbers[0], numbers[1]];
      }
      throw new TypeError(
        `${caller}: expected two numbers in pair ${i} of ${name} but found ${shown(pair)}.`,
      );
    });
    const mean = ([0, 1] as const).map((axis) =>
      own.reduce((sum, point) => sum + point[axis], 0) / own.length
    );
    return { name, points: own, mean: [mean[0], mean[1]] };
  });
}
