import { checkOptions } from "../../../options/mod.ts";
import { colorsOf, textColor } from "../../drawing/colors.ts";
import { extent } from "../../drawing/curve.ts";
import { type Figure, figure } from "../../figure.ts";
import { Frame, padded } from "../../drawing/frame.ts";
import type { Interval } from "../../drawing/plane.ts";
import { checkedInterval } from "../../plot/graph_frame.ts";
import { figureWidth, fontSize, ink, round } from "../../drawing/svg.ts";
import { table } from "../../table/table.ts";
import { formatNumber, textWidth } from "../../drawing/text.ts";
import { type NamedNumbers, namedNumbers, type Numbers } from "../numbers_of.ts";
import { type Shape, shapeMark } from "../shape_mark.ts";

/** How {@linkcode plotSpread} draws. */
export interface PlotSpreadOptions {
  /** The values drawn; by default all. */
  domain?: Interval;
  /** What the values are, below the axis. */
  label?: string;
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
 * assertEquals(figure.alt, "Accuracy: relu 0.972 ± 0.002 (3 runs), tanh 0.965 ± 0.0056 (3 runs).");
 * ```
 */
export function plotSpread(
  values: Readonly<Record<string, Numbers>>,
  options: PlotSpreadOptions = {},
): Figure {
  checkOptions("plotSpread", options, ["domain", "label", "title", "alt"]);
  const { label = "value" } = options;
  const all = namedNumbers("plotSpread", values, label);
  const empty = all.find(({ values }) => values.length === 0);
  if (empty || all.length > MOST) {
    throw new RangeError(
      empty
        ? `plotSpread: expected at least one number for ${empty.name} but found none.`
        : `plotSpread: expected at most ${MOST} names but found ${all.length}; choose some.`,
    );
  }
  const [low, high] = extent(all.flatMap(({ values }) => Array.from(values)));
  const domain = options.domain
    ? checkedInterval("plotSpread", "domain", options.domain)
    : Number.isNaN(low)
    ? [0, 1] as const
    : padded([low, high], 0.06);
  const rows = all.map((named) => ({ ...named, ...meanOf(named) }));
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
    return frame.options(plot, [shapeMark([...marks, below])]);
  }, {
    title: options.title,
    alt: options.alt ?? describe(rows, label),
    table: table(
      rows.flatMap(({ name, values }) => Array.from(values, (value, i) => [name, i + 1, value])),
      { columns: ["", "run", label] },
    ),
  });
}

interface Row extends NamedNumbers {
  mean: number;
  /** Mean and standard deviation as they are written beside the dots. */
  words: string;
}

/** The standard deviation is that of a sample, over n − 1; one run has none. Runs without a finite result are only counted. */
function meanOf({ values }: NamedNumbers): { mean: number; words: string } {
  const finite = Array.from(values).filter(Number.isFinite), { length } = finite;
  const mean = finite.reduce((sum, value) => sum + value, 0) / length;
  const squares = finite.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (length - 1));
  const words = [
    ...(length > 0 ? [formatNumber(mean, 3)] : []),
    ...(length > 1 ? [`± ${formatNumber(deviation, 2)}`] : []),
    ...(length < values.length ? [`(${values.length - length} not finite)`] : []),
  ];
  return { mean, words: words.join(" ") };
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
    top: 10,
    bottom: 46,
    height: ROW * rows.length + 56,
    hideY: true,
  });
  return { frame, names: left - 12, right: figureWidth - room + 12 };
}

function describe(rows: readonly Row[], label: string): string {
  const parts = rows.map(({ name, values, words }) =>
    `${name} ${words} (${values.length} run${values.length === 1 ? "" : "s"})`
  );
  return `${label[0].toUpperCase()}${label.slice(1)}: ${parts.join(", ")}.`;
}
