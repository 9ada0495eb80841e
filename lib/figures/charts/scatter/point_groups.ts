import { rowsOf } from "../../drawing/rows.ts";
import { isPlain, shown } from "../../../options/mod.ts";
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
  const entries = isPlain(points) ? Object.entries(points) : [];
  if (entries.length < 1 || entries.length > MOST) {
    throw new RangeError(
      `${caller}: expected 1 to ${MOST} names with pairs, like { relu: [[1, 2]] }, but found ${
        isPlain(points) ? entries.length : shown(points)
      }.`,
    );
  }
  return entries.map(([name, pairs]) => {
    const own = rowsOf(caller, name, pairs, 1000).map((row, i): Point => {
      if (row.length === 2) return [row[0], row[1]];
      throw new RangeError(
        `${caller}: expected two numbers in every pair of ${name} but found ${row.length} in pair ${i}.`,
      );
    });
    if (own.length === 0) {
      throw new RangeError(`${caller}: expected at least one pair for ${name} but found none.`);
    }
    const mean = ([0, 1] as const).map((axis) =>
      own.reduce((sum, point) => sum + point[axis], 0) / own.length
    );
    return { name, points: own, mean: [mean[0], mean[1]] };
  });
}
