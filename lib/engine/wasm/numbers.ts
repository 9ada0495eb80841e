import type { WasmBlock } from "./wasm_block.ts";

/** A block for a routine that goes number by number: as what matrix in column panels one of its layouts passes. */
export interface Numbers {
  readonly layout: "columnPanels" | "plain";
  readonly rows: number;
  readonly cols: number;
  /** Into how many rows commands divide it. */
  readonly division: number;
  /** How many rows of the matrix each of them is. */
  readonly rowsOfOne: number;
}

/** Where a row reaches over so many columns, its parts in column panels are fetched from memory one by one. */
const WIDE = 128;

/**
 * The plain layout of a block that has it passes for a matrix of four columns, padding and all; so do the panels of a wide
 * matrix, of which a few rows lie far apart.
 */
export function numbersOf({ rows, cols, stride, isPlain }: WasmBlock): Numbers {
  const fours = stride * Math.ceil(rows / 4);
  if (isPlain) {
    return { layout: "plain", rows: fours, cols: 4, division: rows, rowsOfOne: stride / 4 };
  }
  return cols >= WIDE && rows > 4
    ? { layout: "columnPanels", rows: fours, cols: 4, division: fours, rowsOfOne: 1 }
    : { layout: "columnPanels", rows, cols, division: rows, rowsOfOne: 1 };
}
