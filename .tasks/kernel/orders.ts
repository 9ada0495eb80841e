/** What the launcher and its code inside the kernel tell each other, a line each. */
import type { CellError } from "../../lib/kernel/cell.ts";

/** What the launcher says. */
export type What =
  /** Stop is pressed. */
  | { what: "press"; cellRuns: boolean }
  /** The cell that Stop was pressed in is to end now; its code was interrupted. */
  | { what: "end" }
  /** Are you there? */
  | { what: "answer" }
  /** How is this cell's code to be, so that its declarations replace those before it? */
  | { what: "replaceable"; code: string }
  /** A cell has ended, and the next one waits. */
  | { what: "between"; cell: EndedCell };

/** What the launcher says, with a number for the answer. */
export type Order = What & { id: number };

/** How a cell has ended. */
export interface EndedCell {
  /** The id of its request. */
  request: string;
  /** Of one that failed: what the kernel says of it, its code and its number. */
  failure?: { error: CellError; code: string; executionCount: number };
  /** Whether Stop was pressed in it. */
  stopped: boolean;
  /** Whether its code was interrupted. */
  interrupted: boolean;
}

/** What the code inside says: an order is carried out, with the answer; somebody listens to Stop, or nobody does. */
export type Word = `done ${number} ${string}` | "listening" | "deaf";
