import { readFigureOptions } from "../figure_options.ts";
import { dataFigure, type Figure } from "../figure.ts";
import type { Interval } from "../drawing/plane.ts";
import { areMany, type DataPoints, dataPoints, pointShapes } from "./data_points.ts";
import { shapeMark } from "../drawing/shape_mark.ts";
import { graphMarks, graphOn, graphPanel } from "./graph.ts";
import { checkedInterval } from "../drawing/checked_interval.ts";
import { graphFrame } from "./graph_frame.ts";
import { plotFunctions, type Plottable } from "./plot_function.ts";
import { linesOf } from "./plot_line.ts";
import { describeCurves } from "./describe_curves.ts";
import { checkZones, type Zone, zoneMarks, zonesOf } from "./zones.ts";

/** How {@linkcode plot} draws. */
export interface PlotSettings {
  /** The x drawn, by default from −4 to 4. */
  domain?: Interval;
  /** The y drawn, by default all that the functions reach. */
  range?: Interval;
  /** Whether f′ is drawn too; by default for one function that has a derivative of its own. */
  derivative?: boolean;
  /** Pale bands with their name: `true` finds the dead, saturating and linear zones of a single function. */
  zones?: boolean | Zone[];
  /** One step right as long as one step up, so that slopes can be read; by default where the shape allows it. */
  equalScales?: boolean;
  /** What stands at the x axis; by default x. */
  xLabel?: string;
  /** What stands at the y axis; by default y. */
  yLabel?: string;
  /** Examples to be drawn as dots: x and y of each. */
  points?: DataPoints;
  /** A heading. */
  title?: string;
  /** What is seen, in words; by default made from the functions. */
  alt?: string;
}

/**
 * The graph of a function and its derivative, or of several functions. f is solid and heavy, f′ dashed and lighter;
 * where one of them jumps, a filled dot is the value taken and an open one a limit that is not taken.
 *
 * @param functions An activation, any function of one number, a list of them, or an object whose keys name them.
 * @returns A figure: leave it as the last expression of a cell, or give it to `show`.
 * @throws {TypeError} If something is not a function of one number, or does not return a number.
 * @throws {RangeError} If the list is empty, an option is unknown, or a function is nowhere finite.
 *
 * @example relu and its derivative
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const figure = nl.plot(nl.relu);
 * assertStringIncludes(figure.alt, "relu and its derivative");
 * ```
 *
 * @example Several functions, and one of your own
 * ```ts
 * import * as nl from "nonlinear";
 *
 * nl.plot([nl.relu, nl.tanh], { domain: [-2, 2] });
 * nl.plot({ "α = 0.1": nl.leakyRelu.with({ alpha: 0.1 }), "α = 0.5": nl.leakyRelu.with({ alpha: 0.5 }) });
 * nl.plot((x) => x * Math.tanh(x), { derivative: true });
 * ```
 */
export function plot(
  functions: Plottable | readonly Plottable[] | Readonly<Record<string, Plottable>>,
  options: PlotSettings = {},
): Figure {
  options = readFigureOptions("plot", options, [
    "domain",
    "range",
    "derivative",
    "zones",
    "equalScales",
    "xLabel",
    "yLabel",
    "points",
    "title",
    "alt",
  ]);
  const { domain: wanted = [-4, 4] } = options;
  const domain = checkedInterval("plot", "domain", wanted);
  checkZones(options.zones);
  const fs = plotFunctions(functions, options.derivative);
  const lines = linesOf(fs, domain);
  const points = dataPoints("plot", options.points);
  const frame = graphFrame(lines, domain, { ...options, points });
  const graph = graphOn(frame, lines);
  const zones = options.zones === true && fs.length === 1
    ? zonesOf(fs[0], domain)
    : Array.isArray(options.zones)
    ? options.zones
    : [];
  return dataFigure((Plot) => {
    const { bands, names } = zoneMarks(Plot, zones, frame, graph.lines.flatMap((l) => l.pieces));
    const dots = shapeMark(pointShapes(points, frame));
    const graphs = graphMarks(Plot, graph, frame);
    const marks = areMany(points) ? [dots, ...graphs] : [...graphs, dots];
    return frame.options(Plot, [...names, ...marks], bands);
  }, {
    alt: options.alt ??
      describeCurves(fs, lines, domain, frame.y) +
        (points.length > 0 ? ` ${points.length} points.` : ""),
    title: options.title,
    panels: () => [graphPanel(graph, frame)],
  });
}
