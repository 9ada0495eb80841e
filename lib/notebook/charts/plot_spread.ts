import { checkOptions } from "../../options/mod.ts";
import { colorsOf, textColor } from "../colors.ts";
import { extent } from "../curve.ts";
import { type Figure, figure } from "../figure.ts";
import { type Interval, padded, ticks, tickText } from "../frame.ts";
import { checkedInterval } from "../graph_frame.ts";
import { fontSize, ink } from "../svg.ts";
import { formatNumber, textWidth } from "../text.ts";
import { type NamedNumbers, namedNumbers, type Numbers } from "./numbers_of.ts";

/** How {@linkcode plotSpread} draws. */
export interface PlotSpreadOptions {
  /** What the numbers are, below the axis. */
  label?: string;
  /** From where to where the axis goes; by default all numbers and some room around them. */
  domain?: Interval;
  /** A heading. */
  title?: string;
  /** What is seen, in words; by default the mean of each name with its lowest and highest number. */
  alt?: string;
}

/** The height of a name, in pixels. */
const ROW = 26;

/**
 * Several numbers for each of some names, such as the accuracies of runs from different seeds: each a dot, their mean a
 * stroke. Where the dots of two names overlap, a difference of the means says little.
 *
 * @throws {TypeError} If something is not a list of numbers.
 * @throws {RangeError} If there are none, or an option is unknown.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const figure = nl.plotSpread({ relu: [0.97, 0.98], sigmoid: [0.95, 0.96] }, { label: "accuracy" });
 * assertEquals(
 *   figure.alt,
 *   "Accuracy: relu 0.975 on average, from 0.97 to 0.98; sigmoid 0.955 on average, from 0.95 to 0.96.",
 * );
 * ```
 */
export function plotSpread(
  values: Readonly<Record<string, Numbers>>,
  options: PlotSpreadOptions = {},
): Figure {
  checkOptions("plotSpread", options, ["label", "domain", "title", "alt"]);
  const groups = namedNumbers("plotSpread", values, "value");
  const empty = groups.find(({ values }) => values.length === 0);
  if (empty) throw new RangeError(`plotSpread: expected numbers for ${empty.name} but found none.`);
  const names = groups.map(({ name }) => name), colors = colorsOf(names);
  const dots = groups.flatMap(({ name, values }) => Array.from(values, (x) => ({ name, x })));
  const x = options.domain
    ? checkedInterval("plotSpread", "domain", options.domain)
    : padded(extent(dots.map((dot) => dot.x)), 0.06);
  const colorOf = ({ name }: { name: string }) => colors[names.indexOf(name)];
  const xTicks = ticks(x, 7);
  return figure((plot) => ({
    height: ROW * groups.length + 46,
    marginTop: 6,
    marginBottom: 40,
    marginLeft: 18 + Math.max(...names.map((name) => textWidth(name, fontSize, true))),
    marginRight: 24,
    x: { domain: x },
    y: { domain: names, axis: null },
    marks: [
      plot.ruleY(names, { stroke: "#e5e5e5" }),
      plot.axisX(xTicks, {
        label: options.label ?? null,
        labelArrow: "none",
        tickFormat: tickText(xTicks),
        fontSize,
        color: ink,
      }),
      plot.text(names.map((name) => ({ name })), {
        y: "name",
        text: "name",
        frameAnchor: "left",
        textAnchor: "end",
        dx: -8,
        fontSize,
        fontWeight: "bold",
        fill: (named) => textColor(colorOf(named)),
      }),
      plot.dot(dots, { x: "x", y: "name", r: 4, fill: colorOf, fillOpacity: 0.55 }),
      plot.tickX(groups.map((group) => ({ name: group.name, x: mean(group) })), {
        x: "x",
        y: "name",
        stroke: colorOf,
        strokeWidth: 2.5,
      }),
    ],
  }), { title: options.title, alt: options.alt ?? describe(groups, options.label) });
}

function mean({ values }: NamedNumbers): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}

function describe(groups: readonly NamedNumbers[], label = "Values"): string {
  const texts = groups.map((group) => {
    const [low, high] = extent(Array.from(group.values));
    const own = `${group.name} ${formatNumber(mean(group), 4)}`;
    return low === high
      ? own
      : `${own} on average, from ${formatNumber(low, 4)} to ${formatNumber(high, 4)}`;
  });
  return `${label[0].toUpperCase()}${label.slice(1)}: ${texts.join("; ")}.`;
}
