import type * as Plot from "@observablehq/plot";
import { readFigureOptions } from "../figure_options.ts";
import { extent } from "../drawing/curve.ts";
import type { Interval, Point } from "../drawing/plane.ts";
import { type Figure, figure } from "../figure.ts";
import { Frame, padded, ticks } from "../drawing/frame.ts";
import {
  type HistoryLike,
  historyPanels,
  isHistory,
  type Panel,
  type Run,
} from "./history_panels.ts";
import { labelMarks, labelRoom, placeLabels } from "../drawing/line_labels.ts";
import { inRows, panelWidth } from "../drawing/panel_frames.ts";
import { table } from "../table/table.ts";
import { formatNumber } from "../drawing/text.ts";

export type { HistoryLike };

/** How {@linkcode plotHistory} draws. */
export interface PlotHistoryOptions {
  /** One panel each; by default accuracy and validation accuracy, or what there is of loss. */
  metrics?: readonly string[];
  /** What is counted from left to right, in the singular; by default "epoch". */
  unit?: string;
  /** The values drawn; by default all there are. */
  range?: Interval;
  /** A heading. */
  title?: string;
  /** What is seen, in words; by default where each line starts and ends. */
  alt?: string;
}

/** Panels in a row; more would leave no room for the names of the lines. */
const COLUMNS = 2;

/**
 * Training curves: how metrics change from epoch to epoch. Several histories, named by the keys of an object, share
 * the axes of one panel for each metric; one history alone has a panel for the loss and one for the accuracy.
 *
 * @throws {RangeError} If there is no history, or one lacks a metric.
 *
 * @example Three runs
 * ```ts
 * import * as nl from "nonlinear";
 *
 * nl.plotHistory({
 *   relu: { accuracy: [0.91, 0.96, 0.97], val_accuracy: [0.95, 0.96, 0.97] },
 *   tanh: { accuracy: [0.90, 0.94, 0.96], val_accuracy: [0.94, 0.95, 0.96] },
 * });
 * ```
 */
export function plotHistory(
  histories: HistoryLike | Readonly<Record<string, HistoryLike>>,
  options: PlotHistoryOptions = {},
): Figure {
  options = readFigureOptions("plotHistory", options, ["metrics", "unit", "range", "title", "alt"]);
  const { unit = "epoch", range } = options;
  if (options.metrics?.length === 0) {
    throw new RangeError(
      "plotHistory: expected metrics to name at least one but found none; leave it out for the default.",
    );
  }
  const panels = historyPanels(histories, options.metrics);
  const frames = framesOf(panels, unit, range, !isHistory(histories) && sameScale(panels));
  const draw = (plot: typeof Plot) =>
    panels.map((panel, i) => panelOptions(plot, panel, frames[i]));
  return figure((plot) => inRows(draw(plot), COLUMNS), {
    title: options.title,
    alt: options.alt ?? panels.map((panel) => describe(panel, unit)).join(" "),
    table: numbersOf(panels, unit),
  });
}

/** Accuracies can be compared across panels only on the same axis, but a loss has no place on it. */
function sameScale(panels: Panel[]): boolean {
  return new Set(panels.map(({ heading }) => heading.replace(/^\w+ /, ""))).size === 1;
}

/** Axes of the same size; panels on the same scale can be compared. */
function framesOf(
  panels: Panel[],
  unit: string,
  range: Interval | undefined,
  shared: boolean,
): Frame[] {
  const all = panels.flatMap(({ runs }) => runs);
  const epochs = Math.max(...all.map(({ values }) => values.length));
  const common = intervalOf(all);
  const names = all.map(({ name }) => ({ text: name, bold: true }));
  const right = Math.max(labelRoom(names), 64); // for the word below the axis
  return panels.map(({ heading, runs }) =>
    new Frame({
      x: epochs === 1
        ? [0.5, 1.5] as const
        : [Math.max(0, 1 - 0.04 * (epochs - 1)), epochs] as const,
      y: range ? padded(range, 0.03) : shared ? common : intervalOf(runs),
      xTicks: epochs === 1 ? [1] : ticks([1, epochs], 5).filter(Number.isInteger),
      xLabel: unit,
      yLabel: heading,
      right,
      height: 300,
      width: panelWidth(Math.min(COLUMNS, panels.length)),
    })
  );
}

function intervalOf(runs: Run[]): Interval {
  const [low, high] = extent(runs.flatMap(({ values }) => values));
  if (Number.isNaN(low)) return [0, 1];
  return low === high ? [low - 0.1, high + 0.1] : padded([low, high], 0.06);
}

function panelOptions(plot: typeof Plot, { runs }: Panel, frame: Frame): Plot.PlotOptions {
  const lines = runs.map((run) => ({
    ...run,
    points: run.values.map((value, i): Point => [i + 1, value]).filter(([, value]) =>
      value >= frame.y[0] && value <= frame.y[1]
    ),
  }));
  const few = Math.max(...runs.map(({ values }) => values.length)) <= 20;
  const placed = placeLabels(
    lines.map(({ name, color, points }) => ({ text: name, color, bold: true, line: [points] })),
    frame,
  );
  const grid = plot.gridY(frame.yTicks, { stroke: "#e6e6e6", strokeOpacity: 1 });
  return frame.options(plot, [
    ...lines.map(({ values, color, dashed }) =>
      plot.line(values.map((value, i) => inside(value, frame.y) ? [i + 1, value] : [i + 1, NaN]), {
        stroke: color,
        strokeWidth: 2.5,
        strokeDasharray: dashed ? "6 4" : undefined,
      })
    ),
    ...lines.map(({ points, color }) => few ? plot.dot(points, { r: 3.5, fill: color }) : null),
    ...labelMarks(plot, placed, frame),
  ], [grid]);
}

function inside(value: number, [low, high]: Interval): boolean {
  return value >= low && value <= high;
}

function describe({ heading, runs }: Panel, unit: string): string {
  const epochs = Math.max(...runs.map(({ values }) => values.length));
  const parts = runs.map(({ name, values }) =>
    !values.some(Number.isFinite)
      ? `${name} never finite`
      : values.length === 1
      ? `${name} ${formatNumber(values[0])}`
      : `${name} from ${formatNumber(values[0])} to ${formatNumber(values[values.length - 1])}`
  );
  const over = epochs === 1 ? `after 1 ${unit}` : `over ${epochs} ${unit}s`;
  return `${heading.charAt(0).toUpperCase()}${heading.slice(1)} ${over}: ${parts.join(", ")}.`;
}

function numbersOf(panels: Panel[], unit: string) {
  const runs = panels.flatMap(({ heading, runs }) =>
    runs.map(({ name, values }) => ({ column: `${heading}, ${name}`, values }))
  );
  const epochs = Math.max(...runs.map(({ values }) => values.length));
  const rows = Array.from({ length: epochs }, (_, i) => [
    i + 1,
    ...runs.map(({ values }) => values[i]),
  ]);
  return table(rows, { columns: [unit, ...runs.map(({ column }) => column)], limit: 20 });
}
