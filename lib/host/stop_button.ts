/** A press of Stop, in force until the cell that ran has ended. */
export interface Press {
  /** Whether something that runs has heard it, and is ending itself. */
  heard: boolean;
}

/**
 * The Stop button as code in a kernel sees it. Whoever starts the kernel puts it there: see `.tasks/kernel/`.
 */
export interface StopButton {
  /** Undefined until Stop is pressed in the running cell. */
  press: Press | undefined;
  /** Calls `listener` at each press; the returned function ends that. */
  listen(listener: () => void): () => void;
  /** To be called when the cell's own code is done: timers set later are not the cell's. */
  codeEnded(): void;
  /** Awaited after a cell that failed, by the id of its request, before the next one runs. */
  readonly beforeNextCell: Set<(id: string) => Promise<void>>;
  /** Called when code in this kernel has been cut off, perhaps also some that waited for its turn. */
  readonly afterInterrupt: Set<() => void>;
}
