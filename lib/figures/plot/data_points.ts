import { shown } from "../../options/mod.ts";
import type { Frame } from "../drawing/frame.ts";
import type { Point } from "../drawing/plane.ts";
import type { Shape } from "../drawing/shape_mark.ts";
import { tenth } from "../drawing/svg.ts";

/** Examples that are drawn beside functions: x and y of each. */
export type DataPoints = ArrayLike<ArrayLike<number>>;

/**
 * The points for the function `caller`; none if there are none.
 *
 * @throws {TypeError} If they are not a list of pairs of numbers.
 */
export function dataPoints(caller: string, points: DataPoints | undefined): Point[] {
  if (points === undefined) return [];
  const isList = typeof points === "object" && points !== null && "length" in points;
  const wrong = isList
    ? Array.from(points).findIndex((point) =>
      point?.length !== 2 || Array.from(point).some((each) => typeof each !== "number")
    )
    : 0;
  if (isList && wrong < 0) return Array.from(points, (point): Point => [point[0], point[1]]);
  throw new TypeError(
    `${caller}: expected points to be pairs of numbers, like [[0, 1], [2, 3]], but found ${
      isList ? `${shown(points[wrong])} at ${wrong}` : shown(points)
    }.`,
  );
}

/** A dot for each point within the axes. */
export function pointShapes(points: readonly Point[], frame: Frame): Shape[] {
  return points.filter(([x, y]) => frame.contains(x, y)).map(([x, y]) => [
    "circle",
    {
      cx: tenth(frame.px(x)),
      cy: tenth(frame.py(y)),
      r: 5,
      fill: "#4d4d4d",
      stroke: "#ffffff",
      "stroke-width": 1.5,
    },
  ]);
}
