import type { Point } from "../../drawing/plane.ts";
import type { Frame } from "../../drawing/frame.ts";

/** Cells in a row and in a column; within a cell a contour is straight. */
const CELLS = 56;
const CORNERS = CELLS + 1;

/** The heights at the corners of all cells, row by row from the lower left. */
export function heightsOn({ x, y }: Frame, f: (x: number, y: number) => number): number[] {
  return Array.from({ length: CORNERS ** 2 }, (_, k) =>
    f(
      x[0] + (x[1] - x[0]) * (k % CORNERS) / CELLS,
      y[0] + (y[1] - y[0]) * Math.floor(k / CORNERS) / CELLS,
    ));
}

/** The lines at these heights, as places on the axes; none in cells where a height is not finite. */
export async function contourLines(
  heights: readonly number[],
  levels: readonly number[],
  { x, y }: Frame,
): Promise<Point[][]> {
  const { contours } = await import("d3-contour");
  if (levels.some(Number.isNaN)) return [];
  const rings: Point[][] = contours().size([CORNERS, CORNERS]).thresholds(levels)(heights)
    .flatMap(({ coordinates }: { coordinates: Point[][][] }) => coordinates.flat());
  return rings.flatMap((ring) =>
    stretches(ring, (start, end) => isAmongNumbers(heights, start, end))
  )
    .map((line) =>
      line.map(([col, row]): Point => [
        x[0] + (x[1] - x[0]) * (col - 0.5) / CELLS,
        y[0] + (y[1] - y[0]) * (row - 0.5) / CELLS,
      ])
    );
}

/**
 * Whether the cell that a step of a ring crosses has four finite heights; for a step along the side of a cell, both its
 * neighbours. d3-contour counts from 0.5 on, and closes a ring that leaves the grid by steps around it.
 */
function isAmongNumbers(heights: readonly number[], start: Point, end: Point): boolean {
  const [cols, rows] = [0, 1].map((axis) => {
    const middle = (start[axis] + end[axis]) / 2 - 0.5;
    return [Math.ceil(middle) - 1, Math.round(middle), Math.floor(middle) + 1];
  });
  return rows.every((row) =>
    cols.every((col) =>
      row >= 0 && row <= CELLS && col >= 0 && col <= CELLS &&
      Number.isFinite(heights[row * CORNERS + col])
    )
  );
}

/** The parts of a closed ring whose steps are all drawn: the ring itself where nothing is left out. */
function stretches(ring: Point[], isDrawn: (start: Point, end: Point) => boolean): Point[][] {
  const drawn = ring.slice(1).map((end, i) => isDrawn(ring[i], end));
  const gap = drawn.indexOf(false);
  if (gap < 0) return [ring];
  const lines: Point[][] = [];
  let isGap = true;
  // Begins behind a gap, so that no line is cut where the ring happens to start.
  for (const i of [...drawn.keys()].map((i) => (gap + 1 + i) % drawn.length)) {
    if (drawn[i] && isGap) lines.push([ring[i]]);
    if (drawn[i]) lines[lines.length - 1].push(ring[i + 1]);
    isGap = !drawn[i];
  }
  return lines;
}
