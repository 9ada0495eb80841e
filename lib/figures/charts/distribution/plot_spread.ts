import { readFigureOptions } from "../../figure_options.ts";
import { colorsOf, textColor } from "../../drawing/colors.ts";
import { extent } from "../../drawing/curve.ts";
import { type Figure, figure } from "../../figure.ts";
import { Frame, padded } from "../../drawing/frame.ts";
import type { Interval } from "../../drawing/plane.ts";
import { checkedInterval } from "../../drawing/checked_interval.ts";
import { figureWidth, fontSize, ink, round } from "../../drawing/svg.ts";
import { NOTHING_YET } from "../../../options/mod.ts";
import { table } from "../../table/table.ts";
import { formatNumber, textWidth } from "../../drawing/text.ts";
import { type NamedNumbers, namedNumbers, type Numbers } from "../numbers_of.ts";
import { type Shape, shapeMark } from "../../drawing/shape_mark.ts";

/** How {@linkcode plotSpread} draws. */
export interface PlotSpreadOptions {
  /** The values drawn; by default all. */
  domain?: Interval;
  /** What the values are, below the axis. */
  label?: string;
  /** What the runs differ in, in the singular, such as "seed"; by default "run". */
  unit?: string;
  /** A heading. */
  title?: string;
  /** What is seen, in words; by default mean and standard deviation of each. */
  alt?: string;
}

const ROW = 34;
const MOST = 20;

/**
 * Results of several runs that differ only in their seed: a dot a run, a stroke at the mean, and beside them mean and
 * standard deviation. Where dots of two rows overlap, a single run could have come out either way.
 *
 * @param values For each name its results.
 * @throws {TypeError} If something is not a list of numbers.
 * @throws {RangeError} If there is no name, one has no number, or there are more than 20.
 *
 * @example Three seeds each
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const figure = nl.plotSpread({ relu: [0.97, 0.972, 0.974], tanh: [0.96, 0.971, 0.964] }, { label: "accuracy" });
 * assertEquals(figure.alt, "Accuracy: relu 0.9720 ± 0.0020 (3 runs), tanh 0.9650 ± 0.0056 (3 runs).");
 * ```
 */
export function plotSpread(
  values: Readonly<Record<string, Numbers>>,
  options: PlotSpreadOptions = {},
): Figure {
  options = readFigureOptions("plotSpread", options, ["domain", "label", "unit", "title", "alt"]);
  const { label = "value", unit = "run" } = options;
  const all = namedNumbers("plotSpread", values, label);
  const empty = all.find(({ values }) => values.length === 0);
  if (empty || all.length > MOST) {
    throw new RangeError(
      empty
        ? `plotSpread: expected at least one number for ${empty.name} but found ${NOTHING_YET}.`
        : `plotSpread: expected at most ${MOST} names but found ${all.length}; choose some.`,
    );
  }
  const [low, high] = extent(all.flatMap(({ values }) => Array.from(values)));
  const domain = options.domain
    ? checkedInterval("plotSpread", "domain", options.domain)
    : Number.isNaN(low)
    ? [0, 1] as const
    : padded([low, high], 0.06);
  const rows = rowsOf(all);
  return figure((plot) => {
    const { frame, names, right } = layoutOf(rows, domain);
    const colors = colorsOf(rows.map(({ name }) => name));
    const marks = rows.flatMap(({ name, values, mean, words }, i): Shape[] => {
      const y = frame.top + ROW * (i + 0.5), color = colors[i];
      const x = (value: number) => round(frame.px(value));
      const seen = Array.from(values).filter((value) => value >= domain[0] && value <= domain[1]);
      const inside = mean >= domain[0] && mean <= domain[1];
      return [
        ["path", { d: `M${frame.left} ${y}H${frame.right}`, stroke: "#e6e6e6" }],
        ["text", { x: names, y: y + 4.5, "text-anchor": "end", fill: textColor(color) }, name],
        ...seen.map((value): Shape => [
          "circle",
          { cx: x(value), cy: y, r: 5, fill: color, "fill-opacity": 0.55 },
        ]),
        ["path", { d: inside ? `M${x(mean)} ${y - 11}v22` : "", stroke: color, "stroke-width": 3 }],
        ["text", { x: right, y: y + 4.5, "text-anchor": "start", fill: ink }, words],
      ];
    });
    const below: Shape = ["text", {
      x: frame.right,
      y: frame.bottom + 34,
      "text-anchor": "end",
      fill: ink,
    }, label];
    const counts = new Set(rows.map(({ values }) => values.length));
    const [count] = counts.size === 1 ? counts : [undefined];
    const note: Shape = [
      "text",
      { x: figureWidth - 8, y: 15, "text-anchor": "end", fill: "#595959" },
      [
        "dots: single runs, line: mean",
        ...(count === 1 ? [] : [`mean ± standard deviation of ${count ?? "the"} ${unit}s`]),
      ].join("; ").replace("single runs", `single ${unit}s`),
    ];
    return frame.options(plot, [shapeMark([...marks, below, note])]);
  }, {
    title: options.title,
    alt: options.alt ?? describe(rows, label, unit),
    table: table(
      rows.flatMap(({ name, values }) => Array.from(values, (value, i) => [name, i + 1, value])),
      { columns: ["", unit, label] },
    ),
  });
}

interface Row extends NamedNumbers {
  mean: number;
  /** Mean and standard deviation as they are written beside the dots. */
  words: string;
}

/** Means and deviations in words, all with the same number of decimals: "0.9700 ± 0.0018". */
function rowsOf(all: readonly NamedNumbers[]): Row[] {
  const measured = all.map((named) => ({ ...named, ...momentsOf(named) }));
  const decimals = decimalsFor(measured.map(({ deviation }) => deviation));
  return measured.map(({ name, values, mean, deviation, finite }) => {
    const words = [
      ...(finite > 0 ? [written(mean, decimals)] : []),
      ...(finite > 1 ? [`± ${written(deviation, decimals)}`] : []),
      ...(finite < values.length ? [`(${values.length - finite} not finite)`] : []),
    ];
    return { name, values, mean, words: words.join(" ") };
  });
}

/** The standard deviation is that of a sample, over n − 1; one run has none. Runs without a finite result are only counted. */
function momentsOf({ values }: NamedNumbers): { mean: number; deviation: number; finite: number } {
  const finite = Array.from(values).filter(Number.isFinite), { length } = finite;
  const mean = finite.reduce((sum, value) => sum + value, 0) / length;
  const squares = finite.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (length - 1));
  // Equal numbers differ from their mean by its rounding.
  return { mean, deviation: deviation < 1e-12 * Math.abs(mean) ? 0 : deviation, finite: length };
}

/** So many that the largest deviation has two digits and the smallest one; undefined where decimals do not serve. */
function decimalsFor(deviations: readonly number[]): number | undefined {
  const some = deviations.filter((deviation) => deviation > 0 && deviation < Infinity);
  const place = (value: number, digits: number) =>
    digits - 1 - Math.floor(Math.log10(Number(value.toPrecision(digits))));
  const decimals = Math.max(place(Math.max(...some), 2), place(Math.min(...some), 1));
  return some.length > 0 && decimals >= 0 && decimals <= 8 ? decimals : undefined;
}

function written(value: number, decimals: number | undefined): string {
  if (decimals === undefined || Math.abs(value) >= 1e6) return formatNumber(value, 4);
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return (value < 0 ? "−" : "") + Math.abs(value).toLocaleString("en-US", digits);
}

/** Axes with room for names at the left and numbers at the right. */
function layoutOf(
  rows: readonly Row[],
  domain: Interval,
): { frame: Frame; names: number; right: number } {
  const widest = (texts: string[]) => Math.max(...texts.map((text) => textWidth(text, fontSize)));
  const left = Math.ceil(widest(rows.map(({ name }) => name))) + 24;
  const room = Math.ceil(widest(rows.map(({ words }) => words))) + 24;
  const frame = new Frame({
    x: domain,
    y: [0, 1],
    left,
    right: room,
    top: 28,
    bottom: 46,
    height: ROW * rows.length + 74,
    hideY: true,
  });
  return { frame, names: left - 12, right: figureWidth - room + 12 };
}

function describe(rows: readonly Row[], label: string, unit: string): string {
  const parts = rows.map(({ name, values, words }) =>
    `${name} ${words} (${values.length} ${unit}${values.length === 1 ? "" : "s"})`
  );
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${parts.join(", ")}.`;
}
