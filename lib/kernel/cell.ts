/** A cell's number in its brackets, and its code. */
export interface CellCode {
  executionCount: number;
  code: string;
}

/** A cell that has been run, and when it began (milliseconds since 1970). */
export interface Cell extends CellCode {
  startedAt: number;
}

/** What the kernel says of a cell that failed. */
export interface CellError {
  name: string;
  message: string;
}
