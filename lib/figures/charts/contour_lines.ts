import type { Point } from "../drawing/plane.ts";
import type { Frame } from "../drawing/frame.ts";

/** Cells in a row and in a column in which a contour is taken for straight. */
const CELLS = 56;

/** The heights at the corners of all cells, row by row from the lower left. */
export function heightsOn({ x, y }: Frame, f: (x: number, y: number) => number): number[] {
  const side = CELLS + 1;
  return Array.from({ length: side * side }, (_, k) =>
    f(
      x[0] + (x[1] - x[0]) * (k % side) / CELLS,
      y[0] + (y[1] - y[0]) * Math.floor(k / side) / CELLS,
    ));
}

/**
 * The lines at one height, as places on the axes (marching squares): cell by cell, the line goes from one crossed edge
 * to another, and on into the cell behind it.
 */
export function contourLines(heights: readonly number[], level: number, frame: Frame): Point[][] {
  const places = new Map<number, Point>();
  const next = new Map<number, number[]>();
  const join = (a: number, b: number) => {
    for (const [from, to] of [[a, b], [b, a]]) next.set(from, [...next.get(from) ?? [], to]);
  };
  for (let row = 0; row < CELLS; row++) {
    for (let col = 0; col < CELLS; col++) {
      const crossed = crossingsOf(heights, level, row, col, frame, places);
      if (crossed.length === 2) join(crossed[0], crossed[1]);
      if (crossed.length === 4) {
        // A saddle: the two ways to join its edges are told apart by the height in the middle.
        const corners = cornersOf(row, col).map((corner) => heights[corner]);
        const middle = corners.reduce((sum, height) => sum + height, 0) / 4;
        const turn = (middle > level) === (corners[0] > level) ? 0 : 1;
        join(crossed[0], crossed[turn === 0 ? 1 : 3]);
        join(crossed[2], crossed[turn === 0 ? 3 : 1]);
      }
    }
  }
  return walked(next).map((edges) => edges.map((edge) => places.get(edge)!));
}

/** The corners of a cell, around it from the lower left. */
function cornersOf(row: number, col: number): number[] {
  const side = CELLS + 1, at = row * side + col;
  return [at, at + 1, at + 1 + side, at + side];
}

/** The edges of a cell that a contour crosses, by numbers that the cell behind them uses, too. */
function crossingsOf(
  heights: readonly number[],
  level: number,
  row: number,
  col: number,
  { x, y }: Frame,
  places: Map<number, Point>,
): number[] {
  const side = CELLS + 1;
  const corners = cornersOf(row, col);
  if (corners.some((corner) => !Number.isFinite(heights[corner]))) return [];
  return corners.flatMap((from, i) => {
    const to = corners[(i + 1) % 4];
    const [a, b] = [heights[from], heights[to]];
    if ((a > level) === (b > level)) return [];
    const edge = 2 * Math.min(from, to) + (i % 2);
    const share = (level - a) / (b - a);
    const at = (
      corner: number,
    ): Point => [corner % side / CELLS, Math.floor(corner / side) / CELLS];
    const [start, end] = [at(from), at(to)];
    places.set(edge, [
      x[0] + (x[1] - x[0]) * (start[0] + share * (end[0] - start[0])),
      y[0] + (y[1] - y[0]) * (start[1] + share * (end[1] - start[1])),
    ]);
    return [edge];
  });
}

/** Lines through joined edges: first those with ends, then rings. */
function walked(next: Map<number, number[]>): number[][] {
  const seen = new Set<number>();
  const starts = [...next.keys()].sort((a, b) => next.get(a)!.length - next.get(b)!.length);
  return starts.flatMap((start) => {
    if (seen.has(start)) return [];
    const line = [start];
    seen.add(start);
    for (let at: number | undefined = start; at !== undefined;) {
      at = next.get(at)!.find((edge) => !seen.has(edge));
      if (at === undefined) break;
      seen.add(at);
      line.push(at);
    }
    const ring = next.get(start)!.length === 2 && line.length > 2;
    return [ring ? [...line, start] : line];
  });
}
