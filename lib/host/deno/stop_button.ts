import type { StopButton } from "../stop_button.ts";

const NAME = Symbol.for("nonlinear: the Stop button");

/** Gives the code of this kernel a Stop button. */
export function installStopButton(button: StopButton): void {
  Object.defineProperty(globalThis, NAME, { value: button, configurable: true });
}

/** The Stop button of this kernel; undefined where nobody has installed one. */
export function stopButton(): StopButton | undefined {
  return (globalThis as { [NAME]?: StopButton })[NAME];
}
