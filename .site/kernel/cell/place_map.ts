import type { Piece } from "./pieces.ts";

/** A place in a text: `line` and `column` from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Finds the places of rewritten code in the source that it was made of. */
export class PlaceMap {
  readonly source: string;
  readonly #pieces: readonly Piece[];
  readonly #lines: readonly number[];

  constructor(source: string, pieces: readonly Piece[]) {
    [this.source, this.#pieces] = [source, pieces];
    this.#lines = lineStarts(pieces.map(({ text }) => text).join(""));
  }

  /** Where that place of the rewritten code stands in the source; text of the kernel's own has the place of what follows. */
  original({ line, column }: Place): Place | undefined {
    const offset = (this.#lines[line - 1] ?? Infinity) + column - 1;
    let start = 0, own = false;
    for (const { text, at } of this.#pieces) {
      if (at !== undefined && (own || offset < start + text.length)) {
        return placeIn(this.source, at + Math.max(0, offset - start));
      }
      own = offset < start + text.length;
      start += text.length;
    }
  }
}

/** The place of an offset in a text. */
export function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: before[before.length - 1].length + 1 };
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}
