/** Changes of a text, all of them given by places in the text as it was. */
export class Edits {
  readonly #text: string;
  readonly #edits: { start: number; end: number; by: string }[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** Puts `by` in the place of what stands from `start` to `end`; where two overlap, the outer one wins. */
  replace(start: number, end: number, by: string): void {
    this.#edits.push({ start, end, by });
  }

  /** Puts `text` before that place, after what was put there before. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** The changed text from `start` to `end`. */
  textOf(start = 0, end: number = this.#text.length): string {
    let text = "", at = start;
    // A place and its order decide: what begins first, and of those that is longest.
    const within = this.#edits.filter((edit) => edit.start >= start && edit.end <= end)
      .toSorted((a, b) => a.start - b.start || width(a) - width(b));
    for (const edit of within) {
      if (edit.start < at) continue;
      text += this.#text.slice(at, edit.start) + edit.by;
      at = edit.end;
    }
    return text + this.#text.slice(at, end);
  }
}

/** Insertions come first; of replacements the widest. */
function width({ start, end }: { start: number; end: number }): number {
  return start === end ? -Infinity : start - end;
}
