/** A piece of rewritten code: text of its own, or taken from the source. */
export interface Piece {
  text: string;
  /** Where it stands in the source; undefined for text of its own. */
  at?: number;
}

/** Changes of a source, all of them given by places in the source as it was. */
export class Edits {
  readonly #source: string;
  readonly #edits: { start: number; end: number; by: Piece[]; order: number }[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Puts `by` in the place of what stands from `start` to `end`; where two overlap, the outer one wins. */
  replace(start: number, end: number, by: string | Piece[]): void {
    const pieces = typeof by === "string" ? [{ text: by }] : by;
    this.#edits.push({ start, end, by: pieces, order: this.#edits.length });
  }

  /** Puts `text` before that place, after what was put there before. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** Takes out what stands from `start` to `end`. */
  remove(start: number, end: number): void {
    if (start < end) this.replace(start, end, []);
  }

  /** The changed source from `start` to `end`. */
  piecesOf(start = 0, end: number = this.#source.length): Piece[] {
    const pieces: Piece[] = [];
    let at = start;
    const keep = (to: number) => at < to && pieces.push({ text: this.#source.slice(at, to), at });
    // What begins first comes first, then insertions, then of the replacements the widest.
    const within = this.#edits.filter((edit) => edit.start >= start && edit.end <= end)
      .toSorted((a, b) => a.start - b.start || width(a) - width(b) || a.order - b.order);
    for (const edit of within) {
      if (edit.start < at) continue;
      keep(edit.start);
      pieces.push(...edit.by);
      at = edit.end;
    }
    keep(end);
    return pieces;
  }
}

/** Insertions come first; of replacements the widest. */
function width({ start, end }: { start: number; end: number }): number {
  return start === end ? -Infinity : start - end;
}

/** The text of pieces, one after the other. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}
