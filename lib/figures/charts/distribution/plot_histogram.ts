import type * as Plot from "@observablehq/plot";
import { shown, wholeNumber } from "../../../options/mod.ts";
import { readFigureOptions } from "../../figure_options.ts";
import { colorOf, textColor } from "../../drawing/colors.ts";
import { type Figure, figure } from "../../figure.ts";
import { type Frame, ticks } from "../../drawing/frame.ts";
import type { Interval } from "../../drawing/plane.ts";
import { checkedInterval } from "../../drawing/checked_interval.ts";
import { ink, round, tenth } from "../../drawing/svg.ts";
import { table } from "../../table/table.ts";
import { formatNumber } from "../../drawing/text.ts";
import { domainOf, type Spread, spreadOf } from "./bins.ts";
import { namedNumbers, type Numbers } from "../numbers_of.ts";
import { columnsFor, inRows, panelFrames } from "../../drawing/panel_frames.ts";
import { type Shape, shapeMark } from "../../drawing/shape_mark.ts";

/** How {@linkcode plotHistogram} draws. */
export interface PlotHistogramOptions {
  /** How many bins; by default 40. */
  bins?: number;
  /** The values drawn; by default from the smallest to the greatest of all. */
  domain?: Interval;
  /** The highest share drawn, from 0 to 1; by default that of the highest bar that is not far above all others. */
  highest?: number;
  /** The colour of the bars, such as `nl.colorOf("relu")`; by default each name's own. */
  color?: string;
  /** What the values are, below the axis. */
  label?: string;
  /** A heading. */
  title?: string;
  /** What is seen, in words; by default mean and spread of each. */
  alt?: string;
}

/** Narrower bins than a pixel cannot be seen. */
const MOST_BINS = 1000;
/** More would be too small to be compared. */
const MOST_PANELS = 30;
/** A bin so many times higher than all others is cut, for they would be flat beside it. */
const TOO_HIGH = 2.5;

/**
 * How numbers are spread: activations, weights or gradients, one panel a layer or a function, all on the same axes. Bars
 * are shares of all numbers of a panel, so that panels of different size can be compared; a bar that would dwarf all
 * others, as relu's zeros do, is cut and has its share written on it.
 *
 * @param values Numbers (an array, a typed array, a Matrix), or an object of them whose keys name the panels.
 * @throws {TypeError} If something is not a list of numbers.
 * @throws {RangeError} If there is nothing to draw, there are more than 30 panels, or an option is unknown.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const z = Array.from({ length: 1000 }, (_, i) => (i - 499.5) / 250);
 * const figure = nl.plotHistogram({ tanh: z.map(nl.tanh), relu: z.map(nl.relu) });
 * assertStringIncludes(figure.alt, "relu: mean 0.5, standard deviation 0.65");
 * ```
 */
export function plotHistogram(
  values: Numbers | Readonly<Record<string, Numbers>>,
  options: PlotHistogramOptions = {},
): Figure {
  options = readFigureOptions("plotHistogram", options, [
    "bins",
    "domain",
    "highest",
    "color",
    "label",
    "title",
    "alt",
  ]);
  const all = namedNumbers("plotHistogram", values);
  if (all.length > MOST_PANELS) {
    throw new RangeError(
      `plotHistogram: expected at most ${MOST_PANELS} names but found ${all.length}; choose some.`,
    );
  }
  const { bins: asked = 40 } = options;
  const bins = wholeNumber("plotHistogram", "bins", asked, 1, MOST_BINS);
  const domain = options.domain
    ? checkedInterval("plotHistogram", "domain", options.domain)
    : domainOf(all);
  const spreads = all.map((named) => spreadOf(named, domain, bins));
  const top = options.highest === undefined ? heightOf(spreads) : checkedShare(options.highest);
  const columns = columnsFor(spreads.length, spreads.length > 9 ? 4 : 3);
  const frames = panelFrames(spreads.map(({ name }) => `share ↑   ${name}`.trimEnd()), columns, {
    x: domain,
    y: [0, top * 1.02],
    right: 14,
    top: 34,
    height: columns > 3 || spreads.length > 3 ? 170 : columns === 1 ? 280 : 230,
    yTicks: ticks([0, top], 4),
    yText: (tick) => `${formatNumber(100 * tick, 3)} %`,
    bottom: options.label ? 46 : 30,
    xTicks: ticks(domain, columns > 3 ? 3 : columns > 1 ? 5 : 9),
  });
  return figure(
    (plot) =>
      inRows(spreads.map((spread, i) => panelOptions(plot, spread, frames[i], options)), columns),
    {
      title: options.title,
      alt: options.alt ??
        `Histogram${spreads.length > 1 ? "s" : ""}${options.label ? ` of ${options.label}` : ""}. ${
          spreads.map(describe).join(" ")
        }`,
      table: table(
        spreads.map(({ name, count, mean, deviation, least, greatest, zeros, notFinite }) => ({
          name,
          numbers: count,
          mean,
          "standard deviation": deviation,
          smallest: least,
          greatest,
          zeros: `${formatNumber(100 * zeros, 3)} %`,
          ...(spreads.some((spread) => spread.notFinite > 0) ? { "not finite": notFinite } : {}),
        })),
      ),
    },
  );
}

/** Refuses a share that no bar can have. */
function checkedShare(highest: unknown): number {
  if (typeof highest === "number" && highest > 0 && highest <= 1) return highest;
  throw new RangeError(
    `plotHistogram: expected highest to be a share above 0 and at most 1 but found ${
      shown(highest)
    }.`,
  );
}

/** The highest share drawn: that of the highest bin, unless it is alone in its panel and far above all others. */
function heightOf(spreads: readonly Spread[]): number {
  const lower = spreads.map(({ shares }) => shares.toSorted((a, b) => b - a)[1] ?? 0);
  const [highest, next] = [
    Math.max(...spreads.flatMap(({ shares }) => shares)),
    Math.max(...lower),
  ];
  if (highest === 0) return 1;
  return next > 0 && highest > TOO_HIGH * next ? 1.5 * next : highest;
}

function panelOptions(
  plot: typeof Plot,
  spread: Spread,
  frame: Frame,
  options: PlotHistogramOptions,
): Plot.PlotOptions {
  const color = options.color ?? colorOf(spread.name);
  const base = tenth(frame.py(0));
  const width = (frame.right - frame.left) / spread.shares.length;
  const gap = width > 5 ? 1 : 0;
  // One outline; each bar returns to the baseline only where a gap shows it.
  const outline = spread.shares.map((share, i) => {
    const top = tenth(frame.py(Math.min(share, frame.y[1])));
    const end = frame.left + (i + 1) * width;
    if (gap === 0) return `V${Math.round(top)}H${tenth(end)}`;
    return `V${top}H${tenth(end - gap)}V${base}H${tenth(end)}`;
  }).join("");
  const cut = spread.shares.flatMap((share, i): Shape[] => {
    if (share <= frame.y[1]) return [];
    const middle = frame.left + (i + 0.5) * width, left = middle > (frame.left + frame.right) / 2;
    return [
      ["path", {
        d: `M${round(middle - width)} ${round(frame.top + 12)}l${round(2 * width)} -5`,
        stroke: "#ffffff",
        "stroke-width": 3,
      }],
      ["text", {
        x: round(middle + (left ? -1 : 1) * (width / 2 + 4)),
        y: round(frame.top + 10),
        fill: textColor(color),
        "text-anchor": left ? "end" : "start",
      }, `${formatNumber(100 * share, 2)} %`],
    ];
  });
  const empty: Shape[] = spread.count === spread.notFinite
    ? [["text", {
      x: (frame.left + frame.right) / 2,
      y: (frame.top + frame.bottom) / 2,
      fill: "#595959",
    }, "no finite number"]]
    : [];
  const baseline: Shape = ["path", {
    d: `M${frame.left} ${frame.bottom}H${frame.right}`,
    stroke: "#8c8c8c",
  }];
  const label: Shape = [
    "text",
    { x: frame.right, y: frame.bottom + 34, fill: ink, "text-anchor": "end" },
    options.label ?? "",
  ];
  const filled: Shape = ["path", {
    d: `M${frame.left} ${base}${outline}V${base}z`,
    fill: color,
    "fill-opacity": 0.85,
  }];
  return frame.options(plot, [
    shapeMark([filled, baseline, ...cut, ...empty, ...(options.label ? [label] : [])]),
  ]);
}

function describe(spread: Spread): string {
  const { name, mean, deviation, least, greatest, zeros, outside, notFinite } = spread;
  const head = name ? `${name}: ` : "";
  if (spread.count === notFinite) return `${head}no finite number.`;
  const share = (part: number) => `${formatNumber(100 * part, 2)} %`;
  return head + [
    `mean ${formatNumber(mean, 2)}, standard deviation ${formatNumber(deviation, 2)}`,
    `from ${formatNumber(least, 2)} to ${formatNumber(greatest, 2)}`,
    ...(zeros >= 0.01 ? [`${share(zeros)} exactly 0`] : []),
    ...(outside > 0 ? [`${share(outside / spread.count)} outside the axes`] : []),
    ...(notFinite > 0 ? [`${formatNumber(notFinite)} not finite`] : []),
  ].join(", ") + ".";
}
