/**
 * What a library that is handed to the kernel finds there.
 *
 * @module
 */

/** A press of Stop, in force until the cell that ran has ended. */
export interface Press {
  /** To be set by what ends itself gracefully: it then has some seconds for that. */
  heard: boolean;
}

/** The Stop button, as code in the worker sees it. */
export interface StopButton {
  /** Undefined until Stop is pressed in the running cell. */
  press: Press | undefined;
  /** Calls `listener` at each press; the returned function ends that. */
  listen(listener: () => void): () => void;
}

/** The forms in which a value can be shown, by their MIME types. */
export type MimeBundle = Record<string, unknown>;

/** What `Deno.jupyter` has, too. */
export interface Displays {
  /** Sends a message to the notebook, under the running cell: `display_data`, `update_display_data`, `stream`, `clear_output`. */
  broadcast(type: string, content: Record<string, unknown>, extra?: BroadcastExtra): Promise<void>;
  /** Shows a value, or a MIME bundle when `raw`. */
  display(value: unknown, options?: DisplayOptions): Promise<void>;
  /** The forms in which a value is shown. */
  format(value: unknown): Promise<MimeBundle>;
}

/** What else a message may carry. */
export interface BroadcastExtra {
  metadata?: Record<string, unknown>;
}

/** How a value is shown. */
export interface DisplayOptions {
  /** Whether the value is a MIME bundle already. */
  raw?: boolean;
  /** Whether it takes the place of what was shown under the same `display_id`. */
  update?: boolean;
  display_id?: string;
}

/** Given to the `start` module's function. */
export interface PageKernel {
  readonly notebook: Displays;
  readonly stopButton: StopButton;
  /** A value as the console writes it, without colours. */
  inspect(value: unknown): string;
  /**
   * Has the values of cells' last expressions shown as `format` says, before all else: it resolves to a bundle, or to
   * undefined for those it does not know.
   */
  formatResults(
    format: (value: unknown) => MimeBundle | undefined | Promise<MimeBundle | undefined>,
  ): void;
  /**
   * Reads a file of the notebooks' file browser, by its path from the notebook's folder.
   *
   * @throws {Error} if there is no such file.
   */
  readFile(path: string): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * Writes a file of the notebooks' file browser, by its path from the notebook's folder.
   *
   * @throws {Error} if that cannot be done.
   */
  writeFile(path: string, content: string | Uint8Array): Promise<void>;
  /** The notebook's folder, as the file browser has it; empty at the top. */
  readonly folder: string;
}
