import type * as Plot from "@observablehq/plot";
import { shown } from "../../../options/mod.ts";
import { colorOf, textColor } from "../../drawing/colors.ts";
import { extent } from "../../drawing/curve.ts";
import type { Interval } from "../../drawing/plane.ts";
import { fontSize, ink, round } from "../../drawing/svg.ts";
import { formatNumber, shortened, textWidth } from "../../drawing/text.ts";
import { columnsFor, inRows, panelWidth } from "../../drawing/panel_frames.ts";
import { type Shape, shapeMark } from "../../drawing/shape_mark.ts";

/** A height for each bar: by name, or in the order of the option `names`. */
export type Bars = Readonly<Record<string, number>> | ArrayLike<number>;

/** Bars that belong together, in a panel of their own. */
export interface BarSeries {
  name: string;
  bars: { name: string; value: number }[];
}

const ROW = 26;
const MOST_BARS = 60;

/** The bars of each panel, for the function `caller`. */
export function barsOf(
  caller: string,
  values: Bars | Readonly<Record<string, Bars>>,
  names?: readonly string[],
): BarSeries[] {
  const isGroup = typeof values === "object" && values !== null && !isList(values) &&
    Object.values(values).some((value) => typeof value === "object" && value !== null);
  const groups = isGroup
    ? Object.entries(values as Record<string, Bars>)
    : [["", values as Bars] as const];
  const series = groups.map(([name, bars]): BarSeries => ({
    name,
    bars: entriesOf(caller, bars, names).map(([bar, value]) => {
      if (typeof value === "number") return { name: bar, value };
      throw new TypeError(
        `${caller}: expected ${bar} to be a number but found ${
          typeof value === "object" && value !== null ? "an object" : shown(value)
        }.`,
      );
    }),
  }));
  const most = Math.max(...series.map(({ bars }) => bars.length));
  if (most > 0 && most <= MOST_BARS) return series;
  throw new RangeError(`${caller}: expected 1 to ${MOST_BARS} bars but found ${most}.`);
}

function entriesOf(
  caller: string,
  bars: Bars,
  names: readonly string[] | undefined,
): [string, unknown][] {
  if (!isList(bars)) return Object.entries(bars ?? {});
  if (names !== undefined && names.length !== bars.length) {
    throw new RangeError(
      `${caller}: expected ${bars.length} names, one for each bar, but found ${names.length}.`,
    );
  }
  return Array.from(bars, (value, i) => [names?.[i] ?? String(i), value]);
}

function isList(values: unknown): values is ArrayLike<number> {
  return Array.isArray(values) || ArrayBuffer.isView(values);
}

/** An axis for all bars: it holds 0, and for shares and probabilities all from 0 to 1. */
export function barsRange(series: readonly BarSeries[]): Interval {
  const all = series.flatMap(({ bars }) => bars.map(({ value }) => value));
  const [low, high] = extent([0, ...all]);
  if (low === 0 && high <= 1 && high > 0.2) return [0, 1];
  return low === high ? [0, 1] : [low, high];
}

/** The room that the longest number needs at its bar's end, in pixels. */
export function roomForNumbers(series: readonly BarSeries[]): number {
  const texts = series.flatMap(({ bars }) => bars.map(({ value }) => numberText(value)));
  return 16 + Math.max(...["0.0000", ...texts].map((text) => textWidth(text, fontSize)));
}

/**
 * The panels of a figure of bars, all on the same axis, with `room` for numbers; a row of them is as wide as any, or as the
 * `whole`.
 */
export function barPanels(
  series: readonly BarSeries[],
  range: Interval,
  { color, label, whole, room = roomForNumbers(series) }: {
    color?: string;
    label?: string;
    whole?: number;
    room?: number;
  },
): Plot.PlotOptions[][] {
  const columns = columnsFor(series.length, 3);
  const width = whole ? Math.floor(whole / columns) : panelWidth(columns);
  const top = series.some(({ name }) => name) || label ? 28 : 8;
  const height = top + 12 + ROW * Math.max(...series.map(({ bars }) => bars.length));
  const widest = (texts: string[]) => Math.max(...texts.map((text) => textWidth(text, fontSize)));
  const names = series.flatMap(({ bars }) => bars.map(({ name }) => shortened(name)));
  const left = Math.min(170, 22 + widest(names));
  const inner = width - left - room - (range[0] < 0 ? room : 0);
  const start = left + (range[0] < 0 ? room : 0);
  const px = (value: number) =>
    start +
    (Math.min(Math.max(value, range[0]), range[1]) - range[0]) / (range[1] - range[0]) * inner;
  const panels = series.map(({ name, bars }): Plot.PlotOptions => {
    const heading = [name, label].filter(Boolean).join(", ");
    const above: Shape[] = heading
      ? [["text", { x: start, y: 17, fill: ink, "text-anchor": "start" }, heading]]
      : [];
    const shapes = bars.flatMap((bar, i): Shape[] => {
      const fill = color ?? colorOf(name || bar.name);
      const middle = top + 2 + ROW * (i + 0.5);
      const [from, to] = [px(0), px(Number.isNaN(bar.value) ? 0 : bar.value)];
      const negative = to < from;
      return [
        ["rect", {
          x: round(Math.min(from, to)),
          y: middle - 9,
          width: round(Math.abs(to - from)),
          height: 18,
          fill,
        }],
        ["text", { x: left - 8, y: middle + 4.5, "text-anchor": "end" }, shortened(bar.name)],
        ["text", {
          x: round(to + (negative ? -6 : 6)),
          y: middle + 4.5,
          fill: textColor(fill),
          "text-anchor": negative ? "end" : "start",
        }, numberText(bar.value)],
      ];
    });
    const zero: Shape = ["path", {
      d: `M${round(px(0))} ${top}V${top + 4 + ROW * bars.length}`,
      stroke: "#8c8c8c",
    }];
    return {
      width,
      height,
      axis: null,
      marks: [shapeMark([
        ...shapes,
        zero,
        ...above,
      ])],
    };
  });
  return inRows(panels, columns);
}

/** All numbers in words. */
export function barsInWords(series: readonly BarSeries[]): string {
  const parts = series.map(({ name, bars }) => {
    const numbers = bars.map((bar) => `${bar.name} ${numberText(bar.value)}`).join(", ");
    return name ? `${name}: ${numbers}.` : `${numbers}.`;
  });
  return `Bars: ${parts.join(" ")}`;
}

function numberText(value: number): string {
  return formatNumber(value, 3);
}
