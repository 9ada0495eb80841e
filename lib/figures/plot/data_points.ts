import { rowsOf } from "../drawing/rows.ts";
import type { Frame } from "../drawing/frame.ts";
import type { Point } from "../drawing/plane.ts";
import type { Shape } from "../drawing/shape_mark.ts";
import { tenth } from "../drawing/svg.ts";

/** Examples that are drawn beside functions: x and y of each. */
export type DataPoints = ArrayLike<ArrayLike<number>>;

/**
 * The points for the function `caller`; none if there are none.
 *
 * @throws {TypeError} If they are not a list of lists of numbers.
 * @throws {RangeError} If one has not two numbers.
 */
export function dataPoints(caller: string, points: DataPoints | undefined): Point[] {
  if (points === undefined) return [];
  return rowsOf(caller, "points", points, 1000).map((row, i): Point => {
    if (row.length === 2) return [row[0], row[1]];
    throw new RangeError(
      `${caller}: expected two numbers in every point, x and y, but found ${row.length} in point ${i}.`,
    );
  });
}

/** Above this number a graph would vanish behind dots with a rim. */
const MANY = 100;

/** Whether points are drawn small and below the graphs. */
export function areMany(points: readonly Point[]): boolean {
  return points.length > MANY;
}

/** A dot for each point within the axes. */
export function pointShapes(points: readonly Point[], frame: Frame): Shape[] {
  const look: Record<string, string | number> = areMany(points)
    ? { r: 2.5, fill: "#4d4d4d", "fill-opacity": 0.4 }
    : { r: 5, fill: "#4d4d4d", stroke: "#ffffff", "stroke-width": 1.5 };
  return points.filter(([x, y]) => frame.contains(x, y)).map(([x, y]) => [
    "circle",
    { cx: tenth(frame.px(x)), cy: tenth(frame.py(y)), ...look },
  ]);
}
