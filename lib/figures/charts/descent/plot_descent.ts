import { shown, textList } from "../../../options/mod.ts";
import type * as Plot from "@observablehq/plot";
import type { Matrix } from "../../../engine/mod.ts";
import { readFigureOptions } from "../../figure_options.ts";
import { colorsOf } from "../../drawing/colors.ts";
import { contours, heightLabels } from "./contours.ts";
import type { Interval, Point } from "../../drawing/plane.ts";
import { type Figure, figure } from "../../figure.ts";
import type { Frame } from "../../drawing/frame.ts";
import { table } from "../../table/table.ts";
import { labelMarks, labelRoom, placeLabels } from "../../drawing/line_labels.ts";
import {
  type Descent,
  descentArea,
  descentsOf,
  describeDescent,
  type LossSurface,
} from "./descent.ts";
import { columnsFor, inRows, panelFrames } from "../../drawing/panel_frames.ts";
import { equallyScaled } from "./equal_scales.ts";

/** How {@linkcode plotDescent} draws. */
export interface PlotDescentOptions {
  /** The first weight drawn; by default all of the paths and some room around them. */
  domain?: Interval;
  /** The second weight drawn. */
  range?: Interval;
  /** One step right as long as one step up, as by default: only then is straight downhill across the lines. */
  equalScales?: boolean;
  /** What the two weights are called; by default w₁ and w₂. */
  weights?: readonly [string, string];
  /** A heading. */
  title?: string;
  /** What is seen, in words; by default where each path starts, ends and how often it turns back. */
  alt?: string;
}

/** Panels in a row. */
const COLUMNS = 2;

/**
 * The loss of two weights as lines of equal height, like contours on a map, with the paths of gradient descent: on one
 * map, or each on a map of its own with the same axes where there is a loss for each of them.
 *
 * @param loss The loss for two weights, or one such function for each path under its name.
 * @param paths The weights after each step, a pair each, the first at the start; by name.
 * @throws {TypeError} If a loss is not a function.
 * @throws {RangeError} If there is no path, a step does not have two numbers, or an option is unknown.
 *
 * @example A narrow valley: a step that is good for one weight is too large for the other
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const loss = (a: number, b: number) => a * a + 20 * b * b;
 * const path = [[-2, 0.5]];
 * for (let i = 0; i < 20; i++) {
 *   const [a, b] = path[i];
 *   path.push([a - 0.045 * 2 * a, b - 0.045 * 40 * b]);
 * }
 * const figure = nl.plotDescent(loss, { "gradient descent": path });
 * assertStringIncludes(figure.alt, "20 steps");
 * ```
 */
export function plotDescent(
  loss: LossSurface | Readonly<Record<string, LossSurface>>,
  paths: Readonly<Record<string, Matrix | readonly ArrayLike<number>[]>>,
  options: PlotDescentOptions = {},
): Figure {
  options = readFigureOptions("plotDescent", options, [
    "domain",
    "range",
    "equalScales",
    "weights",
    "title",
    "alt",
  ]);
  const { weights = ["w₁", "w₂"] } = options;
  const [xLabel, yLabel, ...more] = textList("plotDescent", "weights", weights);
  if (yLabel === undefined || more.length > 0) {
    throw new RangeError(
      `plotDescent: expected weights to be the names of the two weights but found ${
        shown(weights)
      }.`,
    );
  }
  const descents = descentsOf("plotDescent", loss, paths);
  const separate = typeof loss !== "function";
  const panels = separate ? descents.map((descent) => [descent]) : [descents];
  const frames = framesOf(panels, descentArea("plotDescent", descents, options), options);
  const [{ x: domain, y: range }] = frames;
  const colors = colorsOf(descents.map(({ name }) => name));
  const color = (descent: Descent) => colors[descents.indexOf(descent)];
  return figure(async (plot) =>
    inRows(
      await Promise.all(panels.map(async (panel, i) => {
        const frame = frames[i];
        const { lines, heights } = await contours(panel[0].loss, frame);
        const labels = separate ? [] : placeLabels(
          panel.map((descent) => ({
            text: descent.name,
            color: color(descent),
            bold: true,
            line: [descent.path.filter(([x, y]) => frame.contains(x, y))],
          })),
          frame,
        );
        return frame.options(plot, [
          ...panel.flatMap((descent) => pathMarks(plot, descent, color(descent))),
          ...labelMarks(plot, labels, frame),
        ], [lines, heightLabels(plot, heights, panel, labels.map(({ box }) => box), frame)]);
      })),
      separate ? columnsFor(panels.length, COLUMNS) : 1,
    ), {
    title: options.title,
    alt: options.alt ?? describeDescent(descents, domain, range, [xLabel, yLabel]),
    table: table(descents.map(({ name, loss, path }) => ({
      path: name,
      steps: path.length - 1,
      "loss at the start": loss(...path[0]),
      "loss at the end": loss(...path[path.length - 1]),
    }))),
  });
}

/** One pair of axes, or one for each path, with the same scales. */
function framesOf(
  panels: readonly Descent[][],
  area: { domain: Interval; range: Interval },
  options: PlotDescentOptions,
): Frame[] {
  const [xLabel, yLabel] = options.weights ?? ["w₁", "w₂"];
  const names = panels.flat().map(({ name }) => ({ text: name, bold: true }));
  const separate = panels.length > 1;
  const right = separate ? 36 : Math.max(40, labelRoom(names));
  const common = { x: area.domain, y: area.range, xLabel, right, height: separate ? 300 : 380 };
  const headings = separate ? panels.map(([{ name }]) => `${yLabel} ↑   ${name}`) : [yLabel];
  const columns = separate ? columnsFor(panels.length, COLUMNS) : 1;
  const [stretched] = panelFrames(headings.slice(0, 1), columns, common);
  const scaled = options.equalScales === false
    ? {}
    : equallyScaled(stretched, options, separate ? 300 : 400);
  return panelFrames(headings, columns, { ...common, ...scaled });
}

function pathMarks(plot: typeof Plot, { path }: Descent, color: string): Plot.Markish[] {
  const [start, end] = [path[0], path[path.length - 1]];
  const inside = { clip: true, stroke: color, strokeWidth: 2 } as const;
  const dot = ([x, y]: Point, fill: string) =>
    plot.dot([0], { ...inside, x: [x], y: [y], r: 4.5, fill });
  return [
    plot.line(path.map(([x, y]) => [x, y] as [number, number]), inside),
    path.length <= 200
      ? plot.dot(path.map(([x, y]) => [x, y] as [number, number]), {
        clip: true,
        r: 2.5,
        fill: color,
      })
      : null,
    dot(start, "#ffffff"),
    dot(end, color),
  ];
}
