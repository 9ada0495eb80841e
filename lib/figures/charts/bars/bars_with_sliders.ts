import { checkFunction } from "../../../options/mod.ts";
import { readFigureOptions } from "../../figure_options.ts";
import { extent } from "../../drawing/curve.ts";
import { type Figure, figure } from "../../figure.ts";
import type { Interval } from "../../drawing/plane.ts";
import { checkedInterval } from "../../drawing/checked_interval.ts";
import { SliderFigure } from "../../sliders/slider_figure.ts";
import { combinations, firstOf, type Sliders, slidersOf } from "../../sliders/sliders.ts";
import { barPanels, type Bars, barsInWords, barsOf, barsRange, roomForNumbers } from "./bars.ts";
import { figureWidth } from "../../drawing/svg.ts";
import { barsTable } from "./bars_table.ts";
import type { PlotBarsOptions } from "./plot_bars.ts";

/** How {@linkcode barsWithSliders} draws. */
export interface BarsWithSlidersOptions extends PlotBarsOptions {
  /** The values shown first; by default the middle ones. */
  start?: Readonly<Record<string, number>>;
}

/**
 * Bars with one or two numbers that the reader changes by sliders; the axis stays. All pictures are drawn in advance, as
 * with `plotWithSliders`.
 *
 * @param make Gets the values of the sliders in their order, and returns what `plotBars` can draw.
 * @param sliders From which value to which each slider goes, or three and more values of it.
 * @throws {RangeError} If there are no sliders or more than two, or what `make` returns cannot be drawn.
 *
 * @example The temperature of softmax
 * ```ts
 * import * as nl from "nonlinear";
 *
 * const logits = [2, 1, 0.1];
 * nl.barsWithSliders(
 *   (temperature) => nl.softmax(logits.map((z) => z / temperature)),
 *   { temperature: [0.2, 0.5, 1, 2, 5, 10] },
 *   { names: ["cat", "dog", "bird"], color: nl.colorOf("softmax"), start: { temperature: 1 } },
 * );
 * ```
 */
export function barsWithSliders(
  make: (...values: number[]) => Bars | Readonly<Record<string, Bars>>,
  sliders: Sliders,
  options: BarsWithSlidersOptions = {},
): Figure {
  options = readFigureOptions("barsWithSliders", options, [
    "start",
    "names",
    "domain",
    "label",
    "color",
    "title",
    "alt",
  ]);
  checkFunction("barsWithSliders", "make", make);
  const all = slidersOf("barsWithSliders", sliders, options.start);
  const snapshots = combinations(all)
    .map((values) => barsOf("barsWithSliders", make(...values), options.names));
  const ranges = snapshots.map(barsRange);
  const range: Interval = options.domain
    ? checkedInterval("barsWithSliders", "domain", options.domain)
    : extent(ranges.flat());
  // The same for all of them: the axis is to stay where it is.
  const room = Math.max(...snapshots.map(roomForNumbers));
  const drawings = snapshots.map((series) =>
    figure(() => barPanels(series, range, { ...options, whole: figureWidth, room }), {
      alt: "-",
      title: options.title,
    })
  );
  return new SliderFigure(
    async () => {
      const drawn = await Promise.all(drawings.map((each) => each.drawing()));
      return drawn.map(({ svg }) => ({ svg, size: drawn[0].size }));
    },
    all,
    options.alt ?? barsInWords(snapshots[firstOf(all)]),
    barsTable(snapshots[firstOf(all)]),
  );
}
