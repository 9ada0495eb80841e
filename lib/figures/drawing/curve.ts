import type { Interval, Point } from "./plane.ts";

/** A place where a function jumps. */
export interface Jump {
  x: number;
  /** The limit from the left. */
  left: number;
  /** The limit from the right. */
  right: number;
  /** Its value there; NaN where that is not known. */
  value: number;
}

/** The graph of a function: unbroken pieces, and the jumps between them. */
export interface Curve {
  pieces: Point[][];
  jumps: Jump[];
}

/** Steps from one end of the domain to the other: about one a pixel. */
const steps = 640;

/**
 * Follows `f` over the domain. The line breaks where f is not finite and where it jumps; the place of a jump is found
 * by halving, so it need not be known in advance.
 *
 * @param resolution The smallest distance of two x that counts.
 */
export function curveOf(
  f: (x: number) => number,
  [from, to]: Interval,
  resolution: number = (to - from) * 1e-15,
): Curve {
  const xs = Array.from({ length: steps + 1 }, (_, i) => {
    const x = from + (to - from) * i / steps;
    return Math.abs(x) < (to - from) * 1e-12 ? 0 : x;
  });
  const ys = xs.map(f);
  const [low, high] = extent(ys);
  const pieces: Point[][] = [[]];
  const jumps: Jump[] = [];
  for (let i = 0; i <= steps; i++) {
    const piece = pieces[pieces.length - 1];
    if (!Number.isFinite(ys[i])) {
      pieces.push([]);
      continue;
    }
    if (piece.length > 0 && Math.abs(ys[i] - ys[i - 1]) > (high - low) / 200) {
      const jump = findJump(f, xs[i - 1], xs[i], resolution, (high - low) / 400);
      if (jump) {
        if (Number.isFinite(jump.left)) piece.push([jump.x, jump.left]);
        pieces.push(Number.isFinite(jump.right) ? [[jump.x, jump.right]] : []);
        const last = jumps.at(-1);
        // A value of its own between two jumps at the same place, as Math.sign has at 0.
        if (last?.x === jump.x) last.right = jump.right;
        else jumps.push(jump);
      }
    }
    pieces[pieces.length - 1].push([xs[i], ys[i]]);
  }
  return { pieces: pieces.filter((piece) => piece.length > 1), jumps };
}

/** The least and the greatest finite number; [NaN, NaN] if there is none. */
export function extent(values: Iterable<number>): [low: number, high: number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low <= high ? [low, high] : [NaN, NaN];
}

/** The parts of `pieces` with y in the interval, cut where they cross its ends. */
export function cutTo([low, high]: Interval, pieces: Point[][]): Point[][] {
  const parts: Point[][] = [];
  for (const piece of pieces) {
    let part: Point[] = [];
    piece.forEach(([x, y], i) => {
      const inside = y >= low && y <= high;
      if (i > 0) {
        const [x0, y0] = piece[i - 1];
        // The crossings of this step with either end, in the order in which they are met.
        const crossings = [low, high]
          .map((end) => ({ end, share: (end - y0) / (y - y0) }))
          .filter(({ share }) => share > 0 && share < 1)
          .sort((a, b) => a.share - b.share);
        for (const { end, share } of crossings) part.push([x0 + share * (x - x0), end]);
      }
      if (inside) part.push([x, y]);
      else if (part.length > 0) {
        parts.push(part);
        part = [];
      }
    });
    parts.push(part);
  }
  return parts.filter((part) => part.length > 1);
}

/** Drops the points that lie within `tolerance` of the line through their neighbours (Douglas and Peucker, 1973). */
export function simplified(points: Point[], tolerance: Point): Point[] {
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const spans = [[0, points.length - 1]];
  while (spans.length > 0) {
    const [start, end] = spans.pop()!;
    const [x0, y0] = points[start];
    const slope = (points[end][1] - y0) / (points[end][0] - x0 || 1);
    let farthest = 0;
    let at = -1;
    for (let i = start + 1; i < end; i++) {
      const [x, y] = points[i];
      // The distance up or down in units of the tolerance, shortened on steep lines, where the way across is shorter.
      const steepness = Math.hypot(1, slope * tolerance[0] / tolerance[1]);
      const distance = Math.abs(y - y0 - slope * (x - x0)) / tolerance[1] / steepness;
      if (distance > farthest) [farthest, at] = [distance, i];
    }
    if (farthest > 1) {
      keep[at] = 1;
      spans.push([start, at], [at, end]);
    }
  }
  return points.filter((_, i) => keep[i]);
}

/** Where f jumps between a and b: the half with the larger step is halved until only a jump could be left. */
function findJump(
  f: (x: number) => number,
  a: number,
  b: number,
  resolution: number,
  least: number,
): Jump | undefined {
  let [ya, yb] = [f(a), f(b)];
  const step = Math.abs(yb - ya);
  while (b - a > resolution) {
    const middle = (a + b) / 2;
    const y = f(middle);
    if (middle <= a || middle >= b) break;
    if (!Number.isFinite(y)) return { x: middle, left: ya, right: yb, value: NaN };
    if (Math.abs(y - ya) > Math.abs(yb - y)) [b, yb] = [middle, y];
    else [a, ya] = [middle, y];
  }
  if (Math.abs(yb - ya) < Math.max(step / 4, least)) return undefined;
  // Two ends that move apart are a pole, not a step.
  if (Math.abs(yb - ya) > 100 * step) return { x: a, left: NaN, right: NaN, value: NaN };
  const x = roundest(a, b);
  return { x, left: ya, right: yb, value: f(x) };
}

/** The number with the fewest digits from a to b: a jump found at −1.3e-9 … 2e-9 is meant to be at 0. */
function roundest(a: number, b: number): number {
  for (let digits = 0; digits < 16; digits++) {
    const x = Number(((a + b) / 2).toFixed(digits));
    if (x >= a && x <= b) return x === 0 ? 0 : x;
  }
  return (a + b) / 2;
}
