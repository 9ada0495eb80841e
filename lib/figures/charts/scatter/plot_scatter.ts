import { readFigureOptions } from "../../figure_options.ts";
import { colorsOf, textColor } from "../../drawing/colors.ts";
import { extent } from "../../drawing/curve.ts";
import { type Figure, figure } from "../../figure.ts";
import { Frame, padded } from "../../drawing/frame.ts";
import { type Box, freestPlace } from "../../drawing/free_space.ts";
import type { Interval, Point } from "../../drawing/plane.ts";
import { checkedInterval } from "../../drawing/checked_interval.ts";
import { type Shape, shapeMark } from "../../drawing/shape_mark.ts";
import { fontSize, round } from "../../drawing/svg.ts";
import { formatNumber, textWidth } from "../../drawing/text.ts";
import { table } from "../../table/table.ts";
import { type PointGroup, pointGroups } from "./point_groups.ts";

/** How {@linkcode plotScatter} draws. */
export interface PlotScatterOptions {
  /** The x drawn; by default all. */
  domain?: Interval;
  /** The y drawn; by default all. */
  range?: Interval;
  /** What x is, below its axis; by default x. */
  xLabel?: string;
  /** What y is, above its axis; by default y. */
  yLabel?: string;
  /** A heading. */
  title?: string;
  /** What is seen, in words; by default the mean of each name. */
  alt?: string;
}

/**
 * Pairs of numbers by name, such as the seconds and the accuracy of runs: a dot a pair, and for several of one name a
 * larger one at their mean, which carries the name.
 *
 * @param points For each name its pairs, x and y.
 * @throws {RangeError} If there is no name, or one has no pair, or there are more than 20.
 * @throws {TypeError} If something is not a list of pairs.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const figure = nl.plotScatter(
 *   { relu: [[1, 0.97], [3, 0.99]], tanh: [[2, 0.96]] },
 *   { xLabel: "seconds", yLabel: "accuracy" },
 * );
 * assertEquals(figure.alt, "accuracy against seconds: relu 0.98 at 2 (mean of 2), tanh 0.96 at 2.");
 * ```
 */
export function plotScatter(
  points: Readonly<Record<string, ArrayLike<ArrayLike<number>>>>,
  options: PlotScatterOptions = {},
): Figure {
  options = readFigureOptions("plotScatter", options, [
    "domain",
    "range",
    "xLabel",
    "yLabel",
    "title",
    "alt",
  ]);
  const { xLabel = "x", yLabel = "y" } = options;
  const groups = pointGroups("plotScatter", points);
  const around = (name: "domain" | "range", axis: 0 | 1): Interval => {
    const given = options[name];
    if (given) return checkedInterval("plotScatter", name, given);
    const [low, high] = extent(groups.flatMap(({ points }) => points.map((point) => point[axis])));
    return Number.isNaN(low) ? [0, 1] : padded([low, high], 0.12);
  };
  const frame = new Frame({
    x: around("domain", 0),
    y: around("range", 1),
    height: 340,
    right: Math.max(40, Math.ceil(textWidth(xLabel, fontSize)) + 16),
    xLabel,
    yLabel,
  });
  return figure((plot) => frame.options(plot, [shapeMark(shapesOf(groups, frame))]), {
    title: options.title,
    alt: options.alt ?? describe(groups, xLabel, yLabel),
    table: table(
      groups.map(({ name, points, mean }) => [name, points.length, ...mean]),
      { columns: ["", "points", `mean ${xLabel}`, `mean ${yLabel}`] },
    ),
  });
}

function shapesOf(groups: readonly PointGroup[], frame: Frame): Shape[] {
  const colors = colorsOf(groups.map(({ name }) => name));
  const pixel = ([x, y]: Point): Point => [round(frame.px(x)), round(frame.py(y))];
  const seen = groups.map(({ points, mean }) => ({
    dots: points.filter(([x, y]) => frame.contains(x, y)).map(pixel),
    mean: frame.contains(...mean) ? pixel(mean) : undefined,
  }));
  const all = seen.flatMap(({ dots, mean }) => mean ? [...dots, mean] : dots);
  const taken: Box[] = [];
  return groups.flatMap(({ name, points }, i): Shape[] => {
    const { dots, mean } = seen[i];
    const shapes = (points.length > 1 ? dots : []).map(([cx, cy]): Shape => [
      "circle",
      { cx, cy, r: 4, fill: colors[i], "fill-opacity": 0.5 },
    ]);
    if (!mean) return shapes;
    const box = freestPlace(placesAround(mean, name, frame), all, taken, 5);
    taken.push(box);
    const text = {
      x: round(box.x),
      y: round(box.y + fontSize * 0.33),
      "text-anchor": "middle",
      fill: textColor(colors[i]),
      "font-weight": "bold",
    };
    const [cx, cy] = mean;
    const dot = { cx, cy, r: 6.5, fill: colors[i], stroke: "#ffffff", "stroke-width": 2 };
    return [...shapes, ["circle", dot], ["text", text, name]];
  });
}

/** Where the name of a dot may stand: right of it, left, above, below, and between these. */
function placesAround([x, y]: Point, name: string, frame: Frame): Box[] {
  const halfWidth = textWidth(name, fontSize, true) / 2, halfHeight = fontSize / 2;
  const [aside, apart] = [halfWidth + 11, halfHeight + 10];
  const steps: Point[] = [
    ...[[1, 0], [-1, 0], [0, -1], [0, 1]] as Point[],
    ...[[0.8, -1], [0.8, 1], [-0.8, -1], [-0.8, 1]] as Point[],
  ];
  const places = steps.map(([right, down]) => ({
    x: x + right * aside,
    y: y + down * apart,
    halfWidth,
    halfHeight,
  }));
  const inside = places.filter((box) =>
    box.x - halfWidth > frame.left && box.x + halfWidth < frame.width &&
    box.y - halfHeight > frame.top - 6 && box.y + halfHeight < frame.bottom
  );
  return inside.length > 0 ? inside : places;
}

function describe(groups: readonly PointGroup[], xLabel: string, yLabel: string): string {
  const parts = groups.map(({ name, points, mean: [x, y] }) =>
    `${name} ${formatNumber(y, 3)} at ${formatNumber(x, 3)}` +
    (points.length > 1 ? ` (mean of ${points.length})` : "")
  );
  return `${yLabel} against ${xLabel}: ${parts.join(", ")}.`;
}
