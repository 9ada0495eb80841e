/** The code of a notebook's cells as one program, for a reader that does not run it. */
export class CellTexts {
  /** By the cell, or by the request where no cell is named; the newest last. */
  readonly #cells = new Map<string, string>();

  /** A cell is to run; one that ran before has a new text. */
  add(cell: string, code: string): void {
    this.#cells.delete(cell);
    this.#cells.set(cell, code);
  }

  /**
   * The program with `code` at its start, so that places in it are places in the program, and then the cells from the
   * newest to the oldest: where a name is declared twice, the first declaration decides.
   */
  program(code: string): string {
    const earlier = [...this.#cells.values()].reverse().filter((text) => text !== code);
    return [code, ...earlier, "export {};"].join("\n;\n");
  }
}
