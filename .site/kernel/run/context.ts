/** Which cell the code that runs belongs to: what it prints stands under that one. */
export class Context {
  /** The cell that runs; 0 before the first, and the last one when none runs. */
  #running = 0;
  #now = 0;

  get cell(): number {
    return this.#now;
  }

  /** A cell begins. */
  begin(cell: number): void {
    this.#running = this.#now = cell;
  }

  /** Calls `code`, which the cell has left behind, as in a timer. */
  within<Result>(cell: number, code: () => Result): Result {
    this.#now = cell;
    try {
      return code();
    } finally {
      this.#now = this.#running;
    }
  }
}
