/** What the page and the worker that runs cells tell each other. */

/** What the worker is started with; addresses are whole. */
export interface WorkerSettings {
  /** What cells may import by a name: its module's address. */
  modules: Record<string, string>;
  /** The address of the module that is loaded before the first cell. */
  start?: string;
  /** Where packages of npm are found: an address with `{package}` in it. */
  npm?: string;
  /** The address of what is shown about names. */
  documentation?: string;
  /** The notebook's folder in the file browser. */
  folder: string;
  /** In a page that is cross-origin isolated: set to 1 it ends the loops of cells. */
  flag?: Int32Array<SharedArrayBuffer>;
}

/** What the page asks of the worker; each has its answer. */
export type Request =
  | { what: "start"; settings: WorkerSettings }
  | { what: "execute"; code: string; number: number; silent: boolean }
  | { what: "complete"; code: string; cursor: number }
  | { what: "inspect"; code: string; cursor: number }
  | { what: "isComplete"; code: string }
  /** Stop is pressed; the answer says whether something listens, and is going to end itself. */
  | { what: "stop" }
  /** Are you there? */
  | { what: "answer" };

/** What the worker asks of the page. */
export type Question =
  | { what: "read"; path: string }
  | { what: "write"; path: string; content: string | Uint8Array };

/** Something under a cell. */
export interface Output {
  /** The number of the cell. */
  cell: number;
  /** The type of Jupyter's message, `stream`. */
  type: string;
  content: Record<string, unknown>;
  metadata?: Record<string, unknown>;
}

/** An error as Jupyter reports it. */
export interface CellError {
  ename: string;
  evalue: string;
  traceback: string[];
}

/** What came of a cell. */
export type Outcome = { status: "ok" } | { status: "error" } & CellError;

/** Between a page and its worker, in both directions. */
export type Message<Asked> =
  | { id: number; ask: Asked }
  | { id: number; answer: unknown }
  | { id: number; failure: string }
  | { output: Output }
  /** Whether something in the worker listens to Stop. */
  | { listening: boolean };
