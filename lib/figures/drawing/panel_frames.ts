import { Frame, type FrameOptions } from "./frame.ts";

/**
 * Axes of one size for several panels, `columns` in a row; only those at the left of a row have numbers beside them.
 * Above each stands its heading.
 */
export function panelFrames(
  headings: readonly string[],
  columns: number,
  common: FrameOptions & { right: number },
): Frame[] {
  const { right } = common;
  const [withNumbers, without] = [false, true]
    .map((hideY) => new Frame({ ...common, width: 640, hideY }).left);
  const outer = withNumbers + right + (columns - 1) * (without + right);
  const inner = Math.floor((640 - outer) / columns);
  return headings.map((heading, i) => {
    const hideY = i % columns > 0;
    const width = inner + right + (hideY ? without : withNumbers);
    return new Frame({ ...common, hideY, width, yLabel: heading });
  });
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
