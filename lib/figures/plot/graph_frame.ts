import { extent } from "../drawing/curve.ts";
import type { Interval, Point } from "../drawing/plane.ts";
import { Frame, padded } from "../drawing/frame.ts";
import { labelRoom } from "../drawing/line_labels.ts";
import { figureWidth } from "../drawing/svg.ts";
import type { Line } from "./plot_line.ts";

/** Axes on which all of the lines can be seen, with room for their names. */
export function graphFrame(
  lines: Line[],
  domain: Interval,
  options: {
    range?: Interval;
    equalScales?: boolean;
    height?: number;
    xLabel?: string;
    yLabel?: string;
  },
): Frame {
  const whole = options.range
    ? padded(checkedInterval("plot", "range", options.range), 0.03)
    : rangeOf(lines, domain);
  const right = labelRoom(lines);
  const { range, height } = options.height
    ? { range: whole, height: options.height }
    : scaled(whole, domain, right, options.equalScales);
  const { xLabel = "x", yLabel = "y" } = options;
  return new Frame({ x: domain, y: range, height, right, xLabel, yLabel });
}

/** All y that the lines reach, and 0. Where one has a pole, the range of its middle 90 %. */
export function rangeOf(lines: Line[], domain: Interval): Interval {
  const [low, high] = extent(lines.flatMap(({ curve: { pieces, jumps } }) => {
    const ys = pieces.flat().map(([, y]) => y).sort((a, b) => a - b);
    const pole = jumps.some(({ left, right }) => !Number.isFinite(left - right)) ||
      pieces.some((piece) => leavesTowardsInfinity(piece, domain));
    return ys.length === 0
      ? []
      : pole
      ? [ys[Math.floor(0.05 * ys.length)], ys[Math.floor(0.95 * ys.length)]]
      : [ys[0], ys[ys.length - 1]];
  }));
  return padded([Math.min(0, low), Math.max(0, high)], 0.05);
}

/** Whether a piece ends inside the domain at a height far above that of its middle. */
function leavesTowardsInfinity(piece: Point[], [from, to]: Interval): boolean {
  const typical = Math.abs(piece[Math.floor(piece.length / 2)][1]);
  return [piece[0], piece[piece.length - 1]].some(([x, y]) =>
    x !== from && x !== to && Math.abs(y) > 20 * typical && typical > 0
  );
}

/** The y interval and the height of the figure; with equal scales the interval is cut or grows to what fits. */
function scaled(
  range: Interval,
  [from, to]: Interval,
  right: number,
  equalScales: boolean | undefined,
): { range: Interval; height: number } {
  const perUnit = (figureWidth - 44 - right) / (to - from);
  const tall = (range[1] - range[0]) * perUnit;
  const around = 64; // above and below the axes
  if (equalScales === false || (equalScales === undefined && (tall < 180 || tall > 440))) {
    return { range, height: 360 };
  }
  const height = Math.min(Math.max(tall, 180), 440);
  const more = (height - tall) / perUnit / 2;
  return { range: [range[0] - more, range[1] + more], height: Math.round(height + around) };
}

/** The interval, if it is two finite numbers with the smaller first. */
export function checkedInterval(caller: string, name: string, interval: Interval): Interval {
  const [from, to] = Array.isArray(interval) ? interval as Interval : [NaN, NaN];
  if (Number.isFinite(from) && Number.isFinite(to) && from < to) return [from, to];
  throw new RangeError(
    `${caller}: expected ${name} to be two numbers, the smaller first, like [-4, 4], but found ${
      JSON.stringify(interval)
    }.`,
  );
}
