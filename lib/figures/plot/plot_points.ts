import type * as Plot from "@observablehq/plot";
import type { Matrix } from "../../engine/mod.ts";
import { checkFunction, itemsOf, shown } from "../../options/mod.ts";
import { readFigureOptions } from "../figure_options.ts";
import { classColors, textColor } from "../drawing/colors.ts";
import { rowsOf } from "../drawing/rows.ts";
import { extent } from "../drawing/curve.ts";
import { type Figure, figure } from "../figure.ts";
import { Frame, padded } from "../drawing/frame.ts";
import type { Interval } from "../drawing/plane.ts";
import { pngUri } from "../drawing/png.ts";
import { pointsMark } from "../drawing/points_mark.ts";
import { type Region, regionCells } from "../drawing/region.ts";
import { figureWidth, fontSize } from "../drawing/svg.ts";
import { formatNumber, textWidth } from "../drawing/text.ts";

/** How {@linkcode plotPoints} draws. */
export interface PlotPointsOptions {
  /** What a model predicts for every place in the plane. */
  region?: Region;
  /** What the classes are called; by default "class 0", "class 1" and so on. */
  classNames?: readonly string[];
  /** The x drawn; by default all points and some room around them. */
  domain?: Interval;
  /** The y drawn; by default all points and some room around them. */
  range?: Interval;
  /** What stands at the x axis; by default x. */
  xLabel?: string;
  /** What stands at the y axis; by default y. */
  yLabel?: string;
  /** A heading. */
  title?: string;
  /** What is seen, in words; by default how many points of which class. */
  alt?: string;
}

/**
 * Points of several classes in the plane and, behind them, the regions in which a model would choose each class.
 *
 * @param points Two numbers a row, x and y.
 * @param labels The class of each point, counted from 0.
 * @throws {RangeError} If a point has not two numbers, or there are not as many labels as points.
 *
 * @example Four points and the half-plane x + y > 0
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const figure = nl.plotPoints([[-1, -1], [-1, 0], [1, 1], [0, 1]], [0, 0, 1, 1], {
 *   region: (places) => places.toArray().map(([x, y]) => nl.sigmoid(4 * (x + y))),
 * });
 * assertStringIncludes(figure.alt, "2 of class 0");
 * ```
 */
export function plotPoints(
  points: Matrix | readonly ArrayLike<number>[],
  labels?: ArrayLike<number>,
  options: PlotPointsOptions = {},
): Figure {
  options = readFigureOptions("plotPoints", options, [
    "region",
    "classNames",
    "domain",
    "range",
    "xLabel",
    "yLabel",
    "title",
    "alt",
  ]);
  if (options.region !== undefined) checkFunction("plotPoints", "region", options.region);
  const classNumbers = checkedLabels(labels);
  const places = checkedPoints(points, classNumbers);
  const classes = 1 + (classNumbers ?? []).reduce((most, label) => Math.max(most, label), 0);
  const frame = frameOf(places, options);
  const cells = options.region && regionCells(options.region, frame);
  const names = Array.from(
    { length: classes },
    (_, i) => options.classNames?.[i] ?? `class ${i}`,
  );
  const members = names.map((_, i) => places.filter((_, k) => (classNumbers?.[k] ?? 0) === i));

  return figure(async (plot) => {
    const src = cells && await pngUri(cells.columns, cells.rows, cells.pixels, 4);
    return frame.options(plot, [
      ...members.map((own, i) =>
        pointsMark(
          `points-${i}`,
          own.filter(([x, y]) => frame.contains(x, y)).map(([x, y]) => [frame.px(x), frame.py(y)]),
          labels ? classColors[i % classColors.length] : "#4d4d4d",
          i,
        )
      ),
      ...(labels ? keyMarks(plot, names, frame) : []),
    ], [
      src
        ? plot.image([0], {
          src,
          frameAnchor: "middle",
          width: frame.right - frame.left,
          height: frame.bottom - frame.top,
          preserveAspectRatio: "none",
        })
        : null,
    ]);
  }, {
    title: options.title,
    alt: options.alt ?? describe(members, labels ? names : undefined, frame, cells !== undefined),
  });
}

function checkedPoints(
  points: Matrix | readonly ArrayLike<number>[],
  labels: readonly number[] | undefined,
): [x: number, y: number][] {
  const rows = rowsOf("plotPoints", "points", points, 1000);
  if (rows.length === 0) throw new RangeError("plotPoints: expected points but found none.");
  if (labels !== undefined && labels.length !== rows.length) {
    throw new RangeError(
      `plotPoints: expected ${rows.length} labels, one for each point, but found ${labels.length}.`,
    );
  }
  return rows.map((row, i) => {
    if (row.length === 2) return [row[0], row[1]];
    throw new RangeError(
      `plotPoints: expected two numbers in every row, x and y, but found ${row.length} in row ${i}.`,
    );
  });
}

/** One class for each point, counted from 0. */
function checkedLabels(labels: unknown): number[] | undefined {
  if (labels === undefined) return undefined;
  const list = itemsOf("plotPoints", "labels", labels, { like: "[0, 1]" }) as number[];
  const wrong = list.findIndex((label) => !(Number.isInteger(label) && label >= 0 && label < 100));
  if (wrong < 0) return list;
  throw new RangeError(
    `plotPoints: expected labels to be classes counted from 0 but found ${shown(list[wrong])}.`,
  );
}

/** Axes on which one step right is as long as one step up, if that makes a picture of sensible height. */
function frameOf(points: [number, number][], options: PlotPointsOptions): Frame {
  const around = (axis: 0 | 1): Interval => {
    const [low, high] = extent(points.map((point) => point[axis]));
    return Number.isNaN(low) ? [-1, 1] : padded([low, high], 0.1);
  };
  const { xLabel = "x", yLabel = "y" } = options;
  const x = options.domain ?? around(0), y = options.range ?? around(1);
  const settings = {
    x,
    y,
    xLabel,
    yLabel,
    top: 34,
    right: Math.ceil(textWidth(xLabel, fontSize)) + 16,
  };
  const { left, right, top, bottom, height } = new Frame(settings);
  const ratio = (settings.y[1] - settings.y[0]) / (settings.x[1] - settings.x[0]);
  const equal = (right - left) * ratio;
  const inner = Math.min(equal, 420);
  // A square cloud of points becomes a square figure, narrower than the page rather than taller.
  const width = equal > inner && equal < 900
    ? left + inner / ratio + (figureWidth - right)
    : figureWidth;
  return new Frame({
    ...settings,
    width: Math.round(width),
    height: Math.round(height - (bottom - top) + Math.max(160, inner)),
  });
}

/** The names of the classes with their dots, in a row above the axes. */
function keyMarks(
  plot: typeof Plot,
  names: readonly string[],
  frame: Frame,
): (Plot.Markish | Plot.RenderFunction)[] {
  let left = frame.left + 6;
  return names.flatMap((name, i) => {
    const color = classColors[i % classColors.length];
    const at = left;
    left += textWidth(name, fontSize) + 30;
    return [
      pointsMark(`key-${i}`, [[at, 17]], color, i),
      plot.text([name], {
        x: [frame.xAt(at + 10)],
        y: [frame.yAt(17)],
        text: [name],
        textAnchor: "start",
        fill: textColor(color),
        fontSize,
      }),
    ];
  });
}

function describe(
  members: [number, number][][],
  names: readonly string[] | undefined,
  { x, y }: Frame,
  region: boolean,
): string {
  const short = (value: number) => formatNumber(value, 2);
  const total = members.reduce((sum, { length }) => sum + length, 0);
  const parts = names?.map((name, i) => `${formatNumber(members[i].length)} of ${name}`) ?? [];
  return `${formatNumber(total)} ${total === 1 ? "point" : "points"} in the plane, x from ${
    short(x[0])
  } to ${short(x[1])} and ` +
    `y from ${short(y[0])} to ${short(y[1])}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}.` +
    (region
      ? " Behind them, in the colours of the classes, the regions a model gives to each."
      : "");
}
