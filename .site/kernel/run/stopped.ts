/** Ends a cell that Stop was pressed in. */
export class Stopped extends Error {
  constructor() {
    super("Stopped.");
    this.name = "Stopped";
    this.stack = "Stopped.";
  }
}
