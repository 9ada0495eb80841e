/** The notebook whose cell runs. */
export interface Notebook {
  /**
   * Sends a message of Jupyter's iopub channel to the front end, under the running cell: `display_data`,
   * `update_display_data`, `stream`. Messages leave in the order in which they were sent, awaited or not.
   */
  broadcast(type: string, content: Record<string, unknown>): unknown;
  /** Shows a value, or a MIME bundle when `raw`. */
  display(value: unknown, options?: Record<string, unknown>): Promise<void>;
  /** The MIME bundle of a value: canvases, data frames, DOM elements, the bytes of a picture. */
  format(value: unknown): Promise<Record<string, unknown>>;
}

/** What can be reached inside a notebook's kernel, to mend what it hides or mixes up. */
export interface KernelInternals {
  /** The object on which the kernel looks up the function that shows a cell's result; undefined where there is none. */
  resultHook(): ResultHook | undefined;
  /** Has results written without colour codes from now on. */
  writeWithoutColors(): void;
  /**
   * Connects to the kernel's own iopub channel.
   *
   * @returns a function that opens one connection after the other to the same address.
   * @throws {Error} if the channel cannot be found.
   */
  findIopub(): Promise<() => Promise<Channel>>;
  /** Says that the running cell's own code is done: timers set later are not for Stop to clear. */
  codeEnded(): void;
  /**
   * Has `wait` awaited after each cell that fails, by the id of its request, before the next one runs.
   *
   * @returns whether that can be had.
   */
  beforeNextCell(wait: (id: string) => Promise<void>): boolean;
  /** Calls `recover` each time code in this kernel has been cut off, perhaps also some that waited for its turn. */
  afterInterrupt(recover: () => void): void;
  /** Evaluates an expression of the cells' scope unless that has an effect; undefined where it cannot be done. */
  preview(expression: string): Promise<Preview | undefined>;
  /** Imports as a cell would: names of the import map and packages, and paths from the notebook's folder. */
  importAsCell(specifier: string): Promise<Record<string, unknown>>;
}

/** The object on which the kernel looks up the function that shows a cell's result. */
export interface ResultHook {
  /** Called and awaited by the kernel after every cell that did not throw, also when `value` is undefined. */
  broadcastResult(executionCount: number, value: unknown): Promise<void>;
}

/** A connection of bytes in both directions. */
export interface Channel {
  readonly readable: ReadableStream<Uint8Array>;
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): void;
}

/** What a debugger says of an expression: https://chromedevtools.github.io/devtools-protocol/v8/Runtime/#method-evaluate */
export interface Preview {
  readonly result: { readonly unserializableValue?: string; readonly subtype?: string };
  readonly exceptionDetails?: unknown;
}
