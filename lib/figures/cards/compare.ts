import { itemsOf, reading } from "../../options/mod.ts";
import { activationFor } from "../../activations/lookup.ts";
import { readFigureOptions } from "../figure_options.ts";
import { dataFigure, type Figure } from "../figure.ts";
import { type Frame, padded, ticks } from "../drawing/frame.ts";
import { columnsFor, inRows, panelFrames } from "../drawing/panel_frames.ts";
import type { Interval } from "../drawing/plane.ts";
import { graphMarks, graphOn, graphPanel } from "../plot/graph.ts";
import { checkedInterval } from "../drawing/checked_interval.ts";
import { rangeOf } from "../plot/graph_frame.ts";
import { labelRoom } from "../drawing/line_labels.ts";
import { type PlotFunction, plotFunctions, type Plottable } from "../plot/plot_function.ts";
import { type Line, linesOf } from "../plot/plot_line.ts";
import { describeCurves } from "../plot/describe_curves.ts";
import { fontSize } from "../drawing/svg.ts";
import { formatNumber, textWidth } from "../drawing/text.ts";

/** How {@linkcode compare} draws. */
export interface CompareOptions {
  /** All functions on one pair of axes, and all derivatives on another; by default each has axes of its own. */
  overlay?: boolean;
  /** The x drawn, by default from −4 to 4. */
  domain?: Interval;
  /** The y drawn, by default all that the functions reach. */
  range?: Interval;
  /** Whether f′ is drawn too, as it is by default. */
  derivative?: boolean;
  /** A heading. */
  title?: string;
}

/** A function that can be compared, or the name of one. */
export type Compared = Plottable | string;

/** More would not be told apart. */
const MOST_FUNCTIONS = 100;

/** More side by side would be too narrow for their names. */
const COLUMNS = 3;
const HEIGHT = 250;

/**
 * Several functions and their derivatives on the same axes, each in its own panel or all in one.
 *
 * @param functions A list of activations, their names, or functions of one number; or an object whose keys name them.
 * @throws {TypeError} If something is not a function of one number.
 * @throws {RangeError} If the list is empty, a name or an option is unknown, or a function is nowhere finite.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const figure = nl.compare([nl.relu, nl.tanh, "sigmoid"], { overlay: true });
 * assertStringIncludes(figure.alt, "relu, tanh and sigmoid");
 * ```
 */
export function compare(
  functions: Compared | readonly Compared[] | Readonly<Record<string, Plottable>>,
  options: CompareOptions = {},
): Figure {
  options = readFigureOptions("compare", options, [
    "overlay",
    "domain",
    "range",
    "derivative",
    "title",
  ]);
  const { overlay = false, derivative = true, title } = options;
  const { domain: wanted = [-4, 4] } = options;
  const domain = checkedInterval("compare", "domain", wanted);
  const fs = plotFunctions(lookedUp(functions), derivative, "compare");
  const lines = linesOf(fs, domain, "compare");
  const range = options.range
    ? padded(checkedInterval("compare", "range", options.range), 0.03)
    : rangeOf(lines, domain);
  const alt = describeCurves(fs, lines, domain, range);
  const panels = overlay ? overlaid(lines) : oneEach(fs, lines);
  const columns = columnsFor(panels.length, overlay ? 2 : COLUMNS);
  const graphs = () =>
    framesOf(panels, columns, domain, range).map((frame, i) => ({
      heading: panels[i].heading,
      frame,
      graph: graphOn(frame, panels[i].lines),
    }));
  return dataFigure((Plot) => {
    const drawn = graphs().map(({ frame, graph }) =>
      frame.options(Plot, graphMarks(Plot, graph, frame))
    );
    return inRows(drawn, columns);
  }, {
    alt,
    title,
    panels: () => graphs().map(({ heading, frame, graph }) => graphPanel(graph, frame, heading)),
  });
}

/** Lines that share their axes, and what stands above these. */
interface Panel {
  heading: string;
  lines: Line[];
}

/** A panel for each function; there its lines are just f and f′. */
function oneEach(fs: readonly PlotFunction[], lines: readonly Line[]): Panel[] {
  const each = lines.length / fs.length;
  return fs.map(({ name }, i) => ({
    heading: name,
    lines: lines.slice(i * each, (i + 1) * each).map((line) => ({
      ...line,
      text: line.dashed ? "f′" : "f",
      width: line.dashed ? 2 : 3.5,
    })),
  }));
}

/** A panel for all functions and one for all derivatives, whose lines are as heavy there as those of the functions. */
function overlaid(lines: readonly Line[]): Panel[] {
  const functions = lines.filter(({ dashed }) => !dashed);
  const derivatives = lines.filter(({ dashed }) => dashed)
    .map((line, i) => ({ ...line, dashed: false, width: functions[i].width }));
  const panels = [{ heading: "f", lines: functions }, { heading: "f′", lines: derivatives }];
  return panels.filter(({ lines }) => lines.length > 0);
}

/** Axes of one size for all panels; only those at the left have numbers beside them. */
function framesOf(
  panels: readonly Panel[],
  columns: number,
  domain: Interval,
  range: Interval,
): Frame[] {
  const right = Math.max(...panels.map(({ lines }) => labelRoom(lines)));
  const common = { x: domain, y: range, height: HEIGHT, right, xLabel: "x" };
  const [first] = panelFrames([""], columns, common);
  const inner = first.right - first.left;
  const widest = Math.max(...domain.map((x) => textWidth(formatNumber(x), fontSize)));
  const xTicks = ticks(domain, Math.min(8, Math.max(2, Math.floor(inner / (widest + 14)))));
  return panelFrames(panels.map(({ heading }) => heading), columns, { ...common, xTicks });
}

/** The functions, with activations in place of their names. */
function lookedUp(functions: Compared | readonly Compared[] | Readonly<Record<string, Plottable>>) {
  const isList = reading("compare", "the functions", () => Array.isArray(functions));
  if (typeof functions === "object" && !isList) {
    return functions as Readonly<Record<string, Plottable>>;
  }
  const list = isList
    ? itemsOf("compare", "the functions", functions, { most: MOST_FUNCTIONS }) as Compared[]
    : [functions as Compared];
  return list.map((f) => typeof f === "string" ? activationFor("compare", f) as Plottable : f);
}
