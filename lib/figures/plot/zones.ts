import { isPlain, itemsOf, shown } from "../../options/mod.ts";
import type * as Plot from "@observablehq/plot";
import type { Interval, Point } from "../drawing/plane.ts";
import type { Frame } from "../drawing/frame.ts";
import { type Box, freestPlace, pixelsAlong } from "../drawing/free_space.ts";
import { drawnDerivative, type PlotFunction } from "./plot_function.ts";
import { fontSize } from "../drawing/svg.ts";
import { textWidth } from "../drawing/text.ts";

/** An interval of the x axis with a name. */
export interface Zone {
  /** Where it begins. */
  from: number;
  /** Where it ends. */
  to: number;
  /** What is written in it. */
  name: string;
}

/**
 * Refuses zones that are neither true, false nor a list of intervals with a name.
 *
 * @throws {TypeError} If they are something else.
 */
export function checkZones(zones: unknown): void {
  if (zones === undefined || typeof zones === "boolean") return;
  itemsOf("plot", "zones", zones, { like: '[{ from: -4, to: 0, name: "dead" }]', most: 100 })
    .forEach((zone, i) => {
      if (
        isPlain(zone) && isPlace(zone.from) && isPlace(zone.to) && typeof zone.name === "string"
      ) {
        return;
      }
      throw new TypeError(
        `plot: expected zones[${i}] to be like { from: -4, to: 0, name: "dead" } but found ${
          shown(zone)
        }.`,
      );
    });
}

function isPlace(value: unknown): boolean {
  return typeof value === "number" && !Number.isNaN(value);
}

/**
 * The intervals at either end of the domain in which f is dead (f′ is exactly 0), saturating (f′ is below 5 % of its
 * greatest size and of 1, and f flat) or linear (f′ does not change).
 */
export function zonesOf({ f, derivative }: PlotFunction, [from, to]: Interval): Zone[] {
  const steps = 800;
  const slope = derivative ?? drawnDerivative(f, []);
  const xs = Array.from({ length: steps }, (_, i) => from + (to - from) * (i + 0.5) / steps);
  const slopes = xs.map(slope);
  const steepest = Math.max(...slopes.map(Math.abs).filter(Number.isFinite));
  const same = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * steepest;
  const run = (indices: number[]): Zone[] => {
    const first = slopes[indices[0]];
    const kinds: [name: string, belongs: (slope: number) => boolean][] = [
      ["dead", (slope) => same(slope, 0) && same(first, 0)],
      ["linear", (slope) => same(slope, first)],
      ["saturating", (slope) => Math.abs(slope) < 0.05 * Math.min(1, steepest)],
    ];
    for (const [name, belongs] of kinds) {
      const count = indices.findIndex((i) => !belongs(slopes[i]));
      const length = count < 0 ? steps : count;
      // Over a short interval, a slope that seems constant is not yet a line.
      if (length < steps * (name === "saturating" ? 0.03 : 0.1)) continue;
      const edge = (to - from) * length / steps;
      const forward = indices[0] === 0;
      const zone = forward ? { from, to: from + edge } : { from: to - edge, to };
      return [{ ...zone, name: name === "dead" && f(xs[indices[0]]) !== 0 ? "saturated" : name }];
    }
    return [];
  };
  const forward = xs.map((_, i) => i);
  const [left] = run(forward);
  const [right] = run(forward.toReversed());
  return left && right && left.to > right.from ? [left] : [left, right].filter(Boolean);
}

/** Pale bands, each with its name where the lines leave room for it. */
export function zoneMarks(
  plot: typeof Plot,
  zones: readonly Zone[],
  frame: Frame,
  lines: Point[][],
): { bands: Plot.Markish[]; names: Plot.Markish[] } {
  const shown = zones
    .map(({ from, to, name }) => ({
      name,
      from: Math.max(from, frame.x[0]),
      to: Math.min(to, frame.x[1]),
    }))
    .filter(({ from, to }) => from < to);
  const points = pixelsAlong(lines, frame);
  const kinds = [...new Set(shown.map(({ name }) => name))];
  return {
    bands: shown.map(({ from, to, name }) =>
      plot.rect([0], {
        x1: [from],
        x2: [to],
        y1: [frame.y[0]],
        y2: [frame.y[1]],
        fill: kinds.indexOf(name) % 2 === 0 ? "#f1f1f1" : "#e9eff5",
      })
    ),
    names: shown.map(({ from, to, name }) => {
      const { x, y } = freestPlace(placesIn(name, frame.px(from), frame.px(to), frame), points, []);
      return plot.text([name], {
        x: [frame.xAt(x)],
        y: [frame.yAt(y)],
        text: [name],
        fill: "#595959",
        fontSize,
        fontStyle: "italic",
      });
    }),
  };
}

/** Where a name may stand in the band from pixel `left` to `right`, best first. */
function placesIn(name: string, left: number, right: number, frame: Frame): Box[] {
  const halfWidth = textWidth(name, fontSize) / 2 + 4;
  const [low, high] = [left + halfWidth, right - halfWidth];
  const middle = (left + right) / 2;
  const columns = low < high ? [middle, low, high] : [middle];
  const rows = [0.06, 0.94, 0.3, 0.7, 0.5];
  return rows.flatMap((share) =>
    columns.map((x) => ({
      x: Math.min(Math.max(x, frame.left + halfWidth), frame.right - halfWidth),
      y: frame.top + share * (frame.bottom - frame.top),
      halfWidth,
      halfHeight: fontSize / 2 + 2,
    }))
  );
}
