import type * as Plot from "@observablehq/plot";
import { readFigureOptions } from "../../figure_options.ts";
import { colorsOf } from "../../drawing/colors.ts";
import { cutTo } from "../../drawing/curve.ts";
import type { Interval, Point } from "../../drawing/plane.ts";
import { type Figure, figure } from "../../figure.ts";
import { Frame, ticks } from "../../drawing/frame.ts";
import { labelMarks, labelRoom, placeLabels } from "../../drawing/line_labels.ts";
import { figureWidth, fontSize, round } from "../../drawing/svg.ts";
import { table } from "../../table/table.ts";
import { formatNumber, listed, textWidth } from "../../drawing/text.ts";
import { type YScale, yScale } from "./y_scale.ts";
import { type NamedNumbers, namedNumbers, type Numbers } from "../numbers_of.ts";
import { type Shape, shapeMark } from "../../drawing/shape_mark.ts";

/** How {@linkcode plotByLayer} draws. */
export interface PlotByLayerOptions {
  /** Whether the y axis counts in powers of ten, as gradients ask for; by default not. */
  log?: boolean;
  /** The y drawn; by default all numbers, and 0 if the axis is not logarithmic. */
  range?: Interval;
  /** What the numbers are, above the axis. */
  label?: string;
  /** What is counted from left to right, in the singular; by default "layer". */
  unit?: string;
  /** A heading. */
  title?: string;
  /** What is seen, in words; by default where each line starts and ends. */
  alt?: string;
}

/**
 * How numbers change from layer to layer: the size of gradients, the share of dead units. One line a network, each with
 * its name at its end. On a logarithmic axis a 0 stands below the axis and is marked as such, for it has no place on it;
 * what is infinite stands above.
 *
 * @param values For each name one number a layer, the first that of layer 1.
 * @throws {TypeError} If something is not a list of numbers.
 * @throws {RangeError} If there is nothing to draw, a number is negative on a logarithmic axis, or an option is unknown.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const figure = nl.plotByLayer({
 *   relu: [0.2, 0.19, 0.21, 0.2],
 *   sigmoid: [1e-7, 1e-5, 1e-3, 0.1],
 * }, { log: true, label: "size of the gradient" });
 * assertEquals(
 *   figure.alt,
 *   "Size of the gradient over 4 layers: relu from 0.2 to 0.2, sigmoid from 1e−7 to 0.1.",
 * );
 * ```
 */
export function plotByLayer(
  values: Readonly<Record<string, Numbers>>,
  options: PlotByLayerOptions = {},
): Figure {
  options = readFigureOptions("plotByLayer", options, [
    "log",
    "range",
    "label",
    "unit",
    "title",
    "alt",
  ]);
  const { unit = "layer", log = false, label } = options;
  const all = namedNumbers("plotByLayer", values, label ?? "value");
  const count = Math.max(...all.map(({ values }) => values.length));
  if (count === 0) throw new RangeError("plotByLayer: expected at least one number a name.");
  const scale = yScale("plotByLayer", all, log, options.range);
  const frame = new Frame({
    x: count === 1 ? [0.5, 1.5] : [1 - 0.02 * (count - 1), count],
    y: scale.range,
    xTicks: count <= 12
      ? Array.from({ length: count }, (_, i) => i + 1)
      : [1, ...ticks([1, count], 8).filter((tick) => tick > 1 && Number.isInteger(tick))],
    yTicks: scale.ticks,
    yText: scale.text,
    logY: log,
    xLabel: unit,
    yLabel: headingOf(label, scale),
    right: Math.max(60, labelRoom(all.map(({ name }) => ({ text: name, bold: true })))),
    height: 320,
  });
  return figure((plot) => frame.options(plot, marksOf(plot, all, scale, frame)), {
    title: options.title,
    alt: options.alt ?? describe(all, count, label ?? "numbers", unit),
    table: table(
      Array.from({ length: count }, (_, i) => [i + 1, ...all.map(({ values }) => values[i])]),
      { columns: [unit, ...all.map(({ name }) => name)], limit: 20 },
    ),
  });
}

/** What the axis counts, and how. */
function headingOf(label: string | undefined, { note }: YScale): string {
  const whole = [label, note].filter(Boolean).join("; ");
  return textWidth(whole, fontSize) < figureWidth - 20 ? whole : label ?? "";
}

function marksOf(
  plot: typeof Plot,
  all: NamedNumbers[],
  { height, zero, infinite }: YScale,
  frame: Frame,
): (Plot.Markish | Plot.RenderFunction)[] {
  const colors = colorsOf(all.map(({ name }) => name));
  const few = Math.max(...all.map(({ values }) => values.length)) <= 40;
  const lines = all.map(({ name, values }, i) => ({
    text: name,
    color: colors[i],
    bold: true,
    points: Array.from(values, (value, k): Point => [k + 1, height(value)]),
  }));
  const off = (y: number) => y === zero || y === infinite;
  /** What lies inside the axes of a line through points. */
  const drawn = (points: Point[]) =>
    points.every(([, y]) => Number.isFinite(y)) ? cutTo(frame.y, [points]) : [];
  const shapes = lines.flatMap(({ points, color }): Shape[] => {
    const place = ([x, y]: Point) => `${round(frame.px(x))} ${round(frame.py(y))}`;
    // Between a number on the axis and one beside it nothing is known: a broken line.
    const segments = (dashed: boolean) =>
      points.slice(1).map((end, k) => {
        const start = points[k];
        if ((off(start[1]) || off(end[1])) !== dashed) return "";
        return drawn([start, end]).map(([from, to]) => `M${place(from)}L${place(to)}`).join("");
      }).join("");
    const dots = (open: boolean) =>
      points.filter(([x, y]) => frame.contains(x, y) && off(y) === open && (few || open))
        .map(([x, y]): Shape => ["circle", {
          cx: round(frame.px(x)),
          cy: round(frame.py(y)),
          r: open ? 4 : 3.5,
          fill: open ? "#ffffff" : color,
          ...(open ? { stroke: color, "stroke-width": 2 } : {}),
        }]);
    const line = { stroke: color, "stroke-width": 2.5, fill: "none", "stroke-linecap": "round" };
    return [
      ["path", { ...line, d: segments(false) }],
      ["path", { ...line, d: segments(true), "stroke-width": 1.5, "stroke-dasharray": "2 5" }],
      ...dots(false),
      ...dots(true),
    ];
  });
  const edges = [[zero, 1], [infinite, -1]].filter(([y]) => y !== undefined).map(
    ([y, side]): Shape => ["path", {
      d: `M${frame.left} ${round(frame.py(y!) - side! * 11)}H${frame.right}`,
      stroke: "#b3b3b3",
      "stroke-dasharray": "1 3",
    }],
  );
  const labels = placeLabels(
    lines.map(({ points, ...label }) => {
      const finite = points.filter(([, y]) => Number.isFinite(y));
      return { ...label, line: finite.length === 1 ? [finite] : cutTo(frame.y, [finite]) };
    }),
    frame,
  );
  const grid = plot.gridY(frame.yTicks, { stroke: "#e6e6e6", strokeOpacity: 1 });
  return [grid, shapeMark([...edges, ...shapes]), ...labelMarks(plot, labels, frame)];
}

function describe(all: NamedNumbers[], count: number, label: string, unit: string): string {
  const parts = all.map(({ name, values }) => {
    const list = Array.from(values);
    const zeros = list.flatMap((value, i) => value === 0 ? [i + 1] : []);
    const course = list.length === 1
      ? `${name} ${short(list[0])}`
      : `${name} from ${short(list[0])} to ${short(list[list.length - 1])}`;
    return zeros.length > 0 && zeros.length < 6
      ? `${course} (0 in ${unit} ${listed(zeros.map(String))})`
      : course;
  });
  const over = count === 1 ? `in 1 ${unit}` : `over ${count} ${unit}s`;
  return `${label.charAt(0).toUpperCase()}${label.slice(1)} ${over}: ${parts.join(", ")}.`;
}

function short(value: number): string {
  return formatNumber(value, 2);
}
