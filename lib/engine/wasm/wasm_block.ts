import type { Block } from "../engine.ts";
import type { Allocator } from "./allocator.ts";

/** The layouts of a matrix (see ../assembly/layouts.ts). */
export type Layout = "rowPanels" | "columnPanels" | "plain";

/** A layout that leaves out what is zero: whole columns of pictures, or the rows of a gradient that belong to them. */
export type Condensed = "condensed" | "condensedRows";

/** How many numbers of a source are zero: almost all, whole columns of most batches, or few. */
export type Zeros = "most" | "columns" | "few";

/** Where the parts of a block lie in the engine's memory; 0 for what has not been needed yet. */
export interface Addresses {
  rowPanels: number;
  columnPanels: number;
  plain: number;
  /** Rows as they come from outside: one is filled while the other may still be read. */
  staging: number;
  otherStaging: number;
  /** The columns that are not all zero (see ../assembly/condensed.ts). */
  condensed: number;
  /** The rows that are not all zero (see ../assembly/condensed_gradient.ts). */
  condensedRows: number;
  /** Which columns or rows those are. */
  lists: number;
  /** The sums of each task, before they are added. */
  parts: number;
  readonly layoutBytes: number;
  readonly stagingBytes: number;
  // These depend on how many tasks there are.
  listsBytes: number;
  partsBytes: number;
}

/** A matrix in the engine's memory: each layout is made when it is needed, and kept. */
export class WasmBlock implements Block {
  readonly rows: number;
  readonly cols: number;
  readonly addresses: Addresses;
  /** Which layouts hold the current numbers. */
  readonly fresh = {
    rowPanels: true,
    columnPanels: true,
    plain: true,
    condensed: false,
    condensedRows: false,
  };
  /** Which layouts routines have asked for. */
  readonly wanted = { rowPanels: false, columnPanels: false, plain: false };

  /** What is known of the zeros in the source that its rows come from. */
  zeros: Zeros = "few";

  // What the commands of the program being made do with the block; valid while `program` is its number.
  program = -1;
  /** The level at which it is written, −1 for none. */
  writtenAt = -1;
  /** The last level at which it is read, a row by the task that has the row. */
  readAt = -1;
  /** The last level at which it is read as a whole by every task. */
  readWholeAt = -1;
  /** Into how many rows the commands divide it that treat rows by themselves, −n for columns; 0 before the first. */
  dividedInto = 0;

  constructor(rows: number, cols: number) {
    this.rows = rows;
    this.cols = cols;
    const width = 4 * Math.ceil(cols / 4), height = 4 * Math.ceil(rows / 4);
    this.addresses = {
      rowPanels: 0,
      columnPanels: 0,
      plain: 0,
      staging: 0,
      otherStaging: 0,
      layoutBytes: 4 * width * height,
      // Rows are read in vectors, the last of which may reach beyond.
      stagingBytes: 4 * rows * cols + 16,
      condensed: 0,
      condensedRows: 0,
      lists: 0,
      parts: 0,
      partsBytes: 0,
      listsBytes: 0,
    };
  }

  /** How many numbers there are from a row to the next in the plain layout. */
  get stride(): number {
    return 4 * Math.ceil(this.cols / 4);
  }

  /** Whether leaving columns out is worth it and possible: nothing but a native library has asked for its numbers yet. */
  get canCondense(): boolean {
    const { rowPanels, columnPanels, plain } = this.wanted;
    return this.zeros === "columns" && this.cols % 4 === 0 &&
      !(rowPanels || columnPanels || plain);
  }

  /** Whether the plain layout is in use and holds the current numbers, or is what would be made first. */
  get isPlain(): boolean {
    return this.fresh.plain && this.addresses.plain !== 0 || this.fresh.condensedRows;
  }
}

/** Gives the memory of a block back. */
export function freeMemory(allocator: Allocator, addresses: Addresses): void {
  const free = (part: Exclude<keyof Addresses, `${string}Bytes`>, bytes: number) => {
    if (addresses[part] !== 0) allocator.free(addresses[part], bytes);
    addresses[part] = 0;
  };
  free("rowPanels", addresses.layoutBytes);
  free("columnPanels", addresses.layoutBytes);
  free("plain", addresses.layoutBytes);
  free("staging", addresses.stagingBytes);
  free("otherStaging", addresses.stagingBytes);
  free("condensed", addresses.layoutBytes);
  free("condensedRows", addresses.layoutBytes);
  free("lists", addresses.listsBytes);
  free("parts", addresses.partsBytes);
}
