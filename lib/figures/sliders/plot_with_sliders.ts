import { checkFunction } from "../../options/mod.ts";
import { checkFigureOptions } from "../figure_options.ts";
import { drawingTools, type Figure } from "../figure.ts";
import type { Interval } from "../drawing/plane.ts";
import { graphMarks, graphOn } from "../plot/graph.ts";
import { checkedInterval } from "../drawing/checked_interval.ts";
import { graphFrame } from "../plot/graph_frame.ts";
import { plotFunctions, type Plottable } from "../plot/plot_function.ts";
import { linesOf } from "../plot/plot_line.ts";
import { describeCurves } from "../plot/describe_curves.ts";
import { plotPanel, svgDocument, svgTitle } from "../drawing/svg.ts";
import { SliderFigure } from "./slider_figure.ts";
import { combinations, firstOf, type Sliders, slidersOf } from "./sliders.ts";

/** How {@linkcode plotWithSliders} draws. */
export interface PlotWithSlidersOptions {
  /** The values shown first; by default the middle ones. */
  start?: Readonly<Record<string, number>>;
  /** The x drawn, by default from −4 to 4. */
  domain?: Interval;
  /** The y drawn, by default all that the function reaches for any values. */
  range?: Interval;
  /** Whether f′ is drawn too; by default not. */
  derivative?: boolean;
  /** One step right as long as one step up; by default where the shape allows it. */
  equalScales?: boolean;
  /** A heading. */
  title?: string;
  /** What is seen, in words; by default made from the function as it is at first. */
  alt?: string;
}

/**
 * The graph of a function with one or two numbers that the reader changes by sliders. All pictures are drawn
 * in advance: it works without a kernel, after reloading and in exported pages, and with the keyboard.
 *
 * @param make Gets the values of the sliders in their order, and returns what `plot` can draw.
 * @param sliders From which value to which each slider goes, or three and more values of it.
 * @throws {RangeError} If there are no sliders or more than two, or what `make` returns cannot be drawn.
 *
 * @example The slope of leaky ReLU
 * ```ts
 * import * as nl from "nonlinear";
 *
 * nl.plotWithSliders((alpha) => nl.leakyRelu.with({ alpha }), { alpha: [0, 1] }, { derivative: true });
 * ```
 *
 * @example Weight and bias of a unit
 * ```ts
 * import * as nl from "nonlinear";
 *
 * nl.plotWithSliders((w, b) => (x: number) => nl.relu(w * x + b), { w: [-2, 2], b: [-2, 2] });
 * ```
 */
export function plotWithSliders(
  make: (
    ...values: number[]
  ) => Plottable | readonly Plottable[] | Readonly<Record<string, Plottable>>,
  sliders: Sliders,
  options: PlotWithSlidersOptions = {},
): Figure {
  checkFigureOptions("plotWithSliders", options, [
    "start",
    "domain",
    "range",
    "derivative",
    "equalScales",
    "title",
    "alt",
  ]);
  checkFunction("plotWithSliders", "make", make);
  const all = slidersOf("plotWithSliders", sliders, options.start);
  const { domain: wanted = [-4, 4] } = options;
  const domain = checkedInterval("plotWithSliders", "domain", wanted);
  const snapshots = combinations(all).map((values) => {
    const fs = plotFunctions(make(...values), options.derivative ?? false, "plotWithSliders");
    return { fs, lines: linesOf(fs, domain, "plotWithSliders") };
  });
  const frame = graphFrame(snapshots.flatMap(({ lines }) => lines), domain, options);
  const first = snapshots[firstOf(all)];
  const alt = options.alt ?? describeCurves(first.fs, first.lines, domain, frame.y);
  const top = options.title ? 30 : 0;
  const size = { width: frame.width, height: frame.height + top };

  // Coarser than a still picture: a third of a pixel is not seen while it moves, and there are many pictures.
  const tolerance = 0.3;
  return new SliderFigure(
    async () => {
      const { plot, document } = await drawingTools();
      const panel = (settings: ReturnType<typeof frame.layer>) =>
        plotPanel(plot.plot({ ...settings, document }), 0, top);
      const below = svgTitle(options.title) + panel(frame.options(plot, []));
      const svgs = snapshots.map(({ lines }) => {
        const marks = graphMarks(plot, graphOn(frame, lines, tolerance), frame);
        return svgDocument(below + panel(frame.layer(marks)), size);
      });
      return { svgs, size };
    },
    all,
    alt,
  );
}
