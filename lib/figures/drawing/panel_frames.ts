import { Frame, type FrameOptions } from "./frame.ts";
import { figureWidth, rowWidth } from "./svg.ts";

/** How wide each panel is where `columns` stand in a row; one alone is as wide as any figure. */
export function panelWidth(columns: number): number {
  return columns === 1 ? figureWidth : Math.floor(rowWidth / columns);
}

/**
 * Axes of one size for several panels, `columns` in a row, each with its heading above it and its numbers beside it: in a
 * narrow window any panel may come to stand at the left.
 */
export function panelFrames(
  headings: readonly string[],
  columns: number,
  common: FrameOptions,
): Frame[] {
  const width = panelWidth(columns);
  return headings.map((heading) => new Frame({ ...common, width, yLabel: heading }));
}

/** How many panels stand beside each other: as many as can be read, and no row much shorter than the others. */
export function columnsFor(panels: number, most: number): number {
  const rows = Math.ceil(panels / most);
  return Math.ceil(panels / rows);
}

/** A list cut into rows of `columns`. */
export function inRows<T>(list: readonly T[], columns: number): T[][] {
  return Array.from(
    { length: Math.ceil(list.length / columns) },
    (_, row) => list.slice(row * columns, (row + 1) * columns),
  );
}
