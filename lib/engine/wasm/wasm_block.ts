import type { Block } from "../engine.ts";
import type { Heap } from "./heap.ts";

/** The two faces of a matrix (see ../assembly/faces.ts). */
export type Side = "byRows" | "byCols";

/** Where the parts of a block lie in the engine's memory; 0 for what has not been needed yet. */
export interface Places {
  byRows: number;
  byCols: number;
  /** Rows as they come from outside: one is filled while the other may still be read. */
  staging: number;
  otherStaging: number;
  readonly faceBytes: number;
  readonly stagingBytes: number;
}

/** A matrix in the engine's memory: either face is made when it is needed and kept. */
export class WasmBlock implements Block {
  readonly rows: number;
  readonly cols: number;
  readonly places: Places;
  /** Which faces hold the numbers of today. */
  readonly fresh = { byRows: true, byCols: true };
  /** Which faces routines have asked for. */
  readonly wanted = { byRows: false, byCols: false };

  // What the commands of the program in the making do with the block; valid while `program` is its number.
  program = -1;
  /** The level at which it is written, −1 for none. */
  writtenAt = -1;
  /** The last level at which it is read, a row by the task that has the row. */
  readAt = -1;
  /** The last level at which it is read as a whole by every task. */
  readWholeAt = -1;

  constructor(rows: number, cols: number) {
    this.rows = rows;
    this.cols = cols;
    const width = 4 * Math.ceil(cols / 4), height = 4 * Math.ceil(rows / 4);
    this.places = {
      byRows: 0,
      byCols: 0,
      staging: 0,
      otherStaging: 0,
      faceBytes: 4 * width * height,
      // Rows are read in vectors, the last of which may reach beyond.
      stagingBytes: 4 * rows * cols + 16,
    };
  }
}

/** Gives the memory of a block back. */
export function freePlaces(heap: Heap, places: Places): void {
  const free = (place: "byRows" | "byCols" | "staging" | "otherStaging", bytes: number) => {
    if (places[place] !== 0) heap.free(places[place], bytes);
    places[place] = 0;
  };
  free("byRows", places.faceBytes);
  free("byCols", places.faceBytes);
  free("staging", places.stagingBytes);
  free("otherStaging", places.stagingBytes);
}
